// Runs a position exercise: pieces are moved in steps, turned, and people sat down or stood up; every rule is a geometric test.
#pragma once

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

  // Moves stay inside the room, carry a seat's sitter and a desk's screen along, and snap a person to a seat within 30 cm.
  bool move(std::size_t piece, int dx, int dy);        // centimetres; false when fixed or already at the wall
  bool move_to(std::size_t piece, int x, int y);       // centre, as a drag does
  bool turn(std::size_t piece, int degrees);
  bool sit(std::size_t person, std::size_t seat);      // seats the person, facing as the seat does; false when it is taken
  bool stand(std::size_t person);                      // to the nearest free place beside the seat
  std::vector<RuleVerdict> check();
  bool undo();
  void reset();
  void show_model();  // the author's arrangement; the score then counts what was reached before

  std::vector<RuleVerdict> verdicts() const { return judge(position_, pieces_); }
  // Share of the rules kept beyond those the starting arrangement kept: 0 at the start, 1 when all are kept.
  Outcome outcome() const;

 private:
  course::Position position_;
  std::vector<course::Piece> pieces_;
  std::vector<std::vector<course::Piece>> history_;
  bool checked_ = false;
  int checks_ = 0;
  bool model_shown_ = false;
  double score_before_model_ = 0;
};

// What can be said of a piece's place in words, for the described room: "Your chair is behind the desk, facing the door." Built from
// the table of phrases given, so that this stays free of language. Relations are computed here, words come from the app.
enum class Side : std::uint8_t { Top, Bottom, Left, Right, Middle };
Side side_of_room(const course::Position& position, const course::Piece& piece);

}  // namespace defuse::engine
