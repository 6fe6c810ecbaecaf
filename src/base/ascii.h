// Letters, digits and blanks of ASCII, whatever the locale; bytes of other characters are none of them.
#pragma once

#include <string_view>

namespace defuse::base {

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_ascii_letter(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::string_view kSpaceOrTab = " \t";  // the blanks of a line

// Without the blanks before and after it.
constexpr std::string_view trimmed(std::string_view text, std::string_view blanks = " \t\n") {
  const std::size_t begin = text.find_first_not_of(blanks);
  return begin == std::string_view::npos ? text.substr(text.size())
                                         : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

}  // namespace defuse::base
