// Plays the sample call by role and name.
#pragma once

#include <string>

#include "platform/headless/learner.h"

namespace defuse::test {

void begin_call(platform::Learner& learner, course::Channel channel);
void press_button(platform::Learner& learner, const std::string& name);

// From the first decision to the last; `mistake` puts one slip into the speech, which goes back to its start.
void best_line(platform::Learner& learner, course::Channel channel, bool mistake = false);
void poor_line(platform::Learner& learner, course::Channel channel);

}  // namespace defuse::test
