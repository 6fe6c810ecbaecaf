// What a token is, in numbers: every set of words and shapes that the patterns ask for has one. Sets are put first;
// then `finish` turns them round, so that tokens can be looked up.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "coach/slots.h"
#include "coach/token.h"
#include "coach/words.h"

namespace defuse::coach {

using Symbol = std::uint32_t;

class Symbols {
 public:
  static constexpr Symbol kNone = Slots::kNone;

  WordId word(std::string_view text) { return words_.put(text); }

  // The symbol of a set of words and shapes; equal sets share one.
  Symbol of_set(std::vector<WordId> words);
  Symbol of_words(std::initializer_list<std::string_view> words);

  std::size_t size() const { return count_; }
  std::size_t members() const { return members_.size(); }  // of all sets, until they are finished

  void finish();

  // All symbols that a token is, in order. Ambiguous tokens are several words: the 's of "it's" is `is` and `has`.
  void of_token(const Token& token, std::vector<Symbol>& out) const;

  // All words, and shapes, which no text can be.
  const Words& words() const { return words_; }

 private:
  struct Row {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  void add(std::string_view word, std::vector<Symbol>& out) const;
  void add_word(const Token& token, std::vector<Symbol>& out) const;
  void share_rows(std::vector<Symbol> all);

  Words words_;
  std::uint32_t count_ = 0;
  // Until they are finished: the sets.
  std::vector<WordId> members_;      // set after set
  std::vector<std::uint32_t> ends_;  // in `members_`, by symbol
  Slots slots_;
  // Then: the symbols of each word. Words that are in the same sets share theirs.
  std::vector<Row> rows_;        // by word
  std::vector<Symbol> symbols_;  // that the rows are in
};

}  // namespace defuse::coach
