// What a token is, in numbers: every word and shape that the patterns ask for, and every set of them, has one.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "coach/token.h"

namespace defuse::coach {

using Symbol = std::uint32_t;

class Symbols {
 public:
  // The symbol of a set of words and shapes; equal sets share one.
  Symbol of_set(std::vector<std::string> words);

  std::size_t size() const { return sets_.size(); }

  // All symbols that a token is. Ambiguous tokens are several words: the 's of "it's" is `is` and `has`.
  void of_token(const Token& token, std::vector<Symbol>& out) const;

  // All words, without shapes.
  std::unordered_set<std::string> words() const;

 private:
  void add(const std::string& word, std::vector<Symbol>& out) const;
  std::map<std::vector<std::string>, Symbol> sets_;
  std::unordered_map<std::string, std::vector<Symbol>> of_word_;
};

}  // namespace defuse::coach
