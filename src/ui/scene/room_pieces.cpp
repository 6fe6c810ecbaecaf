#include "ui/scene/room_pieces.h"

#include <algorithm>
#include <cmath>

namespace defuse::ui::scene {
namespace {

using course::Piece;
using course::PieceKind;

void slab(const Brush& b, float w, float d, float rounding, ImU32 top, ImU32 edge) {
  b.box({-w, -d}, {w, d}, rounding, edge);
  b.box({-w + 2, -d + 2}, {w - 2, d - 2}, std::max(0.0F, rounding - 2), top);
}

void chair(const Brush& b, float w, float d, const FloorColours& c) {
  const ImU32 arm = darker(c.seat, 0.28F);
  b.box({-w, -d * 0.35F}, {-w + w * 0.24F, d * 0.6F}, w * 0.12F, arm);
  b.box({w - w * 0.24F, -d * 0.35F}, {w, d * 0.6F}, w * 0.12F, arm);
  b.box({-w * 0.82F, -d * 0.92F}, {w * 0.82F, d * 0.72F}, w * 0.34F, c.seat_edge);
  b.box({-w * 0.74F, -d * 0.84F}, {w * 0.74F, d * 0.64F}, w * 0.28F, c.seat);
  // The back, at the rear, bowed around the sitter.
  b.shape({{-w * 0.98F, d * 0.42F},
           {-w * 0.72F, d * 0.58F},
           {0, d * 0.7F},
           {w * 0.72F, d * 0.58F},
           {w * 0.98F, d * 0.42F},
           {w * 0.96F, d * 0.74F},
           {w * 0.5F, d * 0.98F},
           {-w * 0.5F, d * 0.98F},
           {-w * 0.96F, d * 0.74F}},
          arm);
}

void stool(const Brush& b, float w, const FloorColours& c) {
  for (int i = 0; i < 4; ++i) {
    const float a = 0.7853982F + 1.5707963F * static_cast<float>(i);
    b.taper({0, 0}, {w * 0.96F * std::cos(a), w * 0.96F * std::sin(a)}, 5, 5, c.metal);
  }
  b.ring({0, 0}, w * 0.9F, 2.5F, c.metal);
  b.disc({0, 0}, w * 0.7F, c.seat_edge);
  b.disc({0, 0}, w * 0.6F, c.seat);
  b.disc({0, 0}, w * 0.12F, c.seat_edge);
}

void screen(const Brush& b, float w, float d, const FloorColours& c) {
  // Light falls in front of it, so that its front is plain.
  b.polygon({{-w * 0.9F, -d * 0.4F}, {w * 0.9F, -d * 0.4F}, {w * 1.15F, -d * 0.4F - 20}, {-w * 1.15F, -d * 0.4F - 20}},
            faded(c.screen_glow, 0.32F));
  b.polygon({{-w * 0.9F, -d * 0.4F}, {w * 0.9F, -d * 0.4F}, {w * 1.0F, -d * 0.4F - 10}, {-w * 1.0F, -d * 0.4F - 10}},
            faded(c.screen_glow, 0.45F));
  b.ellipse({0, d * 0.55F}, {w * 0.36F, d * 0.45F}, c.metal);
  b.box({-4, -d * 0.2F}, {4, d * 0.6F}, 2, c.metal);
  b.box({-w, -d * 0.42F}, {w, d * 0.2F}, 3, IM_COL32(46, 54, 62, 255));
  b.box({-w * 0.96F, -d * 0.5F}, {w * 0.96F, -d * 0.18F}, 2, c.screen);
}

void plant(const Brush& b, float r, const FloorColours& c) {
  b.disc({0, 0}, r * 0.56F, darker(c.pot, 0.12F));
  b.disc({0, 0}, r * 0.48F, darker(c.pot, 0.4F));
  for (int i = 0; i < 9; ++i) {
    const float turn = 40.0F * static_cast<float>(i) + (i % 2 == 0 ? 8.0F : 0.0F);
    const float length = r * (i % 2 == 0 ? 1.0F : 0.82F);
    const Brush leaf = b.at({0, 0}, turn);
    const ImU32 colour = i % 2 == 0 ? c.leaf : c.leaf_dark;
    leaf.shape({{0, 0, 0}, {-r * 0.2F, -length * 0.5F}, {0, -length, 0}, {r * 0.2F, -length * 0.5F}}, colour);
    leaf.stroke({{0, -length * 0.15F}, {0, -length * 0.82F}}, 1.2F, faded(lighter(colour, 0.35F), 0.7F));
  }
}

void cabinet(const Brush& b, float w, float d, const FloorColours& c) {
  slab(b, w, d, 4, c.cabinet, c.cabinet_edge);
  // Two doors with handles towards the front.
  b.box({-w + 5, -d + 5}, {-1, d - 5}, 2, lighter(c.cabinet, 0.1F));
  b.box({1, -d + 5}, {w - 5, d - 5}, 2, lighter(c.cabinet, 0.1F));
  b.box({-w * 0.36F, -d - 2.5F}, {-w * 0.12F, -d + 1}, 1.5F, c.cabinet_edge);
  b.box({w * 0.12F, -d - 2.5F}, {w * 0.36F, -d + 1}, 1.5F, c.cabinet_edge);
}

}  // namespace

FloorColours floor_colours(const Palette& p) {
  FloorColours c{};
  if (p.dark) {
    c.wall = IM_COL32(104, 114, 118, 255), c.floor = IM_COL32(66, 72, 74, 255), c.plank = IM_COL32(74, 80, 82, 255),
    c.shadow = IM_COL32(8, 10, 12, 90);
    c.wood = IM_COL32(138, 104, 76, 255), c.wood_edge = IM_COL32(102, 76, 56, 255),
    c.wood_line = IM_COL32(126, 94, 69, 255);
    c.seat = IM_COL32(100, 124, 134, 255), c.seat_edge = IM_COL32(74, 94, 103, 255),
    c.metal = IM_COL32(136, 144, 150, 255);
    c.screen = IM_COL32(150, 224, 228, 255), c.screen_glow = IM_COL32(120, 214, 220, 255),
    c.cabinet = IM_COL32(112, 116, 104, 255), c.cabinet_edge = IM_COL32(80, 84, 75, 255);
    c.leaf = IM_COL32(96, 142, 104, 255), c.leaf_dark = IM_COL32(68, 108, 86, 255), c.pot = IM_COL32(162, 100, 76, 255);
    c.trousers = IM_COL32(82, 92, 108, 255), c.shoe = IM_COL32(120, 108, 98, 255);
  } else {
    c.wall = IM_COL32(196, 184, 164, 255), c.floor = IM_COL32(243, 236, 224, 255),
    c.plank = IM_COL32(235, 226, 211, 255), c.shadow = IM_COL32(70, 54, 36, 46);
    c.wood = IM_COL32(210, 169, 126, 255), c.wood_edge = IM_COL32(174, 131, 92, 255),
    c.wood_line = IM_COL32(199, 157, 114, 255);
    c.seat = IM_COL32(137, 160, 166, 255), c.seat_edge = IM_COL32(108, 131, 138, 255),
    c.metal = IM_COL32(150, 156, 160, 255);
    c.screen = IM_COL32(122, 206, 212, 255), c.screen_glow = IM_COL32(112, 200, 206, 255),
    c.cabinet = IM_COL32(184, 186, 168, 255), c.cabinet_edge = IM_COL32(142, 144, 126, 255);
    c.leaf = IM_COL32(116, 160, 118, 255), c.leaf_dark = IM_COL32(80, 128, 102, 255),
    c.pot = IM_COL32(198, 122, 90, 255);
    c.trousers = IM_COL32(74, 84, 102, 255), c.shoe = IM_COL32(58, 50, 48, 255);
  }
  if (p.high_contrast) c.floor = c.plank = p.surface, c.wall = p.text;
  return c;
}

void draw_piece(const Brush& b, const Piece& piece, const FloorColours& c) {
  const float w = static_cast<float>(piece.width) / 2;
  const float d = static_cast<float>(piece.depth) / 2;
  switch (piece.kind) {
    case PieceKind::Desk:
      slab(b, w, d, 6, c.wood, c.wood_edge);
      for (const float y : {-0.42F, 0.06F, 0.5F})
        b.stroke({{-w * 0.86F, d * y}, {w * 0.1F, d * (y + 0.05F)}, {w * 0.86F, d * (y - 0.03F)}}, 1.2F, c.wood_line);
      break;
    case PieceKind::Counter:
      slab(b, w, d, 4, darker(c.wood, 0.08F), darker(c.wood_edge, 0.1F));
      b.box({-w + 6, -d + 5}, {w - 6, -d * 0.2F}, 2, c.wood);
      break;
    case PieceKind::Cabinet:
      cabinet(b, w, d, c);
      break;
    case PieceKind::Chair:
      chair(b, w, d, c);
      break;
    case PieceKind::Stool:
      stool(b, std::min(w, d), c);
      break;
    case PieceKind::Screen:
      screen(b, w, d, c);
      break;
    case PieceKind::Plant:
      plant(b, std::min(w, d), c);
      break;
    case PieceKind::Person:
      break;
  }
}

void draw_person_above(const Brush& whole, const Piece& piece, PersonAbove how, const FloorColours& c) {
  // The symbol is drawn for shoulders of 50 cm and follows the piece's width.
  const Brush b = whole.at({0, 0}, 0, static_cast<float>(std::max(piece.width, 20)) / 39);
  const ImU32 cloth = how.technician ? IM_COL32(52, 128, 124, 255) : IM_COL32(138, 84, 124, 255);
  const ImU32 cloth_dark = darker(cloth, 0.2F);
  const ImU32 skin = how.technician ? IM_COL32(219, 168, 128, 255) : IM_COL32(156, 104, 72, 255);
  const ImU32 hair = how.technician ? IM_COL32(91, 60, 44, 255) : IM_COL32(48, 41, 45, 255);
  if (how.seated) {  // thighs on the seat, knees and shoes to the front
    for (const float x : {-9.0F, 9.0F}) {
      b.taper({x * 1.1F, -27}, {x * 1.1F, -33}, 9, 8, c.shoe);
      b.taper({x, -2}, {x * 1.15F, -23}, 15, 12, c.trousers);
    }
  } else {
    for (const float x : {-9.5F, 9.5F}) {
      b.taper({x, 6}, {x * 1.12F, -15}, 10, 9, darker(c.shoe, 0.2F));
      b.taper({x, 5}, {x * 1.12F, -14}, 8, 7, c.shoe);
    }
  }
  for (const float x : {-1.0F, 1.0F}) {  // arms bent to the front
    const Vec elbow{x * 26, how.seated ? -4.0F : -1.0F};
    const Vec hand{x * (how.seated ? 15.0F : 20.0F), how.seated ? -20.0F : -15.0F};
    b.disc(hand, 4.6F, skin);
    b.taper(elbow, {hand.x + x * 1.5F, hand.y + 2}, 10, 8, cloth_dark);
    b.taper({x * 19, 2}, elbow, 13, 10.5F, cloth_dark);
  }
  b.shape({{-25, 2}, {-19, -8}, {0, -10}, {19, -8}, {25, 2}, {18, 10}, {0, 12}, {-18, 10}}, cloth);
  if (how.technician) {
    b.stroke({{-7, 4}, {-4, -7}, {0, -12}}, 2, IM_COL32(240, 232, 216, 255));
    b.stroke({{7, 4}, {4, -7}, {0, -12}}, 2, IM_COL32(240, 232, 216, 255));
  }
  // Head: the nose points where the person looks, hair covers the back.
  b.shape({{-3, -11, 0.4F}, {0, -15.5F, 0.6F}, {3, -11, 0.4F}}, mix_colour(skin, IM_COL32(110, 40, 30, 255), 0.24F));
  b.ellipse({-11, -1}, {2.2F, 3.4F}, skin);
  b.ellipse({11, -1}, {2.2F, 3.4F}, skin);
  b.ellipse({0, -1}, {11, 12}, skin);
  b.shape({{-11, -2, 0.4F},
           {-6, -5.5F},
           {0, -6.5F},
           {6, -5.5F},
           {11, -2, 0.4F},
           {10.5F, 5},
           {5, 11},
           {0, 12},
           {-5, 11},
           {-10.5F, 5}},
          hair);
  b.stroke({{-5, 0}, {0, -2}, {5, 0}}, 1.4F, faded(lighter(hair, 0.3F), 0.5F));
}

}  // namespace defuse::ui::scene
