// What has been judged so far in the open exercise or call, in that order, for the LMS's report; times are left 0.
// Empty for what has no right and wrong in it. Nothing of what learners write in their own words.
#pragma once

#include <vector>

#include "app/session.h"
#include "lms/interaction.h"

namespace defuse::app {

std::vector<lms::Interaction> judged_answers(const Session& session);
// The decisions of a call's play; none of calls that learners wrote themselves, nor of moves that are only tried out.
std::vector<lms::Interaction> judged_turns(const CallSession& session);

}  // namespace defuse::app
