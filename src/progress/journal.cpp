#include "progress/journal.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>
#include <utility>

namespace defuse::progress {

namespace {

bool comes_before(const Attempt& a, const Attempt& b) { return std::tie(a.time, a.id) < std::tie(b.time, b.id); }

// A total order of what two records say, for records that claim the same id.
bool says_less(const engine::Outcome& a, const engine::Outcome& b) {
  const auto less = [](const engine::PracticeOutcome& one, const engine::PracticeOutcome& other) {
    return std::tie(one.practice, one.score, one.trials) < std::tie(other.practice, other.score, other.trials);
  };
  if (a.score != b.score) return a.score < b.score;
  return std::lexicographical_compare(a.practices.begin(), a.practices.end(), b.practices.begin(), b.practices.end(),
                                      less);
}

bool says_less(const Attempt& a, const Attempt& b) {
  const auto fields = [](const Attempt& one) {
    return std::tie(one.time, one.kind, one.device, one.pack, one.item, one.content_hash, one.place, one.answer,
                    one.seconds);
  };
  return fields(a) != fields(b) ? fields(a) < fields(b) : says_less(a.outcome, b.outcome);
}

}  // namespace

bool Journal::add(Attempt attempt) {
  const auto known = times_.find(attempt.id);
  if (known != times_.end()) {
    Attempt key;
    key.id = attempt.id;
    key.time = known->second;
    const auto old = std::lower_bound(attempts_.begin(), attempts_.end(), key, comes_before);
    if (!says_less(attempt, *old)) return false;
    attempts_.erase(old);
  }
  const bool is_new = known == times_.end();
  times_[attempt.id] = attempt.time;
  const auto place = std::lower_bound(attempts_.begin(), attempts_.end(), attempt, comes_before);
  attempts_.insert(place, std::move(attempt));
  return is_new;
}

int Journal::merge(const Journal& other) { return merge(other.attempts_); }

int Journal::merge(std::vector<Attempt> attempts) {
  const std::size_t before = attempts_.size();
  attempts_.reserve(before + attempts.size());  // so that the ids stay where they are
  times_.reserve(before + attempts.size());
  std::unordered_map<std::string_view, std::size_t> places;  // once one is known already
  for (Attempt& fresh : attempts) {
    const auto [known, is_new] = times_.try_emplace(fresh.id, fresh.time);
    if (is_new) {
      attempts_.push_back(std::move(fresh));
      if (!places.empty()) places.emplace(attempts_.back().id, attempts_.size() - 1);
      continue;
    }
    if (places.empty())
      for (std::size_t n = 0; n < attempts_.size(); ++n) places.emplace(attempts_[n].id, n);
    Attempt& old = attempts_[places.at(fresh.id)];
    if (!says_less(fresh, old)) continue;
    known->second = fresh.time;
    std::swap(fresh.id, old.id);  // equal, and the old one's bytes are looked for
    old = std::move(fresh);
  }
  if (!std::is_sorted(attempts_.begin(), attempts_.end(), comes_before))
    std::sort(attempts_.begin(), attempts_.end(), comes_before);
  return static_cast<int>(attempts_.size() - before);
}

base::Instant Journal::stamp(base::Instant now) const {
  if (attempts_.empty() || attempts_.back().time < now) return now;
  const std::int64_t newest = attempts_.back().time.ms;
  return {newest == std::numeric_limits<std::int64_t>::max() ? newest : newest + 1};
}

Journal Journal::before(std::size_t index) const {
  Journal past;
  for (std::size_t n = 0; n < std::min(index, attempts_.size()); ++n) past.add(attempts_[n]);
  return past;
}

}  // namespace defuse::progress
