#include "engine/scores.h"

#include <algorithm>

namespace defuse::engine {

void Scores::Sum::add(double more_got, double more_chance) {
  got += more_got;
  chance += more_chance;
  ++trials;
}

double Scores::Sum::score() const {
  const double room = trials - chance;  // what chance leaves to be earned
  if (room <= 0) return 0;
  return std::clamp((got - chance) / room, 0.0, 1.0);
}

void Scores::add(const base::Id& practice, double got, double chance) {
  whole_.add(got, chance);
  if (practice.empty()) return;
  auto sum =
      std::find_if(practices_.begin(), practices_.end(), [&](const Sum& known) { return known.practice == practice; });
  if (sum == practices_.end()) {
    Sum fresh;
    fresh.practice = practice;
    sum = practices_.insert(sum, fresh);
  }
  sum->add(got, chance);
}

Outcome Scores::outcome() const {
  Outcome outcome{whole_.score(), {}};
  for (const Sum& sum : practices_) outcome.practices.push_back({sum.practice, sum.score(), sum.trials});
  return outcome;
}

}  // namespace defuse::engine
