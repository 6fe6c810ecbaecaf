// What a rewrite exercise asks of learners' own words, tried with the pack's own coach: the moves that are wanted must
// be known to it, and a model answer should be worth what it is shown for.
#pragma once

#include "coach/coach.h"
#include "course/rewrite.h"
#include "pack/findings.h"

namespace defuse::pack::authoring {

bool asks_for_own_words(const course::Rewrite& rewrite);

// `coach` may be null: the pack has no rules for its language.
void check_own_words(const course::Rewrite& rewrite, const coach::Coach* coach, Findings& findings);

}  // namespace defuse::pack::authoring
