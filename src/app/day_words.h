// Days in words.
#pragma once

#include <string>

#include "base/date.h"

namespace defuse::app {

std::string date_text(base::Day day);                  // "22 November 2026"
std::string weekday(base::Day day);                    // "Monday"
std::string weekday_short(base::Day day);              // "Mon"
std::string day_text(base::Day day, base::Day today);  // "today", "yesterday", "on Monday", "on 3 May 2026"

}  // namespace defuse::app
