// What the marks, names and wordings of a mark exercise say about the learner.
#include <algorithm>

#include "engine/mark_runner.h"

namespace defuse::engine {

// Phrases of one practice, or of all.
struct MarkRunner::Tally {
  int slips = 0;
  int found = 0;
  int foils = 0;
  int foils_marked = 0;
  int named_right = 0;
  int recast_right = 0;
  int stray_words = 0;

  static double share(int part, int whole) { return whole == 0 ? 0 : static_cast<double>(part) / whole; }
  double precision() const { return share(found, found + foils_marked + stray_words); }
  double recall() const { return share(found, slips); }
  double score() const {
    return precision() * recall() * (0.5 + 0.25 * share(named_right, found) + 0.25 * share(recast_right, found));
  }
};

MarkRunner::Tally MarkRunner::tally(const base::Id* practice) const {
  const auto count = [&](const std::vector<SpanRef>& refs) {
    return static_cast<int>(std::count_if(
        refs.begin(), refs.end(), [&](SpanRef ref) { return practice == nullptr || span(ref).practice == *practice; }));
  };
  Tally sum;
  sum.found = count(spans(true, true));
  sum.slips = sum.found + count(spans(true, false));
  sum.foils_marked = count(spans(false, true));
  sum.foils = sum.foils_marked + count(spans(false, false));
  sum.stray_words = stray_words();
  for (const SpanAnswer& answer : found_) {
    const course::MarkSpan& slip = span(answer.ref);
    if (practice != nullptr && slip.practice != *practice) continue;
    if (answer.kind >= 0 && mark_.kinds[static_cast<std::size_t>(answer.kind)] == slip.kind) ++sum.named_right;
    const bool nothing_to_choose = slip.recasts.empty() && answer.kind >= 0;
    if (nothing_to_choose || (answer.recast >= 0 && slip.recasts[static_cast<std::size_t>(answer.recast)].good))
      ++sum.recast_right;
  }
  return sum;
}

double MarkRunner::precision() const { return tally(nullptr).precision(); }

double MarkRunner::recall() const { return tally(nullptr).recall(); }

Outcome MarkRunner::outcome() const {
  const Tally whole = tally(nullptr);
  Outcome outcome{whole.score(), {}};
  for (const course::MarkLine& line : mark_.lines) {
    for (const course::MarkSpan& one : line.spans) {
      const auto known = [&](const PracticeOutcome& other) { return other.practice == one.practice; };
      if (one.practice.empty() || std::any_of(outcome.practices.begin(), outcome.practices.end(), known)) continue;
      Tally own = tally(&one.practice);
      const int trials = own.slips + own.foils;
      if (trials == 0) continue;
      if (own.slips == 0) {
        const int foils_marked = own.foils_marked;
        own = whole;
        own.foils_marked = foils_marked;
      }
      outcome.practices.push_back({one.practice, own.score(), trials});
    }
  }
  return outcome;
}

}  // namespace defuse::engine
