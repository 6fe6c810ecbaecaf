#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

void read_body(Fields& fields, course::Recall& recall, Sink& sink) {
  for (const Node& node : fields.list("lines")) {
    Fields own(node, kRecallLine, sink);
    course::RecallLine line;
    line.who = own.line("who");
    line.says = own.prose("says");
    line.does = own.prose("does");
    recall.lines.push_back(std::move(line));
  }
  recall.notes = fields.boolean("notes");
  for (const Node& node : fields.list("facts")) {
    Fields own(node, kFact, sink);
    course::RecallFact fact;
    fact.id = own.id("id");
    fact.ask = own.line("ask");
    fact.options = read_options(own, "options", sink);
    fact.practice = own.id("practice");
    fact.why = own.prose("why");
    recall.facts.push_back(std::move(fact));
  }
}

}  // namespace defuse::pack::authoring
