// A meeting room: a big screen on the wall at the end of a long table, panels, chairs that are free.
#include "ui/scene/setting.h"

namespace defuse::ui::scene {

void draw_meeting_room(const Brush& b, const StageMap& m, const RoomColours& c) {
  // Panels that swallow sound, to both sides of the screen.
  const float inner = m.people - 46;
  for (float x = inner + 12; x < m.right + 10; x += 62) {
    for (const float side : {-1.0F, 1.0F}) {
      const float a = side > 0 ? x : -x - 54;
      b.box({a, m.top - 10}, {a + 54, 286}, 4, mix_colour(c.wall_low, c.cloth, 0.14F));
    }
  }
  b.box({m.left - 2, 300}, {m.right + 2, m.bottom + 2}, 0, c.wall_low);
  b.box({m.left - 2, 296}, {m.right + 2, 301}, 0, darker(c.wall_low, 0.05F));
  draw_clock(b, {0, 62}, 17, c);
  // The screen: a calm chart.
  b.box({-inner + 4, 92}, {inner - 4, 226}, 6, c.ink);
  b.box({-inner + 10, 98}, {inner - 10, 220}, 3, c.screen);
  const float w = inner - 10;
  const ImU32 mark = darker(c.screen, 0.28F);
  b.box({-w + 14, 110}, {-w * 0.2F, 118}, 3, mark);
  b.box({-w + 14, 124}, {-w * 0.42F, 129}, 2, faded(mark, 0.6F));
  const float bars[] = {26, 40, 34, 56};
  for (int i = 0; i < 4; ++i) {
    const float x = -w + 16 + static_cast<float>(i) * w * 0.24F;
    b.box({x, 208 - bars[i]}, {x + w * 0.15F, 208}, 2, i == 3 ? c.leaf : c.leaf_dark);
  }
  b.ring({w * 0.5F, 164}, 25, 11, mix_colour(c.screen, c.cloth, 0.7F));
  b.box({-1.5F, 220}, {1.5F, 224}, 1, c.lamp);
  draw_plant(b, {-m.people - 116, 408}, 1.3F, c);
  // Free chairs further back, half behind the table.
  const float half = m.people - 56;
  const ImU32 cover = chair_colour(course::Setting::MeetingRoom, c);
  for (const float side : {-1.0F, 1.0F}) {
    b.shape({{side * half * 0.6F, 250},
             {side * half * 0.62F, 330, 0},
             {side * (half * 0.62F + 34), 330, 0},
             {side * (half * 0.6F + 36), 252},
             {side * (half * 0.6F + 28), 242},
             {side * (half * 0.6F + 6), 242}},
            darker(cover, 0.06F));
  }
  b.box({-19, 238}, {19, 282}, 9, lighter(cover, 0.1F));
}

}  // namespace defuse::ui::scene
