// Word for word: a sentence is heard, covered, and put together again.
#include "ui/screens/tasks/parts.h"
#include "ui/screens/tile_board.h"

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
  TileBoard board{.id = "task", .built = r.built()};
  for (int n = 0; n < static_cast<int>(r.tiles().size()); ++n) {
    board.tiles.push_back(at(r.tiles(), n).text);
    board.used.push_back(r.used(n));
  }
  if (const auto move = tile_board(ui, board)) {
    if (move->put) {
      commands.emplace_back(app::PutTile{move->index});
    } else {
      commands.emplace_back(app::TakeTileBack{move->index});
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
