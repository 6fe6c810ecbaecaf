#include "ui/theme/theme.h"

#include "base/colour.h"

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

}  // namespace

Colours colours_of(bool dark, bool high_contrast) {
  if (high_contrast) return dark ? kDarkHigh : kLightHigh;
  return dark ? kDark : kLight;
}

double contrast(Rgb a, Rgb b) { return base::contrast(a.value, b.value); }

Rgb mix(Rgb a, Rgb b, double share) { return {base::mix(a.value, b.value, share)}; }

}  // namespace defuse::ui
