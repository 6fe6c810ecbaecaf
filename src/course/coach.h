// The phrase coach's rules as a pack holds them: what hurts an angry customer, what helps, and how both are told by
// their words. The rules are values; coach/coach.h compiles and applies them, and coach/PATTERNS.md describes the
// pattern language. A pack may bring one set for each language.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/id.h"

namespace defuse::course {

enum class CoachKind : std::uint8_t { Mistake, Good };
enum class CoachLevel : std::uint8_t { Suggestion, Warning, Error };

// A named list of words and phrases, `{name}` in patterns. Each line holds patterns separated by commas.
struct CoachWords {
  std::string name;
  std::vector<std::string> lines;
  bool verbs = false;  // each entry is a verb; {name}, {name.s}, {name.past}, {name.done}, {name.ing}, {name.any}
  bool operator==(const CoachWords&) const = default;
};

// Typing noise: what is written, and what it means.
struct CoachSpelling {
  std::string written;  // one to three words
  std::string means;    // one to four words
  bool operator==(const CoachSpelling&) const = default;
};

// What is to be found, and what calls it off. In every list but `match` an entry that starts with `=` names a signal
// or a rule.
struct CoachCase {
  std::vector<std::string> match;
  std::vector<std::string> unless;           // calls off the matches it touches
  std::vector<std::string> unless_sentence;  // calls off the matches of the sentences it occurs in
  std::vector<std::string> clears;           // calls off everything when it occurs anywhere
  std::vector<std::string> needs;            // without one of these anywhere, nothing is found
  std::vector<std::string> needs_sentence;   // the same for each sentence
  int count = 1;                             // fewer separate matches than this are none
  int most = 0;                              // more than this are none; 0 for no limit
  bool reported = false;                     // finds what somebody else is reported to have said as well
  bool same = false;                         // count matches of the same words
  int least = kUsualLeast;                   // findings that weigh less are let go; see CoachWeighing
  static constexpr int kUsualLeast = -100000;
  bool operator==(const CoachCase&) const = default;
};

// Something worth naming that is not told to anybody: what rules and signals further down refer to.
struct CoachSignal {
  base::Id id;
  std::vector<CoachCase> cases;
  bool operator==(const CoachSignal&) const = default;
};

struct CoachRule {
  base::Id id;
  CoachKind kind = CoachKind::Mistake;
  CoachLevel level = CoachLevel::Warning;
  std::string title;                // "Telling them how to feel"
  std::string why;                  // what it does to the customer
  std::string rewrite;              // what to say instead; empty for good moves
  std::vector<base::Id> sources;    // ids of the pack's sources
  std::vector<CoachCase> cases;     // any of them makes a finding
  std::vector<std::string> flags;   // examples in which it must be found
  std::vector<std::string> passes;  // examples in which it must not be found
  bool operator==(const CoachRule&) const = default;
};

// How much words speak for a rule: a table learnt from labelled texts. What a finding weighs is `start` and the weights
// of the words around it, in tenths of the logarithm of the odds. coach/weights.h says which words count.
struct CoachWeighing {
  base::Id rule;
  int start = 0;
  int least = 0;                   // findings that weigh less are let go, where their case says nothing else
  std::vector<std::string> words;  // "12 no need / no _ to": a weight and the words that have it
  bool operator==(const CoachWeighing&) const = default;
};

struct CoachRules {
  std::string language;  // BCP 47
  std::vector<CoachSpelling> spellings;
  std::vector<CoachWords> words;
  std::vector<std::string> reported;  // frames after which the words are somebody else's, to the end of the clause
  std::vector<CoachSignal> signals;
  std::vector<CoachRule> rules;
  std::vector<CoachWeighing> weights;
  bool operator==(const CoachRules&) const = default;
};

}  // namespace defuse::course
