#include "engine/order_runner.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "engine/index.h"
#include "engine/join.h"
#include "engine/scores.h"
#include "engine/shuffle.h"

namespace defuse::engine {

namespace {

// Enough to find a start in which about half of the pairs are wrong.
constexpr int kDraws = 24;

}  // namespace

OrderRunner::OrderRunner(course::Order order, std::uint64_t seed) : order_(std::move(order)) {
  find_pairs();
  arrange(seed);
}

// A step comes after those it names and after all that they come after. Only steps further up count, so there is no
// circle, and what a named step comes after is known already.
void OrderRunner::find_pairs() {
  const std::size_t count = order_.steps.size();
  before_.assign(count, std::vector<bool>(count, false));
  for (std::size_t later = 0; later < count; ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const auto& after = order_.steps[later].after;
      if (std::find(after.begin(), after.end(), order_.steps[earlier].id) == after.end()) continue;
      before_[earlier][later] = true;
      for (std::size_t first = 0; first < earlier; ++first) {
        if (before_[first][earlier]) before_[first][later] = true;
      }
    }
  }
}

// The start is the most even of some draws: as near to half of the pairs wrong as can be, and never less; among equals
// the one in which no practice stands out. So leaving it as it is earns nothing, and turning it round next to nothing.
void OrderRunner::arrange(std::uint64_t seed) {
  base::Random random(seed);
  std::pair<double, double> least{2, 2};  // the whole's, then the worst practice's
  std::vector<int> best;
  for (int draw = 0; draw < kDraws; ++draw) {
    arrangement_ = shuffled_indexes(order_.steps.size(), random.next());
    if (agreement(nullptr) > 0) std::reverse(arrangement_.begin(), arrangement_.end());
    std::pair<double, double> uneven{std::abs(agreement(nullptr)), 0};
    if (uneven.first > least.first) continue;
    for (const course::Step& step : order_.steps) {
      if (!step.practice.empty()) uneven.second = std::max(uneven.second, std::abs(agreement(&step.practice)));
    }
    if (uneven >= least) continue;
    least = uneven;
    best = arrangement_;
  }
  arrangement_ = std::move(best);
}

// Kendall's tau, -1 to 1, on the pairs that matter and that a step of the practice is part of; 0 where there is none.
double OrderRunner::agreement(const base::Id* practice) const {
  int pairs = 0;
  int wrong = 0;
  for (std::size_t i = 0; i < arrangement_.size(); ++i) {
    for (std::size_t j = i + 1; j < arrangement_.size(); ++j) {
      const std::size_t first = at_index(arrangement_[i]);
      const std::size_t second = at_index(arrangement_[j]);
      if (!before_[first][second] && !before_[second][first]) continue;
      const auto belongs = [&](std::size_t step) { return order_.steps[step].practice == *practice; };
      if (practice != nullptr && !belongs(first) && !belongs(second)) continue;
      ++pairs;
      if (before_[second][first]) ++wrong;
    }
  }
  return pairs == 0 ? 0 : 1 - 2.0 * wrong / pairs;
}

bool OrderRunner::move(int from, int to) {
  if (done_ || !is_index(from, arrangement_) || !is_index(to, arrangement_) || from == to) return false;
  const auto at = [&](int place) { return arrangement_.begin() + place; };
  if (from < to) {
    std::rotate(at(from), at(from + 1), at(to + 1));
  } else {
    std::rotate(at(to), at(from), at(from + 1));
  }
  return true;
}

bool OrderRunner::check() {
  if (done_) return false;
  done_ = true;
  return true;
}

std::vector<int> OrderRunner::too_early_for(int step) const {
  std::vector<int> late;
  const auto place = std::find(arrangement_.begin(), arrangement_.end(), step);
  if (place == arrangement_.end()) return late;
  std::copy_if(place, arrangement_.end(), std::back_inserter(late),
               [&](int other) { return before_[at_index(other)][at_index(step)]; });
  return late;
}

bool OrderRunner::in_order() const {
  return std::all_of(arrangement_.begin(), arrangement_.end(), [&](int step) { return too_early_for(step).empty(); });
}

Outcome OrderRunner::outcome() const {
  Scores scores;
  for (std::size_t i = 0; i < order_.steps.size(); ++i) {
    const base::Id& practice = order_.steps[i].practice;
    if (is_paired(i)) scores.add(practice, agreement(&practice));
  }
  Outcome outcome = scores.outcome();
  outcome.score = std::max(0.0, agreement(nullptr));
  return outcome;
}

bool OrderRunner::is_paired(std::size_t step) const {
  for (std::size_t other = 0; other < before_.size(); ++other) {
    if (before_[step][other] || before_[other][step]) return true;
  }
  return false;
}

std::string OrderRunner::answer() const {
  std::vector<std::string> ids;
  for (const int step : arrangement_) ids.push_back(order_.steps[at_index(step)].id);
  return joined(ids, " ");
}

}  // namespace defuse::engine
