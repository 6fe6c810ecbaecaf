// Keep the facts: lines are heard one at a time, then asked about.
#include "ui/screens/tasks/parts.h"
#include "ui/widgets/field.h"

namespace defuse::ui::tasks {

namespace {

using engine::RecallPhase;

void notepad(Ui& ui, const engine::RecallRunner& r, Commands& commands) {
  if (!r.exercise().notes) return;
  Card card(ui, "task.notepad", {}, CardLook::Note, 16);
  if (auto text =
          text_area(ui, "task.notes", tr(S::recall_notes), r.notes(), {.hint = tr(S::recall_notes_hint), .rows = 3})) {
    commands.emplace_back(app::WriteText{0, *text});
  }
}

void listening(Ui& ui, const engine::RecallRunner& r, Commands& commands) {
  const course::Recall& exercise = r.exercise();
  situation(ui, exercise.situation, r.line() == 0);
  if (r.line() == 0) paragraph(ui, "task.how", tr(S::recall_how));
  step_heading(ui, S::recall_line, r.line(), exercise.lines.size());
  const course::RecallLine& line = at(exercise.lines, r.line());
  {
    Group list(ui, "task.heard", semantics::Role::List, line.who);
    dialogue_line(ui, "task.heard" + std::to_string(r.line()), {.who = line.who, .says = line.says, .does = line.does});
  }
  {
    Row row(ui);
    const bool last = r.line() + 1 == static_cast<int>(exercise.lines.size());
    if (next_button(ui, tr(last ? S::recall_last_line : S::recall_next_line)))
      commands.emplace_back(app::ContinueTask{});
  }
  notepad(ui, r, commands);
}

std::string verdict(const course::RecallFact& fact, int chosen) {
  const course::Option& option = at(fact.options, chosen);
  if (option.good) return fill(S::recall_kept, {option.text});
  for (const course::Option& other : fact.options) {
    if (other.good) return fill(S::recall_lost, {option.text, other.text});
  }
  return option.text;
}

// What was chosen, and what the fact is good for.
std::string reason(const course::RecallFact& fact, int chosen) {
  const course::Option& option = at(fact.options, chosen);
  return option.good ? fact.why : option.why + " " + fact.why;
}

}  // namespace

void doing(Ui& ui, const app::TaskView&, const engine::RecallRunner& r, Commands& commands) {
  if (r.phase() == RecallPhase::Listening) {
    listening(ui, r, commands);
    return;
  }
  const course::Recall& exercise = r.exercise();
  const course::RecallFact& fact = at(exercise.facts, r.fact());
  step_heading(ui, S::recall_round, r.fact(), exercise.facts.size());
  if (r.phase() == RecallPhase::Judged) {
    const int chosen = r.answers().back();
    paragraph(ui, "task.ask", fact.ask, {.strong = true});
    feedback(ui, "task." + fact.id, at(fact.options, chosen).good, verdict(fact, chosen), reason(fact, chosen));
    go_on(ui, r.fact() + 1 == static_cast<int>(exercise.facts.size()), commands);
  } else if (const auto chosen = choose(ui, "task." + fact.id + ".options", fact.ask, r.order(), fact.options)) {
    commands.emplace_back(app::ChooseOption{*chosen});
    move_focus(ui, kNext);
  }
  notepad(ui, r, commands);
}

void review(Ui& ui, const app::TaskView&, const engine::RecallRunner& r, Commands&) {
  heading(ui, "task.review", 2, tr(S::task_review));
  for (std::size_t n = 0; n < r.answers().size(); ++n) {
    const course::RecallFact& fact = r.exercise().facts[n];
    const int chosen = r.answers()[n];
    review_card(ui, {"task.review." + fact.id,
                     at(fact.options, chosen).good,
                     fact.ask,
                     {verdict(fact, chosen), reason(fact, chosen)}});
  }
}

}  // namespace defuse::ui::tasks
