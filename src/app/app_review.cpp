// The mixed review: planned, begun, done.
#include <algorithm>

#include "app/state.h"

namespace defuse::app {

bool ReviewRun::over() const { return begun && first_open() < 0; }

int ReviewRun::first_open() const {
  const auto it = std::find(done.begin(), done.end(), false);
  return it == done.end() ? -1 : static_cast<int>(it - done.begin());
}

void plan_review(State& s) {
  if (!s.pack) return;
  if (s.review && s.review->begun && s.review->day == s.today()) return;
  // The same all day, so that the map promises what the review then holds.
  const std::uint64_t seed =
      static_cast<std::uint64_t>(s.today().number) * 1000 + static_cast<std::uint64_t>(s.reviews_planned);
  ReviewRun run;
  run.day = s.today();
  run.plan = progress::build_review(s.progress, s.pack->index(), run.day, seed, s.utc_offset);
  run.done.assign(run.plan.items.size(), false);
  s.review = std::move(run);
}

void note_in_review(State& s, const base::Id& item) {
  if (!s.review || !s.review->begun || s.review->over()) return;
  ReviewRun& run = *s.review;
  for (std::size_t n = 0; n < run.done.size(); ++n) {
    if (run.plan.items[n].item == item) run.done[n] = true;
  }
  if (!run.over()) return;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Bookmark;
  attempt.place = progress::kReviewed;
  record(s, std::move(attempt));
}

bool review_due(const State& s) {
  const bool done_today = s.progress.reviewed && *s.progress.reviewed >= s.today();
  return !done_today && s.review && s.review->plan.any_due && !s.review->over();
}

void handle(State& s, const StartReview& c) {
  if (!s.review) return;
  const int item = c.item >= 0 ? c.item : s.review->first_open();
  if (item < 0 || item >= static_cast<int>(s.review->done.size())) return;
  s.review->begun = true;
  handle(s, Go{exercise_address(s.review->plan.items[static_cast<std::size_t>(item)].item)});
}

void handle(State& s, const PlanReview&) {
  if (!s.review || !s.review->over()) return;
  s.review.reset();
  ++s.reviews_planned;
  ++s.visit;
  plan_review(s);
}

}  // namespace defuse::app
