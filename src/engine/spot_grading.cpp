// What the flags of a spot exercise say about the learner: the review of a run, the counts, the outcome.
#include <algorithm>

#include "engine/spot_runner.h"

namespace defuse::engine {

namespace {

constexpr double kNamingShare = 0.25;

const Flag* flag_on(const std::vector<Flag>& flags, int cue) {
  const auto it = std::find_if(flags.begin(), flags.end(), [&](const Flag& flag) { return flag.cue == cue; });
  return it == flags.end() ? nullptr : &*it;
}

bool is_named_right(const course::Spot& spot, const Flag& flag, const course::Cue& cue) {
  return flag.named >= 0 && spot.choices[static_cast<std::size_t>(flag.named)] == cue.name;
}

std::vector<Judged> judge_run(const course::Spot& spot, const course::SceneRun& run, const std::vector<Flag>& flags) {
  std::vector<Judged> lines;
  const int count = static_cast<int>(run.cues.size());
  for (int i = 0; i < count; ++i) {
    const course::Cue& cue = run.cues[static_cast<std::size_t>(i)];
    const Flag* flag = flag_on(flags, i);
    if (!is_trial(spot, cue)) {
      if (flag != nullptr) lines.push_back({Verdict::Stray, kNoCue, flag->at, false, flag->named});
      continue;
    }
    Judged line{cue.slip ? Verdict::Missed : Verdict::RightlyLeft, i, cue.at, false, -1};
    if (flag != nullptr) {
      line.verdict = cue.slip ? Verdict::Hit : Verdict::FalseAlarm;
      line.named = flag->named;
      line.named_right = cue.slip && is_named_right(spot, *flag, cue);
    }
    lines.push_back(line);
  }
  for (const Flag& flag : flags) {
    if (flag.cue == kNoCue) lines.push_back({Verdict::Stray, kNoCue, flag.at, false, flag.named});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const Judged& a, const Judged& b) { return a.at < b.at; });
  return lines;
}

}  // namespace

// Counts of the finished runs, of one practice or of all.
struct SpotRunner::Tally {
  Counts counts;
  int named_right = 0;
  double naming_rate() const { return counts.hits == 0 ? 0 : static_cast<double>(named_right) / counts.hits; }
  double score() const { return detect(counts).score * (1 - kNamingShare + kNamingShare * naming_rate()); }
};

SpotRunner::Tally SpotRunner::tally(const base::Id* practice) const {
  Tally sum;
  for (std::size_t i = 0; i < finished_.size(); ++i) {
    const course::SceneRun& run = spot_.runs[static_cast<std::size_t>(order_[i])];
    for (const Judged& line : judge_run(spot_, run, finished_[i])) {
      if (practice != nullptr &&
          (line.cue == kNoCue || run.cues[static_cast<std::size_t>(line.cue)].practice != *practice))
        continue;
      sum.counts.slips += line.verdict == Verdict::Hit || line.verdict == Verdict::Missed ? 1 : 0;
      sum.counts.hits += line.verdict == Verdict::Hit ? 1 : 0;
      sum.counts.innocents += line.verdict == Verdict::FalseAlarm || line.verdict == Verdict::RightlyLeft ? 1 : 0;
      sum.counts.false_alarms += line.verdict == Verdict::FalseAlarm || line.verdict == Verdict::Stray ? 1 : 0;
      sum.named_right += line.named_right ? 1 : 0;
    }
  }
  return sum;
}

std::vector<Judged> SpotRunner::judged() const { return judge_run(spot_, run(), flags_); }

Counts SpotRunner::counts() const { return tally(nullptr).counts; }

double SpotRunner::naming_rate() const { return tally(nullptr).naming_rate(); }

Outcome SpotRunner::outcome() const {
  const Tally whole = tally(nullptr);
  Outcome outcome{whole.score(), {}};
  for (const course::SceneRun& run : spot_.runs) {
    for (const course::Cue& cue : run.cues) {
      const auto known = [&](const PracticeOutcome& one) { return one.practice == cue.practice; };
      if (cue.practice.empty() || std::any_of(outcome.practices.begin(), outcome.practices.end(), known)) continue;
      Tally own = tally(&cue.practice);
      const int trials = own.counts.slips + own.counts.innocents;
      if (trials == 0) continue;
      if (own.counts.slips == 0) {
        own.counts.slips = whole.counts.slips;
        own.counts.hits = whole.counts.hits;
        own.named_right = whole.named_right;
      }
      if (own.counts.innocents == 0) {
        own.counts.innocents = whole.counts.innocents;
        own.counts.false_alarms = whole.counts.false_alarms;
      }
      outcome.practices.push_back({cue.practice, own.score(), trials});
    }
  }
  return outcome;
}

}  // namespace defuse::engine
