// The rules in words: each with its source and its examples, as Markdown. src/coach/RULES.md is made of this.
#pragma once

#include <string>
#include <vector>

#include "course/coach.h"
#include "course/pack.h"

namespace defuse::coach {

// The titles of a rule's sources, parted by semicolons; an id that the pack does not list stands for itself.
std::string named_sources(const course::CoachRule& rule, const std::vector<course::Source>& sources);

std::string describe(const course::CoachRules& rules, const std::vector<course::Source>& sources);

}  // namespace defuse::coach
