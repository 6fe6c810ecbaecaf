#include "base/colour.h"

#include <algorithm>
#include <cmath>

namespace defuse::base {

namespace {

double channel(std::uint32_t value, unsigned shift) {
  const double c = static_cast<double>((value >> shift) & 0xFFU) / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t c) { return 0.2126 * channel(c, 16) + 0.7152 * channel(c, 8) + 0.0722 * channel(c, 0); }

}  // namespace

double contrast(std::uint32_t a, std::uint32_t b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::uint32_t mix(std::uint32_t a, std::uint32_t b, double share) {
  std::uint32_t out = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const double from = (a >> shift) & 0xFFU;
    const double to = (b >> shift) & 0xFFU;
    out |= static_cast<std::uint32_t>(std::lround(from + (to - from) * share)) << shift;
  }
  return out;
}

}  // namespace defuse::base
