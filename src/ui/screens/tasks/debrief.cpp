// Debrief: private writing, and a plan.
#include "ui/screens/coached_text.h"
#include "ui/screens/tasks/parts.h"
#include "ui/widgets/field.h"

namespace defuse::ui::tasks {

namespace {

void plan(Ui& ui, const engine::DebriefRunner& r, Commands& commands) {
  const course::Debrief& exercise = r.exercise();
  Card card(ui, "task.plan", tr(S::debrief_plan), CardLook::Accent);
  heading(ui, "task.plan.title", 2, tr(S::debrief_plan));
  paragraph(ui, "task.plan.why", exercise.plan_why);
  const auto half = [&](bool then, S label, S name, const std::string& text, const std::string& example) {
    const std::string hint = example.empty() ? std::string() : fill(S::debrief_example, {example});
    const auto now = text_area(ui, then ? "task.plan.then" : "task.plan.if", tr(label), text,
                               {.hint = hint, .rows = 2, .name = tr(name)});
    if (now) commands.emplace_back(app::WritePlan{then, *now});
  };
  half(false, S::debrief_if, S::debrief_if_name, r.plan_if(), exercise.example_if);
  half(true, S::debrief_then, S::debrief_then_name, r.plan_then(), exercise.example_then);
}

// What the text is called, as the coach counts them: the fields, then both halves of the plan.
std::string_view label_of(const course::Debrief& exercise, std::size_t text) {
  if (text < exercise.fields.size()) return exercise.fields[text].ask;
  return tr(text == exercise.fields.size() ? S::debrief_if : S::debrief_then);
}

void coach(Ui& ui, const app::TaskView& v, const course::Debrief& exercise, Commands& commands) {
  space(ui, 4);
  paragraph(ui, "task.coach.text", tr(S::debrief_coach_text), {.ink = Ink::Muted, .small = true});
  {
    const Row row(ui);
    if (button(ui, "task.coach", tr(S::debrief_coach), {.icon = Icon::Pen})) commands.emplace_back(app::ReadSaid{});
    for (const app::CoachedView& one : v.said)
      said_undo(ui, one, label_of(exercise, static_cast<std::size_t>(one.index)), commands);
  }
  for (const app::CoachedView& one : v.said) {
    const std::string_view label = label_of(exercise, static_cast<std::size_t>(one.index));
    said_reading(ui, one, fill(S::debrief_coach_heading, {label}), 2, commands);
  }
}

}  // namespace

void doing(Ui& ui, const app::TaskView& v, const engine::DebriefRunner& r, Commands& commands) {
  const course::Debrief& exercise = r.exercise();
  situation(ui, exercise.situation, true);
  paragraph(ui, "task.private", tr(S::debrief_private), {.ink = Ink::Muted, .small = true});
  for (int n = 0; n < static_cast<int>(exercise.fields.size()); ++n) {
    const course::DebriefField& field = at(exercise.fields, n);
    const std::string hint = field.hint.empty() ? std::string() : fill(S::debrief_example, {field.hint});
    if (auto text = text_area(ui, "task." + field.id, field.ask, r.text(n), {.hint = hint, .rows = 3}))
      commands.emplace_back(app::WriteText{n, *text});
  }
  if (exercise.plan) plan(ui, r, commands);
  if (v.has_coach) coach(ui, v, exercise, commands);
  if (v.session->asked_empty && r.written() == 0)
    paragraph(ui, "task.empty", tr(S::debrief_empty), {.ink = Ink::Hot, .role = semantics::Role::Alert});
  Row row(ui);
  if (button(ui, "task.check", tr(S::debrief_finish), {.look = ButtonLook::Primary, .icon = Icon::Check}))
    commands.emplace_back(app::CheckTask{});
}

void review(Ui& ui, const app::TaskView&, const engine::DebriefRunner& r, Commands& commands) {
  const course::Debrief& exercise = r.exercise();
  for (int n = 0; n < static_cast<int>(exercise.fields.size()); ++n) {
    if (r.text(n).empty()) continue;
    const course::DebriefField& field = at(exercise.fields, n);
    review_card(ui, {"task.review." + field.id, true, field.ask, {r.text(n)}});
  }
  if (exercise.plan && (!r.plan_if().empty() || !r.plan_then().empty())) {
    review_card(ui, {"task.review.plan",
                     true,
                     std::string(tr(S::debrief_plan)),
                     {fill(S::debrief_plan_text, {r.plan_if(), r.plan_then()})}});
  }
  Row row(ui);
  if (button(ui, "task.export", tr(S::debrief_export), {.icon = Icon::Download}))
    commands.emplace_back(app::ExportDebrief{});
  if (button(ui, "task.edit", tr(S::debrief_edit), {.look = ButtonLook::Quiet}))
    commands.emplace_back(app::ReopenDebrief{});
}

}  // namespace defuse::ui::tasks
