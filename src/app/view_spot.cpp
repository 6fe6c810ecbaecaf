#include "app/view_parts.h"

namespace defuse::app {

namespace {

using engine::SpotPhase;
using engine::Verdict;

S headline_key(Verdict verdict, bool named_right) {
  switch (verdict) {
    case Verdict::Hit:
      return named_right ? S::spot_hit : S::spot_hit_misnamed;
    case Verdict::Missed:
      return S::spot_missed;
    case Verdict::FalseAlarm:
      return S::spot_false_alarm;
    case Verdict::Stray:
      return S::spot_stray;
    case Verdict::RightlyLeft:
      break;
  }
  return S::spot_rightly_left;
}

JudgedView judged_view(const engine::SpotRunner& runner, const engine::Judged& judged) {
  JudgedView v;
  v.verdict = judged.verdict;
  v.when = fill(S::spot_at_seconds, {number(static_cast<int>((judged.at + 500) / 1000))});
  const course::Cue* cue = runner.cue_at(judged.cue);
  const std::string given = judged.named < 0 ? "" : runner.spot().choices[static_cast<std::size_t>(judged.named)];
  v.headline = fill(headline_key(judged.verdict, judged.named_right), {cue == nullptr ? "" : cue->name, given});
  if (cue == nullptr) {
    v.why = tr(S::spot_stray_why);
  } else {
    v.caption = cue->caption;
    v.why = cue->why;
  }
  return v;
}

std::string run_summary(const std::vector<engine::Judged>& judged) {
  int slips = 0;
  int hits = 0;
  int alarms = 0;
  for (const engine::Judged& j : judged) {
    slips += j.verdict == Verdict::Hit || j.verdict == Verdict::Missed ? 1 : 0;
    hits += j.verdict == Verdict::Hit ? 1 : 0;
    alarms += j.verdict == Verdict::FalseAlarm || j.verdict == Verdict::Stray ? 1 : 0;
  }
  if (slips == 0)
    return alarms == 0 ? std::string(tr(S::spot_run_clean_left)) : fill(S::spot_run_clean_flagged, {number(alarms)});
  std::string out = fill(S::spot_run_slips, {number(slips), number(hits)});
  if (alarms > 0) out += " " + fill(alarms == 1 ? S::spot_run_alarm : S::spot_run_alarms, {number(alarms)});
  return out;
}

void fill_done(const State& s, const SpotSession& session, SpotView& v) {
  const engine::SpotRunner& runner = session.runner;
  const engine::Counts counts = runner.counts();
  fill_result(s, session.frame, runner.outcome(), v.result);
  v.result.headline = fill(S::spot_result, {number(counts.hits), number(counts.slips)});
  v.result.detail =
      fill(counts.false_alarms == 1 ? S::spot_result_alarm : S::spot_result_alarms, {number(counts.false_alarms)}) +
      " " + std::string(tr(bias_key(runner.detection().bias)));
}

}  // namespace

S bias_key(engine::Bias bias) {
  switch (bias) {
    case engine::Bias::Eager:
      return S::spot_bias_eager;
    case engine::Bias::Reserved:
      return S::spot_bias_reserved;
    case engine::Bias::Balanced:
      break;
  }
  return S::spot_bias_balanced;
}

SpotView spot_view(const State& s, const SpotSession& session) {
  const engine::SpotRunner& runner = session.runner;
  SpotView v;
  v.session = &session;
  v.timed = s.timed();
  v.captions = s.settings.captions;
  v.reduced_motion = appearance(s.settings, s.system).reduced_motion;
  v.hints = hint_view(session.frame);
  const bool stepping = runner.phase() == SpotPhase::Stepping;
  const int latest = stepping ? runner.step_cue() : runner.latest_cue();
  v.cue = runner.cue_at(latest);
  for (int i = 0; i <= latest; ++i) v.seen.push_back(runner.cue_at(i));
  for (const engine::Flag& flag : runner.flags())
    v.cue_flagged = v.cue_flagged || (stepping && flag.cue == latest && latest >= 0);
  if (runner.phase() == SpotPhase::Naming) {
    v.naming = &runner.flags()[static_cast<std::size_t>(runner.naming())];
    v.naming_cue = runner.cue_at(v.naming->cue);
  }
  if (runner.phase() == SpotPhase::Review) {
    const auto judged = runner.judged();
    for (const engine::Judged& j : judged) v.judged.push_back(judged_view(runner, j));
    v.run_summary = run_summary(judged);
  }
  if (runner.phase() == SpotPhase::Done) fill_done(s, session, v);
  return v;
}

}  // namespace defuse::app
