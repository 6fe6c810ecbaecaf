// What the review holds and why, and how it goes on from one exercise to the next.
#include <algorithm>

#include "app/day_words.h"
#include "app/view_parts.h"

namespace defuse::app {

namespace {

constexpr int kWeek = 7;

// Older dates are not told: what waits is no debt.
std::string due_text(base::Day due, base::Day today, const std::string& practice) {
  const int ago = today.number - due.number;
  if (ago <= 0) return fill(S::review_why_today, {practice});
  if (ago == 1) return fill(S::review_why_since, {tr(S::day_yesterday), practice});
  if (ago < kWeek) return fill(S::review_why_since, {weekday(due), practice});
  return fill(S::review_why_while, {practice});
}

std::string why(const State& s, const progress::ReviewItem& item) {
  const course::Practice* practice = s.pack->index().find_practice(item.practice);
  const std::string title = practice == nullptr ? item.practice : practice->title;
  switch (item.reason) {
    case progress::ReviewReason::Due:
      return due_text(item.due, s.review->day, title);
    case progress::ReviewReason::Weak:
      return fill(S::review_why_weak, {title});
    case progress::ReviewReason::Fresh:
      break;
  }
  return fill(S::review_why_fresh, {title});
}

S intro_key(const progress::Review& plan) {
  if (!plan.any_due) return S::review_free;
  const bool all = std::all_of(plan.items.begin(), plan.items.end(), [](const progress::ReviewItem& item) {
    return item.reason == progress::ReviewReason::Due;
  });
  return all ? S::review_due : S::review_mixed;
}

}  // namespace

ReviewView review_view(const State& s) {
  ReviewView v;
  v.has_coach = has_coach(s);
  const course::PackIndex& index = s.pack->index();
  if (s.progress.next) {
    const course::ItemHead* head = index.find_item(*s.progress.next);
    if (head != nullptr) v.course = item_card(s, *head);
  }
  v.call = call_to_offer(s);
  if (!s.review) return v;
  const ReviewRun& run = *s.review;
  v.begun = run.begun;
  v.over = run.over();
  for (std::size_t n = 0; n < run.plan.items.size(); ++n) {
    const course::ItemHead* head = index.find_item(run.plan.items[n].item);
    if (head == nullptr) continue;
    ReviewRow row{.item = item_card(s, *head), .why = why(s, run.plan.items[n]), .done = run.done[n]};
    const bool scored = course::is_scored(head->kind);
    if (row.done)
      row.result =
          scored ? fill(S::review_done, {percent(s.progress.item(head->id).last)}) : std::string(tr(S::item_done));
    v.items.push_back(std::move(row));
  }
  v.intro = fill(intro_key(run.plan), {number(run.plan.minutes())});
  if (v.over) v.closing = counted(S::review_closing, static_cast<int>(v.items.size()));
  return v;
}

std::optional<ItemCard> next_in_review(const State& s, const base::Id& item) {
  if (!s.review || !s.review->begun) return std::nullopt;
  const ReviewRun& run = *s.review;
  bool belongs = false;
  const course::ItemHead* next = nullptr;
  for (std::size_t n = 0; n < run.plan.items.size(); ++n) {
    const progress::ReviewItem& one = run.plan.items[n];
    belongs = belongs || one.item == item;
    if (next == nullptr && !run.done[n] && one.item != item) next = s.pack->index().find_item(one.item);
  }
  if (!belongs) return std::nullopt;
  if (next != nullptr) return item_card(s, *next);
  ItemCard end;
  end.title = tr(S::review_end_title);
  end.address = address_of({.place = Place::Review});
  return end;
}

}  // namespace defuse::app
