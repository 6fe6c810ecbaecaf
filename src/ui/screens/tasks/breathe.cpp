// Breathe: get ready, follow the circle or the words, and rest.
#include "ui/screens/tasks/parts.h"
#include "ui/widgets/breath.h"

namespace defuse::ui::tasks {

namespace {

using engine::BreathePhase;
using engine::BreathStage;

std::string seconds(base::Millis ms) { return number(static_cast<int>((ms + 999) / 1000)); }

S stage_word(BreathStage stage) {
  if (stage == BreathStage::Hold) return S::breathe_hold;
  return stage == BreathStage::In ? S::breathe_in : S::breathe_out;
}

void preparing(Ui& ui, const app::TaskView& v, const engine::BreatheRunner& r, Commands& commands) {
  const course::Breathe& exercise = r.exercise();
  situation(ui, exercise.situation, true);
  if (!exercise.ready.empty()) {
    Card card(ui, "task.ready", tr(S::breathe_ready), CardLook::Plain, 16);
    heading(ui, "task.ready.title", 2, tr(S::breathe_ready));
    for (int n = 0; n < static_cast<int>(exercise.ready.size()); ++n) {
      const course::Ready& one = at(exercise.ready, n);
      if (checkbox(ui, "task." + one.id, one.text, r.is_ready(n))) commands.emplace_back(app::ToggleItem{n});
      if (r.is_ready(n))
        paragraph(ui, "task." + one.id + ".why", one.why,
                  {.ink = Ink::Muted, .small = true, .role = semantics::Role::Status});
    }
  }
  if (!v.timed) paragraph(ui, "task.how", fill(S::breathe_steps_how, {seconds(exercise.in), seconds(exercise.out)}));
  Row row(ui);
  if (button(ui, "task.start", tr(v.timed ? S::breathe_start : S::breathe_first),
             {.look = ButtonLook::Primary, .icon = Icon::Play, .disabled = !r.all_ready()})) {
    commands.emplace_back(app::StartBreathing{});
    move_focus(ui, v.timed ? "task.pause" : "task.step.go");
  }
}

void breathing(Ui& ui, const app::TaskView& v, const engine::BreatheRunner& r, Commands& commands) {
  const std::string count = fill(S::breathe_count, {number(r.breath() + 1), number(r.exercise().breaths)});
  const std::string_view word = tr(stage_word(r.stage()));
  heading(ui, kStep, 2, count);
  const double share = r.stage() == BreathStage::In    ? r.stage_share()
                       : r.stage() == BreathStage::Out ? 1 - r.stage_share()
                                                       : 1;
  const std::string left = r.running() ? fill(S::breathe_seconds, {seconds(r.stage_left())}) : std::string();
  // Without motion the circle stands at the size that the part ends with.
  const double still = r.stage() == BreathStage::Out ? 0 : 1;
  breath_circle(ui, "task.circle", word, left, v.reduced_motion || !r.running() ? still : share);
  Row row(ui);
  if (r.running()) {
    if (button(ui, "task.pause", tr(S::breathe_pause), {.icon = Icon::Pause})) {
      commands.emplace_back(app::PauseBreathing{});
      move_focus(ui, v.timed ? "task.start" : "task.step.go");
    }
    return;
  }
  if (v.timed && button(ui, "task.start", tr(S::breathe_resume), {.look = ButtonLook::Primary, .icon = Icon::Play})) {
    commands.emplace_back(app::StartBreathing{});
    move_focus(ui, "task.pause");
  }
  const ButtonOptions options{.look = v.timed ? ButtonLook::Quiet : ButtonLook::Primary, .icon = Icon::Next};
  if (button(ui, "task.step.go", tr(S::breathe_step), options)) commands.emplace_back(app::StepBreathing{});
}

}  // namespace

void doing(Ui& ui, const app::TaskView& v, const engine::BreatheRunner& r, Commands& commands) {
  if (r.phase() == BreathePhase::Preparing) {
    preparing(ui, v, r, commands);
  } else {
    breathing(ui, v, r, commands);
  }
}

void review(Ui& ui, const app::TaskView& v, const engine::BreatheRunner& r, Commands& commands) {
  const int rest = r.exercise().rest;
  if (rest == 0) return;
  Card card(ui, "task.rest", tr(S::rest_heading), CardLook::Note);
  heading(ui, "task.rest.heading", 2, tr(S::rest_heading));
  if (!v.rest_runs) {
    paragraph(ui, "task.rest.text", fill(S::rest_text, {number(rest)}));
    if (button(ui, "task.rest.start", fill(S::rest_start, {number(rest)}), {.icon = Icon::Play})) {
      commands.emplace_back(app::StartRest{});
      move_focus(ui, "task.rest.end");
    }
    return;
  }
  paragraph(ui, "task.rest.left", v.rest, {.strong = true});
  if (button(ui, "task.rest.end", tr(S::rest_end), {.icon = Icon::Check})) {
    commands.emplace_back(app::EndRest{});
    move_focus(ui, "task.rest.start");
  }
}

}  // namespace defuse::ui::tasks
