// The words said, in a rounded bubble with a tail.
#pragma once

#include <imgui.h>

#include <span>
#include <string>

#include "ui/scene/scene_view.h"

namespace defuse::ui::scene {

struct Box {
  ImVec2 min, max;
};

// Where a bubble lies and how its words are set. Pixels.
struct BubblePlace {
  Box box;
  ImVec2 tip;          // of the tail, at the speaker
  bool below = false;  // under the faces, the tail upwards
  float font = 0, wrap = 0, padding = 0;
};

// Inside the stage and off every face: over the heads when the words have room there, else beside or below them.
BubblePlace place_bubble(const Box& stage, std::span<const Box> faces, std::size_t speaker, const std::string& words);

void draw_bubble(ImDrawList& list, const Box& stage, std::span<const Box> faces, std::size_t speaker,
                 const std::string& words, float strength, const Palette& palette);

}  // namespace defuse::ui::scene
