// Somebody's kitchen: a window with curtains, tiles over the worktop, a shelf, a lamp over the table.
#include "ui/scene/setting.h"

namespace defuse::ui::scene {
namespace {

void lamp(const Brush& b, float top, const RoomColours& c) {
  b.stroke({{0, top - 4, 0}, {0, 44, 0}}, 2, c.ink);
  b.shape({{-8, 42, 0}, {8, 42, 0}, {36, 74, 0.4F}, {-36, 74, 0.4F}}, c.pot);
  b.ellipse({0, 74}, {36, 5}, darker(c.pot, 0.16F));
  b.ellipse({0, 75}, {26, 3.2F}, IM_COL32(255, 238, 196, 255));
}

void kettle(const Brush& b, Vec foot, const RoomColours& c) {
  const Brush k = b.at(foot);
  k.stroke({{12, -28}, {27, -28}, {24, -8}}, 4, c.ink);
  k.shape({{-12, -36, 0.3F}, {12, -36, 0.3F}, {17, 0, 0.2F}, {-17, 0, 0.2F}}, c.cloth);
  k.shape({{-11, -34, 0}, {-22, -32, 0}, {-14, -22, 0}}, c.cloth);
  k.box({-6, -41}, {6, -35}, 3, c.ink);
}

void curtained_window(const Brush& b, Vec min, Vec max, const RoomColours& c) {
  draw_window(b, min, max, c);
  b.box({min.x - 26, min.y - 16}, {max.x + 26, min.y - 11}, 2.5F, c.frame);
  const ImU32 cloth = lighter(c.pot, 0.45F);
  for (const float side : {-1.0F, 1.0F}) {
    const float edge = side < 0 ? min.x - 20 : max.x + 20;
    const float inner = edge - side * 34;
    b.shape({{edge, min.y - 12, 0},
             {inner, min.y - 12, 0},
             {inner + side * 8, min.y + 80},
             {inner + side * 2, max.y + 22, 0},
             {edge, max.y + 22, 0}},
            cloth);
    b.stroke({{inner + side * 12, min.y - 6}, {inner + side * 16, max.y + 18}}, 2, darker(cloth, 0.1F));
  }
}

}  // namespace

void draw_home(const Brush& b, const StageMap& m, const RoomColours& c) {
  const float inner = m.people - 40;
  b.polygon({{-30, 80}, {30, 80}, {inner, 330}, {-inner, 330}}, faded(c.light, 0.8F));
  // The kitchen along the wall, behind the two and on to the right.
  const float from = -m.people * 0.4F;
  b.box({from, 196}, {m.right + 2, 262}, 0, c.tile);
  for (float x = from + 22; x < m.right; x += 22) b.box({x, 196}, {x + 1.6F, 262}, 0, c.wall);
  for (const float y : {217.0F, 239.0F}) b.box({from, y}, {m.right + 2, y + 1.6F}, 0, c.wall);
  b.box({from, 270}, {m.right + 2, m.bottom + 2}, 0, mix_colour(c.leaf_dark, c.wall, 0.25F));
  for (float x = from + 66; x < m.right + 60; x += 70) {
    b.box({x - 60, 280}, {x - 2, m.bottom + 2}, 3, mix_colour(c.leaf_dark, c.wall, 0.4F));
    b.box({x - 14, 288}, {x - 9, 310}, 2.5F, c.trim);
  }
  b.box({from - 6, 260}, {m.right + 2, 271}, 2, c.wood);
  kettle(b, {from + 36, 260}, c);
  for (int i = 0; i < 3; ++i) {  // jars
    const float x = m.people * 0.14F + 19 * static_cast<float>(i);
    b.box({x, 238 - 5.0F * static_cast<float>(i % 2)}, {x + 15, 260}, 3, i == 1 ? c.pot : lighter(c.wood, 0.3F));
    b.box({x + 2, 234 - 5.0F * static_cast<float>(i % 2)}, {x + 13, 239 - 5.0F * static_cast<float>(i % 2)}, 1.5F,
          c.wood_edge);
  }
  // A shelf with jars, books and a small plant.
  const float shelf = m.people + 66;
  b.box({shelf - 6, 130}, {m.right + 2, 137}, 2, c.wood_edge);
  draw_plant(b, {shelf + 22, 130}, 0.42F, c);
  b.box({shelf + 46, 98}, {shelf + 60, 130}, 2, c.cloth);
  b.box({shelf + 61, 92}, {shelf + 72, 130}, 2, c.pot);
  b.box({shelf + 73, 102}, {shelf + 86, 130}, 2, c.leaf_dark);
  curtained_window(b, {-m.people - 150, 70}, {-m.people - 56, 222}, c);
  b.box({m.left - 2, 346}, {from - 6, m.bottom + 2}, 0, c.wall_low);
  b.box({m.left - 2, 340}, {from - 6, 346}, 0, c.trim);
  draw_clock(b, {m.people * 0.44F, 132}, 18, c);
  lamp(b, m.top, c);
}

}  // namespace defuse::ui::scene
