// Doing a position exercise.
#include <algorithm>

#include "app/room_words.h"
#include "app/state.h"

namespace defuse::app {

namespace {

PositionSession* position(State& s) { return std::get_if<PositionSession>(&s.session); }

bool is_piece(const PositionSession& open, int piece) {
  return piece >= 0 && piece < static_cast<int>(open.runner.pieces().size());
}

void keep_result(State& s, PositionSession& open) {
  if (open.frame.recorded) return;
  open.frame.recorded = true;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Finished;
  attempt.item = open.frame.exercise.id;
  attempt.outcome = open.runner.outcome();
  attempt.seconds = static_cast<std::uint32_t>(open.frame.spent / 1000);
  for (const course::Piece& p : open.runner.pieces()) {
    if (p.movable) attempt.answer += p.id + "=" + number(p.x) + "," + number(p.y) + "," + number(p.heading) + " ";
  }
  record(s, std::move(attempt));
}

// Moves a piece and says where it is now, or that it cannot go there.
template <class Move>
void act(State& s, int piece, Move&& move) {
  PositionSession* open = position(s);
  if (open == nullptr || !is_piece(*open, piece)) return;
  open->selected = piece;
  const bool moved = move(open->runner);
  say(s, moved ? describe_piece(open->runner, static_cast<std::size_t>(piece)) : std::string(tr(S::room_cannot)));
}

}  // namespace

void handle(State& s, const SelectPiece& c) {
  PositionSession* open = position(s);
  if (open == nullptr || !is_piece(*open, c.piece)) return;
  open->selected = c.piece;
}

void handle(State& s, const MovePiece& c) {
  act(s, c.piece, [&](engine::PositionRunner& r) { return r.move(static_cast<std::size_t>(c.piece), c.dx, c.dy); });
}

void handle(State& s, const DragPiece& c) {
  PositionSession* open = position(s);
  if (open == nullptr || !is_piece(*open, c.piece)) return;
  open->selected = c.piece;
  open->runner.move_to(static_cast<std::size_t>(c.piece), c.x, c.y);
}

void handle(State& s, const DropPiece&) {
  PositionSession* open = position(s);
  if (open == nullptr || !is_piece(*open, open->selected)) return;
  open->runner.drop();
  say(s, describe_piece(open->runner, static_cast<std::size_t>(open->selected)));
}

void handle(State& s, const TurnPiece& c) {
  act(s, c.piece, [&](engine::PositionRunner& r) { return r.turn(static_cast<std::size_t>(c.piece), c.degrees); });
}

void handle(State& s, const SeatPerson& c) {
  PositionSession* open = position(s);
  if (open == nullptr || !is_piece(*open, c.seat)) return;
  act(s, c.person, [&](engine::PositionRunner& r) {
    return r.sit(static_cast<std::size_t>(c.person), static_cast<std::size_t>(c.seat));
  });
}

void handle(State& s, const StandPerson& c) {
  act(s, c.person, [&](engine::PositionRunner& r) { return r.stand(static_cast<std::size_t>(c.person)); });
}

void handle(State& s, const UndoMove&) {
  PositionSession* open = position(s);
  if (open != nullptr && open->runner.undo()) say(s, std::string(tr(S::room_undone)));
}

void handle(State& s, const CheckRoom&) {
  PositionSession* open = position(s);
  if (open == nullptr) return;
  const auto verdicts = open->runner.check();
  const auto kept =
      std::count_if(verdicts.begin(), verdicts.end(), [](const engine::RuleVerdict& v) { return v.kept; });
  say(s, fill(S::room_checked, {number(static_cast<int>(kept)), number(static_cast<int>(verdicts.size()))}));
  if (open->runner.solved()) keep_result(s, *open);
}

void handle(State& s, const ShowModel&) {
  PositionSession* open = position(s);
  if (open == nullptr) return;
  open->runner.show_model();
  open->runner.check();
  say(s, open->runner.position().model_why);
  keep_result(s, *open);
}

}  // namespace defuse::app
