// Options that give themselves away: learners soon notice when the good one is nearly always the longest.
#pragma once

#include "course/exercise.h"
#include "pack/findings.h"

namespace defuse::pack::authoring {

// Warns ("good-is-longest") for rewrite, recall and quiz exercises of at least four rounds in which a good option is
// the longest in more than 70 % of them. Questions with several good options are left out.
void check_giveaway(const course::ExerciseBody& body, Findings& findings);

}  // namespace defuse::pack::authoring
