// How far the learner has come, and what can be done with the record of it.
#include <string>

#include "app/strings.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/field.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::number;
using app::S;
using app::tr;

namespace {

Ink ink_for(double mastery) { return mastery < 0.4 ? Ink::Warm : mastery < 0.75 ? Ink::Primary : Ink::Good; }

void practice_row(Ui& ui, const std::string& id, const app::PracticeRow& row) {
  Group item(ui, id, semantics::Role::ListItem, {}, 4);
  paragraph(ui, id + ".title", row.title, {.strong = true});
  const std::string text = fill(S::mastery_text, {row.word, number(static_cast<int>(row.mastery * 100 + 0.5))});
  meter(ui, id + ".meter", fill(S::mastery_meter, {row.title}), row.mastery, 1, text, ink_for(row.mastery));
  paragraph(ui, id + ".word", text, {.ink = Ink::Muted, .small = true});
}

void practices(Ui& ui, const app::ProgressView& v) {
  Card card(ui, "progress.practices", tr(S::progress_practices));
  heading(ui, "progress.practices.title", 2, tr(S::progress_practices));
  paragraph(ui, "progress.practices.text", tr(S::progress_practices_text), {.ink = Ink::Muted});
  if (v.practised.empty()) {
    paragraph(ui, "progress.none", tr(S::progress_none));
  } else {
    Group list(ui, "progress.practised", semantics::Role::List, tr(S::progress_practices), 16);
    for (std::size_t n = 0; n < v.practised.size(); ++n)
      practice_row(ui, "progress.practised." + std::to_string(n), v.practised[n]);
  }
  if (v.ahead.empty()) return;
  space(ui, 8);
  heading(ui, "progress.ahead.title", 3, tr(S::progress_ahead));
  Group list(ui, "progress.ahead", semantics::Role::List, tr(S::progress_ahead), 6);
  for (std::size_t n = 0; n < v.ahead.size(); ++n) {
    const std::string text = v.ahead[n].title + ": " + v.ahead[n].can_do + ".";
    paragraph(ui, "progress.ahead." + std::to_string(n), text, {.ink = Ink::Muted, .role = semantics::Role::ListItem});
  }
}

void history(Ui& ui, const app::ProgressView& v) {
  if (v.history.empty()) return;
  Card card(ui, "progress.history", tr(S::progress_history));
  heading(ui, "progress.history.title", 2, tr(S::progress_history));
  Group list(ui, "progress.history.list", semantics::Role::List, tr(S::progress_history), 6, true);
  for (std::size_t n = 0; n < v.history.size(); ++n) {
    const std::string text = v.history[n].title + ": " + v.history[n].result;
    paragraph(ui, "progress.history." + std::to_string(n), text, {.role = semantics::Role::ListItem});
  }
}

void own_copy(Ui& ui, const app::ProgressView& v, Commands& commands) {
  Card card(ui, "progress.copy", tr(S::progress_copy));
  heading(ui, "progress.copy.title", 2, tr(S::progress_copy));
  paragraph(ui, "progress.copy.text", tr(S::progress_copy_text));
  if (!v.notice.empty()) paragraph(ui, "progress.notice", v.notice, {.ink = Ink::Primary, .strong = true});
  Row row(ui);
  if (button(ui, "progress.export", tr(S::progress_export), {.icon = Icon::Download}))
    commands.emplace_back(app::ExportProgress{});
  file_picker(ui, "progress.import", tr(S::progress_import), ".defuse-progress", Icon::Upload);
}

}  // namespace

void progress_screen(Ui& ui, const app::ProgressView& v, Commands& commands) {
  heading(ui, "progress.title", 1, tr(S::progress_title));
  paragraph(ui, "progress.intro", tr(S::progress_intro), {.ink = Ink::Muted});
  for (std::size_t n = 0; n < v.problems.size(); ++n) {
    Card card(ui, "progress.problem" + std::to_string(n), {}, CardLook::Note, 16);
    paragraph(ui, "progress.problem" + std::to_string(n) + ".text", v.problems[n]);
  }
  const std::string done = fill(S::home_progress_text, {number(v.finished), number(v.total)});
  meter(ui, "progress.done", tr(S::home_progress_name), v.finished, v.total, done);
  paragraph(ui, "progress.done.text", done + ". " + std::string(tr(S::progress_time)) + ": " + v.time + ".",
            {.ink = Ink::Muted, .small = true});
  space(ui, 4);
  practices(ui, v);
  history(ui, v);
  own_copy(ui, v, commands);
  Card card(ui, "progress.over", tr(S::progress_start_over));
  heading(ui, "progress.over.title", 2, tr(S::progress_start_over));
  paragraph(ui, "progress.over.text", tr(S::progress_start_over_text));
  Row row(ui);
  if (button(ui, "progress.reset", tr(S::progress_start_over), {.look = ButtonLook::Danger}))
    commands.emplace_back(app::AskReset{});
}

}  // namespace defuse::ui
