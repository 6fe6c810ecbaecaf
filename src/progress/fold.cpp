#include "progress/fold.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace defuse::progress {

namespace {

constexpr double kOlder = 0.6;
constexpr int kLongestChain = 32;  // of renames; a circle ends here

base::Id present_id(const course::PackIndex& pack, base::Id id) {
  for (int i = 0; i < kLongestChain; ++i) {
    const auto it = pack.renames.find(id);
    if (it == pack.renames.end()) break;
    id = it->second;
  }
  return id;
}

// Newest Reset of the pack; attempts before it are hidden.
base::Instant hidden_before(const Journal& journal, const base::Id& pack) {
  base::Instant newest{std::numeric_limits<std::int64_t>::min()};
  for (const Attempt& attempt : journal.attempts()) {
    if (attempt.kind == AttemptKind::Reset && attempt.pack == pack) newest = std::max(newest, attempt.time);
  }
  return newest;
}

void add_finished(ItemProgress& item, const Attempt& attempt, const course::ItemHead* head) {
  item.finished = true;
  ++item.times_finished;
  item.last = attempt.outcome.score;
  item.best = std::max(item.best, item.last);
  item.place.clear();
  item.changed_since = head != nullptr && head->content_hash != attempt.content_hash;
}

// Outcomes arrive oldest first; `weight` is the sum of their weights so far.
struct Mean {
  double sum = 0;
  double weight = 0;
  void add(double value) {
    sum = sum * kOlder + value;
    weight = weight * kOlder + 1;
  }
};

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

}  // namespace

const ItemProgress& Progress::item(const base::Id& id) const {
  static const ItemProgress nothing;
  const auto it = items.find(id);
  return it == items.end() ? nothing : it->second;
}

Progress fold(const Journal& journal, const course::PackIndex& pack) {
  Progress progress;
  std::map<base::Id, Mean> means;
  std::uint64_t seconds = 0;
  const base::Instant first = hidden_before(journal, pack.id);
  for (const Attempt& attempt : journal.attempts()) {
    if (attempt.pack != pack.id || attempt.time < first || attempt.kind == AttemptKind::Reset) continue;
    const base::Id id = present_id(pack, attempt.item);
    ItemProgress& item = progress.items[id];
    item.started = true;
    item.last_time = attempt.time;
    seconds += attempt.seconds;
    if (attempt.kind == AttemptKind::Bookmark) item.place = present_id(pack, attempt.place);
    if (attempt.kind == AttemptKind::Thought) {
      const std::string key = id + "/" + present_id(pack, attempt.place);
      progress.thoughts[key] = attempt.answer;
      if (attempt.answer.empty()) progress.thoughts.erase(key);
    }
    if (attempt.kind != AttemptKind::Finished) continue;
    add_finished(item, attempt, pack.find_item(id));
    for (const engine::PracticeOutcome& outcome : attempt.outcome.practices) {
      const base::Id practice = present_id(pack, outcome.practice);
      means[practice].add(outcome.score);
      PracticeProgress& sum = progress.practices[practice];
      sum.mastery = means[practice].sum / means[practice].weight;
      sum.trials = static_cast<int>(
          std::min<std::int64_t>(std::int64_t{sum.trials} + outcome.trials, std::numeric_limits<int>::max()));
      ++sum.attempts;
    }
  }
  progress.seconds =
      static_cast<std::uint32_t>(std::min<std::uint64_t>(seconds, std::numeric_limits<std::uint32_t>::max()));
  progress.next = next_item(progress, pack);
  return progress;
}

}  // namespace defuse::progress
