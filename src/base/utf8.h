// UTF-8 helpers. All text in the course is valid UTF-8; what comes from outside is checked or repaired here first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace defuse::base {

bool is_valid_utf8(std::string_view text);

// Decodes the code point at `pos` and moves `pos` past it. Malformed bytes give U+FFFD and advance by one byte.
char32_t next_code_point(std::string_view text, std::size_t& pos);

// Code points of valid UTF-8.
std::size_t count_characters(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

// Replaces malformed bytes by U+FFFD and drops control characters other than tab and newline, and the bidirectional
// overrides (U+202A-202E, U+2066-2069) with which text can pretend to be other text.
std::string clean_text(std::string_view text);

// Byte ranges of the words of a text: runs between ASCII white space. Punctuation stays with its word.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const ByteRange&) const = default;
};
std::vector<ByteRange> words_of(std::string_view text);

}  // namespace defuse::base
