// A sentence as the coach reads it: words in their full form ("didnt" is `did` `not`), punctuation in four kinds, what
// stands in quotation marks as one piece. Every token knows the bytes of the original text that it stands for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace defuse::coach {

enum class TokenKind : std::uint8_t {
  Word,
  Soft,   // comma, colon, dash, bracket, three dots: parts a sentence, and patterns may step over it
  Stop,   // full stop, question mark, exclamation mark, semicolon, end of line: patterns end here
  Quote,  // everything between a pair of quotation marks
};

struct Token {
  TokenKind kind = TokenKind::Word;
  std::uint32_t begin = 0;  // bytes of the original text
  std::uint32_t end = 0;
  std::string text;            // lower-case and spelt out; for punctuation the sign that decides
  bool capital = false;        // the first letter is a capital and the rest is not all capitals
  bool capitals = false;       // at least two letters, all of them capitals
  bool joined = false;         // a hyphen joins it to the word before
  bool question = false;       // its sentence ends with a question mark
  std::uint32_t sentence = 0;  // counts from 0
};

struct Tokens {
  std::vector<Token> all;
  bool cut = false;  // the text was longer than is looked at; the rest was left out
};

inline constexpr std::size_t kMostBytes = 20000;
inline constexpr std::size_t kMostTokens = 6000;

}  // namespace defuse::coach
