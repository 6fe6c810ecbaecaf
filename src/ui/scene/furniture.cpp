// The desk and the counter with what lies on them.
#include "ui/scene/setting.h"

namespace defuse::ui::scene {
namespace {

void laptop(const Brush& b, Vec hinge, const RoomColours& c) {
  // Turned a little towards the viewer: the technician, on the left, sees the screen; so do we, at a slant.
  const Brush l = b.at(hinge);
  l.polygon({{-66, 3}, {-8, 3}, {4, 14}, {-60, 14}}, c.metal);
  l.polygon({{-60, 14}, {4, 14}, {4, 18}, {-60, 18}}, darker(c.metal, 0.25F));
  l.polygon({{-54, 5}, {-16, 5}, {-9, 10}, {-50, 10}}, darker(c.metal, 0.15F));
  l.shape({{-8, 3, 0}, {4, 14, 0}, {22, -46, 0.1F}, {9, -62, 0.1F}}, darker(c.metal, 0.2F));
  l.polygon({{-5.5F, 1}, {3, 9}, {18.5F, -44}, {8.5F, -57}}, c.screen);
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

void phone(const Brush& b, Vec at) {
  b.shape({{at.x - 15, at.y - 4, 0.2F},
           {at.x + 11, at.y - 4, 0.2F},
           {at.x + 16, at.y + 4, 0.2F},
           {at.x - 12, at.y + 4, 0.2F}},
          IM_COL32(44, 48, 56, 255));
  b.polygon({{at.x - 12, at.y - 2.8F}, {at.x + 10, at.y - 2.8F}, {at.x + 13, at.y + 2.4F}, {at.x - 10, at.y + 2.4F}},
            IM_COL32(72, 80, 92, 255));
}

void tumbler(const Brush& b, Vec foot) {
  const Brush g = b.at(foot);
  g.shape({{-9, -27, 0}, {9, -27, 0}, {7.4F, 0, 0.3F}, {-7.4F, 0, 0.3F}}, IM_COL32(226, 240, 242, 150));
  g.shape({{-8.3F, -18, 0}, {8.3F, -18, 0}, {7, -1.5F, 0.3F}, {-7, -1.5F, 0.3F}}, IM_COL32(140, 194, 210, 190));
}

}  // namespace

StageMap map_stage(ImVec2 min, ImVec2 max, course::Setting setting) {
  StageMap m;
  const float w = max.x - min.x;
  const float h = max.y - min.y;
  const float scale = w / h < kDesignWidth / kDesignHeight ? w / kDesignWidth : h / kDesignHeight;
  const float spare = h / scale - kDesignHeight;  // of a tall stage: above for the words, below for the desk
  m.top = -spare * 0.62F;
  m.bottom = kDesignHeight + spare * 0.38F;
  m.right = w / scale / 2;
  m.left = -m.right;
  m.frame = {scale, 0, 0, scale, (min.x + max.x) / 2, min.y - m.top * scale};
  m.people = m.right - 92 < 142 ? 142 : m.right - 92 > 172 ? 172 : m.right - 92;
  if (setting == course::Setting::Counter) {
    m.head = 77;
    m.neck = 206;
  }
  return m;
}

void draw_furniture(const Brush& b, const StageMap& m, course::Setting setting, const RoomColours& c, Taken taken) {
  const float half = m.people - 56;
  if (setting == course::Setting::Desk) {
    b.box({-half + 4, 344}, {half - 4, m.bottom + 4}, 0, c.wood_front);
    b.box({-half + 4, 344}, {half - 4, 352}, 0, darker(c.wood_front, 0.14F));
    b.polygon({{-half + 12, 308}, {half - 12, 308}, {half + 8, 338}, {-half - 8, 338}}, c.wood);
    b.box({-half - 8, 337}, {half + 8, 346}, 2, c.wood_edge);
    laptop(b, {half * 0.32F, 306}, c);
    papers(b, {-half + 32, 327}, c);
    if (!taken.phone) phone(b, {half * 0.3F, 331});
    if (!taken.pen) pen(b, {-half + 60, 331});
    if (!taken.glass) tumbler(b, {-half + 46, 316});
  } else {
    const float w = half * 0.86F;
    b.box({-w + 8, 330}, {w - 8, m.bottom + 4}, 0, c.wood_front);
    for (float x = -w + 20; x < w - 14; x += 13) b.box({x, 334}, {x + 3, m.bottom + 4}, 0, darker(c.wood_front, 0.12F));
    b.polygon({{-w + 8, 300}, {w - 8, 300}, {w + 6, 324}, {-w - 6, 324}}, lighter(c.wood, 0.12F));
    b.box({-w - 6, 323}, {w + 6, 333}, 2, c.wood_edge);
    laptop(b, {w * 0.36F, 299}, c);
    papers(b, {-w + 30, 315}, c);
    if (!taken.phone) phone(b, {w * 0.3F, 318});
    if (!taken.pen) pen(b, {-w + 58, 318});
    if (!taken.glass) tumbler(b, {-w + 44, 306});
  }
}

}  // namespace defuse::ui::scene
