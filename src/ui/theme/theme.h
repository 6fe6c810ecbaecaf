// Colour roles and measures of the interface. Values come from the table in the design; a test computes every contrast.
#pragma once

#include <cstdint>

namespace defuse::ui {

// 0xRRGGBB, opaque.
struct Rgb {
  std::uint32_t value = 0;
  bool operator==(const Rgb&) const = default;
};

struct Colours {
  Rgb background;
  Rgb surface;
  Rgb text;
  Rgb muted;
  Rgb line;
  Rgb primary;
  Rgb on_primary;
  Rgb warm;
  Rgb hot;
  Rgb good;
  Rgb focus;
  bool operator==(const Colours&) const = default;
};

struct Theme {
  Colours colours;
  bool dark = false;
  bool high_contrast = false;
  bool reduced_motion = false;
  float text_scale = 1;  // 1 to 2
};

Colours colours_of(bool dark, bool high_contrast);

// WCAG 2.2 contrast ratio, 1 to 21.
double contrast(Rgb a, Rgb b);

// `share` of b over a, 0 to 1.
Rgb mix(Rgb a, Rgb b, double share);

}  // namespace defuse::ui
