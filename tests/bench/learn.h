// Learns the tables of weights of the phrase coach (course::CoachWeighing) from labelled utterances.
#pragma once

#include <vector>

#include "coach/score.h"
#include "course/coach.h"

namespace defuse::bench {

// For every rule that `rules.weights` names, with its `least` as it stands there, in that order. The texts are read as
// the coach reads them. One table takes about a second.
std::vector<course::CoachWeighing> learn(const course::CoachRules& rules, const std::vector<coach::Labelled>& labelled);

// The tables as the rules' file has them.
std::string yaml_of(const std::vector<course::CoachWeighing>& tables);

}  // namespace defuse::bench
