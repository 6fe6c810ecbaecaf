// Goes through all that can happen in a call and notes what was met.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/call_machine.h"
#include "engine/call_solver.h"

namespace defuse::pack::authoring {

// Something that a play may meet.
struct CallSpot {
  std::string id;    // "look", "look/strop", "greet/lines/0"
  std::string path;  // "beats/0/replies/2"
  bool met = false;
};

struct CallReach {
  std::vector<CallSpot> spots;
  std::vector<std::string> dead_ends;  // paths of beats in which nothing can be done
  std::vector<std::string> no_good;    // paths of talk beats in which at some point only slips are on offer
  bool exact = true;
  std::size_t states = 0;
};
CallReach reach_of(const engine::CallMachine& machine, std::size_t most_states);

// A slip, and whether a good ending is left after it: after good play until then where good play leads to it, else
// after any play that leads to it.
struct SlipRepair {
  std::string path;
  std::string id;
  bool final = false;
  bool mendable = true;
};
// Of all slips that a play can make.
std::vector<SlipRepair> repairs_of(const engine::CallMachine& machine, const engine::CallSolver& solver,
                                   std::size_t most_states);

}  // namespace defuse::pack::authoring
