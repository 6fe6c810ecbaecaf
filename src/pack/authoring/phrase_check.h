// Whether the phrase coach agrees with what a pack holds up to learners. A model answer in which it finds a mistake
// teaches one thing and flags another; a weak sentence in which it finds nothing, among others in which it does, is
// either weak in a way that words do not show or a gap in the rules.
#pragma once

#include "coach/coach.h"
#include "course/pack.h"
#include "pack/findings.h"

namespace defuse::pack::authoring {

// Warnings. "coach-good": a mistake in a good option of a rewrite, a good recast of a mark, or what a technician says
// in a strong take. "coach-weak": nothing in the hurting sentence of a rewrite whose other sentences are nearly all
// found (at least three in four, of at least four). Weak takes are left out: many are weak by what is done, not said.
void check_phrases(const course::Item& item, const coach::Coach& coach, Findings& findings);

}  // namespace defuse::pack::authoring
