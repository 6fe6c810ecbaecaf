// What the coach has to say about a text.
#pragma once

#include <cstdint>
#include <vector>

#include "course/coach.h"

namespace defuse::coach {

struct CoachFinding {
  std::uint32_t rule = 0;   // position in CoachRules::rules
  std::uint32_t begin = 0;  // UTF-8 bytes of the text
  std::uint32_t end = 0;
  bool operator==(const CoachFinding&) const = default;
};

struct Verdict {
  std::vector<CoachFinding> findings;   // by their place in the text, then by rule
  std::vector<std::uint32_t> mistakes;  // positions of the rules that found something, each once, in the rules' order
  std::vector<std::uint32_t> good;
  bool cut = false;  // the text was longer than is looked at
  bool operator==(const Verdict&) const = default;
};

}  // namespace defuse::coach
