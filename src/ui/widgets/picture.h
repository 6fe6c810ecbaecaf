// A picture drawn by the scene folder, with its text alternative.
#pragma once

#include <functional>
#include <string_view>

#include "imgui.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

struct PictureResult {
  bool held = false;
  bool clicked = false;
  bool hovered = false;
  ImVec2 mouse{};  // relative to its top left
};

struct PictureOptions {
  float width = 0;  // 0 = as wide as its place
  float height = 0;
  bool framed = true;
  bool drag_surface = false;
  bool pressable = false;  // takes the pointer; the keyboard's equal stands beside it
};

// `draw` gets the draw list and the corners on the canvas.
PictureResult picture(Ui& ui, std::string_view id, std::string_view name, const PictureOptions& options,
                      const std::function<void(ImDrawList&, ImVec2, ImVec2)>& draw);

// Asks for the next frame although nothing happened: something in the picture moves.
void keep_moving(Ui& ui);

}  // namespace defuse::ui
