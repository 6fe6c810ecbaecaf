// The first step of the tokeniser: raw words and signs, before quotation marks are paired and words are spelt out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace defuse::coach {

enum class Sign : char {
  Word,
  Soft,
  Stop,
  Double,     // a double quotation mark, which way it turns is not known
  OpenQuote,  // a curly or angled one
  CloseQuote,
  OpenSingle,  // single ones, when they cannot be an apostrophe
  CloseSingle,
  LineEnd,
};

struct Raw {
  Sign sign = Sign::Word;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;  // of words, lower-case with straight apostrophes; of stops and softs, the sign
  bool capital = false;
  bool capitals = false;
  bool joined = false;  // a hyphen joins it to the word before
};

// At most `most` pieces; `end` receives where reading stopped.
std::vector<Raw> scan(std::string_view text, std::size_t most, std::size_t& end);

}  // namespace defuse::coach
