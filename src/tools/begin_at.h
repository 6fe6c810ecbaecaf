// A call that begins in the middle, to try a part of it.
#pragma once

#include "base/id.h"
#include "course/call.h"

namespace defuse::tools {

// The call from a beat on, the customer and the learner in the mood in which a shortest way there leaves them. Where no
// way is found in a bounded search, in the mood in which the call begins. The same call for a beat that it does not
// have.
course::Call begin_at(course::Call call, const base::Id& beat);

}  // namespace defuse::tools
