#include "engine/sort_runner.h"

#include <algorithm>
#include <utility>

#include "engine/index.h"
#include "engine/join.h"
#include "engine/scores.h"
#include "engine/shuffle.h"

namespace defuse::engine {

SortRunner::SortRunner(course::Sort sort, std::uint64_t seed)
    : sort_(std::move(sort)), cards_(shuffled_indexes(sort_.cards.size(), seed)) {
  if (cards_.empty() || sort_.bins.empty()) phase_ = SortPhase::Done;  // no valid pack has this
}

int SortRunner::card() const { return is_index(place_, cards_) ? cards_[at_index(place_)] : -1; }

bool SortRunner::right(const SortAnswer& answer) const {
  return is_index(answer.card, sort_.cards) && is_index(answer.bin, sort_.bins) &&
         sort_.cards[at_index(answer.card)].bin == sort_.bins[at_index(answer.bin)].id;
}

bool SortRunner::choose(int bin) {
  if (phase_ != SortPhase::Choosing || !is_index(bin, sort_.bins)) return false;
  answers_.push_back({card(), bin});
  phase_ = SortPhase::Judged;
  return true;
}

bool SortRunner::next() {
  if (phase_ != SortPhase::Judged) return false;
  if (place_ + 1 == count_of(cards_)) {
    phase_ = SortPhase::Done;
  } else {
    ++place_;
    phase_ = SortPhase::Choosing;
  }
  return true;
}

// How readily the learner takes that bin for cards that belong elsewhere: 1 when all of those were put there.
double SortRunner::share_of_others_in(const base::Id& bin) const {
  int others = 0;
  int put_there = 0;
  for (const SortAnswer& answer : answers_) {
    if (sort_.cards[at_index(answer.card)].bin == bin) continue;
    ++others;
    if (sort_.bins[at_index(answer.bin)].id == bin) ++put_there;
  }
  return others == 0 ? 0 : static_cast<double>(put_there) / others;
}

Outcome SortRunner::outcome() const {
  Scores scores;
  if (sort_.bins.empty()) return scores.outcome();
  const double one_bin = 1.0 / static_cast<double>(sort_.bins.size());
  for (int i = 0; i < count_of(cards_); ++i) {
    const course::Card& card = sort_.cards[at_index(cards_[at_index(i)])];
    const bool won = is_index(i, answers_) && right(answers_[at_index(i)]);
    scores.add(card.practice, won ? 1 : 0, std::max(one_bin, share_of_others_in(card.bin)));
  }
  return scores.outcome();
}

std::string SortRunner::answer() const {
  std::vector<std::string> parts;
  for (const SortAnswer& answer : answers_)
    parts.push_back(sort_.cards[at_index(answer.card)].id + "=" + sort_.bins[at_index(answer.bin)].id);
  return joined(parts, " ");
}

}  // namespace defuse::engine
