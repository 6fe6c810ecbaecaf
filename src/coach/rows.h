// The tokens of a text as sets of symbols, worked out as they come near: only as many at once as patterns can look
// behind and ahead.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "coach/symbols.h"
#include "coach/token.h"

namespace defuse::coach {

class Rows {
 public:
  static constexpr std::size_t kAhead = 40;

  Rows(const Symbols& symbols, const std::vector<Token>& tokens) : symbols_(symbols), tokens_(tokens) {}

  // From now on tokens `at` - 1 to `at` + kAhead are asked for; `at` only grows, by one at a time.
  void reach(std::size_t at) {
    for (; known_ < tokens_.size() && known_ <= at + kAhead; ++known_)
      symbols_.of_token(tokens_[known_], rows_[known_ % kRoom]);
  }

  std::size_t size() const { return tokens_.size(); }
  const std::vector<Symbol>& of(std::size_t token) const { return rows_[token % kRoom]; }
  bool is(std::size_t token, Symbol symbol) const {
    const std::vector<Symbol>& row = of(token);
    return std::binary_search(row.begin(), row.end(), symbol);
  }

 private:
  static constexpr std::size_t kRoom = kAhead + 2;

  const Symbols& symbols_;
  const std::vector<Token>& tokens_;
  std::array<std::vector<Symbol>, kRoom> rows_;
  std::size_t known_ = 0;
};

}  // namespace defuse::coach
