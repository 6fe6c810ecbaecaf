// Test plans: named plays of a call, written beside it (calls/ID.plan.yaml) and played again whenever the pack is
// checked, so that an edit that changes how a call goes is noticed.
#pragma once

#include <string>
#include <vector>

#include "course/call.h"
#include "pack/authoring/node.h"

namespace defuse::pack::authoring {

struct PlannedMove {
  Place place;
  base::Id beat;     // where it is meant to happen; may be empty
  std::string name;  // as engine::move_name gives it
};

struct PlannedPlay {
  Place place;
  std::string name;
  course::Temper temper = course::Temper::AsWritten;
  std::vector<PlannedMove> moves;
  base::Id ending;              // the beat in which it must end
  course::CallConditions then;  // must hold at the end
  std::vector<course::CallStage> done, skipped;
  int repair_turns = -1;  // at most; -1 for any number
};

struct CallPlan {
  std::string file;
  Place place;  // of `call`
  base::Id call;
  std::vector<PlannedPlay> plays;
};

CallPlan read_plan(const Node& node, const std::string& file, Sink& sink);

// Plays all of them; every difference is an error at its move or its play. `call` must be without errors.
void run_plan(const CallPlan& plan, const course::Call& call, Sink& sink);

}  // namespace defuse::pack::authoring
