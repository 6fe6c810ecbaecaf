// The room from above: layout, order, selection and labels; the symbols are in room_pieces.cpp.
#include <algorithm>
#include <cmath>
#include <string>

#include "engine/position_runner.h"
#include "ui/scene/brush.h"
#include "ui/scene/room_pieces.h"
#include "ui/scene/scene_view.h"

namespace defuse::ui::scene {
namespace {

using course::Piece;
using course::PieceKind;

constexpr float kSmallestTarget = 22;  // half of 44 pixels

// Lower is painted first.
int height_of(PieceKind kind) {
  switch (kind) {
    case PieceKind::Desk:
    case PieceKind::Counter:
      return 0;
    case PieceKind::Cabinet:
      return 1;
    case PieceKind::Chair:
    case PieceKind::Stool:
      return 2;
    case PieceKind::Screen:
      return 3;
    case PieceKind::Person:
      return 4;
    case PieceKind::Plant:
      return 5;
  }
  return 0;
}

Vec centre(const Piece& p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }
Vec half(const Piece& p) { return {static_cast<float>(p.width) / 2, static_cast<float>(p.depth) / 2}; }

void floor(const Brush& b, float w, float d, const FloorColours& c) {
  b.box({-7, -7}, {w + 7, d + 7}, 9, c.wall);
  b.box({0, 0}, {w, d}, 4, c.floor);
  int row = 0;
  for (float y = 40; y < d - 4; y += 40, ++row) {
    b.stroke({{2, y, 0}, {w - 2, y, 0}}, 1.4F, c.plank);
    for (float x = row % 2 == 0 ? 90.0F : 170.0F; x < w - 20; x += 180)
      b.stroke({{x, y - 40, 0}, {x, y, 0}}, 1.4F, c.plank);
  }
  b.box({0, 0}, {w, 5}, 0, faded(c.shadow, 0.5F));
  b.box({0, 5}, {5, d}, 0, faded(c.shadow, 0.5F));
}

void shadow(const Brush& b, const Piece& p, bool seated, const FloorColours& c) {
  const Vec h = half(p);
  if (p.kind == PieceKind::Person) {
    if (!seated) b.at(centre(p)).ellipse({5, 7}, {h.x * 1.25F, h.x * 1.05F}, c.shadow);
    return;
  }
  if (p.kind == PieceKind::Screen) return;
  const float fall = p.kind == PieceKind::Stool || p.kind == PieceKind::Chair ? 3.0F : 5.0F;
  const Brush t =
      b.at({static_cast<float>(p.x) + fall * 0.7F, static_cast<float>(p.y) + fall}, static_cast<float>(p.heading));
  if (p.kind == PieceKind::Stool || p.kind == PieceKind::Plant) {
    t.ellipse({0, 0}, {h.x * 0.8F, h.y * 0.8F}, c.shadow);
  } else {
    t.box({-h.x, -h.y}, h, 7, c.shadow);
  }
}

// An outline around a piece at an even distance in pixels.
void outline(ImDrawList& list, const Brush& b, const Piece& p, float away, float width, ImU32 colour, bool dashed) {
  const float s = b.frame().scale();
  const Vec h = half(p);
  const float x = std::max(h.x, p.kind == PieceKind::Person ? 30.0F : 0.0F) + away / s;
  const float y = std::max(h.y, p.kind == PieceKind::Person ? 27.0F : 0.0F) + away / s;
  const Brush t = b.at(centre(p), static_cast<float>(p.heading));
  if (!dashed) {
    const float r = std::min({9 / s, x, y});
    const Vec round[4] = {{x - r, r - y}, {x - r, y - r}, {r - x, y - r}, {r - x, r - y}};
    for (int k = 0; k < 4; ++k) {
      for (int i = 0; i <= 4; ++i) {
        const float angle = 1.57079633F * (static_cast<float>(k) - 1 + static_cast<float>(i) / 4);
        list.PathLineTo(t.frame()({round[k].x + r * std::cos(angle), round[k].y + r * std::sin(angle)}));
      }
    }
    list.PathStroke(colour, ImDrawFlags_Closed, width);
    return;
  }
  const Vec c[5] = {{-x, -y}, {x, -y}, {x, y}, {-x, y}, {-x, -y}};
  for (int side = 0; side < 4; ++side) {
    const float length = std::hypot(c[side + 1].x - c[side].x, c[side + 1].y - c[side].y) * s;
    const int dashes = std::max(1, static_cast<int>(length / 10));
    for (int i = 0; i < dashes; ++i) {
      const float from = (static_cast<float>(i) + 0.2F) / static_cast<float>(dashes);
      const float to = (static_cast<float>(i) + 0.8F) / static_cast<float>(dashes);
      const auto on = [&](float k) {
        return t.frame()({c[side].x + (c[side + 1].x - c[side].x) * k, c[side].y + (c[side + 1].y - c[side].y) * k});
      };
      list.AddLine(on(from), on(to), colour, width);
    }
  }
}

void warning(ImDrawList& list, ImVec2 at, const Palette& palette) {
  list.AddTriangleFilled({at.x, at.y - 12}, {at.x + 13, at.y + 10}, {at.x - 13, at.y + 10}, palette.surface);
  list.AddTriangleFilled({at.x, at.y - 9}, {at.x + 10, at.y + 8}, {at.x - 10, at.y + 8}, palette.hot);
  list.AddLine({at.x, at.y - 3.5F}, {at.x, at.y + 2.5F}, palette.surface, 2.2F);
  list.AddCircleFilled({at.x, at.y + 5.2F}, 1.3F, palette.surface, 8);
}

// The front of a piece that can be turned: an arrow head outside the selection.
void front_arrow(const Brush& b, const Piece& p, ImU32 colour) {
  const float s = b.frame().scale();
  const Vec h = half(p);
  const float y = -(std::max(h.y, p.kind == PieceKind::Person ? 27.0F : 0.0F) + 8 / s);
  b.at(centre(p), static_cast<float>(p.heading)).polygon({{0, y - 9 / s}, {8 / s, y}, {-8 / s, y}}, colour);
}

void name_tag(ImDrawList& list, ImVec2 under, ImVec2 min, ImVec2 max, const std::string& name, const Palette& palette) {
  if (name.empty()) return;
  ImFont* font = ImGui::GetFont();
  constexpr float kSize = 14;
  const ImVec2 size = font->CalcTextSizeA(kSize, 1e6F, 0, name.data(), name.data() + name.size());
  const float x = std::clamp(under.x, min.x + size.x / 2 + 9, std::max(min.x + size.x / 2 + 9, max.x - size.x / 2 - 9));
  const float y = std::clamp(under.y, min.y + 2, std::max(min.y + 2, max.y - size.y - 6));
  list.AddRectFilled({x - size.x / 2 - 7, y}, {x + size.x / 2 + 7, y + size.y + 4}, faded(palette.surface, 0.94F), 8);
  list.AddRect({x - size.x / 2 - 7, y}, {x + size.x / 2 + 7, y + size.y + 4},
               palette.high_contrast ? palette.text : mix_colour(palette.line, palette.surface, 0.5F), 8);
  list.AddText(font, kSize, {x - size.x / 2, y + 2}, palette.text, name.data(), name.data() + name.size());
}

}  // namespace

RoomLayout room_layout(ImVec2 min, ImVec2 max, const course::Position& p) {
  constexpr float kEdge = 12;  // pixels for the walls
  const float w = static_cast<float>(std::max(p.width, 1));
  const float d = static_cast<float>(std::max(p.depth, 1));
  RoomLayout l;
  l.scale = std::max(0.01F, std::min((max.x - min.x - 2 * kEdge) / w, (max.y - min.y - 2 * kEdge) / d));
  l.origin = {(min.x + max.x - w * l.scale) / 2, (min.y + max.y - d * l.scale) / 2};
  return l;
}

void draw_room(ImDrawList& list, ImVec2 min, ImVec2 max, const RoomView& view, const Palette& palette) {
  const RoomLayout l = room_layout(min, max, *view.position);
  const std::vector<Piece>& pieces = view.pieces != nullptr ? *view.pieces : view.position->pieces;
  const FloorColours colours = floor_colours(palette);
  list.PushClipRect(min, max, true);
  const Brush b(list, Frame{l.scale, 0, 0, l.scale, l.origin.x, l.origin.y}, palette.high_contrast ? palette.text : 0);
  floor(b, static_cast<float>(view.position->width), static_cast<float>(view.position->depth), colours);
  const auto at = [&](int index) {
    return index >= 0 && index < static_cast<int>(pieces.size()) ? &pieces[static_cast<std::size_t>(index)] : nullptr;
  };
  const Piece* selected = at(view.selected);
  const Piece* hovered = at(view.hovered);

  for (int level = 0; level <= 5; ++level) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece& p = pieces[i];
      if (height_of(p.kind) != level) continue;
      const bool person = p.kind == PieceKind::Person;
      const bool seated = person && engine::seat_of(pieces, i) >= 0;
      shadow(b, p, seated, colours);
      const Brush own = b.at(centre(p), static_cast<float>(p.heading));
      if (person) {
        draw_person_above(own, p, {seated, p.actor == "technician"}, colours);
      } else {
        draw_piece(own, p, colours);
      }
      if (palette.high_contrast) outline(list, b, p, 1, 1.5F, palette.text, false);
    }
  }
  if (view.show_sight_lines) draw_sight_lines(list, l, pieces, palette);
  if (hovered != nullptr && hovered != selected && hovered->movable)
    outline(list, b, *hovered, 4, 2, faded(palette.primary, 0.6F), false);
  if (selected != nullptr) {
    outline(list, b, *selected, 5, 5, palette.surface, false);
    outline(list, b, *selected, 5, 2.6F, palette.primary, false);
    if (selected->turnable) front_arrow(b, *selected, palette.primary);
  }
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& p = pieces[i];
    if (view.broken_pieces != nullptr && i < view.broken_pieces->size() && (*view.broken_pieces)[i]) {
      outline(list, b, p, 2, 2.4F, palette.hot, true);
      const Vec h = half(p);
      warning(list, b.at(centre(p)).frame()({std::min(h.x, h.y) + 6, -std::min(h.x, h.y) - 2}), palette);
    }
  }
  for (const Piece& p : pieces) {
    if (p.kind != PieceKind::Person && &p != selected && &p != hovered) continue;
    // Behind a person's back, where there is nothing to be seen; below other things.
    const bool person = p.kind == PieceKind::Person;
    const bool above = person && (p.heading == 180 || p.heading == 135 || p.heading == 225);
    const float reach = person ? 34.0F : std::max(half(p).x, half(p).y) + 4;
    ImVec2 tag = b.frame()({static_cast<float>(p.x), static_cast<float>(p.y) + (above ? -reach : reach)});
    if (above) tag.y -= 22;
    name_tag(list, tag, min, max, p.name, palette);
  }
  list.PopClipRect();
}

int piece_at(const RoomLayout& l, const std::vector<Piece>& pieces, ImVec2 mouse) {
  const float x = (mouse.x - l.origin.x) / l.scale;
  const float y = (mouse.y - l.origin.y) / l.scale;
  // Exactly on a piece first, then within reach of a finger; the topmost of each, what can be moved before what cannot.
  for (const bool exact : {true, false}) {
    for (const bool movable : {true, false}) {
      int found = -1;
      for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& p = pieces[i];
        const bool mine = p.movable || p.turnable;
        if (mine != movable || (!exact && !mine)) continue;
        const float a = static_cast<float>(p.heading) * kPi / 180;
        const float dx = x - static_cast<float>(p.x);
        const float dy = y - static_cast<float>(p.y);
        const float least = exact ? 0 : kSmallestTarget / l.scale;
        const float u = std::abs(dx * std::cos(a) + dy * std::sin(a));
        const float v = std::abs(-dx * std::sin(a) + dy * std::cos(a));
        if (u > std::max(half(p).x, least) || v > std::max(half(p).y, least)) continue;
        if (found < 0 || height_of(p.kind) >= height_of(pieces[static_cast<std::size_t>(found)].kind))
          found = static_cast<int>(i);
      }
      if (found >= 0) return found;
    }
  }
  return -1;
}

}  // namespace defuse::ui::scene
