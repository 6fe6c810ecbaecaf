// Say it better: a sentence that hurts, and ways to say it.
#include <algorithm>

#include "ui/screens/tasks/parts.h"

namespace defuse::ui::tasks {

namespace {

void sentence(Ui& ui, const course::RewriteRound& round) {
  if (!round.before.empty()) paragraph(ui, "task.before", round.before, {.ink = Ink::Muted});
  Card card(ui, "task.hurts", {}, CardLook::Weak, 16);
  paragraph(ui, "task.hurts.label", tr(S::rewrite_hurts), {.ink = Ink::Hot, .small = true, .strong = true});
  paragraph(ui, "task.hurts.text", "\"" + round.hurts + "\"");
}

void tried(Ui& ui, const course::RewriteRound& round, const std::vector<int>& tries) {
  for (std::size_t n = 0; n < tries.size(); ++n) {
    const course::Option& option = at(round.options, tries[n]);
    const std::string headline = fill(option.good ? S::rewrite_good : S::rewrite_poor, {option.text});
    feedback(ui, "task." + round.id + ".try" + std::to_string(n), option.good, headline, option.why);
  }
}

}  // namespace

void doing(Ui& ui, const app::TaskView&, const engine::RewriteRunner& r, Commands& commands) {
  const course::Rewrite& exercise = r.exercise();
  const course::RewriteRound& round = at(exercise.rounds, r.round());
  situation(ui, exercise.situation, r.round() == 0);
  step_heading(ui, S::rewrite_round, r.round(), exercise.rounds.size());
  sentence(ui, round);
  tried(ui, round, r.tried());
  if (r.phase() == engine::RewritePhase::Judged) {
    paragraph(ui, "task.why.label", tr(S::rewrite_why), {.ink = Ink::Muted, .small = true, .strong = true});
    paragraph(ui, "task.why", round.why);
    go_on(ui, r.round() + 1 == static_cast<int>(exercise.rounds.size()), commands);
    return;
  }
  std::vector<int> open;
  for (const int option : r.order()) {
    if (std::find(r.tried().begin(), r.tried().end(), option) == r.tried().end()) open.push_back(option);
  }
  const bool again = !r.tried().empty();
  const std::string id = "task." + round.id + ".options" + std::to_string(r.tried().size());
  const auto chosen = choose(ui, id, tr(again ? S::rewrite_legend_again : S::rewrite_legend), open, round.options);
  if (!chosen) return;
  commands.emplace_back(app::ChooseOption{*chosen});
  const std::string retry = "task." + round.id + ".options" + std::to_string(r.tried().size() + 1) + ".0";
  move_focus(ui, at(round.options, *chosen).good ? kNext : std::string_view(retry));
}

void review(Ui& ui, const app::TaskView&, const engine::RewriteRunner& r, Commands&) {
  heading(ui, "task.review", 2, tr(S::task_review));
  for (std::size_t n = 0; n < r.tries().size(); ++n) {
    const course::RewriteRound& round = r.exercise().rounds[n];
    const auto& tries = r.tries()[n];
    if (tries.empty()) continue;
    const course::Option& first = at(round.options, tries.front());
    ReviewCard card{"task.review." + round.id, first.good, fill(S::rewrite_instead, {round.hurts}), {}};
    card.lines.push_back(fill(first.good ? S::rewrite_good : S::rewrite_poor, {first.text}));
    card.lines.push_back(first.why);
    if (!first.good) card.lines.push_back(fill(S::rewrite_good, {at(round.options, tries.back()).text}));
    review_card(ui, card);
  }
}

}  // namespace defuse::ui::tasks
