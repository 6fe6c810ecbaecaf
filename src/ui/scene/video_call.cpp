// A call on a screen: one picture a person, each with a room of its own, and the round buttons below.
#include <algorithm>

#include "ui/scene/setting.h"

namespace defuse::ui::scene {
namespace {

constexpr float kTop = 74;
constexpr float kBottom = 366;
constexpr float kGap = 10;
constexpr float kWidest = 300;

}  // namespace

CallPicture call_picture(const StageMap& m, int index, int count) {
  const float n = static_cast<float>(std::max(count, 1));
  const float width = std::min(kWidest, (m.right - m.left - kGap * (n + 1)) / n);
  const float left = -(width * n + kGap * (n - 1)) / 2 + static_cast<float>(index) * (width + kGap);
  return {{left, kTop}, {left + width, std::min(kBottom, m.bottom - 8)}};
}

void draw_call(const Brush& b, const StageMap& m, int count, const RoomColours& c) {
  b.box({m.left - 2, m.top - 2}, {m.right + 2, m.bottom + 2}, 0, c.rack);
  for (int i = 0; i < count; ++i) {
    const CallPicture p = call_picture(m, i, count);
    b.box({p.min.x - 3, p.min.y - 3}, {p.max.x + 3, p.max.y + 3}, 9, c.trim);
  }
  if (m.bottom < kDesignHeight - 4) return;  // a small stage has no room for more
  // Microphone, camera, shared screen, and the one that ends the call.
  constexpr float kY = 386;
  for (int i = 0; i < 4; ++i) {
    const Brush k = b.at({-57 + 38 * static_cast<float>(i), kY});
    k.disc({0, 0}, 13.5F, i == 3 ? c.pot : c.trim);
    const ImU32 ink = i == 3 ? c.paper : c.ink;
    switch (i) {
      case 0:
        k.box({-2.6F, -7}, {2.6F, 2}, 2.6F, ink);
        k.stroke({{-5, -1}, {-3.6F, 3.4F}, {0, 5}, {3.6F, 3.4F}, {5, -1}}, 1.6F, ink);
        k.box({-0.8F, 5}, {0.8F, 8}, 0, ink);
        break;
      case 1:
        k.box({-7, -4.5F}, {3, 4.5F}, 2, ink);
        k.polygon({{4, -1.5F}, {8, -4.5F}, {8, 4.5F}, {4, 1.5F}}, ink);
        break;
      case 2:
        k.box({-7, -5.5F}, {7, 4}, 1.5F, ink);
        k.box({-5, 6}, {5, 7.6F}, 0.8F, ink);
        break;
      default:
        k.stroke({{-7.5F, 2.5F}, {-6.5F, -1.5F}, {0, -3.2F}, {6.5F, -1.5F}, {7.5F, 2.5F}}, 3.6F, ink);
        break;
    }
  }
}

void draw_call_room(const Brush& b, const CallPicture& p, int index, const RoomColours& c, bool plain) {
  const float middle = (p.min.x + p.max.x) / 2;
  b.box(p.min, p.max, 7, plain || index == 0 ? c.wall : index == 1 ? mix_colour(c.wall_low, c.pot, 0.14F) : c.wall_low);
  if (plain) return;
  switch (index % 3) {
    case 0:  // an office: shelves, light from the side
      b.polygon({{p.min.x, p.min.y}, {p.min.x + 60, p.min.y}, {middle + 30, p.max.y}, {p.min.x, p.max.y}},
                faded(c.light, 0.8F));
      draw_shelf(b, {p.min.x - 34, 176}, 112, c);
      draw_shelf(b, {p.max.x - 56, 206}, 112, c);
      draw_clock(b, {p.max.x - 30, 108}, 15, c);
      break;
    case 1:  // a living room: window, picture, plant
      draw_window(b, {p.max.x - 72, 96}, {p.max.x + 34, 244}, c);
      draw_picture(b, {p.min.x + 12, 98}, {p.min.x + 58, 158}, c);
      draw_plant(b, {p.min.x + 22, 330}, 1.05F, c);
      break;
    default:
      draw_picture(b, {p.min.x + 14, 104}, {p.min.x + 62, 166}, c);
      draw_plant(b, {p.max.x - 20, 330}, 1.0F, c);
      break;
  }
}

void draw_call_table(const Brush& b, const CallPicture& p, const StageMap& m, int index, const RoomColours& c) {
  const float y = m.surface - 8;
  b.box({p.min.x, y}, {p.max.x, p.max.y}, 0, index == 0 ? c.wood : mix_colour(c.wood, c.trim, 0.3F));
  b.box({p.min.x, y}, {p.max.x, y + 2}, 0, faded(c.light, 0.5F));
}

void draw_call_things(const Brush& b, const CallPicture& p, const StageMap& m, int index, const RoomColours& c,
                      const Things& things) {
  const float side = index == 0 ? -1.0F : 1.0F;  // away from the other picture
  const float outer = side < 0 ? p.min.x : p.max.x;
  if (things.ring > 0.02F) draw_phone(b.at({outer - side * 34, m.surface + 8}, 0, 1.4F), {0, 0}, things, c);
  if (index != 0 || things.screen_turn < 0.02F) return;
  // What is shared appears in a corner of the picture.
  const Brush k = b.at({p.min.x + 8, p.min.y + 8}, 0, things.screen_turn);
  k.box({0, 0}, {62, 42}, 4, c.ink);
  k.box({3, 3}, {59, 39}, 2, c.screen);
  for (int i = 0; i < 3; ++i)
    k.box({9, 9 + 9.0F * static_cast<float>(i)}, {i == 1 ? 46.0F : 34.0F, 13 + 9.0F * static_cast<float>(i)}, 2,
          darker(c.screen, 0.3F));
}

}  // namespace defuse::ui::scene
