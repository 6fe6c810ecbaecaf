// What the browser keeps of a learner, in plain words, and how to be rid of it.
#include "ui/screens/stored.h"

#include "app/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::S;
using app::tr;

void stored_card(Ui& ui, const app::SettingsView& v, Commands& commands) {
  const Card card(ui, "stored", tr(S::stored_heading));
  heading(ui, "stored.title", 2, tr(S::stored_heading));
  paragraph(ui, "stored.where", tr(S::stored_where));
  {
    const Group list(ui, "stored.list", semantics::Role::List, tr(S::stored_list), 6);
    const auto item = [&](const char* id, std::string_view text) {
      paragraph(ui, id, text, {.role = semantics::Role::ListItem});
    };
    item("stored.records", app::fill(S::stored_records, {app::number(v.records)}));
    item("stored.settings", tr(S::stored_settings));
    item("stored.device", tr(S::stored_device));
    if (v.packs) item("stored.packs", tr(S::stored_packs));
    if (v.works_offline) item("stored.course", tr(S::stored_course));
  }
  paragraph(ui, "stored.never", tr(S::stored_never));
  paragraph(ui, "stored.private", tr(S::stored_private));
  paragraph(ui, "stored.erase.text", tr(S::stored_erase_text));
  if (!v.erase_notice.empty()) paragraph(ui, "stored.notice", v.erase_notice, {.ink = Ink::Primary, .strong = true});
  const Row row(ui);
  if (button(ui, "stored.erase", tr(S::erase_button), {.look = ButtonLook::Danger}))
    commands.emplace_back(app::AskErase{});
}

void erase_dialog(Ui& ui, Commands& commands) {
  const Dialog dialog(ui, "erase", tr(S::erase_ask));
  heading(ui, "erase.title", 2, tr(S::erase_ask));
  paragraph(ui, "erase.text", tr(S::erase_text));
  space(ui, 8);
  const Row row(ui);
  if (button(ui, "erase.cancel", tr(S::erase_cancel), {.look = ButtonLook::Primary}))
    commands.emplace_back(app::CancelDialog{});
  if (button(ui, "erase.confirm", tr(S::erase_confirm), {.look = ButtonLook::Danger}))
    commands.emplace_back(app::ConfirmErase{});
}

}  // namespace defuse::ui
