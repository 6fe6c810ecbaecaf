// Runs a position exercise: pieces are moved in steps, turned, and people sat down or stood up; every rule is a
// geometric test.
//
// The tests, where course/position.h leaves room (geometry.h has tolerances):
// - Sitting: a person's centre lies within a chair or stool, turned as it is; of several, in the nearest.
// - NoBarrier: the line between any two people's centres runs through no desk, counter or cabinet.
// - SameSide: of the desk or counter that carries the screen (of each one, when none does). Its long axis is the line
//   through its centre along the longer of width and depth (width, when they are equal). All people's centres lie on
//   the same side of that line. Whoever is within 10 cm of the line sits at its head and goes with either side, but two
//   at opposite heads are on different sides.
// - FaceProblem: each person looks within 60 degrees of the screen's centre; each is within 60 degrees of where the
//   screen's front looks (its heading); no cabinet, plant or other person is between a person and the screen. With
//   several screens, one that serves everybody is enough.
// - NoOverlap: besides the exceptions, sharing less than a centimetre is touching.
// Rules about people are broken in a room with fewer than two, rules about a screen or desk in a room without.
//
// Moving keeps this: pieces stay inside the room with all of their outline; a sitter goes along with the seat, a screen
// with what it stands on (also in turns, which pivot on the carrier's centre); a screen on a desk or counter is never
// moved off one; a person who is moved off a seat by keys goes on until off it. Indexes out of range give false.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/position.h"
#include "engine/outcome.h"

namespace defuse::engine {

constexpr int kMoveStep = 25;  // centimetres for a key press; drags snap to 5
constexpr int kDragSnap = 5;
constexpr int kTurnStep = 45;  // degrees

struct RuleVerdict {
  course::RuleKind kind = course::RuleKind::BothSeated;
  bool kept = false;
  std::string detail;  // the offending piece's name where one is to blame ("the desk"), else empty
  bool operator==(const RuleVerdict&) const = default;
};

// The verdict on each of the exercise's rules for an arrangement of its pieces.
std::vector<RuleVerdict> judge(const course::Position& position, const std::vector<course::Piece>& pieces);

// The author's arrangement: the pieces with the places and headings of `position.model`.
std::vector<course::Piece> model_arrangement(const course::Position& position);

// The seat a person is sitting on (centre within the seat), -1 when standing.
int seat_of(const std::vector<course::Piece>& pieces, std::size_t person);

class PositionRunner {
 public:
  explicit PositionRunner(course::Position position);

  const course::Position& position() const { return position_; }
  const std::vector<course::Piece>& pieces() const { return pieces_; }
  bool checked() const { return checked_; }  // since the last move
  int checks() const { return checks_; }     // how often it was checked
  bool solved() const;                       // checked, and every rule kept

  // Moves stay inside the room, carry a seat's sitter and a desk's screen along, and snap a person to a free seat
  // within 30 cm.
  bool move(std::size_t piece, int dx, int dy);  // centimetres; false when fixed or already at the wall
  // Centre, as a drag does; call it as often as the pointer moves: a drag, until drop(), is one step for undo().
  bool move_to(std::size_t piece, int x, int y);
  void drop() { dragged_ = -1; }
  bool turn(std::size_t piece, int degrees);       // a multiple of kTurnStep; false when it does not fit into the room
  bool sit(std::size_t person, std::size_t seat);  // seats the person, facing as the seat does; false when it is taken
  bool stand(std::size_t person);                  // to the nearest free place beside the seat
  std::vector<RuleVerdict> check();
  bool undo();  // takes back one change, also reset() and show_model()
  void reset();
  void show_model();  // the author's arrangement; from then on the score of this runner is what was reached before
  bool model_shown() const { return before_model_.has_value(); }

  std::vector<RuleVerdict> verdicts() const { return judge(position_, pieces_); }
  // Share of the rules kept beyond those the starting arrangement kept: 0 at the start, 1 when all are kept, not below
  // 0. For a practice, of its own rules; one whose rules were all kept at the start gave no chance and is left out.
  Outcome outcome() const;

 private:
  using Pieces = std::vector<course::Piece>;
  bool is_mine(std::size_t piece) const;
  std::vector<std::size_t> group_of(std::size_t piece) const;
  bool shift(Pieces& next, std::size_t piece, long long dx, long long dy) const;
  bool place_on(Pieces& next, std::size_t person, std::size_t seat) const;
  void snap(Pieces& next, std::size_t person, int except) const;
  bool commit(Pieces next);
  course::Position position_;
  std::vector<course::Piece> pieces_;
  std::vector<std::vector<course::Piece>> history_;
  bool checked_ = false;
  int checks_ = 0;
  std::optional<Outcome> before_model_;
  int dragged_ = -1;  // the piece of the drag under way
};

// Where in the room a piece is, for the described room; words come from the app. Middle is the central third both ways.
enum class Side : std::uint8_t { Top, Bottom, Left, Right, Middle };
Side side_of_room(const course::Position& position, const course::Piece& piece);

}  // namespace defuse::engine
