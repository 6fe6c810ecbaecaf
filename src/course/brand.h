// How an organisation makes a pack its own: a name, a colour, what the certificate adds, whom to ask. All may be empty.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace defuse::course {

inline constexpr std::uint32_t kNoColour = 0xFFFFFFFF;  // else 0xRRGGBB

struct Brand {
  std::string name;                 // shown in place of the product's
  std::string logo;                 // of the pack's media, in place of the product's mark; only with a name
  std::string contact;              // whom to ask when something is wrong with the course
  std::string certificate;          // stands under the certificate's statement
  std::uint32_t light = kNoColour;  // of buttons and marks, on light grounds
  std::uint32_t dark = kNoColour;   // and on dark ones
  bool operator==(const Brand&) const = default;
};

// What a brand's colour stands on and has words written on it in; ui/theme has the same values, which a test compares.
struct Grounds {
  std::uint32_t background = 0;
  std::uint32_t surface = 0;
  std::uint32_t words = 0;  // on the colour
};
inline constexpr Grounds kLightGrounds{0xF7F5F0, 0xFFFFFF, 0xFFFFFF};
inline constexpr Grounds kDarkGrounds{0x12181B, 0x1B2327, 0x06201F};
inline constexpr double kTint = 0.12;          // as much of the colour as a card or the present place is tinted with
inline constexpr double kLeastContrast = 4.5;  // WCAG 2.2 for text

}  // namespace defuse::course
