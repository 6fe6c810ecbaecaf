// Word for word: a sentence is heard, covered, and put together again.
#include "ui/screens/tasks/parts.h"

namespace defuse::ui::tasks {

namespace {

using engine::VerbatimPhase;

std::string said(const course::VerbatimRound& round) {
  std::string text;
  for (const std::string& piece : round.pieces) text += (text.empty() ? "" : " ") + piece;
  return text;
}

void hearing(Ui& ui, const course::VerbatimRound& round, Commands& commands) {
  paragraph(ui, "task.how", tr(S::verbatim_how));
  {
    Group list(ui, "task.heard", semantics::Role::List, round.who);
    const std::string text = said(round);
    dialogue_line(ui, "task.heard.line", {.who = round.who, .says = text});
  }
  Row row(ui);
  if (next_button(ui, tr(S::verbatim_heard), Icon::Check)) commands.emplace_back(app::Heard{});
}

void building(Ui& ui, const engine::VerbatimRunner& r, Commands& commands) {
  paragraph(ui, "task.how", tr(S::verbatim_build));
  {
    Card card(ui, "task.built", tr(S::verbatim_yours), CardLook::Accent, 16);
    paragraph(ui, "task.built.label", tr(S::verbatim_yours), {.ink = Ink::Muted, .small = true, .strong = true});
    if (r.built().empty()) paragraph(ui, "task.built.none", tr(S::verbatim_nothing), {.ink = Ink::Muted});
    Row row(ui, 8);
    for (std::size_t n = 0; n < r.built().size(); ++n) {
      const std::string& text = at(r.tiles(), r.built()[n]).text;
      const std::string name = fill(S::verbatim_back, {text});
      const std::string id = "task.built." + std::to_string(n);
      if (button(ui, id, text, {.look = ButtonLook::Primary, .name = name})) {
        commands.emplace_back(app::TakeTileBack{static_cast<int>(n)});
        move_focus(ui, "task.tile" + std::to_string(r.built()[n]));
      }
    }
  }
  {
    Group tiles(ui, "task.tiles", semantics::Role::Group, tr(S::verbatim_pieces));
    Row row(ui, 8);
    for (int n = 0; n < static_cast<int>(r.tiles().size()); ++n) {
      const std::string name = fill(S::verbatim_put, {at(r.tiles(), n).text});
      const ButtonOptions options{.disabled = r.used(n), .name = name};
      if (button(ui, "task.tile" + std::to_string(n), at(r.tiles(), n).text, options)) {
        commands.emplace_back(app::PutTile{n});
        announce(ui, r.sentence() + (r.built().empty() ? "" : " ") + at(r.tiles(), n).text);
      }
    }
  }
  space(ui, 4);
  Row row(ui);
  if (button(ui, "task.check", tr(S::verbatim_check),
             {.look = ButtonLook::Primary, .icon = Icon::Check, .disabled = r.built().empty()})) {
    commands.emplace_back(app::CheckTask{});
    move_focus(ui, kNext);
  }
  if (button(ui, "task.again", tr(S::verbatim_again), {.look = ButtonLook::Quiet, .icon = Icon::Replay})) {
    commands.emplace_back(app::HearAgain{});
    move_focus(ui, kStep);
  }
}

void judged(Ui& ui, const engine::VerbatimRunner& r, const course::VerbatimRound& round, Commands& commands) {
  const engine::VerbatimAnswer& answer = r.answers().back();
  const std::string reply = fill(S::task_says, {round.who, answer.exact ? round.yes : round.no});
  feedback(ui, "task." + round.id, answer.exact, reply, round.why);
  paragraph(ui, "task.said", fill(S::verbatim_said, {said(round)}), {.strong = true});
  if (!answer.exact) paragraph(ui, "task.yours", fill(S::verbatim_built, {r.sentence()}));
  for (const int tile : answer.tiles) {
    const engine::Tile& one = at(r.tiles(), tile);
    if (one.tempting < 0) continue;
    const course::Paraphrase& wrong = at(round.tempting, one.tempting);
    review_card(ui, {"task.never" + std::to_string(tile), false, fill(S::verbatim_never, {wrong.text}), {wrong.why}});
  }
  if (answer.heard_again) paragraph(ui, "task.twice", tr(S::verbatim_twice), {.ink = Ink::Muted});
  go_on(ui, r.round() + 1 == static_cast<int>(r.exercise().rounds.size()), commands);
}

}  // namespace

void doing(Ui& ui, const app::TaskView&, const engine::VerbatimRunner& r, Commands& commands) {
  const course::VerbatimRound& round = at(r.exercise().rounds, r.round());
  situation(ui, r.exercise().situation, r.round() == 0 && r.phase() == VerbatimPhase::Hearing);
  step_heading(ui, S::verbatim_round, r.round(), r.exercise().rounds.size());
  if (r.phase() == VerbatimPhase::Hearing) hearing(ui, round, commands);
  if (r.phase() == VerbatimPhase::Building) building(ui, r, commands);
  if (r.phase() == VerbatimPhase::Judged) judged(ui, r, round, commands);
}

void review(Ui& ui, const app::TaskView&, const engine::VerbatimRunner& r, Commands&) {
  heading(ui, "task.review", 2, tr(S::task_review));
  for (std::size_t n = 0; n < r.answers().size(); ++n) {
    const course::VerbatimRound& round = r.exercise().rounds[n];
    ReviewCard card{"task.review." + round.id, r.answers()[n].exact, fill(S::verbatim_said, {said(round)}), {}};
    card.lines.push_back(fill(S::task_says, {round.who, card.good ? round.yes : round.no}));
    if (r.answers()[n].heard_again) card.lines.emplace_back(tr(S::verbatim_twice));
    card.lines.push_back(round.why);
    review_card(ui, card);
  }
}

}  // namespace defuse::ui::tasks
