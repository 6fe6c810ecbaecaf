// Looking back on a simulated call: how it went, the curve, every decision and what it cost.
#include <algorithm>

#include "app/call_keeping.h"
#include "app/view_parts.h"

namespace defuse::app {

namespace {

constexpr double kCostsFrom = 0.5;  // points
constexpr std::size_t kMostPractices = 6;

std::string headline(const engine::CallResult& result) {
  std::string out(ending_word(result.kind));
  out += ' ';
  out += result.slips == 0 ? std::string(tr(S::call_slips_none)) : counted(S::call_slips, result.slips);
  return out;
}

std::string detail(const engine::CallResult& result) {
  std::string out;
  const auto add = [&](int count, S text) {
    if (count != 0) out += (out.empty() ? "" : " ") + counted(text, count);
  };
  add(result.repair_turns, S::call_repairs);
  add(result.rewinds, S::call_rewinds);
  return out;
}

std::string practice_title(const State& s, const base::Id& id) {
  const course::Practice* practice = s.pack->index().find_practice(id);
  return practice == nullptr ? id : practice->title;
}

// After a call: the next call of its module, or what comes after the module.
std::optional<ItemCard> after_call(const State& s, const base::Id& call) {
  const course::PackIndex& index = s.pack->index();
  bool passed = false;
  for (const course::Module& module : index.modules) {
    if (passed && !module.items.empty()) {
      const course::ItemHead* head = index.find_item(module.items.front());
      if (head != nullptr) return item_card(s, *head);
    }
    for (const base::Id& id : module.calls) {
      const course::CallHead* head = index.find_call(id);
      if (passed && head != nullptr) return call_card(s, *head);
      passed = passed || id == call;
    }
  }
  return std::nullopt;
}

DecisionRow decision_row(const State& s, const PlayedCall& played, std::size_t n) {
  const engine::CallTurn& turn = played.runner.turns()[n];
  const engine::ReviewPoint& point = played.review.points[n + 1];
  const course::CallBeat* beat = played.runner.call().find_beat(turn.beat);
  DecisionRow row;
  row.turn = turn.number;
  row.words = move_words(turn, played.runner.call().channel);
  row.quality = turn.quality;
  row.quality_text = quality_word(turn.quality);
  row.step = stage_name(turn.stage);
  if (!turn.practice.empty()) row.practice = practice_title(s, turn.practice);
  row.why = why_of(turn);
  row.cost = cost_word(point.cost);
  row.matters = point.cost >= kCostsFrom || point.turning;
  if (point.cost >= kCostsFrom && beat != nullptr) {
    row.instead = instead_words(*beat, point, played.runner.call().channel);
    row.instead_why = point.instead_why;
  }
  row.feelings = feelings_changed(turn.before, turn.after);
  row.turning = point.turning;
  return row;
}

std::vector<DecisionRow> decision_rows(const State& s, const PlayedCall& played) {
  std::vector<DecisionRow> rows;
  for (std::size_t n = 0; n < played.runner.turns().size(); ++n) rows.push_back(decision_row(s, played, n));
  return rows;
}

std::vector<engine::Mood> moods(const PlayedCall& played) {
  std::vector<engine::Mood> out;
  for (const engine::ReviewPoint& point : played.review.points) out.push_back(point.mood);
  return out;
}

// Turn by turn, in words and numbers; with a second play both.
void fill_table(const CallSession& open, CallReviewView& v) {
  v.table_head = {std::string(tr(S::call_curve_turn)), std::string(tr(S::call_curve_did)),
                  std::string(feeling_name(Feeling::Arousal)), std::string(feeling_name(Feeling::Trust)),
                  std::string(feeling_name(Feeling::Composure))};
  const PlayedCall& first = *open.first;
  const PlayedCall* second = open.second ? &*open.second : nullptr;
  const std::size_t rows = std::max(first.review.points.size(), second == nullptr ? 0 : second->review.points.size());
  const auto from = static_cast<std::size_t>(open.branched_at);
  const std::string_view ended = tr(S::call_curve_ended);
  for (std::size_t n = 0; n < rows; ++n) {
    std::vector<std::string> row{n == 0 ? std::string(tr(S::call_curve_start)) : number(static_cast<int>(n))};
    const auto words = [&](const PlayedCall& one) {
      if (n == 0) return std::string("-");
      if (n > one.runner.turns().size()) return std::string(ended);
      return move_words(one.runner.turns()[n - 1], one.runner.call().channel);
    };
    const auto feels = [&](const PlayedCall& one, Feeling feeling) {
      if (n >= one.review.points.size()) return std::string(ended);
      return feeling_text(feeling, feeling_in(one.review.points[n].mood, feeling));
    };
    const bool both = second != nullptr && n >= from;
    row.push_back(both ? fill(S::call_curve_second, {words(first), words(*second)}) : words(first));
    for (const Feeling feeling : {Feeling::Arousal, Feeling::Trust, Feeling::Composure}) {
      const std::string one = feels(first, feeling);
      row.push_back(both ? fill(S::call_curve_second, {one, feels(*second, feeling)}) : one);
    }
    v.table.push_back(std::move(row));
  }
}

std::string turns_text(int turns) {
  return turns == 0 ? std::string(tr(S::call_at_once)) : counted(S::call_turns, turns);
}

GuideState guide_state(engine::StepState state) {
  switch (state) {
    case engine::StepState::Absent:
      return GuideState::Absent;
    case engine::StepState::Done:
      return GuideState::Done;
    case engine::StepState::Skipped:
    case engine::StepState::OutOfOrder:
      break;
  }
  return GuideState::Passed;
}

void fill_steps(const engine::CallResult& result, CallReviewView& v) {
  for (const engine::CallStepReport& step : result.steps) {
    std::string word(step_word(step.state));
    if (step.turn > 0) word = fill(S::step_in_turn, {word, number(step.turn)});
    v.steps.push_back({std::string(stage_name(step.stage)), std::move(word), guide_state(step.state)});
  }
}

void fill_result(const State& s, const CallSession& open, ResultView& v) {
  const engine::CallResult& result = open.first->review.result;
  v.headline = headline(result);
  v.detail = detail(result);
  v.score = result.outcome.score;
  for (const engine::PracticeOutcome& one : result.outcome.practices)
    v.practices.emplace_back(practice_title(s, one.practice), one.score);
  // A call has many: those with most to gain.
  std::stable_sort(v.practices.begin(), v.practices.end(),
                   [](const auto& a, const auto& b) { return a.second < b.second; });
  if (v.practices.size() > kMostPractices) v.practices.resize(kMostPractices);
  v.next = after_call(s, open.call->id);
}

}  // namespace

CallReviewView call_review_view(const State& s, const CallSession& session) {
  CallReviewView v;
  v.session = &session;
  const PlayedCall& first = *session.first;
  const course::CallBeat& ending = first.runner.beat();
  fill_result(s, session, v.result);
  v.ending_title = ending.title;
  v.ending_text = ending.text;
  v.wants = fill(S::call_wants, {session.call->customer.name, session.call->customer.wants});
  v.curve = moods(first);
  v.decisions = decision_rows(s, first);
  v.drawn = v.decisions;
  if (session.second) {
    const course::CallBeat& other = session.second->runner.beat();
    v.second_title = other.title;
    v.second_text = other.text;
    v.second = fill(S::call_second_text, {headline(first.review.result), number(session.branched_at),
                                          headline(session.second->review.result)});
    v.other = std::move(v.curve);
    v.curve = moods(*session.second);
    v.branched_at = session.branched_at;
    v.drawn = decision_rows(s, *session.second);
  }
  v.mattering = static_cast<int>(
      std::count_if(v.decisions.begin(), v.decisions.end(), [](const DecisionRow& row) { return row.matters; }));
  v.all = session.all_decisions;
  fill_table(session, v);
  for (const engine::Repair& repair : first.review.repairs) {
    const std::string slip = number(repair.slip);
    v.repairs.push_back(repair.mended ? fill(S::call_mended, {slip, turns_text(repair.turns)})
                                      : fill(S::call_not_mended, {slip}));
  }
  fill_steps(first.review.result, v);
  if (!first.review.exact) v.bounded = tr(S::call_bounded);
  return v;
}

}  // namespace defuse::app
