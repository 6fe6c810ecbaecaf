// Desks, counters and tables with what lies on them, and the measures of the stage.
#include <algorithm>
#include <cmath>

#include "ui/scene/setting.h"

namespace defuse::ui::scene {
namespace {

// Turned a little towards the viewer: the technician, on the left, sees the screen; so do we, at a slant. When it is
// turned for both, we see all of it.
void laptop(const Brush& b, Vec hinge, float turn, const RoomColours& c) {
  const Brush l = b.at(hinge);
  // Base, keys, lid, picture: each four corners, towards the technician and turned.
  constexpr Vec kCorners[][4] = {{{-66, 3}, {-8, 3}, {4, 14}, {-60, 14}},
                                 {{-58, 1}, {14, 1}, {22, 14}, {-66, 14}},
                                 {{-54, 5}, {-16, 5}, {-9, 10}, {-50, 10}},
                                 {{-46, 3.5F}, {2, 3.5F}, {6, 8}, {-50, 8}},
                                 {{-8, 3}, {4, 14}, {22, -46}, {9, -62}},
                                 {{-58, 2}, {14, 2}, {11, -50}, {-55, -50}},
                                 {{-5.5F, 1}, {3, 9}, {18.5F, -44}, {8.5F, -57}},
                                 {{-54.5F, -1.5F}, {10.5F, -1.5F}, {7.8F, -46.5F}, {-51.8F, -46.5F}}};
  const auto part = [&](int which, ImU32 colour) {
    Vec v[4];
    for (int i = 0; i < 4; ++i) {
      const Vec from = kCorners[which * 2][i];
      const Vec to = kCorners[which * 2 + 1][i];
      v[i] = {from.x + (to.x - from.x) * turn, from.y + (to.y - from.y) * turn};
    }
    l.polygon({v[0], v[1], v[2], v[3]}, colour);
    return v[3];
  };
  part(0, c.metal);
  l.polygon({{-60 - 6 * turn, 14}, {4 + 18 * turn, 14}, {4 + 18 * turn, 18}, {-60 - 6 * turn, 18}},
            darker(c.metal, 0.25F));
  part(1, darker(c.metal, 0.15F));
  part(2, darker(c.metal, 0.2F));
  part(3, c.screen);
  if (turn < 0.6F) return;
  const ImU32 mark = faded(darker(c.screen, 0.3F), (turn - 0.6F) * 2);
  for (int i = 0; i < 3; ++i)
    l.box({-44, -38 + 11.0F * static_cast<float>(i)}, {i == 1 ? -4.0F : -18.0F, -33 + 11.0F * static_cast<float>(i)}, 2,
          mark);
}

void papers(const Brush& b, Vec at, const RoomColours& c) {
  const Brush p = b.at(at);
  p.polygon({{-24, -6}, {22, -6}, {28, 7}, {-26, 7}}, darker(c.paper, 0.12F));
  p.polygon({{-26, -8}, {19, -8}, {26, 5}, {-27, 5}}, c.paper);
  for (const float y : {-4.5F, -1.0F, 2.5F}) p.stroke({{-19, y}, {y > 0 ? 4.0F : 15.0F, y}}, 1.1F, faded(c.ink, 0.4F));
}

void pen(const Brush& b, Vec at) {
  b.taper({at.x - 13, at.y + 2.5F}, {at.x + 10, at.y - 1.5F}, 3.6F, 3.0F, IM_COL32(40, 58, 84, 255));
  b.taper({at.x + 10, at.y - 1.5F}, {at.x + 14, at.y - 2.2F}, 2.6F, 1.0F, IM_COL32(220, 214, 200, 255));
}

void tumbler(const Brush& b, Vec foot) {
  const Brush g = b.at(foot);
  g.shape({{-9, -27, 0}, {9, -27, 0}, {7.4F, 0, 0.3F}, {-7.4F, 0, 0.3F}}, IM_COL32(226, 240, 242, 150));
  g.shape({{-8.3F, -18, 0}, {8.3F, -18, 0}, {7, -1.5F, 0.3F}, {-7, -1.5F, 0.3F}}, IM_COL32(140, 194, 210, 190));
}

}  // namespace

void draw_phone(const Brush& brush, Vec at, const Things& things, const RoomColours& c) {
  // It trembles and lights up when it rings.
  const float shake = 1.3F * things.ring * std::sin(things.ring_phase * 70);
  const Brush b = brush.at({at.x + shake, at.y});
  b.shape({{-15, -4, 0.2F}, {11, -4, 0.2F}, {16, 4, 0.2F}, {-12, 4, 0.2F}}, IM_COL32(44, 48, 56, 255));
  b.polygon({{-12, -2.8F}, {10, -2.8F}, {13, 2.4F}, {-10, 2.4F}},
            mix_colour(IM_COL32(72, 80, 92, 255), IM_COL32(186, 236, 214, 255), things.ring));
  if (things.ring <= 0.02F) return;
  // Two rounded waves above it.
  for (int i = 0; i < 2; ++i) {
    const float r = 15 + 10 * static_cast<float>(i) + 1.5F * std::sin(things.ring_phase * 9);
    b.stroke({{-r * 0.8F, -r * 0.62F - 4},
              {-r * 0.44F, -r - 4},
              {0, -r * 1.12F - 4},
              {r * 0.44F, -r - 4},
              {r * 0.8F, -r * 0.62F - 4}},
             3, faded(c.ring, things.ring * (i == 0 ? 1.0F : 0.7F)));
  }
}

void lay_out(const Brush& b, float half, float back, float depth, const RoomColours& c, const Things& things) {
  laptop(b, {half * 0.32F, back}, things.screen_turn, c);
  papers(b, {-half + 32, back + 20 * depth}, c);
  if (things.glass) tumbler(b, {-half + 46, back + 9 * depth});
  if (things.pen) pen(b, {-half + 60, back + 25 * depth});
  if (things.phone) draw_phone(b, {half * 0.2F, back + 26 * depth}, things, c);
}

constexpr float kHeads = 106;          // y of the top of the heads at rest
constexpr float kSmallLine = 14.5F;    // pixels, a line of the smallest lettering
constexpr float kLongSentence = 1080;  // pixels, 140 characters of it, with what wrapping costs

StageMap map_stage(ImVec2 min, ImVec2 max, course::Setting setting) {
  StageMap m;
  const float w = max.x - min.x;
  const float h = max.y - min.y;
  const float scale = w / h < kDesignWidth / kDesignHeight ? w / kDesignWidth : h / kDesignHeight;
  const float spare = h / scale - kDesignHeight;  // of a tall stage: above for the words, below for the desk
  // A small stage shows less of the floor, so that a long sentence has room over the heads.
  const float lines = std::ceil(kLongSentence / std::max(40.0F, w - 40));
  const float wanted = (44 + kSmallLine * lines) / scale - kHeads;
  const float down = std::clamp(wanted - spare * 0.62F, 0.0F, 46.0F);
  m.top = -spare * 0.62F - down;
  m.bottom = kDesignHeight + spare * 0.38F - down;
  m.right = w / scale / 2;
  m.left = -m.right;
  m.frame = {scale, 0, 0, scale, (min.x + max.x) / 2, min.y - m.top * scale};
  m.people = m.right - 92 < 142 ? 142 : m.right - 92 > 172 ? 172 : m.right - 92;
  switch (setting) {
    case course::Setting::Counter:
    case course::Setting::ServerRoom:
      m.head = 77, m.neck = 206, m.surface = 314;
      break;
    case course::Setting::VideoCall:
      m.head = 90, m.neck = 210, m.surface = 336;
      break;
    default:
      break;
  }
  return m;
}

namespace {

void desk(const Brush& b, float half, float bottom, const RoomColours& c) {
  b.box({-half + 4, 344}, {half - 4, bottom}, 0, c.wood_front);
  b.box({-half + 4, 344}, {half - 4, 352}, 0, darker(c.wood_front, 0.14F));
  b.polygon({{-half + 12, 308}, {half - 12, 308}, {half + 8, 338}, {-half - 8, 338}}, c.wood);
  b.box({-half - 8, 337}, {half + 8, 346}, 2, c.wood_edge);
}

void counter(const Brush& b, float w, float bottom, const RoomColours& c) {
  b.box({-w + 8, 330}, {w - 8, bottom}, 0, c.wood_front);
  for (float x = -w + 20; x < w - 14; x += 13) b.box({x, 334}, {x + 3, bottom}, 0, darker(c.wood_front, 0.12F));
  b.polygon({{-w + 8, 300}, {w - 8, 300}, {w + 6, 324}, {-w - 6, 324}}, lighter(c.wood, 0.12F));
  b.box({-w - 6, 323}, {w + 6, 333}, 2, c.wood_edge);
}

// On wheels: two posts, a shelf with a box of cables.
void trolley(const Brush& b, float w, float bottom, const RoomColours& c) {
  const ImU32 post = darker(c.metal, 0.2F);
  for (const float side : {-1.0F, 1.0F}) b.box({side * (w - 16) - 4, 326}, {side * (w - 16) + 4, bottom}, 0, post);
  b.box({-w + 8, 386}, {w - 8, 395}, 2, c.metal);
  b.box({-34, 356}, {26, 386}, 3, c.wood);
  b.box({-14, 365}, {6, 371}, 3, c.wood_edge);
  b.stroke({{-26, 358}, {-30, 346}, {-16, 344}, {-8, 357}}, 4, c.cloth);
  b.stroke({{-4, 357}, {4, 346}, {16, 348}, {18, 358}}, 4, c.leaf_dark);
  b.polygon({{-w + 10, 300}, {w - 10, 300}, {w + 4, 324}, {-w - 4, 324}}, lighter(c.metal, 0.2F));
  b.box({-w - 4, 323}, {w + 4, 331}, 3, post);
}

// A long table that reaches back towards the screen on the wall.
void long_table(const Brush& b, float half, float bottom, const RoomColours& c) {
  b.box({-half * 0.42F, 344}, {half * 0.42F, bottom}, 0, c.wood_front);
  b.box({-half * 0.42F, 344}, {half * 0.42F, 352}, 0, darker(c.wood_front, 0.14F));
  b.polygon({{-half * 0.62F, 274}, {half * 0.62F, 274}, {half + 8, 338}, {-half - 8, 338}}, c.wood);
  b.polygon({{-half * 0.2F, 274}, {half * 0.1F, 274}, {half * 0.3F, 338}, {-half * 0.1F, 338}},
            faded(lighter(c.wood, 0.3F), 0.5F));
  b.box({-half - 8, 337}, {half + 8, 346}, 2, c.wood_edge);
  // A telephone for many, as meeting rooms have it, and somebody's papers.
  b.shape({{-12, 286}, {-26, 297, 0.4F}, {0, 293}, {26, 297, 0.4F}, {12, 286}, {0, 284}}, c.ink);
  b.ellipse({0, 289}, {7, 2.6F}, lighter(c.ink, 0.3F));
}

void kitchen_table(const Brush& b, float half, float bottom, const RoomColours& c) {
  for (const float side : {-1.0F, 1.0F})
    b.polygon({{side * (half - 14), 340},
               {side * (half - 32), 340},
               {side * (half - 18), bottom},
               {side * (half - 8), bottom}},
              c.wood_front);
  b.box({-half + 14, 342}, {half - 14, 356}, 0, darker(c.wood_front, 0.1F));
  b.polygon({{-half + 14, 308}, {half - 14, 308}, {half + 8, 338}, {-half - 8, 338}}, lighter(c.wood, 0.18F));
  b.box({-half - 8, 336}, {half + 8, 345}, 4.5F, c.wood);
}

}  // namespace

void draw_furniture(const Brush& b, const StageMap& m, course::Setting setting, const RoomColours& c,
                    const Things& things) {
  const float half = m.people - 56;
  const float bottom = m.bottom + 4;
  switch (setting) {
    case course::Setting::Desk:
      desk(b, half, bottom, c);
      return lay_out(b, half, 306, 1, c, things);
    case course::Setting::Counter:
      counter(b, half * 0.86F, bottom, c);
      return lay_out(b, half * 0.86F, 299, 0.76F, c, things);
    case course::Setting::ServerRoom:
      trolley(b, half * 0.86F, bottom, c);
      return lay_out(b, half * 0.86F, 299, 0.76F, c, things);
    case course::Setting::MeetingRoom:
      long_table(b, half, bottom, c);
      return lay_out(b, half, 306, 1, c, things);
    case course::Setting::Home:
      kitchen_table(b, half, bottom, c);
      return lay_out(b, half, 306, 1, c, things);
    case course::Setting::VideoCall:
      return;
  }
}

ImU32 chair_colour(course::Setting setting, const RoomColours& c) {
  return setting == course::Setting::Home          ? c.wood_edge
         : setting == course::Setting::MeetingRoom ? mix_colour(c.chair, c.cloth, 0.6F)
                                                   : c.chair;
}

}  // namespace defuse::ui::scene
