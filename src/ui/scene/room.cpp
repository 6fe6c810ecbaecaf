// The room from above.
#include <algorithm>
#include <cmath>

#include "ui/scene/brush.h"
#include "ui/scene/scene_view.h"

namespace defuse::ui::scene {

RoomLayout room_layout(ImVec2 min, ImVec2 max, const course::Position& p) {
  constexpr float kEdge = 14;
  const float w = static_cast<float>(std::max(p.width, 1));
  const float d = static_cast<float>(std::max(p.depth, 1));
  RoomLayout l;
  l.scale = std::max(0.01F, std::min((max.x - min.x - 2 * kEdge) / w, (max.y - min.y - 2 * kEdge) / d));
  l.origin = {(min.x + max.x - w * l.scale) / 2, (min.y + max.y - d * l.scale) / 2};
  return l;
}

void draw_room(ImDrawList& list, ImVec2 min, ImVec2 max, const RoomView& view, const Palette& palette) {
  const RoomLayout l = room_layout(min, max, *view.position);
  const auto& pieces = view.pieces != nullptr ? *view.pieces : view.position->pieces;
  list.PushClipRect(min, max, true);
  const Frame frame{l.scale, 0, 0, l.scale, l.origin.x, l.origin.y};
  const Brush b(list, frame);
  b.box({0, 0}, {static_cast<float>(view.position->width), static_cast<float>(view.position->depth)}, 12, palette.surface);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto& p = pieces[i];
    const Brush t = b.at({static_cast<float>(p.x), static_cast<float>(p.y)}, static_cast<float>(p.heading));
    const float w = static_cast<float>(p.width) / 2;
    const float d = static_cast<float>(p.depth) / 2;
    t.box({-w, -d}, {w, d}, 6, static_cast<int>(i) == view.selected ? palette.primary : palette.line);
    t.taper({0, 0}, {0, -d}, 4, 4, palette.text);
  }
  list.PopClipRect();
}

int piece_at(const RoomLayout& l, const std::vector<course::Piece>& pieces, ImVec2 mouse) {
  const float x = (mouse.x - l.origin.x) / l.scale;
  const float y = (mouse.y - l.origin.y) / l.scale;
  const float reach = 22 / l.scale;  // half of the smallest target
  for (const bool movable : {true, false}) {
    for (int i = static_cast<int>(pieces.size()) - 1; i >= 0; --i) {
      const auto& p = pieces[static_cast<std::size_t>(i)];
      if (p.movable != movable) continue;
      const float a = static_cast<float>(p.heading) * 3.14159265F / 180;
      const float dx = x - static_cast<float>(p.x);
      const float dy = y - static_cast<float>(p.y);
      const float u = std::abs(dx * std::cos(a) + dy * std::sin(a));
      const float v = std::abs(-dx * std::sin(a) + dy * std::cos(a));
      const float least = p.movable ? reach : 0;
      if (u <= std::max(static_cast<float>(p.width) / 2, least) && v <= std::max(static_cast<float>(p.depth) / 2, least)) return i;
    }
  }
  return -1;
}

}  // namespace defuse::ui::scene
