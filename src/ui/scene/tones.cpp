#include "ui/scene/tones.h"

#include "ui/scene/brush.h"

namespace defuse::ui::scene {
namespace {

constexpr ImU32 kSkin[] = {IM_COL32(247, 214, 192, 255), IM_COL32(236, 190, 158, 255), IM_COL32(219, 168, 128, 255),
                           IM_COL32(192, 136, 92, 255),  IM_COL32(156, 104, 72, 255),  IM_COL32(120, 78, 58, 255)};
constexpr ImU32 kHair[] = {IM_COL32(43, 37, 40, 255),  IM_COL32(91, 60, 44, 255),    IM_COL32(201, 158, 98, 255),
                           IM_COL32(166, 84, 48, 255), IM_COL32(156, 152, 147, 255), IM_COL32(226, 222, 214, 255)};
constexpr ImU32 kCloth[] = {IM_COL32(52, 128, 124, 255), IM_COL32(51, 72, 108, 255),  IM_COL32(119, 77, 110, 255),
                            IM_COL32(184, 92, 62, 255),  IM_COL32(124, 126, 74, 255), IM_COL32(98, 115, 128, 255),
                            IM_COL32(217, 193, 153, 255)};

}  // namespace

ImU32 cloth_colour(course::Colour colour) { return kCloth[static_cast<int>(colour)]; }

Tones tones_of(const course::Look& look, bool dark) {
  Tones t{};
  const int skin = static_cast<int>(look.skin);
  t.skin = kSkin[skin];
  const bool deep = skin >= 4;
  t.skin_shade = mix_colour(t.skin, IM_COL32(110, 40, 30, 255), deep ? 0.26F : 0.2F);
  t.skin_line = mix_colour(t.skin, IM_COL32(70, 22, 18, 255), deep ? 0.6F : 0.52F);
  t.lip = mix_colour(t.skin, IM_COL32(158, 48, 52, 255), deep ? 0.35F : 0.42F);
  t.cheek = mix_colour(t.skin, IM_COL32(208, 66, 52, 255), 0.42F);
  t.hair = kHair[static_cast<int>(look.hair_colour)];
  t.hair_shade =
      mix_colour(t.hair, IM_COL32(30, 16, 20, 255), look.hair_colour == course::HairColour::Black ? 0.45F : 0.24F);
  if (look.hair_colour == course::HairColour::Black) t.hair = IM_COL32(54, 47, 51, 255);
  t.brow = mix_colour(mix_colour(t.hair, IM_COL32(36, 22, 20, 255), 0.45F), t.skin, 0.06F);
  t.cloth = cloth_colour(look.colour);
  t.accent = cloth_colour(look.accent);
  t.legs = look.colour == course::Colour::Navy || look.colour == course::Colour::Slate ? IM_COL32(92, 82, 76, 255)
                                                                                       : IM_COL32(62, 72, 88, 255);
  if (dark) {  // the room dims and clothes with it a little; faces stay as they are
    const ImU32 dusk = IM_COL32(20, 26, 32, 255);
    t.cloth = mix_colour(t.cloth, dusk, 0.12F);
    t.accent = mix_colour(t.accent, dusk, 0.1F);
    t.legs = mix_colour(t.legs, dusk, 0.2F);
  }
  t.cloth_shade = darker(t.cloth, 0.22F);
  t.cloth_light = lighter(t.cloth, 0.16F);
  t.accent_shade = darker(t.accent, 0.22F);
  t.legs_shade = darker(t.legs, 0.2F);
  return t;
}

}  // namespace defuse::ui::scene
