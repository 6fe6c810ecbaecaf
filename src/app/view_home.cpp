// The map of the course, and what is best to do next.
#include "app/call_keeping.h"
#include "app/certificate.h"
#include "app/view_parts.h"
#include "course/item_finder.h"

namespace defuse::app {

namespace {

constexpr std::size_t kNamedPractices = 2;

ModuleCard module_card(const State& s, const course::Module& module) {
  const course::PackIndex& index = s.pack->index();
  course::ItemFinder finder(index);
  ModuleCard card;
  card.id = module.id;
  card.title = module.title;
  card.summary = module.summary;
  bool holds_next = false;
  for (const base::Id& id : module.items) {
    const course::ItemHead* head = finder.find(id);
    if (head == nullptr) continue;
    card.items.push_back(item_card(s, *head));
    card.finished += card.items.back().finished ? 1 : 0;
    holds_next = holds_next || card.items.back().is_next;
  }
  for (const base::Id& id : module.calls) {
    if (const course::CallHead* head = index.find_call(id)) card.calls.push_back(call_card(s, *head));
  }
  card.text = module_text(progress::module_progress(s.progress, index, module));
  const auto chosen = s.modules_shown.find(module.id);
  card.shown = chosen == s.modules_shown.end() ? holds_next : chosen->second;
  return card;
}

// "About 6 min. It takes up what you may be about to forget: Take notes, Let it run out and more."
std::string review_text(const State& s) {
  std::string named;
  std::size_t count = 0;
  for (const progress::ReviewItem& item : s.review->plan.items) {
    const course::Practice* practice = s.pack->index().find_practice(item.practice);
    if (item.reason != progress::ReviewReason::Due || practice == nullptr) continue;
    if (++count > kNamedPractices) continue;
    named += (named.empty() ? "" : ", ") + practice->title;
  }
  if (count > kNamedPractices) named = fill(S::home_review_more, {named});
  return fill(S::home_review_due, {number(s.review->plan.minutes()), named});
}

// The call that was left last, before it ended.
const course::CallHead* call_under_way(const State& s) {
  const course::CallHead* newest = nullptr;
  const auto time = [&](const course::CallHead& head) { return s.progress.item(head.id).last_time; };
  for (const course::CallHead& head : s.pack->index().calls) {
    if (is_under_way(s, head.id) && (newest == nullptr || time(*newest) < time(head))) newest = &head;
  }
  return newest;
}

void fill_next(const State& s, HomeView& v) {
  const course::ItemHead* head = s.progress.next ? s.pack->index().find_item(*s.progress.next) : nullptr;
  const course::CallHead* call = call_under_way(s);
  const bool call_first =
      call != nullptr && (head == nullptr || s.progress.item(head->id).last_time < s.progress.item(call->id).last_time);
  if (call_first) {
    v.next = call_card(s, *call);
    v.next_why = tr(S::home_next_resume);
    return;
  }
  if (head == nullptr) {
    const std::optional<ItemCard> fresh = call_to_offer(s);
    if (!fresh || fresh->finished) return;
    v.next = fresh;
    v.next_why = tr(S::home_next_following);
    return;
  }
  v.next = item_card(s, *head);
  if (v.next->started && !v.next->finished) {
    v.next_why = tr(S::home_next_resume);
  } else {
    v.next_why = tr(v.finished == 0 ? S::home_next_first : S::home_next_following);
  }
}

Advice advice(const HomeView& v) {
  if (v.review_begun) return Advice::Review;
  if (v.next && v.next->started) return Advice::CarryOn;
  if (!v.review.empty()) return Advice::Review;
  return v.next ? Advice::Next : Advice::AllDone;
}

}  // namespace

std::string module_text(const progress::ModuleProgress& p) {
  if (p.exercises_done == 0) return fill(S::home_progress_text, {number(p.finished), number(p.total)});
  return fill(S::home_module_text, {number(p.finished), number(p.total), percent(p.mean_best_done)});
}

HomeView home_view(const State& s) {
  const course::PackIndex& index = s.pack->index();
  HomeView v;
  v.title = index.title;
  v.summary = index.summary;
  for (const course::Module& module : index.modules) {
    v.modules.push_back(module_card(s, module));
    v.finished += v.modules.back().finished;
    v.total += static_cast<int>(v.modules.back().items.size());
  }
  fill_next(s, v);
  v.practised = s.review && !s.review->plan.items.empty();
  v.review_begun = s.review && s.review->begun && !s.review->over();
  if (review_due(s)) v.review = review_text(s);
  v.advice = advice(v);
  for (const auto& [id, own] : own_calls(s)) {
    ItemCard card;
    card.id = id;
    card.title = own.title.empty() ? std::string(tr(S::own_untitled)) : own.title;
    card.address = own.complete() ? call_address(id) : own_call_address(id);
    if (own.complete()) card.call = own.channel;
    card.started = is_under_way(s, id);
    v.own_calls.push_back(std::move(card));
  }
  v.certificate = certificate(s.progress, index).ready;
  v.has_glossary = !index.glossary.empty();
  v.has_coach = has_coach(s);
  v.has_library = has_library(s);
  v.several = v.has_library && knows_several(s);
  v.untranslated = course_language_view(s).untranslated;
  v.tour = tour(s);
  return v;
}

}  // namespace defuse::app
