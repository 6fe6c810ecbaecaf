// Parts of a learner's answer put together as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace defuse::engine {

inline std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) text += between;
    text += part;
  }
  return text;
}

inline std::string joined(const std::vector<int>& numbers, std::string_view between) {
  std::vector<std::string> parts;
  for (const int number : numbers) parts.push_back(std::to_string(number));
  return joined(parts, between);
}

}  // namespace defuse::engine
