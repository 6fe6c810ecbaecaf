#include "base/date.h"

#include <algorithm>
#include <limits>

namespace defuse::base {

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kDay = 24 * 60 * kMinute;

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

}  // namespace

Day day_of(Instant instant, int utc_offset) {
  // The rest is taken first, or the ends of the range would overflow.
  const std::int64_t over = instant.ms % kDay;
  const std::int64_t of_day = over < 0 ? over + kDay : over;
  const std::int64_t day = instant.ms / kDay - (over < 0 ? 1 : 0);
  const std::int64_t rest = of_day + utc_offset * kMinute;
  const std::int64_t shifted = day + floor_div(rest, kDay);
  return {static_cast<std::int32_t>(std::clamp<std::int64_t>(shifted, std::numeric_limits<std::int32_t>::min(),
                                                             std::numeric_limits<std::int32_t>::max()))};
}

Date date_of(Day day) {
  constexpr std::int64_t era_days = 146'097;
  const std::int64_t z = std::int64_t{day.number} + 719'468;
  const std::int64_t era = floor_div(z, era_days);
  const std::int64_t of_era = z - era * era_days;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t shifted_month = (5 * of_year + 2) / 153;
  Date date;
  date.day = static_cast<int>(of_year - (153 * shifted_month + 2) / 5 + 1);
  date.month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  date.year = static_cast<int>(year + era * 400 + (date.month <= 2 ? 1 : 0));
  const std::int64_t since_sunday = std::int64_t{day.number} + 4;  // 1970-01-01 was a Thursday
  date.weekday = static_cast<int>(since_sunday - floor_div(since_sunday, 7) * 7);
  return date;
}

}  // namespace defuse::base
