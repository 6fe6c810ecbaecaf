// Stretches of tokens, and what rules ask of them. All work is sorting and single passes.
#pragma once

#include <cstdint>
#include <vector>

#include "coach/token.h"

namespace defuse::coach {

struct Span {
  std::uint32_t first = 0;  // tokens, both included
  std::uint32_t last = 0;
  bool operator==(const Span&) const = default;
};

using Spans = std::vector<Span>;

// Sorted, with overlapping ones joined.
Spans joined(Spans spans);

// Those that share no token with any of `others`, which must be joined.
Spans without_touching(const Spans& spans, const Spans& others);

// Those whose sentences hold none (or, with `keep`, one) of `others`.
Spans by_sentence(const Spans& spans, const Spans& others, const std::vector<Token>& tokens, bool keep);

// The largest group of spans with the same words.
Spans largest_alike(const Spans& spans, const std::vector<Token>& tokens);

}  // namespace defuse::coach
