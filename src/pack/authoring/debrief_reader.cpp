#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

void read_body(Fields& fields, course::Debrief& debrief, Sink& sink) {
  for (const Node& node : fields.list("fields")) {
    Fields own(node, kDebriefField, sink);
    course::DebriefField field;
    field.id = own.id("id");
    field.ask = own.line("ask");
    field.hint = own.prose("hint");
    debrief.fields.push_back(std::move(field));
  }
  debrief.plan = fields.boolean("plan", debrief.plan);
  debrief.plan_why = fields.prose("plan-why");
  debrief.example_if = fields.line("example-if");
  debrief.example_then = fields.line("example-then");
}

}  // namespace defuse::pack::authoring
