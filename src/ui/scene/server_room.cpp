// Racks on both sides of an aisle, a few calm lights, a raised floor.
#include "ui/scene/setting.h"

namespace defuse::ui::scene {
namespace {

// One rack, seen from the front. `seed` varies what is built in.
void rack(const Brush& b, Vec min, Vec max, unsigned seed, const RoomColours& c) {
  b.box(min, max, 3, c.rack);
  const float left = min.x + 6;
  const float right = max.x - 6;
  float y = min.y + 10;
  for (int i = 0; y < max.y - 22; ++i) {
    const unsigned kind = (seed * 7 + static_cast<unsigned>(i) * 5) % 6;
    const float height = kind == 0 ? 28.0F : 14.0F;
    const ImU32 face = kind == 3 ? mix_colour(c.rack_unit, c.rack, 0.55F) : c.rack_unit;
    b.box({left, y}, {right, y + height - 3}, 0, face);
    if (kind == 3) {  // an empty place
      y += height;
      continue;
    }
    const float middle = y + (height - 3) / 2;
    // Two rows of slots, as lines.
    const ImU32 dark = mix_colour(c.rack_unit, c.rack, 0.7F);
    b.box({left + 6, middle - 2.6F}, {right - 26, middle - 1}, 0, dark);
    b.box({left + 6, middle + 1}, {right - (kind % 2 == 0 ? 26.0F : 40.0F), middle + 2.6F}, 0, dark);
    b.disc({right - 7, middle}, 2.4F, kind == 4 ? c.lamp_warm : c.lamp);
    if (kind % 2 == 1) b.disc({right - 15, middle}, 2.4F, faded(c.lamp, 0.55F));
    y += height;
  }
}

}  // namespace

void draw_server_room(const Brush& b, const StageMap& m, const RoomColours& c) {
  const ImU32 floor = darker(c.wall_low, 0.04F);
  constexpr float kFloor = 352;
  b.box({m.left - 2, kFloor}, {m.right + 2, m.bottom + 2}, 0, floor);
  b.box({m.left - 2, kFloor}, {m.right + 2, kFloor + 4}, 0, darker(floor, 0.08F));
  for (float x = 45; x < m.right + 200; x += 90) {
    for (const float side : {-1.0F, 1.0F})
      b.stroke({{side * x, kFloor + 4, 0}, {side * x * 1.5F, m.bottom + 2, 0}}, 1.6F, darker(floor, 0.08F));
  }
  // The far end of the aisle, with a door.
  b.box({-64, 66}, {64, kFloor}, 0, c.light);
  b.box({-34, 176}, {34, kFloor}, 2, c.trim);
  b.box({-28, 182}, {28, kFloor}, 1, mix_colour(c.trim, c.wall_low, 0.6F));
  b.box({-14, 194}, {14, 236}, 2, c.glass);
  b.disc({20, 270}, 3, c.metal);
  draw_clock(b, {0, 124}, 19, c);
  constexpr float kWide = 84;
  unsigned seed = 1;
  for (float x = 66; x < m.right + 4; x += kWide + 4, seed += 2) {
    rack(b, {x, 46}, {x + kWide, kFloor + 8}, seed, c);
    rack(b, {-x - kWide, 46}, {-x, kFloor + 8}, seed + 1, c);
  }
  // Cables run in a tray under the ceiling.
  b.box({m.left - 2, 22}, {m.right + 2, 30}, 0, c.metal);
  for (float x = 22; x < m.right; x += 88) {
    for (const float side : {-1.0F, 1.0F}) b.box({side * x - 2, m.top}, {side * x + 2, 30}, 0, darker(c.metal, 0.15F));
  }
  b.box({m.left - 2, 15}, {m.right + 2, 18.5F}, 1.5F, c.cloth);
  b.box({m.left - 2, 18.5F}, {m.right + 2, 22}, 1.5F, c.leaf_dark);
}

}  // namespace defuse::ui::scene
