// The phrase coach: compiles a language's rules once and then judges any number of texts. Needs nothing but the text:
// no model, no network, no clock. The same text gives the same findings everywhere. Called by the interface while the
// learner types, by exercises, by `defuse coach` and by the checks of a pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "coach/compiler.h"
#include "coach/finding.h"
#include "coach/lexicon.h"
#include "coach/spelling.h"
#include "course/coach.h"

namespace defuse::coach {

class Coach {
 public:
  // Compiles the rules; every problem goes to `problems`. With problems the coach works as far as it can, so that
  // examples can still be tried.
  Coach(course::CoachRules rules, std::vector<RuleProblem>& problems);

  // For rules that have been checked, as those of a container have.
  static base::Result<Coach> compile(course::CoachRules rules);

  // `text` may be any bytes. `steps` receives the number of steps of the automaton, for tests.
  Verdict judge(std::string_view text, std::size_t* steps = nullptr) const;

  // What the rules are and say. Their patterns and word lists are let go once they are compiled.
  const course::CoachRules& rules() const { return rules_; }
  std::size_t states() const { return compiled_.automaton.size(); }

 private:
  struct Looking;

  course::CoachRules rules_;
  Spelling spelling_;
  Compiled compiled_;
};

// Examples that do not hold, by their path.
std::vector<RuleProblem> check_examples(const Coach& coach);

}  // namespace defuse::coach
