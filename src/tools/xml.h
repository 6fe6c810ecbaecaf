// Text for XML, in content and in attributes.
#pragma once

#include <algorithm>
#include <string>

#include "base/escape.h"

namespace defuse::tools {

// Control characters, which XML cannot hold, become spaces.
inline std::string xml(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return base::escaped(text);
}

}  // namespace defuse::tools
