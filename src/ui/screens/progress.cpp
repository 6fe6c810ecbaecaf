// How far the learner has come, and what can be done with the record of it.
#include <algorithm>
#include <string>
#include <vector>

#include "app/strings.h"
#include "ui/screens/progress_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/start_over.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cell_grid.h"
#include "ui/widgets/container.h"
#include "ui/widgets/field.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::number;
using app::S;
using app::tr;

namespace {

constexpr float kTwoColumns = 900;
constexpr float kMapShare = 0.6F;

Ink ink_for(app::Level level) {
  switch (level) {
    case app::Level::None:
      return Ink::Muted;
    case app::Level::Started:
      return Ink::Warm;
    case app::Level::Growing:
      return Ink::Primary;
    case app::Level::Steady:
      break;
  }
  return Ink::Good;
}

int quarters_for(app::Level level) {
  constexpr int quarters[] = {0, 1, 2, 4};
  return quarters[static_cast<std::size_t>(level)];
}

GridCell cell_for(const app::PracticeRow& row) {
  GridCell cell;
  cell.title = row.title;
  cell.meter_name = fill(S::mastery_meter, {row.title});
  const bool begun = row.level != app::Level::None;
  cell.text = begun ? fill(S::mastery_text, {row.word, number(static_cast<int>(row.mastery * 100 + 0.5))}) : row.word;
  cell.share = row.mastery;
  cell.quarters = quarters_for(row.level);
  cell.ink = ink_for(row.level);
  return cell;
}

void practice_map(Ui& ui, const app::ProgressView& v) {
  const Card card(ui, "progress.practices", tr(S::progress_practices));
  heading(ui, "progress.practices.title", 2, tr(S::progress_practices));
  paragraph(ui, "progress.practices.text", tr(v.any_practised ? S::progress_practices_text : S::progress_none),
            {.ink = Ink::Muted});
  for (const app::ModuleRow& module : v.modules) {
    const std::string id = "progress." + module.id;
    space(ui, 8);
    heading(ui, id + ".title", 3, module.title);
    if (module.total > 0) {
      meter(ui, id + ".meter", fill(S::home_module_name, {module.title}), module.finished, module.total, module.text,
            module.finished == module.total ? Ink::Good : Ink::Primary, 8);
      paragraph(ui, id + ".text", module.text, {.ink = Ink::Muted, .small = true});
    }
    if (module.practices.empty()) continue;
    std::vector<GridCell> cells;
    for (const app::PracticeRow& row : module.practices) cells.push_back(cell_for(row));
    cell_grid(ui, id + ".practices", module.title, cells);
  }
}

void days(Ui& ui, const app::ProgressView& v) {
  if (v.days.empty()) return;
  const Card card(ui, "progress.days", tr(S::progress_days));
  heading(ui, "progress.days.title", 2, tr(S::progress_days));
  int most = 1;
  for (const app::DayRow& day : v.days) most = std::max(most, day.minutes);
  std::vector<PlotBar> bars;
  for (const app::DayRow& day : v.days) {
    PlotBar bar;
    bar.label = day.name;
    bar.shown = day.minutes == 0 ? "" : number(day.minutes);
    bar.said = day.text;
    bar.share = static_cast<double>(day.minutes) / most;
    bars.push_back(std::move(bar));
  }
  const PlotOptions options{
      .label_header = tr(S::progress_day), .value_header = tr(S::progress_day_time), .height = 90};
  plot(ui, "progress.days.plot", tr(S::progress_days), options, bars);
}

void calls_done(Ui& ui, const app::ProgressView& v, Commands& commands) {
  if (v.calls.empty()) return;
  const Card card(ui, "progress.calls", tr(S::call_all_calls));
  heading(ui, "progress.calls.title", 2, tr(S::call_all_calls));
  paragraph(ui, "progress.calls.text", tr(S::call_calls_text), {.ink = Ink::Muted});
  for (const app::CallHistoryRow& row : v.calls) {
    const std::string address = app::call_review_address(row.id);
    const std::string name = fill(S::call_look_back_name, {row.title});
    const LinkOptions options{.icon = Icon::Progress, .name = name, .description = row.text};
    if (link(ui, "progress.call." + row.id, row.title, address, options)) commands.emplace_back(app::Go{address});
  }
}

void history(Ui& ui, const app::ProgressView& v) {
  if (v.history.empty()) return;
  const Card card(ui, "progress.history", tr(S::progress_history));
  heading(ui, "progress.history.title", 2, tr(S::progress_history));
  history_list(ui, "progress.history.list", tr(S::progress_history), v.history);
}

void more(Ui& ui, const app::ProgressView& v, Commands& commands) {
  const Card card(ui, "progress.more", tr(S::progress_more));
  heading(ui, "progress.more.title", 2, tr(S::progress_more));
  const auto go = [&](std::string_view id, S label, const char* address, Icon icon) {
    if (link(ui, id, tr(label), address, {.icon = icon})) commands.emplace_back(app::Go{address});
  };
  if (!v.certificate_text.empty()) paragraph(ui, "progress.certificate.text", v.certificate_text, {.strong = true});
  if (v.has_connection) go("progress.connection", S::lms_title, "#/connection", Icon::Upload);
  go("progress.review", S::review_title, "#/review", Icon::Replay);
  go("progress.certificate", S::certificate_title, "#/certificate", Icon::Certificate);
  go("progress.search", S::search_title, "#/search", Icon::Search);
  if (v.has_glossary) go("progress.glossary", S::glossary_title, "#/glossary", Icon::Book);
}

void own_copy(Ui& ui, const app::ProgressView& v, Commands& commands) {
  const Card card(ui, "progress.copy", tr(S::progress_copy));
  heading(ui, "progress.copy.title", 2, tr(S::progress_copy));
  paragraph(ui, "progress.copy.text", tr(S::progress_copy_text));
  if (!v.notice.empty()) paragraph(ui, "progress.notice", v.notice, {.ink = Ink::Primary, .strong = true});
  const Row row(ui);
  if (button(ui, "progress.export", tr(S::progress_export), {.icon = Icon::Download}))
    commands.emplace_back(app::ExportProgress{});
  file_picker(ui, "progress.import", tr(S::progress_import), ".defuse-progress", Icon::Upload);
}

}  // namespace

void history_list(Ui& ui, std::string_view id, std::string_view name, const std::vector<app::HistoryRow>& rows) {
  const Group list(ui, id, semantics::Role::List, name, 6, true);
  for (std::size_t n = 0; n < rows.size(); ++n) {
    const std::string text = fill(S::progress_history_row, {rows[n].title, rows[n].result, rows[n].when});
    paragraph(ui, std::string(id) + "." + std::to_string(n), text, {.role = semantics::Role::ListItem});
  }
}

void progress_screen(Ui& ui, const app::ProgressView& v, Commands& commands) {
  heading(ui, "progress.title", 1, tr(S::progress_title));
  paragraph(ui, "progress.intro", tr(v.has_connection ? S::lms_progress_intro : S::progress_intro),
            {.ink = Ink::Muted});
  for (std::size_t n = 0; n < v.problems.size(); ++n) {
    const Card card(ui, "progress.problem" + std::to_string(n), {}, CardLook::Note, 16);
    paragraph(ui, "progress.problem" + std::to_string(n) + ".text", v.problems[n]);
  }
  const std::string done = fill(S::home_progress_text, {number(v.finished), number(v.total)});
  meter(ui, "progress.done", tr(S::home_progress_name), v.finished, v.total, done);
  paragraph(ui, "progress.done.text", done + ". " + std::string(tr(S::progress_time)) + ": " + v.time + ".",
            {.ink = Ink::Muted, .small = true});
  space(ui, 4);
  Split split(ui, kMapShare, kTwoColumns);
  // In one column the ways on stand before the long map.
  if (!split.beside()) more(ui, v, commands);
  practice_map(ui, v);
  split.second();
  if (split.beside()) more(ui, v, commands);
  days(ui, v);
  detection_card(ui, v);
  calibration_card(ui, v);
  calls_done(ui, v, commands);
  history(ui, v);
  own_copy(ui, v, commands);
  restore_code_card(ui, v, commands);
  start_over(ui, {}, commands);
}

}  // namespace defuse::ui
