// A call as a picture: beats as boxes in the order in which they happen, replies as lines between them.
#pragma once

#include <string>

#include "course/call.h"

namespace defuse::pack::authoring {

// SVG. Quality is told by colour and by the shape at the start of each line: a disc for good, a ring for fair, a
// triangle for a slip.
std::string graph_of(const course::Call& call);

}  // namespace defuse::pack::authoring
