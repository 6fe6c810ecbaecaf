// Drawing of the people and rooms of scenes and positions with ImDrawList alone: values in, triangles out. Nothing here
// keeps state, reads a clock or takes input; the same values always give the same picture. All lengths are ImGui pixels
// unless said.
#pragma once

#include <imgui.h>

#include <vector>

#include "base/time.h"
#include "course/position.h"
#include "course/scene.h"

namespace defuse::ui::scene {

// The theme's colours, by role (see the theme's table); opaque.
struct Palette {
  ImU32 background, surface, text, muted, line, primary, warm, hot, good;
  bool dark = false;
  bool high_contrast = false;  // plain room, outlined figures
};

struct StageView {
  const course::Scene* scene = nullptr;   // never null
  const course::SceneRun* run = nullptr;  // null: the people as they are before anything happens
  base::Millis time = 0;                  // within the run; later than its length shows its end
  bool reduced_motion = false;            // poses cut, nobody breathes or blinks
  int emphasised_cue = -1;                // index in run->cues of the cue to ring, -1 none
  ImU32 around = 0;  // colour behind the stage: when opaque, the stage's corners are rounded with it
};

// Fills the rectangle, clips to it, keeps the people's proportions. Made for 280 px of height and 320 px of width or
// more.
void draw_stage(ImDrawList& list, ImVec2 min, ImVec2 max, const StageView& view, const Palette& palette);

// Whether a later time of the same run can look different from this one. While a run plays, frames are needed only as
// long as this holds.
bool stage_is_moving(const StageView& view);

// With reduced motion: the next time at which the picture changes, or -1 when it will not change any more.
base::Millis next_stage_change(const StageView& view);

struct RoomView {
  const course::Position* position = nullptr;          // never null; gives the room's size
  const std::vector<course::Piece>* pieces = nullptr;  // as arranged now; null: as the position starts
  int selected = -1;                                   // index in pieces, -1 none
  int hovered = -1;
  const std::vector<bool>* broken_pieces = nullptr;  // parallel to pieces: drawn with a warning mark; null: none
  bool show_sight_lines = false;                     // person to person, and each person to the screen
};

// Centimetres of the room to pixels: pixel = origin + cm * scale.
struct RoomLayout {
  float scale = 1;
  ImVec2 origin;
};
RoomLayout room_layout(ImVec2 min, ImVec2 max, const course::Position& position);

void draw_room(ImDrawList& list, ImVec2 min, ImVec2 max, const RoomView& view, const Palette& palette);

// The piece under a point, movable ones and those on top first; -1 none. Small pieces have a generous edge for fingers.
int piece_at(const RoomLayout& layout, const std::vector<course::Piece>& pieces, ImVec2 mouse);

}  // namespace defuse::ui::scene
