#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace defuse::ui {

namespace {

constexpr Colours kLight{{0xF7F5F0}, {0xFFFFFF}, {0x1F2A30}, {0x54626A}, {0x8B8778}, {0x0B6E6E},
                         {0xFFFFFF}, {0x9A5312}, {0xB3362B}, {0x2C7A3F}, {0x1B4DD8}};
constexpr Colours kDark{{0x12181B}, {0x1B2327}, {0xEDF2F3}, {0xA9B6BC}, {0x6E7E86}, {0x5CC8C2},
                        {0x06201F}, {0xF0B35E}, {0xFF8A7A}, {0x7FD391}, {0x9DB8FF}};
constexpr Colours kLightHigh{{0xFFFFFF}, {0xFFFFFF}, {0x000000}, {0x2B2B2B}, {0x000000}, {0x004A4A},
                             {0xFFFFFF}, {0x5E2F00}, {0x8C0F08}, {0x0B4F1D}, {0x0A2FB0}};
constexpr Colours kDarkHigh{{0x000000}, {0x000000}, {0xFFFFFF}, {0xE6E6E6}, {0xFFFFFF}, {0x7FF0EA},
                            {0x000000}, {0xFFD08A}, {0xFFB3A8}, {0xA8F0B5}, {0xC9D6FF}};

double channel(std::uint32_t value, unsigned shift) {
  const double c = static_cast<double>((value >> shift) & 0xFFU) / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Rgb c) {
  return 0.2126 * channel(c.value, 16) + 0.7152 * channel(c.value, 8) + 0.0722 * channel(c.value, 0);
}

}  // namespace

Colours colours_of(bool dark, bool high_contrast) {
  if (high_contrast) return dark ? kDarkHigh : kLightHigh;
  return dark ? kDark : kLight;
}

double contrast(Rgb a, Rgb b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Rgb mix(Rgb a, Rgb b, double share) {
  std::uint32_t out = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const double from = (a.value >> shift) & 0xFFU;
    const double to = (b.value >> shift) & 0xFFU;
    out |= static_cast<std::uint32_t>(std::lround(from + (to - from) * share)) << shift;
  }
  return {out};
}

}  // namespace defuse::ui
