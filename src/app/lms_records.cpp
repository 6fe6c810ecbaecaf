// What suspend data says of items, made from the journal's fold, and the way back.
#include <xxhash.h>

#include <algorithm>
#include <utility>

#include "app/state.h"
#include "progress/restored.h"

namespace defuse::app {

namespace {

constexpr base::Millis kDay = 24 * 60 * 60 * 1000LL;
constexpr double kThousand = 1000;
constexpr double kHalfThousandth = 0.0005;  // suspend data is exact to a thousandth

// The beginning of the day, so that whatever was done here on that day counts as later.
base::Instant start_of(base::Day day, const State& s) {
  if (day.number <= 0 || day > s.today()) day = s.today();
  return {day.number * kDay - std::int64_t{s.utc_offset} * 60000};
}

// The same for the same learner and news, in whatever browser: so the journal takes it once.
std::string id_of(const State& s, const progress::Attempt& attempt, int number) {
  const std::string text =
      s.lms.session->launch().learner_id + '\n' + attempt.pack + '\n' + attempt.item + '\n' + attempt.place + '\n' +
      std::to_string(static_cast<int>(attempt.outcome.score * kThousand + 0.5)) + '\n' +
      std::to_string(base::day_of(attempt.time, s.utc_offset).number) + '\n' +
      std::to_string(static_cast<int>(attempt.kind)) + (number > 0 ? '\n' + std::to_string(number) : "") +
      (attempt.answer.empty() ? "" : '\n' + attempt.answer);
  std::string id;
  for (const unsigned long long seed : {1ULL, 2ULL}) {
    std::uint64_t hash = XXH64(text.data(), text.size(), seed);
    for (int i = 0; i < 16; ++i, hash >>= 4U) id += "0123456789abcdef"[hash & 15U];
  }
  return id;
}

class Maker {
 public:
  // `practices`: there is a record of them by itself, so that of items shall not count for them.
  Maker(const State& s, bool practices) : s_(s), index_(s.pack->index()), practices_(practices) {}

  void add(const lms::ItemSummary& item) {
    head_ = index_.find_item(item.id);
    call_ = index_.find_call(item.id);
    if (head_ == nullptr && call_ == nullptr) return;
    if (!item.finished) return touch(item, 0);
    const bool scored = call_ != nullptr || course::is_scored(head_->kind);
    const double best = scored ? item.best : 1;
    const double last = scored && item.times > 1 ? std::min(item.last, best) : best;
    const progress::ItemProgress& here = s_.progress.item(item.id);
    // The best result gets a record of its own where it was not the last; the others were like the last one, as far as
    // is known.
    const bool with_best = last < best && best > here.best + kHalfThousandth;
    const base::Day first = item.first_day.number > 0 ? item.first_day : item.last_day;
    const int missing = std::max(item.times - here.times_finished, with_best ? 2 : 1);
    int number = 0;
    if (with_best) finish(item, best, first, number++);
    while (number < missing) {
      const base::Day day = number + 1 < missing ? first : item.last_day;
      finish(item, last, day, number++);
    }
    if (!item.place.empty()) touch(item, number);  // begun anew
  }
  void add(const std::vector<lms::PracticeSummary>& practices) {
    std::vector<progress::RestoredPractice> restored;
    base::Day newest;
    for (const lms::PracticeSummary& one : practices) {
      restored.push_back({one.id, one.mastery, one.stability, one.last});
      newest = std::max(newest, one.last);
    }
    if (restored.empty()) return;
    progress::Attempt attempt;
    attempt.kind = progress::AttemptKind::Bookmark;
    attempt.place = progress::kRestored;
    attempt.answer = progress::write_restored(restored);
    attempt.time = start_of(newest, s_);
    attempt.device = s_.device;
    attempt.pack = index_.id;
    attempt.id = id_of(s_, attempt, 0);
    made_.push_back(std::move(attempt));
  }
  std::vector<progress::Attempt> take() { return std::move(made_); }

 private:
  void touch(const lms::ItemSummary& item, int number) {
    progress::Attempt attempt;
    attempt.kind = progress::AttemptKind::Bookmark;
    attempt.place = item.place;
    put(item, std::move(attempt), item.last_day, number);
  }
  void finish(const lms::ItemSummary& item, double score, base::Day day, int number) {
    progress::Attempt attempt;
    attempt.kind = progress::AttemptKind::Finished;
    attempt.outcome.score = score;
    if (!practices_ && head_ != nullptr && head_->kind != course::ItemKind::Lesson) {
      for (const base::Id& practice : head_->practices) attempt.outcome.practices.push_back({practice, score, 1});
    }
    put(item, std::move(attempt), day, number);
  }
  // Of several on one day the later numbers come later.
  void put(const lms::ItemSummary& item, progress::Attempt attempt, base::Day day, int number) {
    attempt.time = start_of(day, s_);
    attempt.time.ms += number;
    attempt.device = s_.device;
    attempt.pack = index_.id;
    attempt.item = item.id;
    attempt.content_hash = head_ != nullptr ? head_->content_hash : call_->content_hash;
    attempt.id = id_of(s_, attempt, number);
    made_.push_back(std::move(attempt));
  }

  const State& s_;
  const course::PackIndex& index_;
  bool practices_;
  const course::ItemHead* head_ = nullptr;
  const course::CallHead* call_ = nullptr;
  std::vector<progress::Attempt> made_;
};

}  // namespace

std::vector<lms::ItemSummary> item_summaries(const State& s) {
  std::vector<lms::ItemSummary> list;
  const auto add = [&](const base::Id& id) {
    const auto known = s.progress.items.find(id);
    if (known == s.progress.items.end() || !known->second.started) return;
    const progress::ItemProgress& p = known->second;
    lms::ItemSummary item;
    item.id = id;
    item.finished = p.finished;
    item.times = p.times_finished;
    item.best = p.best;
    item.last = p.last;
    if (p.finished) item.first_day = base::day_of(p.first_finished, s.utc_offset);
    item.last_day = base::day_of(p.last_time, s.utc_offset);
    item.place = p.place;
    list.push_back(std::move(item));
  };
  for (const course::ItemHead& head : s.pack->index().items) add(head.id);
  for (const course::CallHead& head : s.pack->index().calls) add(head.id);
  return list;
}

std::vector<lms::PracticeSummary> practice_summaries(const State& s) {
  std::vector<lms::PracticeSummary> list;
  for (const course::Practice& practice : s.pack->index().practices) {
    const auto known = s.progress.practices.find(practice.id);
    if (known == s.progress.practices.end() || !known->second.card.reviewed()) continue;
    const progress::PracticeProgress& p = known->second;
    list.push_back({practice.id, lms::hash_of(practice.id), p.mastery, std::max(p.card.stability, 0.1), p.card.last});
  }
  return list;
}

std::vector<progress::Attempt> attempts_from(const State& s, const lms::Saved& saved) {
  Maker maker(s, !saved.practices.empty());
  for (const lms::ItemSummary& item : lms::news(item_summaries(s), saved.items)) maker.add(item);
  std::vector<lms::PracticeSummary> practices;
  for (const lms::PracticeSummary& there : saved.practices) {
    const auto here = s.progress.practices.find(there.id);
    const bool known = s.pack->index().find_practice(there.id) != nullptr;
    if (known && (here == s.progress.practices.end() || here->second.card.last < there.last))
      practices.push_back(there);
  }
  maker.add(practices);
  return maker.take();
}

lms::Plan plan_of(const course::PackIndex& pack) {
  lms::Plan plan;
  for (const course::ItemHead& head : pack.items) plan.push_back({head.id, course::is_scored(head.kind)});
  return plan;
}

std::vector<lms::Objective> objectives_of(const State& s) {
  std::vector<lms::Objective> list;
  for (const course::Practice& practice : s.pack->index().practices) {
    const auto known = s.progress.practices.find(practice.id);
    if (known == s.progress.practices.end() || known->second.attempts == 0) continue;
    lms::Objective objective{practice.id, practice.title, lms::share_of(known->second.mastery), false};
    objective.met = *objective.score >= s.lms.session->pass_mark();
    list.push_back(std::move(objective));
  }
  return list;
}

}  // namespace defuse::app
