#include "pack/check.h"

namespace defuse::pack {

void check_body(const course::Debrief& debrief, Findings& findings) {
  if (debrief.fields.empty()) findings.error("fields", "no-fields", "A debrief needs at least one field to write in.");
  check_ids(
      debrief.fields, "field", [](std::size_t i) { return path_to("fields", i); }, findings);
  for (std::size_t i = 0; i < debrief.fields.size(); ++i)
    check_text(debrief.fields[i].ask, path_to("fields", i), "ask", findings);
  if (debrief.plan && debrief.plan_why.empty()) {
    findings.error("plan-why", "plan",
                   "A plan needs `plan-why`: why it helps to write one. Without a plan, write `plan: false`.");
  }
  if (!debrief.plan && !(debrief.plan_why + debrief.example_if + debrief.example_then).empty()) {
    findings.error("plan", "plan",
                   "There is no plan, so remove `plan-why`, `example-if` and `example-then`, or write `plan: true`.");
  }
  if (debrief.plan && debrief.example_if.empty() != debrief.example_then.empty()) {
    findings.error(debrief.example_if.empty() ? "example-then" : "example-if", "plan",
                   "An example has two halves: write both `example-if` and `example-then`.");
  }
}

}  // namespace defuse::pack
