// From a language's rules to what judges texts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "coach/automaton.h"
#include "coach/detector.h"
#include "coach/lexicon.h"
#include "coach/weights.h"
#include "course/coach.h"

namespace defuse::coach {

struct Compiled {
  Automaton automaton;
  Weights weights;
  Terms reported;
  std::vector<Detector> detectors;   // signals, then rules
  std::vector<std::uint32_t> order;  // in which detectors are worked out
};

// Where in the rules a problem lies: "rules/4/flags/0".
std::string place_of(const std::string& path, const char* key, std::size_t i);

// Every problem goes to `problems`; what has one is left out. Takes the patterns and the word lists out of the rules,
// so that both are never in memory for long.
Compiled compile(course::CoachRules& rules, std::vector<RuleProblem>& problems);

}  // namespace defuse::coach
