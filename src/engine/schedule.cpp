#include "engine/schedule.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace defuse::engine {

namespace {

constexpr double w[] = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

constexpr double kLeastStability = 0.001;
constexpr double kMostStability = 36'500;  // days, a hundred years

double factor() {
  static const double f = std::pow(kDesiredRetention, -1 / w[20]) - 1;
  return f;
}

double recall(double days, double stability) { return std::pow(1 + factor() * days / stability, -w[20]); }

double first_difficulty(int grade) { return w[4] - std::exp(w[5] * (grade - 1)) + 1; }

double within(double difficulty) { return std::clamp(difficulty, 1.0, 10.0); }

double next_difficulty(double d, int grade) {
  const double moved = d - w[6] * (grade - 3) * (10 - d) / 9;
  return within(w[7] * first_difficulty(4) + (1 - w[7]) * moved);
}

double same_day(double s, int grade) {
  const double growth = std::exp(w[17] * (grade - 3 + w[18])) * std::pow(s, -w[19]);
  return s * (grade >= 2 ? std::max(growth, 1.0) : growth);
}

double recalled(double d, double s, double r, int grade) {
  const double share = grade == 2 ? w[15] : grade == 4 ? w[16] : 1;
  return s * (1 + std::exp(w[8]) * (11 - d) * std::pow(s, -w[9]) * (std::exp(w[10] * (1 - r)) - 1) * share);
}

double forgotten(double d, double s, double r) {
  const double s_after = w[11] * std::pow(d, -w[12]) * (std::pow(s + 1, w[13]) - 1) * std::exp(w[14] * (1 - r));
  return std::min(s_after, s / std::exp(w[17] * w[18]));
}

std::int64_t days_since(const ScheduleCard& card, base::Day day) {
  return std::max<std::int64_t>(0, std::int64_t{day.number} - card.last.number);
}

}  // namespace

ScheduleCard review(const ScheduleCard& card, Rating rating, base::Day day) {
  const int grade = static_cast<int>(rating);
  if (!card.reviewed()) return {.stability = w[grade - 1], .difficulty = within(first_difficulty(grade)), .last = day};
  const auto days = static_cast<double>(days_since(card, day));
  const double r = recall(days, card.stability);
  double s = 0;
  if (days == 0) {
    s = same_day(card.stability, grade);
  } else if (rating == Rating::Again) {
    s = forgotten(card.difficulty, card.stability, r);
  } else {
    s = recalled(card.difficulty, card.stability, r, grade);
  }
  return {.stability = std::clamp(s, kLeastStability, kMostStability),
          .difficulty = next_difficulty(card.difficulty, grade),
          .last = std::max(card.last, day)};
}

double retrievability(const ScheduleCard& card, base::Day day) {
  return card.reviewed() ? recall(static_cast<double>(days_since(card, day)), card.stability) : 0;
}

int interval_days(const ScheduleCard& card) {
  // Stability is defined for this very retention, so the curve need not be turned round.
  static_assert(kDesiredRetention == 0.9);
  return std::max(1, static_cast<int>(std::lround(card.stability)));
}

base::Day due_day(const ScheduleCard& card) {
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
  return {static_cast<std::int32_t>(std::min(most, std::int64_t{card.last.number} + interval_days(card)))};
}

bool is_due(const ScheduleCard& card, base::Day day) { return card.reviewed() && due_day(card) <= day; }

}  // namespace defuse::engine
