// One large number made of digits with a base each, so that a choice of seven costs no more than it must.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "progress/code_text.h"

namespace defuse::progress {

class MixedRadix {
 public:
  MixedRadix() = default;
  explicit MixedRadix(Symbols symbols) : digits_(symbols.rbegin(), symbols.rend()) {}

  // 0 <= digit < base < 2^26
  void put(std::uint32_t digit, std::uint32_t base) {
    std::uint32_t carry = digit;
    for (std::uint8_t& one : digits_) {
      carry += one * base;
      one = carry & 31U;
      carry >>= 5U;
    }
    for (; carry > 0; carry >>= 5U) digits_.push_back(carry & 31U);
  }

  // What was put in, last first.
  std::uint32_t take(std::uint32_t base) {
    std::uint32_t rest = 0;
    for (std::size_t n = digits_.size(); n-- > 0;) {
      rest = rest * 32 + digits_[n];
      digits_[n] = static_cast<std::uint8_t>(rest / base);
      rest %= base;
    }
    return rest;
  }

  bool is_zero() const {
    for (const std::uint8_t one : digits_)
      if (one != 0) return false;
    return true;
  }

  // The highest first, filled up with zeroes to `size`.
  Symbols symbols(std::size_t size) const {
    Symbols out(digits_.rbegin(), digits_.rend());
    if (out.size() < size) out.insert(out.begin(), size - out.size(), 0);
    return out;
  }
  std::size_t size() const { return digits_.size(); }

 private:
  std::vector<std::uint8_t> digits_;  // base 32, the lowest first
};

}  // namespace defuse::progress
