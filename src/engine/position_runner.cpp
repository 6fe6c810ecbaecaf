#include "engine/position_runner.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/geometry.h"
#include "engine/position_pieces.h"

namespace defuse::engine {

namespace {

using course::Piece;
using course::PieceKind;
using Pieces = std::vector<Piece>;

constexpr double kSnapRadius = 30;
constexpr double kInset = 1.5;  // keeps a rounded place on its carrier
constexpr std::size_t kHistory = 256;
constexpr int kStepsOffSeat = 50;

struct Range {
  long long low = 0;
  long long high = 0;
};

// Where a piece's centre may be along one axis; low > high when it does not fit.
Range room_for(double half, int size) {
  const auto rim = static_cast<long long>(std::ceil(half - 1e-6));
  return {rim, size - rim};
}
Range across(const course::Position& room, const Piece& piece) {
  return room_for(half_extent(box_of(piece)).x, room.width);
}
Range down(const course::Position& room, const Piece& piece) {
  return room_for(half_extent(box_of(piece)).y, room.depth);
}

bool inside(const course::Position& room, const Piece& piece) {
  const Range x = across(room, piece);
  const Range y = down(room, piece);
  return piece.x >= x.low && piece.x <= x.high && piece.y >= y.low && piece.y <= y.high;
}

void put(Piece& piece, Vec at) {
  piece.x = static_cast<int>(std::lround(at.x));
  piece.y = static_cast<int>(std::lround(at.y));
}

// Brings a piece back onto its carrier by the shortest way.
void keep_on(Piece& piece, const Piece& carrier) {
  const Box box = box_of(carrier);
  if (contains(box, centre_of(piece))) return;
  const Vec offset = centre_of(piece) - box.centre;
  const auto within = [](double value, double half) {
    const double limit = std::max(half - kInset, 0.0);
    return std::clamp(value, -limit, limit);
  };
  put(piece, box.centre + box.right * within(dot(offset, box.right), box.half_width) +
                 box.front * within(dot(offset, box.front), box.half_depth));
}

bool is_taken(const Pieces& pieces, std::size_t seat, std::size_t by_other_than) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i != by_other_than && seat_of(pieces, i) == static_cast<int>(seat)) return true;
  }
  return false;
}

bool is_free_place(const course::Position& room, const Pieces& pieces, std::size_t person) {
  if (seat_of(pieces, person) >= 0 || !inside(room, pieces[person])) return false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i != person && overlap(box_of(pieces[i]), box_of(pieces[person]))) return false;
  }
  return true;
}

long long snapped(int value) { return std::llround(static_cast<double>(value) / kDragSnap) * kDragSnap; }

}  // namespace

Pieces model_arrangement(const course::Position& position) {
  Pieces pieces = position.pieces;
  for (Piece& piece : pieces) {
    const auto it = std::find_if(position.model.begin(), position.model.end(),
                                 [&](const Piece& one) { return one.id == piece.id; });
    if (it == position.model.end()) continue;
    piece.x = it->x;
    piece.y = it->y;
    piece.heading = it->heading;
  }
  return pieces;
}

PositionRunner::PositionRunner(course::Position position) : position_(std::move(position)), pieces_(position_.pieces) {}

bool PositionRunner::is_mine(std::size_t piece) const { return piece < pieces_.size() && pieces_[piece].movable; }

// A piece and what goes along with it.
std::vector<std::size_t> PositionRunner::group_of(std::size_t piece) const {
  std::vector<std::size_t> group{piece};
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (i != piece && carrier_of(pieces_, i) == static_cast<int>(piece)) group.push_back(i);
  }
  return group;
}

// Moves a piece of `next` and what it carries as far as the walls allow; false when the group does not fit into the
// room.
bool PositionRunner::shift(Pieces& next, std::size_t piece, long long dx, long long dy) const {
  const auto group = group_of(piece);
  Range x{-position_.width, position_.width};
  Range y{-position_.depth, position_.depth};
  for (const std::size_t i : group) {
    const Range wide = across(position_, next[i]);
    const Range deep = down(position_, next[i]);
    x = {std::max(x.low, wide.low - next[i].x), std::min(x.high, wide.high - next[i].x)};
    y = {std::max(y.low, deep.low - next[i].y), std::min(y.high, deep.high - next[i].y)};
  }
  if (x.low > x.high || y.low > y.high) return false;
  for (const std::size_t i : group) {
    next[i].x += static_cast<int>(std::clamp(dx, x.low, x.high));
    next[i].y += static_cast<int>(std::clamp(dy, y.low, y.high));
  }
  const int carrier = carrier_of(pieces_, piece);
  if (next[piece].kind == PieceKind::Screen && carrier >= 0 && carrier_of(next, piece) < 0) {
    keep_on(next[piece], next[static_cast<std::size_t>(carrier)]);
    return inside(position_, next[piece]);
  }
  return true;
}

bool PositionRunner::place_on(Pieces& next, std::size_t person, std::size_t seat) const {
  if (is_taken(next, seat, person)) return false;
  Pieces seated = next;
  Piece& sitter = seated[person];
  sitter.x = seated[seat].x;
  sitter.y = seated[seat].y;
  sitter.heading = normal_heading(seated[seat].heading);
  const Range x = across(position_, sitter);
  const Range y = down(position_, sitter);
  if (x.low > x.high || y.low > y.high) return false;
  sitter.x = static_cast<int>(std::clamp<long long>(sitter.x, x.low, x.high));
  sitter.y = static_cast<int>(std::clamp<long long>(sitter.y, y.low, y.high));
  if (seat_of(seated, person) != static_cast<int>(seat)) return false;
  next = std::move(seated);
  return true;
}

// Sits a person on the nearest free seat in reach, but not on `except`.
void PositionRunner::snap(Pieces& next, std::size_t person, int except) const {
  std::vector<std::pair<double, std::size_t>> seats;
  for (std::size_t i = 0; i < next.size(); ++i) {
    const double distance = length(centre_of(next[i]) - centre_of(next[person]));
    if (is_seat(next[i].kind) && static_cast<int>(i) != except && distance <= kSnapRadius)
      seats.emplace_back(distance, i);
  }
  std::sort(seats.begin(), seats.end());
  for (const auto& seat : seats) {
    if (place_on(next, person, seat.second)) return;
  }
}

bool PositionRunner::commit(Pieces next) {
  if (next == pieces_) return false;
  if (dragged_ < 0) {
    if (history_.size() == kHistory) history_.erase(history_.begin());
    history_.push_back(std::move(pieces_));
  }
  pieces_ = std::move(next);
  checked_ = false;
  return true;
}

bool PositionRunner::solved() const {
  const auto all = verdicts();
  return checked_ && std::all_of(all.begin(), all.end(), [](const RuleVerdict& verdict) { return verdict.kept; });
}

bool PositionRunner::move(std::size_t piece, int dx, int dy) {
  drop();
  if (!is_mine(piece)) return false;
  Pieces next = pieces_;
  if (!shift(next, piece, dx, dy)) return false;
  const int seat = seat_of(pieces_, piece);
  for (int i = 0; seat >= 0 && seat_of(next, piece) == seat; ++i) {
    const Pieces before = next;
    if (i == kStepsOffSeat || !shift(next, piece, dx, dy) || next == before) return false;
  }
  if (next == pieces_) return false;
  if (next[piece].kind == PieceKind::Person) snap(next, piece, seat);
  return commit(std::move(next));
}

bool PositionRunner::move_to(std::size_t piece, int x, int y) {
  if (!is_mine(piece)) return false;
  if (dragged_ != static_cast<int>(piece)) drop();
  Pieces next = pieces_;
  const auto dx = snapped(x) - next[piece].x;
  const auto dy = snapped(y) - next[piece].y;
  if (!shift(next, piece, dx, dy)) return false;
  if (next[piece].kind == PieceKind::Person) snap(next, piece, -1);
  if (!commit(std::move(next))) return false;
  dragged_ = static_cast<int>(piece);
  return true;
}

bool PositionRunner::turn(std::size_t piece, int degrees) {
  drop();
  if (piece >= pieces_.size() || !pieces_[piece].turnable || degrees % kTurnStep != 0) return false;
  Pieces next = pieces_;
  const Vec pivot = centre_of(next[piece]);
  for (const std::size_t i : group_of(piece)) {
    const Vec offset = centre_of(next[i]) - pivot;
    const int way = normal_heading(degrees);
    next[i].heading = normal_heading(static_cast<long long>(next[i].heading) + degrees);
    if (i == piece) continue;
    put(next[i], pivot + rightward(way) * offset.x - forward(way) * offset.y);
    keep_on(next[i], next[piece]);
  }
  if (!shift(next, piece, 0, 0)) return false;
  return commit(std::move(next));
}

bool PositionRunner::sit(std::size_t person, std::size_t seat) {
  drop();
  if (!is_mine(person) || pieces_[person].kind != PieceKind::Person) return false;
  if (seat >= pieces_.size() || !is_seat(pieces_[seat].kind)) return false;
  Pieces next = pieces_;
  return place_on(next, person, seat) && commit(std::move(next));
}

bool PositionRunner::stand(std::size_t person) {
  drop();
  const int seat = seat_of(pieces_, person);
  if (seat < 0 || !is_mine(person)) return false;
  const Piece& from = pieces_[static_cast<std::size_t>(seat)];
  // Beside the seat first, then behind, before, and the corners; nearer rings first. In a crowded room a place with
  // somebody's elbow in it is better than none.
  for (const bool crowded : {false, true}) {
    for (int ring = 40; ring <= 200; ring += 10) {
      for (const int way : {90, 270, 180, 0, 135, 225, 45, 315}) {
        Pieces next = pieces_;
        put(next[person], centre_of(from) + forward(normal_heading(from.heading) + way) * ring);
        const bool fits = crowded ? inside(position_, next[person]) && seat_of(next, person) < 0
                                  : is_free_place(position_, next, person);
        if (fits) return commit(std::move(next));
      }
    }
  }
  return false;
}

std::vector<RuleVerdict> PositionRunner::check() {
  drop();
  checked_ = true;
  ++checks_;
  return verdicts();
}

bool PositionRunner::undo() {
  drop();
  bool changed = false;
  while (!changed && !history_.empty()) {  // a drag back to where it began left a step that changes nothing
    changed = history_.back() != pieces_;
    pieces_ = std::move(history_.back());
    history_.pop_back();
  }
  if (changed) checked_ = false;
  return changed;
}

void PositionRunner::reset() {
  drop();
  commit(position_.pieces);
}

void PositionRunner::show_model() {
  if (!before_model_) before_model_ = outcome();
  drop();
  commit(model_arrangement(position_));
}

Outcome PositionRunner::outcome() const {
  if (before_model_) return *before_model_;
  const auto start = judge(position_, position_.pieces);
  const auto now = verdicts();
  const auto gained = [&](const base::Id* practice) {
    PracticeOutcome sum{practice != nullptr ? *practice : base::Id{}, 0, 0};
    int kept = 0;
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (practice != nullptr && position_.rules[i].practice != *practice) continue;
      sum.trials += start[i].kept ? 0 : 1;
      kept += (now[i].kept ? 1 : 0) - (start[i].kept ? 1 : 0);
    }
    if (sum.trials > 0) sum.score = std::max(0.0, static_cast<double>(kept) / sum.trials);
    return sum;
  };
  Outcome outcome{gained(nullptr).score, {}};
  for (const course::Rule& rule : position_.rules) {
    const auto known = [&](const PracticeOutcome& one) { return one.practice == rule.practice; };
    if (rule.practice.empty() || std::any_of(outcome.practices.begin(), outcome.practices.end(), known)) continue;
    const PracticeOutcome one = gained(&rule.practice);
    if (one.trials > 0) outcome.practices.push_back(one);
  }
  return outcome;
}

Side side_of_room(const course::Position& position, const Piece& piece) {
  const double x = static_cast<double>(piece.x) / std::max(position.width, 1) - 0.5;
  const double y = static_cast<double>(piece.y) / std::max(position.depth, 1) - 0.5;
  constexpr double middle = 1.0 / 6;
  if (std::abs(x) < middle && std::abs(y) < middle) return Side::Middle;
  if (std::abs(x) >= std::abs(y)) return x < 0 ? Side::Left : Side::Right;
  return y < 0 ? Side::Top : Side::Bottom;
}

}  // namespace defuse::engine
