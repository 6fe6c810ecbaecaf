// The rules of a position exercise as geometric tests.
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/geometry.h"
#include "engine/position_pieces.h"
#include "engine/position_runner.h"

namespace defuse::engine {

namespace {

using course::Piece;
using course::PieceKind;
using course::RuleKind;
using Pieces = std::vector<Piece>;
using Indexes = std::vector<std::size_t>;

constexpr double kNearest = 70;
constexpr double kFarthest = 150;
constexpr double kHeadOfDesk = 10;

struct Test {
  bool kept = true;
  std::string detail;
};

Test broken(const std::string& detail = {}) { return {false, detail}; }

template <class Wanted>
Indexes indexes_of(const Pieces& pieces, Wanted wanted) {
  Indexes found;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (wanted(pieces[i].kind)) found.push_back(i);
  }
  return found;
}

Indexes people_in(const Pieces& pieces) {
  return indexes_of(pieces, [](PieceKind kind) { return kind == PieceKind::Person; });
}

// The first piece of a wanted kind, other than those at the ends, that the line between two pieces runs through; null
// when free.
template <class Wanted>
const Piece* first_between(const Pieces& pieces, std::size_t a, std::size_t b, Wanted wanted) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i == a || i == b || !wanted(pieces[i].kind)) continue;
    if (crosses(box_of(pieces[i]), centre_of(pieces[a]), centre_of(pieces[b]))) return &pieces[i];
  }
  return nullptr;
}

Test both_seated(const Pieces& pieces, const Indexes& people) {
  for (const std::size_t person : people) {
    if (seat_of(pieces, person) < 0) return broken(pieces[person].name);
  }
  return {};
}

Test equal_height(const Pieces& pieces, const Indexes& people) {
  const Piece* standing = nullptr;
  const Piece* chair = nullptr;
  const Piece* stool = nullptr;
  for (const std::size_t person : people) {
    const int seat = seat_of(pieces, person);
    if (seat < 0) {
      standing = &pieces[person];
    } else {
      const Piece& found = pieces[static_cast<std::size_t>(seat)];
      (found.kind == PieceKind::Stool ? stool : chair) = &found;
    }
  }
  // Who looks down is to blame: the standing one, else the stool.
  if (standing != nullptr && (chair != nullptr || stool != nullptr)) return broken(standing->name);
  if (chair != nullptr && stool != nullptr) return broken(stool->name);
  return {};
}

Test no_barrier(const Pieces& pieces, const Indexes& people) {
  const auto bars = [](PieceKind kind) { return is_surface(kind) || kind == PieceKind::Cabinet; };
  for (std::size_t a = 0; a < people.size(); ++a) {
    for (std::size_t b = a + 1; b < people.size(); ++b) {
      const Piece* between = first_between(pieces, people[a], people[b], bars);
      if (between != nullptr) return broken(between->name);
    }
  }
  return {};
}

Indexes desks_with_screens(const Pieces& pieces) {
  Indexes desks;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const int desk = pieces[i].kind == PieceKind::Screen ? carrier_of(pieces, i) : -1;
    if (desk >= 0) desks.push_back(static_cast<std::size_t>(desk));
  }
  return desks.empty() ? indexes_of(pieces, is_surface) : desks;
}

bool on_one_side(const Piece& desk, const Piece& one, const Piece& other) {
  const Box box = box_of(desk);
  const bool wide = box.half_width >= box.half_depth;
  const Vec along = wide ? box.right : box.front;
  const Vec across = wide ? box.front : box.right;
  const double first = dot(centre_of(one) - box.centre, across);
  const double second = dot(centre_of(other) - box.centre, across);
  const bool first_at_head = std::abs(first) <= kHeadOfDesk;
  const bool second_at_head = std::abs(second) <= kHeadOfDesk;
  if (first_at_head && second_at_head) {
    return dot(centre_of(one) - box.centre, along) * dot(centre_of(other) - box.centre, along) > 0;
  }
  return first_at_head || second_at_head || first * second > 0;
}

Test same_side(const Pieces& pieces, const Indexes& people) {
  const Indexes desks = desks_with_screens(pieces);
  if (desks.empty()) return broken();
  for (const std::size_t desk : desks) {
    for (std::size_t i = 1; i < people.size(); ++i) {
      if (!on_one_side(pieces[desk], pieces[people[0]], pieces[people[i]])) return broken(pieces[desk].name);
    }
  }
  return {};
}

Test faces_screen(const Pieces& pieces, const Indexes& people, std::size_t screen) {
  const Vec at = centre_of(pieces[screen]);
  const auto hides = [](PieceKind kind) {
    return kind == PieceKind::Cabinet || kind == PieceKind::Plant || kind == PieceKind::Person;
  };
  for (const std::size_t person : people) {
    if (!faces(centre_of(pieces[person]), pieces[person].heading, at)) return broken(pieces[person].name);
  }
  for (const std::size_t person : people) {
    if (!faces(at, pieces[screen].heading, centre_of(pieces[person]))) return broken(pieces[screen].name);
  }
  for (const std::size_t person : people) {
    const Piece* between = first_between(pieces, person, screen, hides);
    if (between != nullptr) return broken(between->name);
  }
  return {};
}

Test face_problem(const Pieces& pieces, const Indexes& people) {
  Test first = broken();
  const Indexes screens = indexes_of(pieces, [](PieceKind kind) { return kind == PieceKind::Screen; });
  for (const std::size_t screen : screens) {
    Test test = faces_screen(pieces, people, screen);
    if (test.kept) return test;
    if (screen == screens.front()) first = std::move(test);
  }
  return first;
}

Test easy_distance(const Pieces& pieces, const Indexes& people) {
  for (std::size_t a = 0; a < people.size(); ++a) {
    for (std::size_t b = a + 1; b < people.size(); ++b) {
      const double apart = length(centre_of(pieces[people[a]]) - centre_of(pieces[people[b]]));
      if (apart < kNearest || apart > kFarthest) return broken();
    }
  }
  return {};
}

Test no_overlap(const Pieces& pieces) {
  for (std::size_t a = 0; a < pieces.size(); ++a) {
    for (std::size_t b = a + 1; b < pieces.size(); ++b) {
      if (carrier_of(pieces, a) == static_cast<int>(b) || carrier_of(pieces, b) == static_cast<int>(a)) continue;
      if (!overlap(box_of(pieces[a]), box_of(pieces[b]))) continue;
      return broken(pieces[pieces[a].movable ? a : b].name);
    }
  }
  return {};
}

Test test_rule(RuleKind kind, const Pieces& pieces, const Indexes& people) {
  if (kind == RuleKind::NoOverlap) return no_overlap(pieces);
  if (people.size() < 2) return broken();
  switch (kind) {
    case RuleKind::BothSeated:
      return both_seated(pieces, people);
    case RuleKind::EqualHeight:
      return equal_height(pieces, people);
    case RuleKind::NoBarrier:
      return no_barrier(pieces, people);
    case RuleKind::SameSide:
      return same_side(pieces, people);
    case RuleKind::FaceProblem:
      return face_problem(pieces, people);
    case RuleKind::EasyDistance:
      return easy_distance(pieces, people);
    case RuleKind::NoOverlap:
      break;
  }
  return broken();
}

// The nearest piece of a wanted kind that the centre of pieces[i] is on, -1 for none.
template <class Wanted>
int nearest_under(const Pieces& pieces, std::size_t i, Wanted wanted) {
  int found = -1;
  double nearest = std::numeric_limits<double>::max();
  for (std::size_t other = 0; other < pieces.size(); ++other) {
    if (!wanted(pieces[other].kind) || !contains(box_of(pieces[other]), centre_of(pieces[i]))) continue;
    const double distance = length(centre_of(pieces[other]) - centre_of(pieces[i]));
    if (distance < nearest) {
      nearest = distance;
      found = static_cast<int>(other);
    }
  }
  return found;
}

}  // namespace

bool is_seat(PieceKind kind) { return kind == PieceKind::Chair || kind == PieceKind::Stool; }

bool is_surface(PieceKind kind) { return kind == PieceKind::Desk || kind == PieceKind::Counter; }

int carrier_of(const Pieces& pieces, std::size_t i) {
  if (pieces[i].kind == PieceKind::Person) return nearest_under(pieces, i, is_seat);
  if (pieces[i].kind == PieceKind::Screen) return nearest_under(pieces, i, is_surface);
  return -1;
}

int seat_of(const Pieces& pieces, std::size_t person) {
  if (person >= pieces.size() || pieces[person].kind != PieceKind::Person) return -1;
  return carrier_of(pieces, person);
}

std::vector<RuleVerdict> judge(const course::Position& position, const Pieces& pieces) {
  const Indexes people = people_in(pieces);
  std::vector<RuleVerdict> verdicts;
  for (const course::Rule& rule : position.rules) {
    Test test = test_rule(rule.kind, pieces, people);
    verdicts.push_back({rule.kind, test.kept, std::move(test.detail)});
  }
  return verdicts;
}

}  // namespace defuse::engine
