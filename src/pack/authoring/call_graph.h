// A call as a picture: beats as boxes in the order in which they happen, replies as lines between them.
#pragma once

#include <string>
#include <vector>

#include "course/call.h"

namespace defuse::pack::authoring {

// A way out of a beat.
struct CallExit {
  std::string text;
  base::Id next;  // may be empty: in a speech that goes on
  course::ReplyQuality quality = course::ReplyQuality::Fair;
  bool plain = false;  // no decision: a route, the end of a speech
};

std::vector<CallExit> exits_of(const course::CallBeat& beat);

// What a beat says first of all, or what is done in it.
std::string heard_in(const course::CallBeat& beat);

// SVG. Each beat is a group of class "beat" whose `data-beat` is its id; classes good, fair, slip and plain tell lines
// and marks apart, for pages that colour them. Quality is told by colour and by the shape at the start of each line: a
// disc for good, a ring for fair, a triangle for a slip.
std::string graph_of(const course::Call& call);

}  // namespace defuse::pack::authoring
