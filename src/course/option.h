// Something offered for choosing, with the reason why it helps or hurts.
#pragma once

#include <string>

namespace defuse::course {

struct Option {
  std::string text;
  bool good = false;
  std::string why;
  bool operator==(const Option&) const = default;
};

}  // namespace defuse::course
