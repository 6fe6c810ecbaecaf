// The symbols of a room seen from above. Each is drawn in piece space: centimetres, origin the piece's centre, its
// front up.
#pragma once

#include <vector>

#include "course/position.h"
#include "ui/scene/brush.h"
#include "ui/scene/scene_view.h"

namespace defuse::ui::scene {

struct FloorColours {
  ImU32 wall, floor, plank, shadow, wood, wood_edge, wood_line, seat, seat_edge, metal, screen, screen_glow, cabinet,
      cabinet_edge;
  ImU32 leaf, leaf_dark, pot, trousers, shoe;
};
FloorColours floor_colours(const Palette& palette);

struct PersonAbove {
  bool seated = false;
  bool technician = false;
};

void draw_piece(const Brush& brush, const course::Piece& piece, const FloorColours& colours);  // all but people
void draw_person_above(const Brush& brush, const course::Piece& piece, PersonAbove how, const FloorColours& colours);

// Lines between the people, and from each to the screen: solid with a tick when free, broken with a cross when not.
void draw_sight_lines(ImDrawList& list, const RoomLayout& layout, const std::vector<course::Piece>& pieces,
                      const Palette& palette);

}  // namespace defuse::ui::scene
