// Screens in words, kept as files that somebody has read and found right.
#pragma once

#include <string>
#include <vector>

#include "platform/headless/learner.h"

namespace defuse::test {

// Compares the learner's screen with tests/data/screens/NAME.txt. After a wanted change run the tests with
// DEFUSE_UPDATE_GOLDEN=1, then read the difference.
void check_golden(const platform::Learner& learner, const std::string& name);

// Fails for each rule of the twin that the screen breaks.
void check_rules(const semantics::Frame& frame, const platform::LearnerOptions& size);

// Window sizes, themes and text sizes at which every screen has to keep the rules of the twin.
const std::vector<platform::LearnerOptions>& sizes();

}  // namespace defuse::test
