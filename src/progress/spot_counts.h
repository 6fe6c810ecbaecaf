// What a spot attempt's answer says: "hits=3/4 false-alarms=1/6", caught of the slips and flagged of the innocent acts
// (flags where nothing happened count among the latter, so they may be more than there were). Misses and what was
// rightly left alone are the differences.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/detection.h"

namespace defuse::progress {

std::string write_counts(const engine::Counts& counts);
std::optional<engine::Counts> read_counts(std::string_view answer);  // nothing when it is anything else

}  // namespace defuse::progress
