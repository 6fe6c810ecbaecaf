#include "progress/fold.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <unordered_map>

#include "engine/mastery.h"
#include "engine/quiz_runner.h"
#include "progress/restored.h"
#include "progress/spot_counts.h"

namespace defuse::progress {

namespace {

constexpr int kRestoredWeight = 3;  // scores that a restored mastery stands for

// Newest Reset of the pack; attempts before it are hidden.
base::Instant hidden_before(const Journal& journal, const base::Id& pack) {
  base::Instant newest{std::numeric_limits<std::int64_t>::min()};
  for (const Attempt& attempt : journal.attempts()) {
    if (attempt.kind == AttemptKind::Reset && attempt.pack == pack) newest = std::max(newest, attempt.time);
  }
  return newest;
}

void add_finished(ItemProgress& item, const Attempt& attempt, const course::ItemHead* head) {
  if (!item.finished) item.first_finished = attempt.time;
  item.finished = true;
  ++item.times_finished;
  item.last = attempt.outcome.score;
  item.best = std::max(item.best, item.last);
  item.place.clear();
  item.changed_since = head != nullptr && head->content_hash != attempt.content_hash;
}

// Sums stop at their largest value instead of beginning again.
template <class T>
T capped_sum(T a, T b) {
  return static_cast<T>(std::min<std::int64_t>(std::int64_t{a} + b, std::numeric_limits<T>::max()));
}

std::optional<base::Id> next_item(const Progress& progress, const course::PackIndex& pack) {
  const course::ItemHead* started = nullptr;
  const course::ItemHead* fresh = nullptr;
  for (const course::ItemHead& head : pack.items) {
    const ItemProgress& item = progress.item(head.id);
    if (item.finished) continue;
    if (fresh == nullptr) fresh = &head;
    if (item.started && (started == nullptr || progress.item(started->id).last_time < item.last_time)) started = &head;
  }
  const course::ItemHead* next = started != nullptr ? started : fresh;
  if (next == nullptr) return std::nullopt;
  return next->id;
}

class Folder {
 public:
  Folder(const course::PackIndex& pack, int utc_offset) : pack_(pack), utc_offset_(utc_offset) {
    for (const course::ItemHead& head : pack.items) heads_.emplace(head.id, &head);
  }

  void take(const Attempt& attempt) {
    if (attempt.item.empty()) return take_mark(attempt);
    const base::Id id = pack_.present_id(attempt.item);
    const auto known = heads_.find(id);
    const course::ItemHead* head = known == heads_.end() ? nullptr : known->second;
    ItemProgress& item = progress_.items[id];
    item.started = true;
    item.last_time = attempt.time;
    progress_.seconds = capped_sum(progress_.seconds, attempt.seconds);
    if (attempt.seconds > 0) {
      std::uint32_t& of_day = progress_.seconds_by_day[base::day_of(attempt.time, utc_offset_)];
      of_day = capped_sum(of_day, attempt.seconds);
    }
    if (attempt.kind == AttemptKind::Bookmark) {
      item.place = pack_.present_id(attempt.place);
      take_rest(attempt, id, head);
    }
    if (attempt.kind == AttemptKind::Thought) take_thought(attempt, id);
    if (attempt.kind != AttemptKind::Finished) return;
    add_finished(item, attempt, head);
    take_answer(attempt, id, head);
    take_practices(attempt);
  }

  Progress finish() {
    progress_.next = next_item(progress_, pack_);
    return std::move(progress_);
  }

 private:
  void take_mark(const Attempt& attempt) {
    if (attempt.kind == AttemptKind::Bookmark && attempt.place == kReviewed)
      progress_.reviewed = base::day_of(attempt.time, utc_offset_);
    if (attempt.kind == AttemptKind::Bookmark && attempt.place == kRestored) take_restored(attempt);
  }

  // A practice goes on from the restored state where that is later than what is known: an attempt that is part of it
  // does not count twice.
  void take_restored(const Attempt& attempt) {
    const base::Day day = base::day_of(attempt.time, utc_offset_);
    for (const RestoredPractice& one : read_restored(attempt.answer)) {
      const base::Id practice = pack_.present_id(one.practice);
      PracticeProgress& sum = progress_.practices[practice];
      const base::Day last = std::min(one.last, day);
      if (sum.attempts > 0 && sum.card.last >= last) continue;
      engine::Mastery& mastery = masteries_[practice] = {};
      for (int n = 0; n < kRestoredWeight; ++n) mastery.add(one.mastery);
      sum.mastery = mastery.value();
      sum.attempts = std::max(sum.attempts, 1);
      // Its difficulty is that of a first review that went so well.
      sum.card = engine::review({}, engine::rating_for(one.mastery), last);
      sum.card.stability = one.stability;
    }
  }

  void take_rest(const Attempt& attempt, const base::Id& id, const course::ItemHead* head) {
    if (head == nullptr || head->kind != course::ItemKind::Breathe) return;
    if (attempt.place == kResting) {
      progress_.resting_since = attempt.time;
      progress_.resting_item = id;
    } else if (attempt.place == kRested) {
      progress_.resting_since.reset();
      progress_.resting_item.clear();
    }
  }

  void take_thought(const Attempt& attempt, const base::Id& id) {
    const std::string key = id + "/" + pack_.present_id(attempt.place);
    progress_.thoughts[key] = attempt.answer;
    if (attempt.answer.empty()) progress_.thoughts.erase(key);
  }

  void take_answer(const Attempt& attempt, const base::Id& id, const course::ItemHead* head) {
    if (head == nullptr) return;
    if (head->kind == course::ItemKind::Quiz) {
      for (const engine::Certainty& one : engine::read_certainties(attempt.answer)) {
        Calibration::Level& level = progress_.calibration.levels.at(static_cast<std::size_t>(one.certainty - 1));
        ++level.answers;
        level.right += one.right ? 1 : 0;
      }
    }
    if (head->kind == course::ItemKind::Spot) {
      if (const auto counts = read_counts(attempt.answer)) progress_.spots.push_back({id, attempt.time, *counts});
    }
  }

  void take_practices(const Attempt& attempt) {
    const base::Day day = base::day_of(attempt.time, utc_offset_);
    for (const engine::PracticeOutcome& outcome : attempt.outcome.practices) {
      const base::Id practice = pack_.present_id(outcome.practice);
      engine::Mastery& mastery = masteries_[practice];
      mastery.add(outcome.score);
      PracticeProgress& sum = progress_.practices[practice];
      sum.mastery = mastery.value();
      sum.trials = capped_sum(sum.trials, outcome.trials);
      ++sum.attempts;
      sum.card = engine::review(sum.card, engine::rating_for(outcome.score), day);
    }
  }

  const course::PackIndex& pack_;
  int utc_offset_;
  std::unordered_map<std::string_view, const course::ItemHead*> heads_;
  Progress progress_;
  std::map<base::Id, engine::Mastery> masteries_;
};

}  // namespace

const ItemProgress& Progress::item(const base::Id& id) const {
  static const ItemProgress nothing;
  const auto it = items.find(id);
  return it == items.end() ? nothing : it->second;
}

Progress fold(const Journal& journal, const course::PackIndex& pack, int utc_offset) {
  Folder folder(pack, utc_offset);
  const base::Instant first = hidden_before(journal, pack.id);
  for (const Attempt& attempt : journal.attempts()) {
    if (attempt.pack == pack.id && attempt.time >= first && attempt.kind != AttemptKind::Reset) folder.take(attempt);
  }
  return folder.finish();
}

}  // namespace defuse::progress
