#include "app/day_words.h"

#include "app/strings.h"

namespace defuse::app {

namespace {

constexpr S kWeekdays[] = {S::weekday_0, S::weekday_1, S::weekday_2, S::weekday_3,
                           S::weekday_4, S::weekday_5, S::weekday_6};
constexpr S kShort[] = {S::weekday_short_0, S::weekday_short_1, S::weekday_short_2, S::weekday_short_3,
                        S::weekday_short_4, S::weekday_short_5, S::weekday_short_6};
constexpr S kMonths[] = {S::month_1, S::month_2, S::month_3, S::month_4,  S::month_5,  S::month_6,
                         S::month_7, S::month_8, S::month_9, S::month_10, S::month_11, S::month_12};

}  // namespace

std::string weekday(base::Day day) { return std::string(tr(kWeekdays[base::date_of(day).weekday])); }
std::string weekday_short(base::Day day) { return std::string(tr(kShort[base::date_of(day).weekday])); }

std::string date_text(base::Day day) {
  const base::Date date = base::date_of(day);
  return fill(S::day_date, {number(date.day), tr(kMonths[date.month - 1]), number(date.year)});
}

std::string day_text(base::Day day, base::Day today) {
  const int ago = today.number - day.number;
  if (ago == 0) return std::string(tr(S::day_today));
  if (ago == 1) return std::string(tr(S::day_yesterday));
  return fill(S::day_on, {ago > 1 && ago < 7 ? weekday(day) : date_text(day)});
}

}  // namespace defuse::app
