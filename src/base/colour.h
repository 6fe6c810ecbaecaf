// Colours as 0xRRGGBB, opaque.
#pragma once

#include <cstdint>

namespace defuse::base {

// WCAG 2.2 contrast ratio, 1 to 21.
double contrast(std::uint32_t a, std::uint32_t b);

// `share` of b over a, 0 to 1.
std::uint32_t mix(std::uint32_t a, std::uint32_t b, double share);

}  // namespace defuse::base
