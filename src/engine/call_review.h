// Looks back on a simulated call as a chess player looks back on a game: the curve with every decision on it, what each
// cost, where the call turned, and what would have come of other moves.
#pragma once

#include <string>
#include <vector>

#include "engine/call_runner.h"
#include "engine/call_solver.h"

namespace defuse::engine {

struct ReviewPoint {
  int turn = 0;  // 0 is the start, before any decision
  Mood mood;
  double cost = 0;      // points lost against the best move, 0 or above
  std::string instead;  // name of the best move, empty when it was played or nothing was better
  std::string instead_says;
  std::string instead_does;
  std::string instead_why;
  bool turning = false;  // one of the turning points
  bool operator==(const ReviewPoint&) const = default;
};

// From a slip until the mood was back where it was before.
struct Repair {
  int slip = 0;   // the turn
  int turns = 0;  // that it took
  bool mended = false;
  bool operator==(const Repair&) const = default;
};

struct CallReview {
  CallResult result;
  std::vector<ReviewPoint> points;  // one a turn, and the start first; turns()[i] belongs to points[i + 1]
  std::vector<Repair> repairs;
  double points_scored = 0;  // of this play,
  double points_best = 0;    // and of the best one
  bool exact = true;         // whether costs come from a full search
  bool operator==(const CallReview&) const = default;
};

CallReview review(const CallRunner& played, const CallSolver& solver);

// The play up to and without the turn `from` (1 for the first), then `moves` by name, as far as they are on offer;
// `stopped` receives how many of them were played.
base::Result<CallRunner> branch(const CallRunner& played, int from, const std::vector<std::string>& moves,
                                std::size_t* stopped = nullptr);

}  // namespace defuse::engine
