#include <algorithm>

#include "base/utf8.h"
#include "pack/check.h"

namespace defuse::pack {

namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// Letters and digits; of the rest of Unicode, whatever is not known to be punctuation.
bool in_word(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  const bool latin_punctuation = c >= 0xA0 && c <= 0xBF;
  const bool general_punctuation = (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3003);
  return !latin_punctuation && !general_punctuation;
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && is_continuation(text[at]));
  return base::next_code_point(text, at);
}

// Not in the middle of a word: the letters on both sides of the place do not belong together.
bool is_boundary(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  if (is_continuation(text[at])) return false;
  std::size_t next = at;
  return !in_word(code_point_before(text, at)) || !in_word(base::next_code_point(text, next));
}

void check_recasts(const course::MarkSpan& span, const std::string& path, Findings& findings) {
  if (!span.slip) {
    if (!span.recasts.empty()) {
      findings.error(path_to(path, "recasts"), "recasts",
                     "This phrase helps, so it needs no better wording; remove `recasts` or set `slip: true`.");
    }
    return;
  }
  const auto good =
      std::count_if(span.recasts.begin(), span.recasts.end(), [](const course::Option& one) { return one.good; });
  if (good != 1) {
    findings.error(path_to(path, "recasts"), "recasts",
                   "A slip needs exactly one recast with `good: true`, and this one has " + std::to_string(good) + ".");
  }
  if (span.recasts.size() < 2) {
    findings.error(path_to(path, "recasts"), "recasts",
                   "A slip needs at least one tempting recast that is not good, or there is nothing to choose.");
  }
}

void check_span(const course::MarkLine& line, std::size_t s, const std::string& path, const course::Mark& mark,
                Findings& findings) {
  const course::MarkSpan& span = line.spans[s];
  if (span.begin >= span.end || span.end > line.text.size()) {
    findings.error(path_to(path, "words"), "span-missing", "The words to mark do not lie inside the line.");
    return;
  }
  if (!is_boundary(line.text, span.begin) || !is_boundary(line.text, span.end)) {
    findings.error(path_to(path, "words"), "span-boundary",
                   "The words to mark start or end in the middle of a word; take whole words.");
  }
  if (s > 0 && span.begin < line.spans[s - 1].begin) {
    findings.error(path_to(path, "words"), "span-order",
                   "Spans are listed in the order of their words; move this one further up.");
  } else if (s > 0 && span.begin < line.spans[s - 1].end) {
    findings.error(path_to(path, "words"), "span-overlap",
                   "These words overlap with those of another span of the line; a word belongs to one span.");
  }
  if (span.slip && std::find(mark.kinds.begin(), mark.kinds.end(), span.kind) == mark.kinds.end()) {
    findings.error(path_to(path, "kind"), "unknown-kind",
                   (span.kind.empty() ? "A slip needs `kind`, one of the exercise's `kinds`."
                                      : "`" + span.kind + "` is not among the exercise's `kinds`." +
                                            did_you_mean(span.kind, mark.kinds)));
  }
  check_recasts(span, path, findings);
}

}  // namespace

void check_body(const course::Mark& mark, Findings& findings) {
  if (mark.kinds.empty())
    findings.error("kinds", "no-kinds", "List the `kinds` in which words hurt, for learners to choose from.");
  std::vector<const course::MarkSpan*> seen;
  bool slips = false;
  bool foils = false;
  for (std::size_t i = 0; i < mark.lines.size(); ++i) {
    const course::MarkLine& line = mark.lines[i];
    const std::string path = path_to("lines", i);
    if (!line.markable && !line.spans.empty()) {
      findings.error(path_to(path, "spans"), "not-markable",
                     "This line is `markable: false`, so it cannot have spans.");
    }
    check_ids(
        line.spans, "span", [&](std::size_t s) { return path_to(path, "spans", s); }, findings);
    for (std::size_t s = 0; s < line.spans.size(); ++s) {
      check_span(line, s, path_to(path, "spans", s), mark, findings);
      (line.spans[s].slip ? slips : foils) = true;
    }
    for (std::size_t s = 0; s < line.spans.size(); ++s) {
      const auto same = [&](const course::MarkSpan* one) { return one->id == line.spans[s].id && !one->id.empty(); };
      if (std::any_of(seen.begin(), seen.end(), same)) {
        findings.error(path_to(path, "spans", s, "id"), "duplicate-id",
                       "The id `" + line.spans[s].id + "` is used by a span of another line; each span needs its own.");
      }
    }
    for (const course::MarkSpan& span : line.spans) seen.push_back(&span);
  }
  if (!slips)
    findings.error("lines", "no-slip", "No span is a slip, so there is nothing to find; mark one with `slip: true`.");
  if (slips && !foils) {
    findings.warn("lines", "no-innocent",
                  "No span is a foil; add helpful words that look alike, or marking everything goes unnoticed.");
  }
}

}  // namespace defuse::pack
