// breathe: get ready, follow a paced breath, and let the body settle afterwards if there is time.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace defuse::course {

// Something done before the breath: "Microphone off".
struct Ready {
  base::Id id;
  std::string text;
  std::string why;
  bool operator==(const Ready&) const = default;
};

struct Breathe {
  std::string situation;
  std::vector<Ready> ready;
  int breaths = 3;         // 1 to 12
  base::Millis in = 4000;  // 1 to 10 seconds each; hold may be 0
  base::Millis hold = 0;
  base::Millis out = 6000;
  int rest = 0;            // minutes of the recovery timer offered afterwards; 0 = none
  std::string afterwards;  // what to notice, and what to do next
  bool operator==(const Breathe&) const = default;
};

}  // namespace defuse::course
