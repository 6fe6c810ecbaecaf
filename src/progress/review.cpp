#include "progress/review.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/random.h"

namespace defuse::progress {

namespace {

constexpr double kSteady = 0.75;

bool names(const course::ItemHead& head, const base::Id& practice) {
  return std::find(head.practices.begin(), head.practices.end(), practice) != head.practices.end();
}

// What to practise, in order of need.
std::vector<ReviewItem> needs(const Progress& progress, const course::PackIndex& pack, base::Day today) {
  std::vector<ReviewItem> out;
  std::set<base::Id> due;
  for (const DuePractice& one : due_practices(progress, pack, today)) {
    out.push_back({.item = {}, .practice = one.practice, .reason = ReviewReason::Due, .due = one.due});
    due.insert(one.practice);
  }
  // What was practised today has had its turn, unless there is nothing else.
  std::vector<std::tuple<double, base::Id>> others;
  std::vector<std::tuple<double, base::Id>> todays;
  for (const auto& [id, practice] : progress.practices) {
    if (due.count(id) != 0 || pack.find_practice(id) == nullptr) continue;
    (practice.card.last == today ? todays : others).emplace_back(practice.mastery, id);
  }
  if (out.empty() && others.empty()) others = todays;
  std::sort(others.begin(), others.end());
  for (const auto& [mastery, id] : others)
    out.push_back({.item = {}, .practice = id, .reason = mastery < kSteady ? ReviewReason::Weak : ReviewReason::Fresh});
  return out;
}

class Builder {
 public:
  Builder(const Progress& progress, const course::PackIndex& pack, std::uint64_t seed, int utc_offset)
      : progress_(progress), pack_(pack), random_(seed), utc_offset_(utc_offset) {}

  void serve(const ReviewItem& need) {
    if (served_.count(need.practice) != 0) return;
    const course::ItemHead* best = nullptr;
    Rank best_rank;
    for (const course::ItemHead& head : pack_.items) {
      if (head.kind == course::ItemKind::Lesson || !names(head, need.practice) || head.minutes > left_) continue;
      const Rank rank = rank_of(head);
      if (best != nullptr && !(rank < best_rank)) continue;
      best = &head;
      best_rank = rank;
    }
    if (best != nullptr) choose(*best, need);
  }

  void serve_with_shortest(const ReviewItem& need) {
    const course::ItemHead* best = nullptr;
    for (const course::ItemHead& head : pack_.items) {
      if (head.kind == course::ItemKind::Lesson || !names(head, need.practice)) continue;
      if (best == nullptr || head.minutes < best->minutes) best = &head;
    }
    if (best != nullptr) choose(*best, need);
  }

  bool empty() const { return chosen_.empty(); }

  // A shuffle, then always the next whose kind differs from the one before.
  std::vector<ReviewItem> mixed() {
    random_.shuffle(chosen_);
    std::vector<ReviewItem> out;
    while (!chosen_.empty()) {
      auto next = std::find_if(chosen_.begin(), chosen_.end(), [&](const ReviewItem& item) {
        return out.empty() || kind_of(item) != kind_of(out.back());
      });
      if (next == chosen_.end()) next = chosen_.begin();
      out.push_back(*next);
      chosen_.erase(next);
    }
    return out;
  }

 private:
  // not finished before, its kind is there already, day of the last time, chance: the smallest is taken
  using Rank = std::tuple<bool, bool, base::Day, std::uint64_t>;

  Rank rank_of(const course::ItemHead& head) {
    const ItemProgress& item = progress_.item(head.id);
    return {!item.finished, kinds_.count(head.kind) != 0, base::day_of(item.last_time, utc_offset_), random_.next()};
  }

  void choose(const course::ItemHead& head, ReviewItem need) {
    need.item = head.id;
    need.minutes = head.minutes;
    chosen_.push_back(need);
    kinds_.insert(head.kind);
    served_.insert(head.practices.begin(), head.practices.end());
    left_ -= head.minutes;
  }

  course::ItemKind kind_of(const ReviewItem& item) const { return pack_.find_item(item.item)->kind; }

  const Progress& progress_;
  const course::PackIndex& pack_;
  base::Random random_;
  int utc_offset_;
  int left_ = kReviewMinutes;
  std::set<base::Id> served_;
  std::set<course::ItemKind> kinds_;
  std::vector<ReviewItem> chosen_;
};

}  // namespace

std::vector<DuePractice> due_practices(const Progress& progress, const course::PackIndex& pack, base::Day today) {
  std::vector<DuePractice> out;
  for (const auto& [id, practice] : progress.practices) {
    if (!engine::is_due(practice.card, today) || pack.find_practice(id) == nullptr) continue;
    out.push_back({id, engine::due_day(practice.card), engine::retrievability(practice.card, today)});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const DuePractice& a, const DuePractice& b) { return a.retrievability < b.retrievability; });
  return out;
}

int Review::minutes() const {
  int sum = 0;
  for (const ReviewItem& item : items) sum += item.minutes;
  return sum;
}

Review build_review(const Progress& progress, const course::PackIndex& pack, base::Day today, std::uint64_t seed,
                    int utc_offset) {
  Builder builder(progress, pack, seed, utc_offset);
  const std::vector<ReviewItem> wanted = needs(progress, pack, today);
  for (const ReviewItem& need : wanted) builder.serve(need);
  for (std::size_t n = 0; n < wanted.size() && builder.empty(); ++n) builder.serve_with_shortest(wanted[n]);
  Review out;
  out.items = builder.mixed();
  out.any_due = std::any_of(out.items.begin(), out.items.end(),
                            [](const ReviewItem& item) { return item.reason == ReviewReason::Due; });
  return out;
}

}  // namespace defuse::progress
