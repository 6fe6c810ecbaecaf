#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

void read_body(Fields& fields, course::Breathe& breathe, Sink& sink) {
  for (const Node& node : fields.list("ready")) {
    Fields own(node, kReady, sink);
    course::Ready ready;
    ready.id = own.id("id");
    ready.text = own.line("text");
    ready.why = own.prose("why");
    breathe.ready.push_back(std::move(ready));
  }
  breathe.breaths = fields.integer("breaths", breathe.breaths);
  breathe.in = fields.seconds("in", breathe.in);
  breathe.hold = fields.seconds("hold", breathe.hold);
  breathe.out = fields.seconds("out", breathe.out);
  breathe.rest = fields.integer("rest", breathe.rest);
  breathe.afterwards = fields.prose("afterwards");
}

}  // namespace defuse::pack::authoring
