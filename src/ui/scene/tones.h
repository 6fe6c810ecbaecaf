// The colours of people: skin, hair and cloth, natural in every theme.
#pragma once

#include <imgui.h>

#include "course/scene.h"

namespace defuse::ui::scene {

struct Tones {
  ImU32 skin, skin_shade, skin_line, lip, cheek;
  ImU32 hair, hair_shade, brow;
  ImU32 cloth, cloth_shade, cloth_light;
  ImU32 accent, accent_shade;
  ImU32 legs, legs_shade;
  ImU32 outline;  // 0 unless high contrast
};

ImU32 cloth_colour(course::Colour colour);
Tones tones_of(const course::Look& look, bool dark);

}  // namespace defuse::ui::scene
