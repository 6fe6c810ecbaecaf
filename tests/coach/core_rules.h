// The core pack's English rules, read and compiled once for all tests.
#pragma once

#include <string>
#include <vector>

#include "coach/coach.h"
#include "course/pack.h"

namespace defuse::coach {

std::string read_text(const std::string& path);  // below the source folder

const Coach& core_coach();
const std::vector<course::Source>& core_sources();

// Ids of what the core rules find, mistakes and good moves apart.
std::vector<std::string> mistakes_in(const std::string& text);
std::vector<std::string> good_in(const std::string& text);

// A coach of one rule without examples, for tests of the pattern language.
Coach coach_with(const std::vector<std::string>& match, const std::vector<course::CoachWords>& words = {});
bool finds(const std::string& pattern, const std::string& text);

}  // namespace defuse::coach
