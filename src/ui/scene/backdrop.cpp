// Walls, window, plant, clock and shelves behind the people: the pieces, and the desk's and the counter's rooms.
#include <algorithm>
#include <cmath>

#include "ui/scene/setting.h"

namespace defuse::ui::scene {

void draw_window(const Brush& b, Vec min, Vec max, const RoomColours& c) {
  b.box({min.x - 8, min.y - 8}, {max.x + 8, max.y + 10}, 3, c.trim);
  b.box(min, max, 1, c.glass);
  const float w = max.x - min.x;
  const float h = max.y - min.y;
  b.shape({{min.x, max.y, 0},
           {min.x, min.y + h * 0.72F, 0},
           {min.x + w * 0.3F, min.y + h * 0.6F},
           {min.x + w * 0.62F, min.y + h * 0.72F},
           {max.x, min.y + h * 0.64F, 0},
           {max.x, max.y, 0}},
          c.hill);
  b.shape({{min.x, max.y, 0},
           {min.x, min.y + h * 0.86F, 0},
           {min.x + w * 0.4F, min.y + h * 0.82F},
           {max.x, min.y + h * 0.88F, 0},
           {max.x, max.y, 0}},
          darker(c.hill, 0.1F));
  b.box({min.x + w / 2 - 2.5F, min.y}, {min.x + w / 2 + 2.5F, max.y}, 0, c.trim);
  b.box({min.x - 14, max.y + 8}, {max.x + 14, max.y + 17}, 3, darker(c.trim, 0.06F));
}

void draw_picture(const Brush& b, Vec min, Vec max, const RoomColours& c) {
  b.box(min, max, 2, c.frame);
  b.box({min.x + 4, min.y + 4}, {max.x - 4, max.y - 4}, 1, c.paper);
  const float w = max.x - min.x;
  const float h = max.y - min.y;
  b.ellipse({min.x + w * 0.44F, min.y + h * 0.45F}, {w * 0.19F, w * 0.19F}, c.pot);
  b.shape({{min.x + 9, max.y - 9, 0}, {min.x + w * 0.35F, min.y + h * 0.55F}, {max.x - 9, max.y - 9, 0}}, c.leaf);
}

void draw_shelf(const Brush& b, Vec left, float width, const RoomColours& c) {
  const float y = left.y;
  const float x = left.x;
  b.box({x + 8, y - 46}, {x + 20, y}, 2, c.leaf_dark);
  b.box({x + 21, y - 52}, {x + 31, y}, 2, c.pot);
  b.box({x + 32, y - 42}, {x + 45, y}, 2, c.cloth);
  b.box({x + 58, y - 30}, {x + 98, y}, 3, lighter(c.wood, 0.2F));
  b.box({x + 70, y - 21}, {x + 86, y - 14}, 2, c.wood_edge);
  b.box({x, y}, {x + width, y + 7}, 2, c.wood_edge);
}

void draw_plant(const Brush& b, Vec foot, float s, const RoomColours& c) {
  const Brush p = b.at(foot, 0, s);
  struct LeafSpec {
    float angle, length;
  };
  for (const LeafSpec l : {LeafSpec{-64, 62}, LeafSpec{58, 66}, LeafSpec{-38, 92}, LeafSpec{34, 96}, LeafSpec{-12, 112},
                           LeafSpec{12, 88}}) {
    const Brush leaf = p.at({0, -38}, l.angle);
    const ImU32 colour = std::abs(l.angle) > 36 ? c.leaf_dark : c.leaf;
    leaf.shape({{0, 0, 0},
                {-11, -l.length * 0.42F},
                {-7, -l.length * 0.78F},
                {0, -l.length, 0},
                {7, -l.length * 0.78F},
                {11, -l.length * 0.42F}},
               colour);
    leaf.stroke({{0, -6}, {0, -l.length * 0.86F}}, 1.2F, faded(lighter(colour, 0.3F), 0.6F));
  }
  p.shape({{-25, -44, 0}, {25, -44, 0}, {19, 0, 0.3F}, {-19, 0, 0.3F}}, c.pot);
  p.box({-28, -50}, {28, -40}, 3, darker(c.pot, 0.08F));
}

void draw_clock(const Brush& b, Vec m, float r, const RoomColours& c) {
  b.disc(m, r, c.frame);
  b.disc(m, r * 0.86F, c.paper);
  for (int i = 0; i < 12; i += 3) {
    const float a = kPi * static_cast<float>(i) / 6;
    b.stroke({{m.x + r * 0.66F * std::sin(a), m.y - r * 0.66F * std::cos(a)},
              {m.x + r * 0.76F * std::sin(a), m.y - r * 0.76F * std::cos(a)}},
             r * 0.07F, c.ink);
  }
  b.stroke({{m.x, m.y}, {m.x + r * 0.36F, m.y - r * 0.2F}}, r * 0.11F, c.ink);
  b.stroke({{m.x, m.y}, {m.x - r * 0.14F, m.y - r * 0.6F}}, r * 0.08F, c.ink);
  b.disc(m, r * 0.08F, c.ink);
}

RoomColours room_colours(const Palette& p) {
  RoomColours c{};
  if (p.dark) {
    c.wall = IM_COL32(66, 78, 84, 255), c.wall_low = IM_COL32(55, 66, 72, 255), c.light = IM_COL32(78, 91, 97, 255),
    c.trim = IM_COL32(104, 114, 118, 255);
    c.wood = IM_COL32(128, 96, 70, 255), c.wood_edge = IM_COL32(98, 72, 53, 255),
    c.wood_front = IM_COL32(78, 58, 45, 255);
    c.metal = IM_COL32(120, 130, 138, 255), c.screen = IM_COL32(150, 208, 214, 255),
    c.leaf = IM_COL32(84, 122, 92, 255), c.leaf_dark = IM_COL32(58, 92, 76, 255);
    c.pot = IM_COL32(150, 92, 70, 255), c.chair = IM_COL32(88, 108, 116, 255), c.paper = IM_COL32(206, 204, 196, 255),
    c.ink = IM_COL32(44, 52, 58, 255);
    c.frame = IM_COL32(88, 76, 66, 255), c.glass = IM_COL32(46, 64, 84, 255), c.hill = IM_COL32(38, 54, 68, 255),
    c.cloth = IM_COL32(74, 92, 118, 255);
    c.rack = IM_COL32(44, 54, 62, 255), c.rack_unit = IM_COL32(57, 69, 78, 255), c.lamp = p.good, c.lamp_warm = p.warm;
    c.tile = IM_COL32(82, 96, 100, 255);
  } else {
    c.wall = IM_COL32(238, 230, 217, 255), c.wall_low = IM_COL32(229, 219, 203, 255),
    c.light = IM_COL32(247, 241, 230, 255), c.trim = IM_COL32(252, 249, 242, 255);
    c.wood = IM_COL32(206, 164, 120, 255), c.wood_edge = IM_COL32(178, 134, 94, 255),
    c.wood_front = IM_COL32(164, 120, 84, 255);
    c.metal = IM_COL32(176, 184, 190, 255), c.screen = IM_COL32(214, 238, 240, 255),
    c.leaf = IM_COL32(116, 154, 116, 255), c.leaf_dark = IM_COL32(78, 122, 100, 255);
    c.pot = IM_COL32(196, 120, 88, 255), c.chair = IM_COL32(120, 140, 146, 255), c.paper = IM_COL32(253, 250, 244, 255),
    c.ink = IM_COL32(62, 66, 72, 255);
    c.frame = IM_COL32(150, 124, 98, 255), c.glass = IM_COL32(214, 231, 233, 255),
    c.hill = IM_COL32(178, 205, 190, 255), c.cloth = IM_COL32(110, 128, 156, 255);
    c.rack = IM_COL32(106, 120, 129, 255), c.rack_unit = IM_COL32(131, 146, 154, 255);
    c.lamp = mix_colour(p.good, IM_COL32(214, 255, 224, 255), 0.45F),
    c.lamp_warm = mix_colour(p.warm, IM_COL32(255, 226, 160, 255), 0.6F);
    c.tile = IM_COL32(222, 229, 221, 255);
  }
  c.ring = p.dark ? IM_COL32(236, 232, 222, 255) : IM_COL32(70, 78, 84, 255);
  if (p.high_contrast) c.wall = p.surface, c.paper = IM_COL32_WHITE, c.ink = IM_COL32_BLACK;
  return c;
}

namespace {

void sign(const Brush& b, Vec centre, const RoomColours& c) {
  // A laptop under a small spanner: help with devices, without a word.
  b.box({centre.x - 42, centre.y - 30}, {centre.x + 42, centre.y + 30}, 12, c.leaf_dark);
  const ImU32 mark = c.paper;
  b.box({centre.x - 22, centre.y - 17}, {centre.x + 22, centre.y + 10}, 4, mark);
  b.box({centre.x - 18, centre.y - 13}, {centre.x + 18, centre.y + 6}, 2, c.leaf_dark);
  b.box({centre.x - 30, centre.y + 12}, {centre.x + 30, centre.y + 17}, 2.5F, mark);
  b.taper({centre.x - 5, centre.y + 1}, {centre.x + 5, centre.y - 7}, 4.5F, 4.5F, mark);
  b.ring({centre.x + 6.5F, centre.y - 8}, 3.6F, 2.4F, mark);
}

void desk_room(const Brush& b, const StageMap& m, const RoomColours& c) {
  // Light falls from the window, which is behind the person on the left.
  b.polygon(
      {{-m.people - 10, m.top}, {m.people * 0.2F, m.top}, {m.people * 0.9F, m.bottom}, {-m.people * 0.1F, m.bottom}},
      faded(c.light, 0.75F));
  draw_window(b, {-m.people - 150, 58}, {-m.people - 34, 236}, c);
  draw_clock(b, {0, 128}, 21, c);
  b.box({m.left - 2, 300}, {m.right + 2, m.bottom + 2}, 0, c.wall_low);
  b.box({m.left - 2, 296}, {m.right + 2, 301}, 0, darker(c.wall_low, 0.05F));
  draw_picture(b, {m.people + 96, 96}, {m.people + 168, 190}, c);
  draw_plant(b, {m.people + 118, 408}, 1.35F, c);
}

void counter_room(const Brush& b, const StageMap& m, const RoomColours& c) {
  b.box({m.left - 2, m.top - 2}, {-m.people * 0.32F, m.bottom + 2}, 0, c.wall_low);
  b.polygon(
      {{m.people * 0.3F, m.top}, {m.people * 1.2F, m.top}, {m.people * 0.7F, m.bottom}, {-m.people * 0.2F, m.bottom}},
      faded(c.light, 0.7F));
  draw_shelf(b, {-m.people - 176, 176}, 118, c);
  draw_shelf(b, {-m.people - 176, 262}, 118, c);
  draw_clock(b, {0, 132}, 20, c);
  sign(b, {m.people + 128, 118}, c);
  draw_plant(b, {m.people + 134, 410}, 1.5F, c);
}

}  // namespace

void draw_backdrop(const Brush& b, const StageMap& m, course::Setting setting, const RoomColours& c, bool plain) {
  b.box({m.left - 2, m.top - 2}, {m.right + 2, m.bottom + 2}, 0, c.wall);
  if (plain) {
    draw_clock(b, {0, 130}, 21, c);
    return;
  }
  switch (setting) {
    case course::Setting::Desk:
      return desk_room(b, m, c);
    case course::Setting::Counter:
      return counter_room(b, m, c);
    case course::Setting::ServerRoom:
      return draw_server_room(b, m, c);
    case course::Setting::MeetingRoom:
      return draw_meeting_room(b, m, c);
    case course::Setting::Home:
      return draw_home(b, m, c);
    case course::Setting::VideoCall:
      return;  // each picture has a room of its own
  }
}

}  // namespace defuse::ui::scene
