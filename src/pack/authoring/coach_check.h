// Whether a language's coach rules compile and keep their own examples: tried with the coach, as learners will meet it.
#pragma once

#include <optional>
#include <string>

#include "coach/coach.h"
#include "course/pack.h"
#include "pack/findings.h"

namespace defuse::pack::authoring {

// `stem` is the name of the file without its ending. `index` may be null when it could not be read; otherwise sources
// must be known to it. The coach that was tried, for further checks; nothing when its rules do not compile.
std::optional<coach::Coach> check_coach(const course::CoachRules& rules, const std::string& stem,
                                        const course::PackIndex* index, Findings& findings);

}  // namespace defuse::pack::authoring
