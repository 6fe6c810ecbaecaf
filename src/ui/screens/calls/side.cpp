// Beside a call: how it stands, the eleven steps, what was written down.
#include "ui/screens/calls/parts.h"
#include "ui/widgets/container.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/step_line.h"
#include "ui/widgets/text.h"

namespace defuse::ui::calls {

namespace {

constexpr int kMost = 10;

Ink ink_of(const app::FeelingRow& row) {
  const bool good = row.feeling == app::Feeling::Arousal ? row.value <= 4 : row.value >= 7;
  const bool poor = row.feeling == app::Feeling::Arousal ? row.value >= 7 : row.value <= 3;
  if (good) return Ink::Good;
  return poor ? Ink::Hot : Ink::Warm;
}

StepLook look_of(app::GuideState state) {
  switch (state) {
    case app::GuideState::Now:
      return StepLook::Now;
    case app::GuideState::Done:
      return StepLook::Done;
    case app::GuideState::Passed:
      return StepLook::Passed;
    case app::GuideState::Absent:
      return StepLook::Absent;
    case app::GuideState::Open:
      break;
  }
  return StepLook::Open;
}

}  // namespace

void feelings(Ui& ui, const app::CallView& v, bool flat) {
  const Card card(ui, "call.state", tr(S::call_state), CardLook::Plain, flat ? 12 : 16);
  const Group group(ui, "call.state.all", semantics::Role::Group, {}, flat ? 4 : 10);
  std::vector<Gauge> all;
  for (const app::FeelingRow& row : v.feelings)
    all.push_back({"call.state." + number(static_cast<int>(row.feeling)), row.name,
                   fill(S::call_note, {row.name, row.word}), row.text, static_cast<double>(row.value), ink_of(row)});
  gauges(ui, all, kMost, flat);
}

void guide(Ui& ui, const std::vector<app::GuideRow>& rows) {
  if (rows.empty()) return;
  const Card card(ui, "call.guide", tr(S::call_guide), CardLook::Plain, 16);
  heading(ui, "call.guide.title", 3, tr(S::call_guide));
  const Group list(ui, "call.guide.list", semantics::Role::List, tr(S::call_guide), 4, true);
  for (std::size_t n = 0; n < rows.size(); ++n)
    step_line(ui, "call.guide." + std::to_string(n), static_cast<int>(n) + 1, rows[n].name, rows[n].word,
              look_of(rows[n].state));
}

void notes(Ui& ui, const app::CallView& v) {
  const Card card(ui, "call.notes", tr(S::call_notes), CardLook::Note, 16);
  heading(ui, "call.notes.title", 3, tr(S::call_notes));
  if (v.notes.empty()) {
    paragraph(ui, "call.notes.none", tr(S::call_notes_none), {.ink = Ink::Muted, .small = true});
    return;
  }
  const Group list(ui, "call.notes.list", semantics::Role::List, tr(S::call_notes), 6);
  for (std::size_t n = 0; n < v.notes.size(); ++n)
    paragraph(ui, "call.notes." + std::to_string(n), v.notes[n], {.small = true, .role = semantics::Role::ListItem});
}

}  // namespace defuse::ui::calls
