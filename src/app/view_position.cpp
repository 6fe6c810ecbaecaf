#include "app/room_words.h"
#include "app/view_parts.h"

namespace defuse::app {

PositionView position_view(const State& s, const PositionSession& session) {
  const engine::PositionRunner& runner = session.runner;
  PositionView v;
  v.session = &session;
  v.hints = hint_view(session.frame);
  for (std::size_t i = 0; i < runner.pieces().size(); ++i) v.described.push_back(describe_piece(runner, i));
  v.checked = runner.checked();
  v.broken_pieces.assign(runner.pieces().size(), false);
  if (!v.checked) return v;
  const auto verdicts = runner.verdicts();
  const auto& rules = runner.position().rules;
  int kept = 0;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const engine::RuleVerdict& verdict = verdicts[i];
    kept += verdict.kept ? 1 : 0;
    std::string text = verdict.kept ? rules[i].why : rules[i].fix;
    if (!verdict.kept && !verdict.detail.empty()) text = fill(S::room_because_of, {verdict.detail}) + " " + text;
    v.rules.push_back({verdict.kept, rules[i].title, std::move(text)});
    for (std::size_t p = 0; p < runner.pieces().size(); ++p) {
      if (!verdict.kept && runner.pieces()[p].name == verdict.detail) v.broken_pieces[p] = true;
    }
  }
  fill_result(s, session.frame, runner.outcome(), v.result);
  v.done = runner.solved();
  if (runner.model_shown()) v.model_why = runner.position().model_why;
  v.result.headline = v.done ? std::string(tr(S::room_solved))
                             : fill(S::room_checked, {number(kept), number(static_cast<int>(rules.size()))});
  return v;
}

}  // namespace defuse::app
