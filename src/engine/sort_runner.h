// Runs a sort exercise: one card at a time goes into a bin, and the reason is told at once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "course/sort.h"
#include "engine/outcome.h"

namespace defuse::engine {

enum class SortPhase : std::uint8_t { Choosing, Judged, Done };

struct SortAnswer {
  int card = 0;
  int bin = 0;  // as chosen
};

class SortRunner {
 public:
  SortRunner(course::Sort sort, std::uint64_t seed);

  const course::Sort& exercise() const { return sort_; }
  SortPhase phase() const { return phase_; }
  bool done() const { return phase_ == SortPhase::Done; }
  int place() const { return place_; }  // of the present card among all, from 0
  int card() const;                     // author's index of the present card
  const std::vector<SortAnswer>& answers() const { return answers_; }
  bool right(const SortAnswer& answer) const;

  bool choose(int bin);  // Choosing -> Judged
  bool next();           // Judged -> Choosing of the next card, after the last -> Done

  // Cards in their bin. Chance is one in as many bins as there are, or, where that is more, the share of other bins'
  // cards that were put into the card's bin: so using one bin for everything earns nothing in any practice.
  Outcome outcome() const;
  std::string answer() const;  // "card=bin" by id, in the order shown

 private:
  double share_of_others_in(const base::Id& bin) const;
  course::Sort sort_;
  SortPhase phase_ = SortPhase::Choosing;
  std::vector<int> cards_;  // shuffled
  int place_ = 0;
  std::vector<SortAnswer> answers_;
};

}  // namespace defuse::engine
