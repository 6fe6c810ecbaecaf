// The places where scenes play, and how a stage's rectangle is shared out. Stage space: unit = 1/405 of the smallest
// design height; x 0 in the middle, y 0 at the top of the design; the visible part is given by StageMap.
#pragma once

#include "course/scene.h"
#include "ui/scene/brush.h"
#include "ui/scene/scene_view.h"

namespace defuse::ui::scene {

struct StageMap {
  Frame frame;                                     // stage space to pixels
  float left = 0, right = 0, top = 0, bottom = 0;  // visible, in stage space
  float people = 0;                                // distance of each of the two people from the middle
  float head = 84;                                 // height of a head
  float neck = 218;                                // y of the base of the neck at rest
};

constexpr float kDesignHeight = 405;
constexpr float kDesignWidth = 470;  // the least that two people need
constexpr float kDeskTop = 318;      // where hands rest
constexpr float kCounterTop = 306;

StageMap map_stage(ImVec2 min, ImVec2 max, course::Setting setting);

struct RoomColours {
  ImU32 wall, wall_low, light, trim, wood, wood_edge, wood_front, metal, screen, leaf, leaf_dark, pot, chair, paper,
      ink, frame, glass, hill, cloth;
};
RoomColours room_colours(const Palette& palette);

void draw_backdrop(const Brush& brush, const StageMap& map, course::Setting setting, const RoomColours& colours,
                   bool plain);
// What people hold does not lie on the desk.
struct Taken {
  bool pen = false;
  bool glass = false;
  bool phone = false;
};
// Between the people's legs and their arms.
void draw_furniture(const Brush& brush, const StageMap& map, course::Setting setting, const RoomColours& colours,
                    Taken taken);

// In backdrop.cpp, shared.
void draw_plant(const Brush& brush, Vec foot, float size, const RoomColours& colours);
void draw_clock(const Brush& brush, Vec centre, float radius, const RoomColours& colours);

}  // namespace defuse::ui::scene
