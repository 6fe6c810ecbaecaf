// The frame around every exercise that goes step by step: head, steps, hints; then how it went and why.
#include "ui/screens/tasks/parts.h"

namespace defuse::ui {

void task_screen(Ui& ui, const app::TaskView& v, Commands& commands) {
  exercise_head(ui, v.session->frame);
  if (!v.done) {
    std::visit([&](const auto& r) { tasks::doing(ui, v, r, commands); }, v.session->runner);
    hints(ui, v.hints, commands);
    return;
  }
  result(ui, v.result, commands);
  space(ui, 8);
  std::visit([&](const auto& r) { tasks::review(ui, v, r, commands); }, v.session->runner);
}

}  // namespace defuse::ui
