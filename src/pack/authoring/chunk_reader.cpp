#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

void read_body(Fields& fields, course::Chunk& chunk, Sink& sink) {
  chunk.who = fields.line("who");
  for (const Node& node : fields.list("complaint")) {
    Fields own(node, kStretch, sink);
    course::Stretch stretch;
    stretch.id = own.id("id");
    stretch.words = own.prose("words");
    stretch.name = own.line("name");
    stretch.turn = own.integer("turn");
    stretch.practice = own.id("practice");
    stretch.why = own.prose("why");
    chunk.complaint.push_back(std::move(stretch));
  }
}

}  // namespace defuse::pack::authoring
