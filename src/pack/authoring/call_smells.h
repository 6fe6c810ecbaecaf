// What is wrong with the replies of a call without playing it: reactions that contradict what a reply is worth, and
// good replies that give themselves away.
#pragma once

#include "course/call.h"
#include "pack/findings.h"

namespace defuse::pack::authoring {

void check_reactions(const course::Call& call, Findings& findings);
void check_giveaways(const course::Call& call, Findings& findings);

}  // namespace defuse::pack::authoring
