// What suspend data says of items, made from the journal's fold, and the way back.
#include <xxhash.h>

#include <algorithm>
#include <utility>

#include "app/state.h"

namespace defuse::app {

namespace {

constexpr base::Millis kDay = 24 * 60 * 60 * 1000LL;
constexpr double kThousand = 1000;

// The beginning of the day, so that whatever was done here on that day counts as later.
base::Instant start_of(base::Day day, const State& s) {
  if (day.number <= 0 || day > s.today()) day = s.today();
  return {day.number * kDay - std::int64_t{s.utc_offset} * 60000};
}

// The same for the same learner and news, in whatever browser: so the journal takes it once.
std::string id_of(const State& s, const progress::Attempt& attempt) {
  const std::string text = s.lms.session->launch().learner_id + '\n' + attempt.pack + '\n' + attempt.item + '\n' +
                           attempt.place + '\n' +
                           std::to_string(static_cast<int>(attempt.outcome.score * kThousand + 0.5)) + '\n' +
                           std::to_string(base::day_of(attempt.time, s.utc_offset).number) + '\n' +
                           std::to_string(static_cast<int>(attempt.kind));
  std::string id;
  for (const unsigned long long seed : {1ULL, 2ULL}) {
    std::uint64_t hash = XXH64(text.data(), text.size(), seed);
    for (int i = 0; i < 16; ++i, hash >>= 4U) id += "0123456789abcdef"[hash & 15U];
  }
  return id;
}

class Maker {
 public:
  explicit Maker(const State& s) : s_(s), index_(s.pack->index()) {}

  void add(const lms::ItemSummary& item) {
    head_ = index_.find_item(item.id);
    call_ = index_.find_call(item.id);
    if (head_ == nullptr && call_ == nullptr) return;
    if (!item.finished) return touch(item);
    const bool scored = call_ != nullptr || course::is_scored(head_->kind);
    const double best = scored ? item.best : 1;
    const double last = scored && item.times > 1 ? std::min(item.last, best) : best;
    // Two records where the best was not the last, so that both are known.
    if (last < best) finish(item, best, item.first_day.number > 0 ? item.first_day : item.last_day);
    finish(item, last, item.last_day);
  }
  std::vector<progress::Attempt> take() { return std::move(made_); }

 private:
  void touch(const lms::ItemSummary& item) {
    progress::Attempt attempt;
    attempt.kind = progress::AttemptKind::Bookmark;
    attempt.place = item.place;
    put(item, std::move(attempt), item.last_day);
  }
  void finish(const lms::ItemSummary& item, double score, base::Day day) {
    progress::Attempt attempt;
    attempt.kind = progress::AttemptKind::Finished;
    attempt.outcome.score = score;
    if (head_ != nullptr && head_->kind != course::ItemKind::Lesson) {
      for (const base::Id& practice : head_->practices) attempt.outcome.practices.push_back({practice, score, 1});
    }
    put(item, std::move(attempt), day);
  }
  void put(const lms::ItemSummary& item, progress::Attempt attempt, base::Day day) {
    attempt.time = start_of(day, s_);
    attempt.device = s_.device;
    attempt.pack = index_.id;
    attempt.item = item.id;
    attempt.content_hash = head_ != nullptr ? head_->content_hash : call_->content_hash;
    attempt.id = id_of(s_, attempt);
    made_.push_back(std::move(attempt));
  }

  const State& s_;
  const course::PackIndex& index_;
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

std::vector<progress::Attempt> attempts_from(const State& s, const std::vector<lms::ItemSummary>& items) {
  Maker maker(s);
  for (const lms::ItemSummary& item : items) maker.add(item);
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
