// What a learner typed, made fit to be kept.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace defuse::engine {

inline constexpr std::size_t kLongestText = 4000;  // bytes of a field; the rest is cut at a whole character

inline std::string typed_text(std::string_view typed) {
  std::string text = base::clean_text(typed);
  if (text.size() <= kLongestText) return text;
  std::size_t end = kLongestText;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;  // clean text has whole characters
  text.resize(end);
  return text;
}

}  // namespace defuse::engine
