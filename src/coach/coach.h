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
#include "coach/automaton.h"
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

  const course::CoachRules& rules() const { return rules_; }
  std::size_t states() const { return automaton_.size(); }

 private:
  // One entry of a list: a pattern of the automaton, or what a signal or a rule has found.
  struct Term {
    bool reference = false;
    std::uint32_t number = 0;  // of the pattern; of the detector
  };
  struct Case {
    std::vector<Term> match, unless, unless_sentence, clears, needs, needs_sentence;
    int count = 1;
    int most = 0;
    bool reported = false;
    bool same = false;
  };
  // A signal or a rule.
  struct Detector {
    std::vector<Case> cases;
    std::string path;
  };
  struct Looking;

  void compile_detector(const std::vector<course::CoachCase>& cases, std::string path,
                        std::vector<RuleProblem>& problems);
  std::vector<Term> terms(const std::vector<std::string>& texts, const std::string& path,
                          std::vector<RuleProblem>& problems);
  void put_in_order(std::vector<RuleProblem>& problems);

  course::CoachRules rules_;
  Spelling spelling_;
  Lexicon lexicon_;
  Automaton automaton_;
  std::unordered_map<std::string, std::uint32_t> pattern_numbers_;
  std::vector<Term> reported_;
  std::vector<Detector> detectors_;   // signals, then rules
  std::vector<std::uint32_t> order_;  // in which detectors are worked out
};

// Examples that do not hold, by their path.
std::vector<RuleProblem> check_examples(const Coach& coach);

}  // namespace defuse::coach
