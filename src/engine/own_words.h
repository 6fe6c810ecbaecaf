// What a sentence in the learner's own words is worth, once the coach has read it: mistakes left and good moves made.
// The engine knows no coach; who called it says what was found.
#pragma once

#include <string_view>
#include <vector>

#include "base/id.h"
#include "course/coach.h"

namespace defuse::engine {

// What was found in something that was said. Each rule counts once.
struct SaidFindings {
  std::vector<base::Id> moves;     // good moves made
  std::vector<base::Id> mistakes;  // left
  int errors = 0;                  // of the mistakes, by how much they hurt
  int warnings = 0;
  int suggestions = 0;
  bool operator==(const SaidFindings&) const = default;
};

inline constexpr double kHelps = 0.75;  // of worth, from which something is said to help

// Adds what one rule found; once for each rule.
void note(SaidFindings& found, const course::CoachRule& rule);

// Whether one of `wanted` was made.
bool makes_one_of(const SaidFindings& found, const std::vector<base::Id>& wanted);

// 0 to 1. Without a good move nothing, whatever is left out: silence and nonsense hold no mistake either. With a move
// that was wanted all of it, with another one half; each mistake left takes its share.
double worth(const SaidFindings& found, const std::vector<base::Id>& wanted);

// Whether `said` holds all of `sentence`, whatever its case, spaces and punctuation.
bool repeats(std::string_view said, std::string_view sentence);

}  // namespace defuse::engine
