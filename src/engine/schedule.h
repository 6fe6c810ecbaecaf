// When a practice is due again: the Free Spaced Repetition Scheduler, version 6, with its default weights, a desired
// retention of 0.9 and no fuzz.
//
// Source: open-spaced-repetition, "The Algorithm", section FSRS-6
// (github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm). With weights w0 to w20, stability S in days,
// difficulty D from 1 to 10, grade G from 1 (Again) to 4 (Easy) and t whole days since the last review:
//
//   Retrievability   R(t, S) = (1 + f t / S)^-w20,  f = 0.9^(-1/w20) - 1, so that R(S, S) = 0.9
//   First review     S0(G) = w[G-1];  D0(G) = w4 - e^(w5 (G-1)) + 1, kept within 1 and 10
//   Difficulty       D' = w7 D0(4) + (1 - w7) (D - w6 (G-3) (10-D) / 9), kept within 1 and 10
//   Recalled         S' = S (1 + e^w8 (11-D) S^-w9 (e^(w10 (1-R)) - 1) h),  h = w15 for Hard, w16 for Easy, else 1
//   Forgotten        S' = w11 D^-w12 ((S+1)^w13 - 1) e^(w14 (1-R)), and no more than S / e^(w17 w18)
//   Same day, t = 0  S' = S m,  m = e^(w17 (G-3+w18)) S^-w19, from Hard on not below 1
//
// D0(4) in the difficulty is taken before it is kept within its limits. S stays within 0.001 and 36,500.
#pragma once

#include <cstdint>

#include "base/date.h"

namespace defuse::engine {

enum class Rating : std::uint8_t { Again = 1, Hard, Good, Easy };

inline constexpr double kDesiredRetention = 0.9;

// What is remembered of one practice. Without a review all is 0.
struct ScheduleCard {
  double stability = 0;   // days until retrievability has fallen to 0.9
  double difficulty = 0;  // 1 to 10
  base::Day last;         // of the last review
  bool reviewed() const { return stability > 0; }
  bool operator==(const ScheduleCard&) const = default;
};

// The card after a review on `day`; a day before the card's last counts as that last day.
ScheduleCard review(const ScheduleCard& card, Rating rating, base::Day day);

// 0 to 1, how likely it is still there; 1 on the day of the last review, 0 for a card without one.
double retrievability(const ScheduleCard& card, base::Day day);

// Whole days, at least 1, until retrievability has fallen to the desired retention.
int interval_days(const ScheduleCard& card);
base::Day due_day(const ScheduleCard& card);
bool is_due(const ScheduleCard& card, base::Day day);  // never, without a review

}  // namespace defuse::engine
