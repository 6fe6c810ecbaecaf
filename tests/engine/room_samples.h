// A room for the tests of position exercises: a desk in the middle, the technician behind it, the customer before it.
#pragma once

#include <string>

#include "engine/position_runner.h"

namespace samples {

using defuse::course::Piece;
using defuse::course::PieceKind;
using defuse::course::Position;
using defuse::course::RuleKind;

enum : std::size_t { kSam, kAda, kDesk, kScreen, kChair, kGuestChair, kStool, kCabinet, kPlant };

inline Piece piece(std::string id, PieceKind kind, int x, int y, int width, int depth, int heading) {
  Piece made;
  made.name = "the " + id;
  made.id = std::move(id);
  made.kind = kind;
  made.x = x;
  made.y = y;
  made.width = width;
  made.depth = depth;
  made.heading = heading;
  made.movable = kind != PieceKind::Cabinet;
  made.turnable = made.movable;
  return made;
}

// Sam sits on the far side of the desk looking down the page, Ada stands before it looking up.
inline std::vector<Piece> opposed() {
  return {piece("sam", PieceKind::Person, 250, 120, 50, 40, 180),
          piece("ada", PieceKind::Person, 250, 300, 50, 40, 0),
          piece("desk", PieceKind::Desk, 250, 200, 160, 80, 0),
          piece("screen", PieceKind::Screen, 250, 200, 50, 15, 0),
          piece("chair", PieceKind::Chair, 250, 120, 50, 50, 180),
          piece("guest-chair", PieceKind::Chair, 60, 350, 50, 50, 0),
          piece("stool", PieceKind::Stool, 440, 350, 40, 40, 0),
          piece("cabinet", PieceKind::Cabinet, 470, 40, 60, 50, 180),
          piece("plant", PieceKind::Plant, 30, 30, 40, 40, 0)};
}

// Both on chairs above the desk, the screen turned to them.
inline std::vector<Piece> together() {
  auto pieces = opposed();
  pieces[kSam].x = pieces[kChair].x = 200;
  pieces[kAda].x = pieces[kGuestChair].x = 290;
  for (const auto i : {kSam, kAda, kChair, kGuestChair}) {
    pieces[i].y = 110;
    pieces[i].heading = 180;
  }
  return pieces;
}

inline Position room() {
  Position position;
  position.pieces = opposed();
  for (const RuleKind kind : {RuleKind::BothSeated, RuleKind::EqualHeight, RuleKind::NoBarrier, RuleKind::SameSide,
                              RuleKind::FaceProblem, RuleKind::EasyDistance, RuleKind::NoOverlap}) {
    const bool sitting = kind == RuleKind::BothSeated || kind == RuleKind::EqualHeight;
    position.rules.push_back({kind, sitting ? "eye-level" : "no-barrier", "", "", ""});
  }
  position.model = together();
  return position;
}

}  // namespace samples
