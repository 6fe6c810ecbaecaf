// What is kept of simulated calls in the journal, as private notes: the play that goes on ("now") and the last that was
// finished ("last"), as base64 of the runner's snapshot; and another way that was tried in the review of that one
// ("branch"), as the turn from which it differs, a space and the same.
#pragma once

#include "app/state.h"

namespace defuse::app {

void keep_call(State& state, const CallSession& open);
void give_up_call(State& state, const CallSession& open);
void keep_branch(State& state, const CallSession& open);
void give_up_branch(State& state, const CallSession& open);
void record_call(State& state, CallSession& open);  // its result, and the play to look back on

// Works out the review of the play that is over, and shows it.
void look_back(State& state, CallSession& open);
void look_back_on_branch(CallSession& open);

bool has_last_play(const State& state, const base::Id& call);
bool is_under_way(const State& state, const base::Id& call);  // begun and not ended

}  // namespace defuse::app
