// Somebody who takes the course through the twin alone: finds every control by role and name, and does any item of a
// pack, either as well as it can be done or as badly.
#pragma once

#include "course/pack.h"
#include "platform/headless/learner.h"

namespace defuse::test {

enum class Play { Right, Wrong };

// Opens the item by its address and does it to its end.
void do_item(platform::Learner& learner, const course::ItemHead& item, Play play);

// The exercise that is open, of a kind that goes step by step.
void do_task(platform::Learner& learner, Play play);

}  // namespace defuse::test
