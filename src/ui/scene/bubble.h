// The words said, in a rounded bubble with a tail.
#pragma once

#include <imgui.h>

#include <string>

#include "ui/scene/scene_view.h"

namespace defuse::ui::scene {

// `mouth` is pointed at; the bubble stays inside [min, max] and, when it can, above `floor` (y of the top of the
// heads).
void draw_bubble(ImDrawList& list, ImVec2 min, ImVec2 max, ImVec2 mouth, float floor, const std::string& words,
                 float strength, const Palette& palette);

}  // namespace defuse::ui::scene
