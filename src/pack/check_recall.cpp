#include "pack/check.h"

namespace defuse::pack {

void check_body(const course::Recall& recall, Findings& findings) {
  if (recall.lines.empty())
    findings.error("lines", "no-lines", "A recall exercise needs at least one line: what learners are to keep.");
  if (recall.facts.empty())
    findings.error("facts", "no-facts", "A recall exercise needs at least one fact, or nothing is asked afterwards.");
  for (std::size_t i = 0; i < recall.lines.size(); ++i) {
    check_text(recall.lines[i].who, path_to("lines", i), "who", findings);
    check_text(recall.lines[i].says, path_to("lines", i), "says", findings);
  }
  check_ids(
      recall.facts, "fact", [](std::size_t i) { return path_to("facts", i); }, findings);
  for (std::size_t i = 0; i < recall.facts.size(); ++i) {
    const std::string path = path_to("facts", i);
    check_text(recall.facts[i].ask, path, "ask", findings);
    check_options(recall.facts[i].options, path, "A fact", true, 1, findings);
  }
}

}  // namespace defuse::pack
