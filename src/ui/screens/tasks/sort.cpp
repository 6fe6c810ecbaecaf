// Sort: one card, a few bins.
#include "ui/screens/tasks/parts.h"

namespace defuse::ui::tasks {

namespace {

const course::Bin& right_bin(const engine::SortRunner& r, const course::Card& card) {
  for (const course::Bin& bin : r.exercise().bins) {
    if (bin.id == card.bin) return bin;
  }
  return r.exercise().bins.front();
}

std::string verdict(const engine::SortRunner& r, const engine::SortAnswer& answer) {
  const std::string& belongs = right_bin(r, at(r.exercise().cards, answer.card)).title;
  if (r.right(answer)) return fill(S::sort_right, {belongs});
  return fill(S::sort_wrong, {at(r.exercise().bins, answer.bin).title, belongs});
}

}  // namespace

void doing(Ui& ui, const app::TaskView&, const engine::SortRunner& r, Commands& commands) {
  const course::Sort& exercise = r.exercise();
  situation(ui, exercise.situation, r.place() == 0);
  step_heading(ui, S::sort_round, r.place(), exercise.cards.size());
  const course::Card& card = at(exercise.cards, r.card());
  {
    Card surface(ui, "task.card", {}, CardLook::Accent, 20);
    paragraph(ui, "task.card.text", card.text);
  }
  if (r.phase() == engine::SortPhase::Judged) {
    const engine::SortAnswer& answer = r.answers().back();
    feedback(ui, "task." + card.id, r.right(answer), verdict(r, answer), card.why);
    go_on(ui, r.place() + 1 == static_cast<int>(exercise.cards.size()), commands);
    return;
  }
  std::vector<std::string> bins;
  for (const course::Bin& bin : exercise.bins)
    bins.push_back(bin.about.empty() ? bin.title : bin.title + ": " + bin.about);
  if (const auto bin = answer_list(ui, "task." + card.id + ".bins", tr(S::sort_legend), bins)) {
    commands.emplace_back(app::ChooseOption{*bin});
    move_focus(ui, kNext);
  }
}

void review(Ui& ui, const app::TaskView&, const engine::SortRunner& r, Commands&) {
  heading(ui, "task.review", 2, tr(S::task_review));
  for (const engine::SortAnswer& answer : r.answers()) {
    const course::Card& card = at(r.exercise().cards, answer.card);
    review_card(ui, {"task.review." + card.id, r.right(answer), card.text, {verdict(r, answer), card.why}});
  }
}

}  // namespace defuse::ui::tasks
