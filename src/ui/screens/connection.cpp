// What is reported to a learning management system, and the calls to it for support staff.
#include <string>

#include "app/strings.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;
using semantics::Role;

namespace {

void record(Ui& ui, const app::ConnectionView& v) {
  if (v.record.empty()) return;
  const Card card(ui, "lms.record", tr(S::lms_record));
  heading(ui, "lms.record.title", 2, tr(S::lms_record));
  {
    const Group list(ui, "lms.record.list", Role::List, tr(S::lms_record), 6);
    for (std::size_t n = 0; n < v.record.size(); ++n) {
      const std::string text = fill(S::lms_row, {v.record[n].name, v.record[n].value});
      paragraph(ui, "lms.record." + std::to_string(n), text, {.role = Role::ListItem});
    }
  }
  paragraph(ui, "lms.record.answers", tr(S::lms_answers), {.ink = Ink::Muted});
  paragraph(ui, "lms.record.private", tr(S::lms_private), {.ink = Ink::Muted});
}

void calls(Ui& ui, const app::ConnectionView& v, Commands& commands) {
  const Card card(ui, "lms.calls", tr(S::lms_calls));
  heading(ui, "lms.calls.title", 2, tr(S::lms_calls));
  paragraph(ui, "lms.calls.text", tr(v.calls.empty() ? S::lms_calls_none : S::lms_calls_text), {.ink = Ink::Muted});
  if (v.calls.empty()) return;
  paragraph(ui, "lms.calls.count", v.calls_text);
  if (!v.notice.empty()) paragraph(ui, "lms.calls.notice", v.notice, {.ink = Ink::Primary, .strong = true});
  {
    const Row row(ui);
    if (button(ui, "lms.copy", tr(S::lms_copy))) commands.emplace_back(app::CopyCalls{});
    if (button(ui, "lms.export", tr(S::lms_export), {.icon = Icon::Download}))
      commands.emplace_back(app::ExportCalls{});
  }
  const Group list(ui, "lms.calls.list", Role::List, tr(S::lms_calls), 4, true);
  for (std::size_t n = 0; n < v.calls.size(); ++n)
    paragraph(ui, "lms.call." + std::to_string(n), v.calls[n], {.small = true, .role = Role::ListItem});
}

}  // namespace

void connection_screen(Ui& ui, const app::ConnectionView& v, Commands& commands) {
  heading(ui, "lms.title", 1, tr(S::lms_title));
  paragraph(ui, "lms.intro", v.connected ? tr(S::lms_intro) : std::string_view(v.note), {.ink = Ink::Muted});
  if (v.connected) {
    const Card card(ui, "lms.state", tr(S::lms_state));
    heading(ui, "lms.state.title", 2, tr(S::lms_state));
    paragraph(ui, "lms.state.text", v.state, {.strong = true});
    if (!v.saved.empty()) paragraph(ui, "lms.state.saved", v.saved);
    if (!v.note.empty()) paragraph(ui, "lms.state.note", v.note);
    if (v.can_leave && button(ui, "lms.leave", tr(S::lms_leave), {.look = ButtonLook::Primary}))
      commands.emplace_back(app::SaveAndLeave{});
  }
  record(ui, v);
  calls(ui, v, commands);
}

}  // namespace defuse::ui
