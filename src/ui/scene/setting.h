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
  float surface = 326;                             // y where hands rest
};

constexpr float kDesignHeight = 405;
constexpr float kDesignWidth = 470;  // the least that two people need

StageMap map_stage(ImVec2 min, ImVec2 max, course::Setting setting);

struct RoomColours {
  ImU32 wall, wall_low, light, trim, wood, wood_edge, wood_front, metal, screen, leaf, leaf_dark, pot, chair, paper,
      ink, frame, glass, hill, cloth;
  ImU32 rack, rack_unit, lamp, lamp_warm, tile, ring;
};
RoomColours room_colours(const Palette& palette);

// What lies on the table, and in which state. What people hold does not lie there.
struct Things {
  bool pen = true;
  bool glass = true;
  bool phone = true;
  float screen_turn = 0;  // 0: towards the technician .. 1: for both to see
  float ring = 0;         // 0 .. 1: how much the phone rings
  float ring_phase = 0;   // seconds
};

// Behind the people, and between their legs and their arms. In a call each person has a picture of their own instead.
void draw_backdrop(const Brush& brush, const StageMap& map, course::Setting setting, const RoomColours& colours,
                   bool plain);
void draw_furniture(const Brush& brush, const StageMap& map, course::Setting setting, const RoomColours& colours,
                    const Things& things);
ImU32 chair_colour(course::Setting setting, const RoomColours& colours);

// The settings with a file of their own.
void draw_server_room(const Brush& brush, const StageMap& map, const RoomColours& colours);
void draw_meeting_room(const Brush& brush, const StageMap& map, const RoomColours& colours);
void draw_home(const Brush& brush, const StageMap& map, const RoomColours& colours);

// A call: `count` pictures side by side, each with one person.
struct CallPicture {
  Vec min, max;
};
CallPicture call_picture(const StageMap& map, int index, int count);
void draw_call(const Brush& brush, const StageMap& map, int count, const RoomColours& colours);  // all but the pictures
void draw_call_room(const Brush& brush, const CallPicture& picture, int index, const RoomColours& colours, bool plain);
// The strip of table in front of a person, and what lies on it, nearer than the hands.
void draw_call_table(const Brush& brush, const CallPicture& picture, const StageMap& map, int index,
                     const RoomColours& colours);
void draw_call_things(const Brush& brush, const CallPicture& picture, const StageMap& map, int index,
                      const RoomColours& colours, const Things& things);

// Pieces of rooms, in backdrop.cpp and furniture.cpp.
void draw_plant(const Brush& brush, Vec foot, float size, const RoomColours& colours);
void draw_clock(const Brush& brush, Vec centre, float radius, const RoomColours& colours);
void draw_window(const Brush& brush, Vec min, Vec max, const RoomColours& colours);
void draw_picture(const Brush& brush, Vec min, Vec max, const RoomColours& colours);
void draw_shelf(const Brush& brush, Vec left, float width, const RoomColours& colours);
// A table's usual things, for a top with its back edge at `back`, `half` wide to each side; `depth` 1 is a desk's.
void lay_out(const Brush& brush, float half, float back, float depth, const RoomColours& colours, const Things& things);
void draw_phone(const Brush& brush, Vec at, const Things& things, const RoomColours& colours);

}  // namespace defuse::ui::scene
