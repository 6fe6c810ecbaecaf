// The mixed review: planned, begun, done.
#include <algorithm>
#include <optional>
#include <string>

#include "app/state.h"

namespace defuse::app {

bool ReviewRun::over() const { return begun && first_open() < 0; }

int ReviewRun::first_open() const {
  const auto it = std::find(done.begin(), done.end(), false);
  return it == done.end() ? -1 : static_cast<int>(it - done.begin());
}

namespace {

std::uint64_t seed_of_review(const State& s) {
  return static_cast<std::uint64_t>(s.today().number) * 1000 + static_cast<std::uint64_t>(s.reviews_planned);
}

bool is_mark(const progress::Attempt& attempt, const State& s, std::string_view place) {
  return attempt.kind == progress::AttemptKind::Bookmark && attempt.item.empty() &&
         attempt.pack == s.pack->index().id && attempt.place == place;
}

// The review that was begun today before the page was loaded: what was planned follows from what was known then.
std::optional<ReviewRun> review_under_way(const State& s) {
  const std::vector<progress::Attempt>& attempts = s.journal.attempts();
  std::size_t mark = attempts.size();
  while (mark > 0) {
    const progress::Attempt& attempt = attempts[--mark];
    if (base::day_of(attempt.time, s.utc_offset) < s.today()) return std::nullopt;
    if (attempt.pack != s.pack->index().id) continue;
    if (attempt.kind == progress::AttemptKind::Reset || is_mark(attempt, s, progress::kReviewed)) return std::nullopt;
    if (!is_mark(attempt, s, progress::kReviewing)) continue;
    std::uint64_t seed = 0;
    for (const char c : attempt.answer) seed = seed * 10 + static_cast<std::uint64_t>(c - '0');
    const course::PackIndex& index = s.pack->index();
    ReviewRun run{.day = s.today(), .begun = true};
    const progress::Progress then = progress::fold(s.journal.before(mark), index, s.utc_offset);
    run.plan = progress::build_review(then, index, run.day, seed, s.utc_offset);
    run.done.assign(run.plan.items.size(), false);
    for (std::size_t later = mark; later < attempts.size(); ++later) {
      for (std::size_t n = 0; n < run.done.size(); ++n) {
        const progress::Attempt& one = attempts[later];
        if (one.kind == progress::AttemptKind::Finished && one.pack == index.id && one.item == run.plan.items[n].item)
          run.done[n] = true;
      }
    }
    if (run.plan.items.empty() || run.over()) return std::nullopt;
    return run;
  }
  return std::nullopt;
}

}  // namespace

void plan_review(State& s) {
  if (!s.pack) return;
  if (s.review && s.review->begun && s.review->day == s.today()) return;
  if (std::optional<ReviewRun> run = review_under_way(s)) {
    s.review = std::move(run);
    return;
  }
  // The same all day, so that the map promises what the review then holds.
  const std::uint64_t seed = seed_of_review(s);
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
  const base::Id exercise = s.review->plan.items[static_cast<std::size_t>(item)].item;
  if (!s.review->begun) {
    s.review->begun = true;  // first, so that recording does not plan anew
    progress::Attempt attempt;
    attempt.kind = progress::AttemptKind::Bookmark;
    attempt.place = progress::kReviewing;
    attempt.answer = std::to_string(seed_of_review(s));
    record(s, std::move(attempt));
  }
  handle(s, Go{exercise_address(exercise)});
}

void handle(State& s, const PlanReview&) {
  if (!s.review || !s.review->over()) return;
  s.review.reset();
  ++s.reviews_planned;
  ++s.visit;
  plan_review(s);
}

}  // namespace defuse::app
