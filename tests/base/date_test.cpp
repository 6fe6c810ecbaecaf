#include "base/date.h"

#include <doctest/doctest.h>

#include <limits>

using namespace defuse::base;

TEST_CASE("days begin at midnight where the learner is") {
  constexpr std::int64_t hour = 3'600'000;
  CHECK(day_of({0}, 0).number == 0);
  CHECK(day_of({24 * hour - 1}, 0).number == 0);
  CHECK(day_of({24 * hour}, 0).number == 1);
  CHECK(day_of({-1}, 0).number == -1);
  CHECK(day_of({23 * hour}, 120).number == 1);
  CHECK(day_of({2 * hour}, -180).number == -1);
  CHECK(day_of({std::numeric_limits<std::int64_t>::max()}, 840).number == std::numeric_limits<std::int32_t>::max());
  CHECK(day_of({std::numeric_limits<std::int64_t>::min()}, -840).number == std::numeric_limits<std::int32_t>::min());
}

TEST_CASE("days become dates") {
  CHECK(date_of({0}) == Date{1970, 1, 1, 4});
  CHECK(date_of({-1}) == Date{1969, 12, 31, 3});
  CHECK(date_of({11'016}) == Date{2000, 2, 29, 2});
  CHECK(date_of({11'017}) == Date{2000, 3, 1, 3});
  CHECK(date_of({20'819}) == Date{2027, 1, 1, 5});
  for (int day = -800'000; day < 800'000; day += 997) {
    const Date date = date_of({day});
    CHECK(date.month >= 1);
    CHECK(date.month <= 12);
    CHECK(date.day >= 1);
    CHECK(date.day <= 31);
    CHECK(date.weekday >= 0);
    CHECK(date.weekday <= 6);
  }
}
