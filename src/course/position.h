// A room seen from above, to be arranged so that two people sit together, on one side, facing the problem.
// Lengths in centimetres, x to the right, y down, origin at the top left. Headings in degrees, 0 = towards the top,
// clockwise, multiples of 45.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/id.h"

namespace defuse::course {

enum class PieceKind : std::uint8_t { Person, Chair, Stool, Desk, Counter, Screen, Plant, Cabinet };

struct Piece {
  base::Id id;
  PieceKind kind = PieceKind::Chair;
  std::string name;  // "your chair", "Maria"
  base::Id actor;    // for a person: "technician" or "customer"; else empty
  int x = 0;         // centre
  int y = 0;
  int width = 0;  // before turning
  int depth = 0;
  int heading = 0;
  bool movable = false;
  bool turnable = false;
  bool operator==(const Piece&) const = default;
};

// What is asked of the arrangement; each is a geometric test in engine/.
enum class RuleKind : std::uint8_t {
  BothSeated,   // each person's centre is on a chair or stool
  EqualHeight,  // both on seats of the same kind, or both standing: nobody looks down on the other
  NoBarrier,    // the line between the two people crosses no desk, counter or cabinet
  SameSide,     // both on the same side of the desk or counter
  FaceProblem,  // each person's heading is within 60 degrees of the screen, with a free line of sight, and the screen's
                // front faces both
  EasyDistance,  // 70 to 150 cm between their centres
  NoOverlap,     // no piece stands inside another, except a person on a seat and a screen on a desk or counter
};

struct Rule {
  RuleKind kind = RuleKind::BothSeated;
  base::Id practice;
  std::string title;  // "Both of you sit"
  std::string why;    // why it matters to the customer
  std::string fix;    // said when it is broken: what to try
  bool operator==(const Rule&) const = default;
};

struct Position {
  std::string situation;
  int width = 500;  // of the room
  int depth = 400;
  std::vector<Piece> pieces;
  std::vector<Rule> rules;
  std::vector<Piece> model;  // one good arrangement: pieces by id with the places and headings that differ
  std::string model_why;
  bool operator==(const Position&) const = default;
};

}  // namespace defuse::course
