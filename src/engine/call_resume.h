// Why a saved call cannot go on, as a value: whoever shows it has the words.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "engine/call_runner.h"

namespace defuse::engine {

enum class CannotResume : std::uint8_t {
  Unreadable,   // these bytes are no saved call
  NewerFormat,  // saved by a later version of the program
  OtherCall,    // saved from another call
  BeatGone,     // the beat of the turn is no longer in the call
  OtherWay,     // the turns before it now lead to another beat
  MoveGone,     // its beat has no such move any more
  NotOnOffer    // the beat has it, but not at this point
};

struct ResumeProblem {
  CannotResume why = CannotResume::Unreadable;
  int turn = 0;      // from 1: the first that cannot be played again; 0 where no turn is to blame
  base::Id beat;     // in which the turn was made
  std::string move;  // as in CallTurn::name
  bool operator==(const ResumeProblem&) const = default;
};

// A runner, or why there is none.
struct RestoredCall {
  std::optional<CallRunner> runner;
  ResumeProblem problem;  // only without a runner
  bool ok() const { return runner.has_value(); }
};

// Plays the moves of a snapshot again on the call as it is now, by their ids. `present_id` tells what an earlier id of
// a call has become, where calls may have been renamed.
using PresentId = std::function<base::Id(const base::Id&)>;
RestoredCall restore_call(std::shared_ptr<const course::Call> call, std::string_view bytes,
                          const PresentId& present_id = {});

}  // namespace defuse::engine
