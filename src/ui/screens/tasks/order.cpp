// Put in order: a list whose entries are moved.
#include "ui/screens/tasks/parts.h"
#include "ui/widgets/sortable.h"

namespace defuse::ui::tasks {

void doing(Ui& ui, const app::TaskView&, const engine::OrderRunner& r, Commands& commands) {
  situation(ui, r.exercise().situation, true);
  paragraph(ui, "task.how", tr(S::order_how));
  std::vector<SortableEntry> entries;
  for (const int step : r.arrangement()) {
    const std::string& text = at(r.exercise().steps, step).text;
    entries.push_back({at(r.exercise().steps, step).id, text, fill(S::order_up, {text}), fill(S::order_down, {text})});
  }
  if (const auto move = sortable(ui, "task.steps", tr(S::order_list), entries)) {
    commands.emplace_back(app::MoveItem{move->from, move->to});
    announce(ui, fill(S::order_moved,
                      {at(entries, move->from).text, number(move->to + 1), number(static_cast<int>(entries.size()))}));
  }
  Row row(ui);
  if (button(ui, "task.check", tr(S::check_answer), {.look = ButtonLook::Primary, .icon = Icon::Check}))
    commands.emplace_back(app::CheckTask{});
}

void review(Ui& ui, const app::TaskView&, const engine::OrderRunner& r, Commands&) {
  const auto& steps = r.exercise().steps;
  heading(ui, "task.review", 2, tr(S::order_yours));
  for (std::size_t n = 0; n < r.arrangement().size(); ++n) {
    const int step = r.arrangement()[n];
    std::string first;
    for (const int other : r.too_early_for(step)) first += (first.empty() ? "" : "; ") + at(steps, other).text;
    ReviewCard card{"task.review." + at(steps, step).id,
                    first.empty(),
                    number(static_cast<int>(n) + 1) + ". " + at(steps, step).text,
                    {}};
    card.lines.push_back(first.empty() ? std::string(tr(S::order_in_place)) : fill(S::order_too_early, {first}));
    card.lines.push_back(at(steps, step).why);
    review_card(ui, card);
  }
  if (r.in_order()) return;
  heading(ui, "task.model", 2, tr(S::order_model));
  Group list(ui, "task.model.list", semantics::Role::List, tr(S::order_model), 6, true);
  for (std::size_t n = 0; n < steps.size(); ++n) {
    Group item(ui, "task.model." + steps[n].id, semantics::Role::ListItem);
    paragraph(ui, "task.model." + steps[n].id + ".text", number(static_cast<int>(n) + 1) + ". " + steps[n].text);
  }
}

}  // namespace defuse::ui::tasks
