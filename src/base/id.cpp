#include "base/id.h"

#include <algorithm>

#include "base/ascii.h"

namespace defuse::base {

namespace {
constexpr std::size_t kMaxIdBytes = 64;
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
}  // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > kMaxIdBytes || !is_lower(text.front()) || text.back() == '-') return false;
  if (text.find("--") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_ascii_digit(c) || c == '-'; });
}

Id id_from_title(std::string_view title) {
  Id id;
  for (char c : title) {
    c = ascii_lower(c);
    if (is_lower(c) || (is_ascii_digit(c) && !id.empty())) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
    if (id.size() == kMaxIdBytes) break;
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

}  // namespace defuse::base
