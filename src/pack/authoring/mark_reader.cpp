#include <algorithm>

#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

namespace {

// False when the words are not in the line, or more than once.
bool place_words(const Node& node, const std::string& words, const std::string& text, course::MarkSpan& span,
                 Sink& sink) {
  if (words.empty()) return false;
  const Place place = node.find("words")->place;
  const std::size_t at = text.find(words);
  if (at == std::string::npos) {
    sink.error(place, "span-missing",
               "The words \"" + words + "\" are not in the line's `text`; copy them exactly, capitals and all.");
    return false;
  }
  if (text.find(words, at + 1) != std::string::npos) {
    sink.error(place, "span-ambiguous",
               "The words \"" + words + "\" are in the line more than once; take in a word more on either side.");
    return false;
  }
  span.begin = at;
  span.end = at + words.size();
  return true;
}

course::MarkLine read_line(const Node& node, Sink& sink) {
  Fields fields(node, kMarkLine, sink);
  course::MarkLine line;
  line.who = fields.line("who");
  line.markable = fields.boolean("markable", true);
  line.text = fields.prose("text");
  for (const Node& one : fields.list("spans")) {
    Fields span_fields(one, kSpan, sink);
    course::MarkSpan span;
    span.id = span_fields.id("id");
    span.slip = span_fields.boolean("slip");
    span.kind = span_fields.line("kind");
    span.practice = span_fields.id("practice");
    span.why = span_fields.prose("why");
    span.recasts = read_options(span_fields, "recasts", sink);
    place_words(one, span_fields.line("words"), line.text, span, sink);
    line.spans.push_back(std::move(span));
  }
  return line;
}

}  // namespace

void read_body(Fields& fields, course::Mark& mark, Sink& sink) {
  mark.kinds = fields.lines("kinds");
  for (const Node& one : fields.list("lines")) mark.lines.push_back(read_line(one, sink));
}

}  // namespace defuse::pack::authoring
