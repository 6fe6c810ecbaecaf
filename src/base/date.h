// Days of the calendar. A day begins at midnight where the learner is, so callers say how far that is from UTC.
#pragma once

#include <compare>
#include <cstdint>

#include "base/time.h"

namespace defuse::base {

// Days since 1970-01-01.
struct Day {
  std::int32_t number = 0;
  auto operator<=>(const Day&) const = default;  // NOLINT(modernize-use-nullptr): as in base/time.h
};

// `utc_offset`: minutes to add to UTC, 120 for UTC+2. Instants beyond what 32 bits of days hold give the last such day.
Day day_of(Instant instant, int utc_offset);

struct Date {
  int year = 1970;
  int month = 1;    // 1 to 12
  int day = 1;      // 1 to 31
  int weekday = 4;  // 0 = Sunday
  bool operator==(const Date&) const = default;
};
// Gregorian, after Howard Hinnant, "chrono-compatible low-level date algorithms" (civil_from_days).
Date date_of(Day day);

}  // namespace defuse::base
