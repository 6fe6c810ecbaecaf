#include <cmath>

#include "engine/geometry.h"
#include "engine/position_pieces.h"
#include "ui/scene/room_pieces.h"

namespace defuse::ui::scene {
namespace {

using course::Piece;
using course::PieceKind;

bool crossed(const std::vector<Piece>& pieces, const Piece& a, const Piece& b, bool to_screen) {
  for (const Piece& p : pieces) {
    if (&p == &a || &p == &b) continue;
    const bool bars = to_screen
                          ? p.kind == PieceKind::Cabinet || p.kind == PieceKind::Plant || p.kind == PieceKind::Person
                          : engine::is_surface(p.kind) || p.kind == PieceKind::Cabinet;
    if (bars && engine::crosses(engine::box_of(p), engine::centre_of(a), engine::centre_of(b))) return true;
  }
  return false;
}

void line(ImDrawList& list, ImVec2 a, ImVec2 b, float mark_at, bool free, const Palette& palette) {
  const ImU32 colour = free ? palette.good : palette.hot;
  const float length = std::hypot(b.x - a.x, b.y - a.y);
  if (length < 1) return;
  const ImVec2 d{(b.x - a.x) / length, (b.y - a.y) / length};
  for (const bool under : {true, false}) {
    const ImU32 c = under ? faded(palette.surface, 0.85F) : colour;
    const float w = under ? 5.5F : 2.5F;
    if (free) {
      list.AddLine(a, b, c, w);
      continue;
    }
    for (float at = 0; at < length; at += 11) {
      const float end = std::fmin(at + 6, length);
      list.AddLine({a.x + d.x * at, a.y + d.y * at}, {a.x + d.x * end, a.y + d.y * end}, c, w);
    }
  }
  const ImVec2 m{a.x + (b.x - a.x) * mark_at, a.y + (b.y - a.y) * mark_at};
  list.AddCircleFilled(m, 10.5F, palette.surface, 24);
  list.AddCircleFilled(m, 9, colour, 24);
  const ImU32 mark = palette.surface;
  if (free) {
    const ImVec2 tick[3] = {{m.x - 4, m.y + 0.2F}, {m.x - 1.2F, m.y + 3.2F}, {m.x + 4.2F, m.y - 3.2F}};
    list.AddPolyline(tick, 3, mark, 0, 2.2F);
  } else {
    list.AddLine({m.x - 3.2F, m.y - 3.2F}, {m.x + 3.2F, m.y + 3.2F}, mark, 2.2F);
    list.AddLine({m.x + 3.2F, m.y - 3.2F}, {m.x - 3.2F, m.y + 3.2F}, mark, 2.2F);
  }
}

}  // namespace

void draw_sight_lines(ImDrawList& list, const RoomLayout& l, const std::vector<Piece>& pieces, const Palette& palette) {
  // From the edge of a head or a screen rather than its centre, so that nobody is crossed out.
  const auto ends = [&](const Piece& a, const Piece& b, float from, float to, ImVec2& p, ImVec2& q) {
    const float dx = static_cast<float>(b.x - a.x);
    const float dy = static_cast<float>(b.y - a.y);
    const float n = std::hypot(dx, dy);
    if (n < from + to + 4) return false;
    p = {l.origin.x + (static_cast<float>(a.x) + dx / n * from) * l.scale,
         l.origin.y + (static_cast<float>(a.y) + dy / n * from) * l.scale};
    q = {l.origin.x + (static_cast<float>(b.x) - dx / n * to) * l.scale,
         l.origin.y + (static_cast<float>(b.y) - dy / n * to) * l.scale};
    return true;
  };
  ImVec2 p;
  ImVec2 q;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind != PieceKind::Person) continue;
    for (std::size_t k = 0; k < pieces.size(); ++k) {
      if (pieces[k].kind == PieceKind::Person && k > i && ends(pieces[i], pieces[k], 22, 22, p, q)) {
        line(list, p, q, 0.5F, !crossed(pieces, pieces[i], pieces[k], false), palette);
      }
      if (pieces[k].kind == PieceKind::Screen && ends(pieces[i], pieces[k], 22, 8, p, q)) {
        const bool seen =
            engine::faces(engine::centre_of(pieces[i]), pieces[i].heading, engine::centre_of(pieces[k])) &&
            engine::faces(engine::centre_of(pieces[k]), pieces[k].heading, engine::centre_of(pieces[i]));
        line(list, p, q, 0.36F, seen && !crossed(pieces, pieces[i], pieces[k], true), palette);
      }
    }
  }
}

}  // namespace defuse::ui::scene
