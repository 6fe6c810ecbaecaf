// What was asked and answered in the open exercise, for the LMS's report. Private texts are never part of it. Calls are
// in judged_turns.cpp.
#include "app/judged_answers.h"

#include <algorithm>
#include <utility>

#include "app/strings.h"

namespace defuse::app {

namespace {

using lms::Interaction;
using lms::InteractionType;
using lms::Judgement;

std::string letter(std::size_t index) {
  return index < 26 ? std::string(1, static_cast<char>('a' + index)) : "z" + std::to_string(index);
}
std::string letter(int index) { return letter(static_cast<std::size_t>(index)); }

Judgement judged(bool right) { return right ? Judgement::Correct : Judgement::Wrong; }

class Answers {
 public:
  explicit Answers(const base::Id& item) : item_(item) {}

  Interaction& add(std::string_view part, std::string description, bool right, base::Id practice) {
    Interaction& one = list_.emplace_back();
    one.id = item_ + "." + std::string(part);
    one.description = std::move(description);
    one.result = judged(right);
    one.practice = std::move(practice);
    return one;
  }

  // One of several options, all of which that are good are right.
  Interaction& choice(std::string_view part, const std::string& asked, const std::vector<course::Option>& options,
                      const std::vector<int>& chosen, bool right, const base::Id& practice) {
    Interaction& one = add(part, asked, right, practice);
    for (std::size_t i = 0; i < options.size(); ++i) {
      one.replies.push_back({letter(i), options[i].text});
      if (options[i].good) one.correct.push_back(letter(i));
    }
    for (const int option : chosen) one.responses.push_back(letter(option));
    return one;
  }

  std::vector<Interaction> take() { return std::move(list_); }

 private:
  base::Id item_;
  std::vector<Interaction> list_;
};

void tell(Answers& to, const engine::QuizRunner& r) {
  for (std::size_t i = 0; i < r.answers().size(); ++i) {
    const course::Question& question = r.exercise().questions[i];
    const engine::QuizAnswer& answer = r.answers()[i];
    Interaction& one =
        to.choice(question.id, question.prompt, question.options, answer.chosen, answer.right, question.practice);
    one.any_correct = !question.several;
  }
}

// The first choice counts.
void tell(Answers& to, const engine::RewriteRunner& r) {
  for (std::size_t i = 0; i < r.tries().size(); ++i) {
    const course::RewriteRound& round = r.exercise().rounds[i];
    if (r.tries()[i].empty()) continue;
    const int first = r.tries()[i].front();
    const bool right = round.options[static_cast<std::size_t>(first)].good;
    to.choice(round.id, round.hurts, round.options, {first}, right, round.practice).any_correct = true;
  }
}

void tell(Answers& to, const engine::RecallRunner& r) {
  for (std::size_t i = 0; i < r.answers().size(); ++i) {
    const course::RecallFact& fact = r.exercise().facts[i];
    const int chosen = r.answers()[i];
    const bool right = fact.options[static_cast<std::size_t>(chosen)].good;
    to.choice(fact.id, fact.ask, fact.options, {chosen}, right, fact.practice);
  }
}

void tell(Answers& to, const engine::SortRunner& r) {
  const course::Sort& sort = r.exercise();
  for (const engine::SortAnswer& answer : r.answers()) {
    const course::Card& card = sort.cards[static_cast<std::size_t>(answer.card)];
    Interaction& one = to.add(card.id, card.text, r.right(answer), card.practice);
    for (const course::Bin& bin : sort.bins) one.replies.push_back({bin.id, bin.title});
    one.responses = {sort.bins[static_cast<std::size_t>(answer.bin)].id};
    one.correct = {card.bin};
  }
}

void tell(Answers& to, const engine::VerbatimRunner& r) {
  for (std::size_t i = 0; i < r.answers().size(); ++i) {
    const course::VerbatimRound& round = r.exercise().rounds[i];
    const engine::VerbatimAnswer& answer = r.answers()[i];
    std::string said;
    for (const std::string& piece : round.pieces) said += (said.empty() ? "" : " ") + piece;
    Interaction& one = to.add(round.id, fill(S::lms_asked_verbatim, {round.who}), answer.exact, round.practice);
    one.type = InteractionType::FillIn;
    one.correct = {said};
    one.responses = {r.sentence_of(i)};
  }
}

void tell(Answers& to, const engine::OrderRunner& r) {
  if (!r.done()) return;
  const std::vector<course::Step>& steps = r.exercise().steps;
  Interaction& one = to.add("order", r.exercise().situation, r.in_order(), {});
  one.type = InteractionType::Sequencing;
  for (const course::Step& step : steps) {
    one.replies.push_back({step.id, step.text});
    one.correct.push_back(step.id);
  }
  for (const int step : r.arrangement()) one.responses.push_back(steps[static_cast<std::size_t>(step)].id);
}

void tell(Answers& to, const engine::ChunkRunner& r) {
  const std::vector<course::Stretch>& all = r.exercise().complaint;
  if (r.phase() != engine::ChunkPhase::Finding) {
    Interaction& one =
        to.add("pieces", std::string(tr(S::lms_asked_pieces)), r.missed().empty() && r.noise_picked().empty(), {});
    for (std::size_t i = 0; i < all.size(); ++i) {
      one.replies.push_back({all[i].id, all[i].words});
      if (r.is_piece(static_cast<int>(i))) one.correct.push_back(all[i].id);
      if (r.picked(static_cast<int>(i))) one.responses.push_back(all[i].id);
    }
  }
  if (!r.done()) return;
  std::vector<const course::Stretch*> pieces;
  bool right = true;
  for (const int n : r.settled()) {
    pieces.push_back(&all[static_cast<std::size_t>(n)]);
    right = right && r.waited_for(n).empty();
  }
  Interaction& one = to.add("order", std::string(tr(S::lms_asked_next)), right, {});
  one.type = InteractionType::Sequencing;
  for (const course::Stretch* piece : pieces) {
    one.replies.push_back({piece->id, piece->name});
    one.responses.push_back(piece->id);
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const auto* a, const auto* b) { return a->turn < b->turn; });
  for (const course::Stretch* piece : pieces) one.correct.push_back(piece->id);
}

// Done or not, and what is written there is private.
void tell(Answers& /*to*/, const engine::BreatheRunner& /*r*/) {}
void tell(Answers& /*to*/, const engine::DebriefRunner& /*r*/) {}

// Each phrase that hurts: how it was named and what was said instead; then those that were missed.
void tell(Answers& to, const engine::MarkRunner& r) {
  const course::Mark& mark = r.mark();
  const auto span_of = [&](engine::SpanRef ref) -> const course::MarkSpan& {
    return mark.lines[static_cast<std::size_t>(ref.line)].spans[static_cast<std::size_t>(ref.span)];
  };
  const auto named = [&](engine::SpanRef ref, int kind) {
    const course::MarkSpan& span = span_of(ref);
    const std::string& text = mark.lines[static_cast<std::size_t>(ref.line)].text;
    const bool right = kind >= 0 && mark.kinds[static_cast<std::size_t>(kind)] == span.kind;
    const std::string words = text.substr(span.begin, span.end - span.begin);
    Interaction& one = to.add(span.id, fill(S::lms_asked_mark, {words, text}), right, span.practice);
    for (std::size_t i = 0; i < mark.kinds.size(); ++i) {
      one.replies.push_back({letter(i), mark.kinds[i]});
      if (mark.kinds[i] == span.kind) one.correct = {letter(i)};
    }
    one.replies.push_back({"none", std::string(tr(S::lms_not_marked))});
    one.responses = {kind >= 0 ? letter(kind) : "none"};
  };
  for (const engine::SpanAnswer& answer : r.found()) {
    if (answer.kind < 0) return;
    named(answer.ref, answer.kind);
    const course::MarkSpan& span = span_of(answer.ref);
    if (answer.recast < 0) continue;
    const bool right = span.recasts[static_cast<std::size_t>(answer.recast)].good;
    to.choice(span.id + ".better", fill(S::lms_asked_better, {span.kind}), span.recasts, {answer.recast}, right,
              span.practice);
  }
  if (r.phase() != engine::MarkPhase::Review) return;
  for (const engine::SpanRef ref : r.missed()) named(ref, -1);
}

// Each moment of the run just reviewed, slips and innocent ones.
void tell(Answers& to, const engine::SpotRunner& r) {
  if (r.phase() != engine::SpotPhase::Review && r.phase() != engine::SpotPhase::Done) return;
  const std::vector<std::string>& names = r.spot().choices;
  for (const engine::Judged& judged : r.judged()) {
    if (judged.cue == engine::kNoCue) continue;
    const course::Cue& cue = r.run().cues[static_cast<std::size_t>(judged.cue)];
    const bool left = judged.verdict == engine::Verdict::RightlyLeft;
    Interaction& one = to.add(r.run().id + "." + cue.id, cue.caption, left || judged.named_right, cue.practice);
    for (std::size_t i = 0; i < names.size(); ++i) one.replies.push_back({letter(i), names[i]});
    one.replies.push_back({"left", std::string(tr(S::lms_left_alone))});
    const auto name = std::find(names.begin(), names.end(), cue.name);
    one.correct = {cue.slip && name != names.end() ? letter(static_cast<std::size_t>(name - names.begin())) : "left"};
    one.responses = {judged.named >= 0 ? letter(judged.named) : "left"};
  }
}

// Each rule of the room, once it is solved or given up.
void tell(Answers& to, const engine::PositionRunner& r, bool recorded) {
  if (!recorded) return;
  const std::vector<engine::RuleVerdict> verdicts = r.verdicts();
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    const course::Rule& rule = r.position().rules[i];
    const bool kept = verdicts[i].kept && !r.model_shown();
    Interaction& one = to.add("rule-" + std::to_string(i + 1), rule.title, kept, rule.practice);
    one.replies = {{"kept", std::string(tr(S::lms_kept))}, {"broken", std::string(tr(S::lms_not_kept))}};
    one.responses = {kept ? "kept" : "broken"};
    one.correct = {"kept"};
  }
}

}  // namespace

std::vector<Interaction> judged_answers(const Session& session) {
  if (const auto* call = std::get_if<CallSession>(&session)) return judged_turns(*call);
  if (const auto* task = std::get_if<TaskSession>(&session)) {
    Answers answers(task->frame.exercise.id);
    std::visit([&](const auto& runner) { tell(answers, runner); }, task->runner);
    return answers.take();
  }
  if (const auto* spot = std::get_if<SpotSession>(&session)) {
    Answers answers(spot->frame.exercise.id);
    tell(answers, spot->runner);
    return answers.take();
  }
  if (const auto* mark = std::get_if<MarkSession>(&session)) {
    Answers answers(mark->frame.exercise.id);
    tell(answers, mark->runner);
    return answers.take();
  }
  const auto* position = std::get_if<PositionSession>(&session);
  if (position == nullptr) return {};
  Answers answers(position->frame.exercise.id);
  tell(answers, position->runner, position->frame.recorded);
  return answers.take();
}

}  // namespace defuse::app
