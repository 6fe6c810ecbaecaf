// The mixed review: a few exercises for what is due, then for what is weakest. Never more than a day's share of
// minutes: what does not fit waits, and nobody is told that it waits.
#pragma once

#include <cstdint>
#include <vector>

#include "progress/fold.h"

namespace defuse::progress {

inline constexpr int kReviewMinutes = 8;

struct DuePractice {
  base::Id practice;
  base::Day due;  // today or before
  double retrievability = 0;
};
// Practices of the pack whose due day has come, what is most likely forgotten first.
std::vector<DuePractice> due_practices(const Progress& progress, const course::PackIndex& pack, base::Day today);

enum class ReviewReason : std::uint8_t { Due, Weak, Fresh };  // Fresh: to keep it so

struct ReviewItem {
  base::Id item;      // an exercise
  base::Id practice;  // for which it was chosen
  ReviewReason reason = ReviewReason::Due;
  base::Day due;  // with Due
  int minutes = 0;
  bool operator==(const ReviewItem&) const = default;
};
struct Review {
  std::vector<ReviewItem> items;  // in the order of doing: neighbours are of different kinds where that can be
  bool any_due = false;
  int minutes() const;
};
// For each practice at most one exercise that names it: among those whose minutes fit, one that was finished before, of
// a kind that is not there yet, the longest ago; the seed decides between equals. Practices that a chosen exercise
// names besides are served by it too. Should nothing fit at all, the shortest exercise for the first practice. Empty
// when nothing has been practised.
Review build_review(const Progress& progress, const course::PackIndex& pack, base::Day today, std::uint64_t seed,
                    int utc_offset = 0);

}  // namespace defuse::progress
