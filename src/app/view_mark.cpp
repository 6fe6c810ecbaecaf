#include "app/mark_words.h"
#include "app/view_parts.h"

namespace defuse::app {

namespace {

using engine::MarkPhase;
using engine::SpanRef;

const course::MarkSpan& span_at(const engine::MarkRunner& runner, const SpanRef& ref) {
  return runner.mark().lines[static_cast<std::size_t>(ref.line)].spans[static_cast<std::size_t>(ref.span)];
}

std::string words_at(const engine::MarkRunner& runner, const SpanRef& ref) {
  const course::MarkSpan& span = span_at(runner, ref);
  return runner.mark().lines[static_cast<std::size_t>(ref.line)].text.substr(span.begin, span.end - span.begin);
}

std::string better(const course::MarkSpan& span) {
  for (const course::Option& recast : span.recasts) {
    if (recast.good) return recast.text;
  }
  return {};
}

MarkJudged judge_found(const engine::MarkRunner& runner, const engine::SpanAnswer& answer) {
  const course::MarkSpan& span = span_at(runner, answer.ref);
  MarkJudged j;
  j.found = true;
  j.words = words_at(runner, answer.ref);
  j.kind = span.kind;
  j.kind_right = answer.kind >= 0 && runner.mark().kinds[static_cast<std::size_t>(answer.kind)] == span.kind;
  j.why = span.why;
  j.better = better(span);
  if (answer.recast >= 0 && !span.recasts[static_cast<std::size_t>(answer.recast)].good) {
    j.chosen = span.recasts[static_cast<std::size_t>(answer.recast)].text;
    j.chosen_why = span.recasts[static_cast<std::size_t>(answer.recast)].why;
  }
  return j;
}

void fill_review(const State& s, const MarkSession& session, MarkView& v) {
  const engine::MarkRunner& runner = session.runner;
  for (const engine::SpanAnswer& answer : runner.found()) v.judged.push_back(judge_found(runner, answer));
  for (const SpanRef& ref : runner.missed()) {
    const course::MarkSpan& span = span_at(runner, ref);
    v.judged.push_back({.words = words_at(runner, ref),
                        .kind = span.kind,
                        .why = span.why,
                        .better = better(span),
                        .chosen = {},
                        .chosen_why = {}});
  }
  for (const SpanRef& ref : runner.foils_marked()) {
    v.judged.push_back({.foil = true,
                        .words = words_at(runner, ref),
                        .kind = {},
                        .why = span_at(runner, ref).why,
                        .better = {},
                        .chosen = {},
                        .chosen_why = {}});
  }
  for (std::size_t line = 0; line < runner.words().size(); ++line) {
    for (const engine::MarkWord& word : runner.words()[line]) {
      if (word.marked && word.span < 0)
        v.strays.push_back(runner.mark().lines[line].text.substr(word.bytes.begin, word.bytes.end - word.bytes.begin));
    }
  }
  fill_result(s, session.frame, runner.outcome(), v.result);
  const auto found = static_cast<int>(runner.found().size());
  const auto missed = static_cast<int>(runner.missed().size());
  const auto wrong = static_cast<int>(runner.foils_marked().size()) + runner.stray_words();
  v.result.headline = fill(S::mark_result, {number(found), number(found + missed)});
  v.result.detail = wrong == 0 ? std::string(tr(S::mark_result_clean))
                               : fill(wrong == 1 ? S::mark_result_wrong : S::mark_result_wrongs, {number(wrong)});
}

}  // namespace

std::string naming_feedback(const engine::MarkRunner& runner) {
  const engine::SpanAnswer& answer = runner.found()[static_cast<std::size_t>(runner.present())];
  const course::MarkSpan& span = span_at(runner, answer.ref);
  const bool right = runner.mark().kinds[static_cast<std::size_t>(answer.kind)] == span.kind;
  return fill(right ? S::mark_named_right : S::mark_named_wrong, {span.kind}) + " " + span.why;
}

MarkView mark_view(const State& s, const MarkSession& session) {
  const engine::MarkRunner& runner = session.runner;
  MarkView v;
  v.session = &session;
  v.hints = hint_view(session.frame);
  for (const auto& line : runner.words()) {
    for (const engine::MarkWord& word : line) v.marked += word.marked ? 1 : 0;
  }
  const MarkPhase phase = runner.phase();
  if (phase == MarkPhase::Naming || phase == MarkPhase::Recasting) {
    const engine::SpanAnswer& answer = runner.found()[static_cast<std::size_t>(runner.present())];
    v.present = &span_at(runner, answer.ref);
    v.present_words = words_at(runner, answer.ref);
    if (phase == MarkPhase::Recasting) v.last_feedback = naming_feedback(runner);
  }
  if (phase == MarkPhase::Review) fill_review(s, session, v);
  return v;
}

}  // namespace defuse::app
