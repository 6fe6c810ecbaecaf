#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

void read_body(Fields& fields, course::Order& order, Sink& sink) {
  bool any_after = false;
  for (const Node& node : fields.list("steps")) {
    Fields own(node, kStep, sink);
    course::Step step;
    step.id = own.id("id");
    step.text = own.line("text");
    step.practice = own.id("practice");
    step.why = own.prose("why");
    step.after = own.words("after");
    any_after = any_after || own.has("after");
    order.steps.push_back(std::move(step));
  }
  if (any_after) return;
  for (std::size_t i = 1; i < order.steps.size(); ++i) order.steps[i].after = {order.steps[i - 1].id};
}

}  // namespace defuse::pack::authoring
