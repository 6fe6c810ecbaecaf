#include "engine/call_review.h"

#include <algorithm>
#include <cstdlib>

#include "engine/index.h"

namespace defuse::engine {

namespace {

using course::ReplyQuality;

constexpr std::size_t kMostTurningPoints = 5;
constexpr double kTurns = 3;  // points: what a decision must have cost to count as a turning point
constexpr int kJump = 2;      // or arousal and trust together must have moved by so much

int jump(const Mood& a, const Mood& b) { return std::abs(a.arousal - b.arousal) + std::abs(a.trust - b.trust); }

// What the turn lost against the best move, and which that was.
void weigh(const CallMachine& machine, const CallState& state, const CallChoice& taken, const CallSolver& solver,
           ReviewPoint& point) {
  const std::vector<ChoiceValue> values = solver.values(state);
  double most = 0;
  double own = 0;
  const CallChoice* best = nullptr;
  for (const ChoiceValue& one : values) {
    if (best == nullptr || one.best > most) {
      most = one.best;
      best = &one.choice;
    }
    const CallChoice& choice = one.choice;
    if (choice.kind == taken.kind && choice.reply == taken.reply && choice.answer == taken.answer) own = one.best;
  }
  point.cost = std::max(0.0, most - own);
  if (best == nullptr || point.cost <= 0) return;
  const course::CallBeat& beat = machine.beat(state);
  point.instead = move_name(beat, machine.move_of(state, *best));
  if (best->kind == MoveKind::Reply) {
    const course::CallReply& reply = beat.replies[at_index(best->reply)];
    point.instead_says = reply.says;
    point.instead_does = reply.does;
    point.instead_why = reply.why;
  } else if (best->kind == MoveKind::Compose) {
    point.instead_why = beat.answers[at_index(best->answer)].why;
  }
}

void mark_turning_points(std::vector<ReviewPoint>& points) {
  std::vector<std::size_t> order;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (points[i].cost >= kTurns || jump(points[i - 1].mood, points[i].mood) > kJump) order.push_back(i);
  }
  const auto weight = [&](std::size_t i) { return points[i].cost + jump(points[i - 1].mood, points[i].mood); };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
  if (order.size() > kMostTurningPoints) order.resize(kMostTurningPoints);
  for (const std::size_t i : order) points[i].turning = true;
}

std::vector<Repair> repairs_of(const std::vector<CallTurn>& turns) {
  std::vector<Repair> repairs;
  bool open = false;
  for (const CallTurn& turn : turns) {
    if (turn.repairing) {
      ++repairs.back().turns;
      continue;
    }
    if (open) repairs.back().mended = true;
    open = false;
    const bool hurt = turn.after.arousal > turn.before.arousal || turn.after.trust < turn.before.trust;
    if (turn.quality != ReplyQuality::Slip || !hurt) continue;
    repairs.push_back({turn.number, 0, false});
    open = true;
  }
  return repairs;
}

}  // namespace

CallReview review(const CallRunner& played, const CallSolver& solver) {
  CallReview all;
  all.result = played.result();
  const CallMachine& machine = played.machine();
  CallRunner again = played.at_turn(0);
  ReviewPoint first;
  first.mood = again.mood();
  all.points.push_back(first);
  double points = 0;
  for (const CallTurn& turn : played.turns()) {
    ReviewPoint point;
    point.turn = turn.number;
    const base::Result<CallChoice> choice = machine.choice_of(again.state(), turn.move);
    if (choice) weigh(machine, again.state(), choice.value(), solver, point);
    (void)again.apply(turn.move);
    point.mood = again.mood();
    points += points_of_move(turn.quality);
    all.points.push_back(std::move(point));
  }
  mark_turning_points(all.points);
  all.repairs = repairs_of(played.turns());
  if (!all.repairs.empty()) {
    // A repair that was still going on in the last turn may have ended with it.
    const Mood& wanted = played.turns()[at_index(all.repairs.back().slip - 1)].before;
    const Mood now = played.mood();
    if (now.arousal <= wanted.arousal && now.trust >= wanted.trust) all.repairs.back().mended = true;
  }
  all.points_scored = points + points_of_ending(machine, played.state());
  all.points_best = solver.best();
  all.exact = solver.exact();
  return all;
}

base::Result<CallRunner> branch(const CallRunner& played, int from, const std::vector<std::string>& moves,
                                std::size_t* stopped) {
  if (from < 1 || at_index(from) > played.turns().size() + 1) return base::Error{"The call has no such turn."};
  CallRunner other = played.at_turn(at_index(from - 1));
  std::size_t count = 0;
  for (const std::string& name : moves) {
    if (other.done()) break;
    base::Result<CallMove> move = move_of(other.beat(), name);
    if (!move || !other.apply(move.value())) break;
    ++count;
  }
  if (stopped != nullptr) *stopped = count;
  return other;
}

}  // namespace defuse::engine
