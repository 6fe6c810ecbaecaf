// Which of a pack's sets of coach rules is for the language of its texts.
#pragma once

#include <string>

#include "course/pack.h"

namespace defuse::course {

// The language itself, or without its region ("en" for "en-GB"); null when the pack has rules for neither.
const std::string* coach_language(const PackIndex& index);

}  // namespace defuse::course
