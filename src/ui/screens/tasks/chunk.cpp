// Take it apart: find the pieces of a complaint, then settle them.
#include <algorithm>

#include "ui/screens/tasks/parts.h"

namespace defuse::ui::tasks {

namespace {

using engine::ChunkPhase;

void finding(Ui& ui, const engine::ChunkRunner& r, Commands& commands) {
  const course::Chunk& exercise = r.exercise();
  situation(ui, exercise.situation, true);
  paragraph(ui, "task.how", tr(S::chunk_how));
  bool any = false;
  {
    Card card(ui, "task.complaint", {}, CardLook::Plain, 16);
    const std::string who = fill(S::chunk_legend, {exercise.who});
    paragraph(ui, "task.who", who, {.strong = true});
    Group list(ui, "task.stretches", semantics::Role::Group, who, 8);
    for (int n = 0; n < static_cast<int>(exercise.complaint.size()); ++n) {
      any = any || r.picked(n);
      const course::Stretch& stretch = at(exercise.complaint, n);
      if (checkbox(ui, "task." + stretch.id, stretch.words, r.picked(n))) commands.emplace_back(app::ToggleItem{n});
    }
  }
  Row row(ui);
  if (button(ui, "task.check", tr(S::check_answer),
             {.look = ButtonLook::Primary, .icon = Icon::Check, .disabled = !any})) {
    commands.emplace_back(app::CheckTask{});
    move_focus(ui, kStep);
  }
}

void ordering(Ui& ui, const engine::ChunkRunner& r, Commands& commands) {
  const auto& complaint = r.exercise().complaint;
  heading(ui, kStep, 2, tr(S::chunk_order));
  std::string missed;
  for (const int piece : r.missed()) missed += (missed.empty() ? "" : ", ") + at(complaint, piece).name;
  if (r.settled().empty()) {
    const bool all = missed.empty();
    paragraph(ui, "task.found", all ? std::string(tr(S::chunk_all_found)) : fill(S::chunk_missed, {missed}),
              {.ink = all ? Ink::Good : Ink::Hot, .strong = true, .role = semantics::Role::Status});
  }
  paragraph(ui, "task.how", tr(S::chunk_order_how));
  if (!r.settled().empty()) {
    paragraph(ui, "task.settled.label", tr(S::chunk_settled), {.ink = Ink::Muted, .small = true, .strong = true});
    Group list(ui, "task.settled", semantics::Role::List, tr(S::chunk_settled), 4, true);
    for (std::size_t n = 0; n < r.settled().size(); ++n) {
      const std::string id = "task.settled" + std::to_string(n);
      Group item(ui, id, semantics::Role::ListItem);
      paragraph(ui, id + ".text", number(static_cast<int>(n) + 1) + ". " + at(complaint, r.settled()[n]).name);
    }
  }
  std::vector<std::string> names;
  for (const int piece : r.left()) names.push_back(at(complaint, piece).name);
  const std::string id = "task.choose" + std::to_string(r.settled().size());
  if (const auto chosen = answer_list(ui, id, tr(S::chunk_choose), names)) {
    commands.emplace_back(app::ChooseOption{at(r.left(), *chosen)});
    move_focus(ui, "task.choose" + std::to_string(r.settled().size() + 1) + ".0");
  }
}

}  // namespace

void doing(Ui& ui, const app::TaskView&, const engine::ChunkRunner& r, Commands& commands) {
  if (r.phase() == ChunkPhase::Finding) {
    finding(ui, r, commands);
  } else {
    ordering(ui, r, commands);
  }
}

void review(Ui& ui, const app::TaskView&, const engine::ChunkRunner& r, Commands&) {
  const auto& complaint = r.exercise().complaint;
  const std::vector<int> missed = r.missed();
  heading(ui, "task.review", 2, tr(S::task_review));
  for (std::size_t n = 0; n < r.settled().size(); ++n) {
    const int piece = r.settled()[n];
    const course::Stretch& stretch = at(complaint, piece);
    const bool found = std::find(missed.begin(), missed.end(), piece) == missed.end();
    std::string waited;
    for (const int other : r.waited_for(piece)) waited += (waited.empty() ? "" : ", ") + at(complaint, other).name;
    const std::string name = number(static_cast<int>(n) + 1) + ". " + stretch.name;
    ReviewCard card{"task.review." + stretch.id, found && waited.empty(), name, {"\"" + stretch.words + "\""}};
    if (!found) card.lines.push_back(fill(S::chunk_missed_piece, {stretch.name}));
    if (!waited.empty()) card.lines.push_back(fill(S::chunk_waited, {waited}));
    card.lines.push_back(stretch.why);
    review_card(ui, card);
  }
  for (const int piece : r.noise_picked()) {
    const course::Stretch& stretch = at(complaint, piece);
    review_card(ui, {"task.review." + stretch.id, false, fill(S::chunk_noise, {stretch.words}), {stretch.why}});
  }
  if (r.sticking_point() >= 0)
    paragraph(ui, "task.sticking", fill(S::chunk_sticking, {at(complaint, r.sticking_point()).name}), {.strong = true});
}

}  // namespace defuse::ui::tasks
