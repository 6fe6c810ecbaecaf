// Whether a pack teaches what it promises: each practice of its list needs a lesson that shows it in a weak and a
// strong take, an exercise, and an exercise in which learners do it.
#pragma once

#include "course/pack.h"
#include "pack/findings.h"

namespace defuse::pack::authoring {

// How much a practice that is not taught, exercised or done weighs. The one place to change it.
inline constexpr Severity kCoverageSeverity = Severity::Error;

// Codes: "not-taught", "not-exercised", "not-done".
void check_coverage(const course::Pack& pack, Findings& findings);

}  // namespace defuse::pack::authoring
