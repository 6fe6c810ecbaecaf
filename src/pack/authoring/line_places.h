// Lines and columns of a text's bytes, for readers that tell offsets.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "pack/authoring/problem.h"

namespace defuse::pack::authoring {

class LinePlaces {
 public:
  explicit LinePlaces(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\n') ends_.push_back(at);
    }
  }

  // Below 0 is the beginning.
  Place at(std::ptrdiff_t offset) const {
    const auto where = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
    const auto line = std::lower_bound(ends_.begin(), ends_.end(), where) - ends_.begin();
    const std::size_t begin = line == 0 ? 0 : ends_[static_cast<std::size_t>(line) - 1] + 1;
    return {static_cast<int>(line) + 1, static_cast<int>(where - begin) + 1};
  }

 private:
  std::vector<std::size_t> ends_;
};

}  // namespace defuse::pack::authoring
