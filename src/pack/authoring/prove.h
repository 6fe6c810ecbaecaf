// Whether the calls of a pack work as conversations, found out by going through all of them: every line can be met,
// nothing is a dead end, a good ending can be reached and slips mended, the good reply does not give itself away, and
// the customer's reactions agree with what a reply is worth.
#pragma once

#include <string>
#include <vector>

#include "pack/authoring/read.h"

namespace defuse::pack::authoring {

struct CallProof {
  base::Id id;
  std::size_t lines = 0;                 // beats, lines, pieces, replies, answers and routes
  std::vector<std::string> unreachable;  // ids of those that no play meets: "heat", "greet/number", "ask/lines/1"
  bool winnable = false;                 // a good or rightly ended ending can be reached
  bool exact = false;                    // every state was looked at; otherwise unreachable lines are not reported
  double best = 0;                       // points of the best and the worst play, see engine/call_solver.h
  double worst = 0;
  std::size_t states = 0;
  std::vector<std::string> best_line;  // moves by name, each with its beat: "look: two-seconds"
  std::vector<std::string> worst_line;
  std::vector<Problem> findings;
};

// Of every call. One with errors is not proved; its findings are then those errors. What test plans say is among the
// findings as well.
std::vector<CallProof> prove(const Reading& reading);

}  // namespace defuse::pack::authoring
