// How well the learner judges: slips against harmless moments, and how sure against how right. In words.
#include <algorithm>

#include "app/day_words.h"
#include "app/view_parts.h"

namespace defuse::app {

namespace {

constexpr std::size_t kLately = 5;      // tries that are looked at together
constexpr double kBetter = 0.5;         // of d'
constexpr int kEnoughAnswers = 3;       // of one certainty, before anything is said about it
constexpr double kSureFrom = 0.8;       // being very sure pays from this share of right answers
constexpr double kDoubtUpTo = 2.0 / 3;  // and not very sure up to this one

engine::Counts sum_of(const std::vector<progress::SpotTry>& tries, std::size_t from, std::size_t to) {
  engine::Counts sum;
  for (std::size_t n = from; n < to; ++n) {
    const engine::Counts& c = tries[n].counts;
    sum.slips += c.slips;
    sum.hits += c.hits;
    sum.innocents += c.innocents;
    sum.false_alarms += std::min(c.false_alarms, c.innocents);
  }
  return sum;
}

S detection_key(double d_prime) {
  if (d_prime < 0.7) return S::progress_detection_hardly;
  if (d_prime < 1.5) return S::progress_detection_some;
  return d_prime < 2.5 ? S::progress_detection_well : S::progress_detection_very;
}

double rate(const progress::Calibration::Level& level) {
  return level.answers == 0 ? 0 : static_cast<double>(level.right) / level.answers;
}

S calibration_key(const progress::Calibration& c) {
  const auto& doubtful = c.levels[0];
  const auto& sure = c.levels[2];
  if (sure.answers >= kEnoughAnswers && rate(sure) < kSureFrom) return S::progress_calibration_over;
  if (doubtful.answers >= kEnoughAnswers && rate(doubtful) > kDoubtUpTo) return S::progress_calibration_under;
  return S::progress_calibration_fits;
}

}  // namespace

void fill_detection(const State& s, ProgressView& v) {
  const std::vector<progress::SpotTry>& tries = s.progress.spots;
  if (tries.empty()) return;
  const std::size_t from = tries.size() > kLately ? tries.size() - kLately : 0;
  const engine::Counts lately = sum_of(tries, from, tries.size());
  const engine::Detection now = engine::detect(lately);
  v.detection.push_back(fill(S::progress_detection_sum, {number(lately.hits), number(lately.slips),
                                                         number(lately.false_alarms), number(lately.innocents)}));
  std::string how(tr(detection_key(now.d_prime)));
  // Compared with the tries before these, when there are any.
  if (from > 0) {
    const engine::Detection first = engine::detect(sum_of(tries, 0, std::min(kLately, from)));
    if (now.d_prime > first.d_prime + kBetter) how += " " + std::string(tr(S::progress_detection_better));
  }
  v.detection.push_back(std::move(how));
  v.detection.emplace_back(tr(bias_key(now.bias)));
  for (std::size_t n = tries.size(); n > from; --n) {
    const progress::SpotTry& one = tries[n - 1];
    const course::ItemHead* head = s.pack->index().find_item(one.item);
    const engine::Counts& c = one.counts;
    v.detection_tries.push_back(
        {head == nullptr ? one.item : head->title,
         fill(S::progress_detection_try, {number(c.hits), number(c.slips), number(c.false_alarms)}),
         day_text(base::day_of(one.time, s.utc_offset), s.today())});
  }
}

void fill_calibration(const State& s, ProgressView& v) {
  const progress::Calibration& c = s.progress.calibration;
  if (c.answers() == 0) return;
  const S names[] = {S::progress_calibration_1, S::progress_calibration_2, S::progress_calibration_3};
  for (std::size_t n = 0; n < c.levels.size(); ++n)
    v.calibration.push_back({std::string(tr(names[n])), c.levels[n].answers, c.levels[n].right});
  v.calibration_text.emplace_back(tr(calibration_key(c)));
  v.calibration_text.emplace_back(tr(S::progress_calibration_text));
}

}  // namespace defuse::app
