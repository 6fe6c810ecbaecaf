// The mixed review that is planned or under way. One that was begun today is found again in the journal after a reload.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "progress/review.h"

namespace defuse::app {

struct State;
struct ItemCard;

struct ReviewRun {
  progress::Review plan;
  std::vector<bool> done;  // parallel to plan.items
  base::Day day;           // for which it was planned
  bool begun = false;
  bool over() const;
  int first_open() const;  // index of the first item not done; -1 when over
};

// Plans a review when none is under way; called whenever the journal or the screen changes.
void plan_review(State& state);

// An exercise was finished: if it belongs to the review under way, it is done there too.
void note_in_review(State& state, const base::Id& item);

// Where to go on after `item` when it belongs to the review under way: its next exercise, at last the review's screen.
std::optional<ItemCard> next_in_review(const State& state, const base::Id& item);

// True when something is due and today's review has not been done; then `minutes` says how long one takes.
bool review_due(const State& state);

}  // namespace defuse::app
