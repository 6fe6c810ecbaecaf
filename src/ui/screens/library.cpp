// The courses that can be opened here, and all there is to know of one.
#include "ui/screens/library.h"

#include <string>

#include "app/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/container.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

namespace {

void open_button(Ui& ui, const std::string& id, const app::PackRow& row, bool primary, Commands& commands) {
  const ButtonLook look = primary ? ButtonLook::Primary : ButtonLook::Secondary;
  const std::string name = row.open ? std::string() : fill(S::library_open_name, {row.title});
  const ButtonOptions options{.look = look, .icon = row.open ? Icon::Next : Icon::Play, .name = name};
  if (button(ui, id + ".open", tr(row.open ? S::library_carry_on : S::library_open), options))
    commands.emplace_back(app::OpenPack{row.id});
}

void row_facts(Ui& ui, const std::string& id, const app::PackRow& row) {
  paragraph(ui, id + ".state", row.state,
            {.ink = row.open ? Ink::Primary : Ink::Muted, .small = true, .strong = row.open});
  if (!row.progress.empty()) paragraph(ui, id + ".progress", row.progress, {.ink = Ink::Muted, .small = true});
  paragraph(ui, id + ".facts", row.facts, {.ink = Ink::Muted, .small = true});
  if (row.update)
    paragraph(ui, id + ".update", tr(S::library_has_update), {.ink = Ink::Primary, .small = true, .strong = true});
}

void pack_row(Ui& ui, const app::PackRow& row, Commands& commands) {
  const std::string id = "library." + row.id;
  const Group item(ui, id, semantics::Role::ListItem, {}, 2);
  const Card card(ui, id + ".card", {}, row.open ? CardLook::Accent : CardLook::Plain);
  heading(ui, id + ".title", 2, row.title);
  if (!row.summary.empty()) paragraph(ui, id + ".summary", row.summary);
  if (!row.state.empty()) row_facts(ui, id, row);
  space(ui, 4);
  const Row buttons(ui);
  open_button(ui, id, row, false, commands);
  if (row.id.empty()) return;
  const std::string address = app::pack_address(row.id);
  const std::string name = fill(S::library_details_name, {row.title});
  if (link(ui, id + ".details", tr(S::library_details), address, {.icon = Icon::Book, .name = name}))
    commands.emplace_back(app::Go{address});
}

void list(Ui& ui, const std::string& id, std::string_view title, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  const Card card(ui, id, title);
  heading(ui, id + ".title", 2, title);
  const Group group(ui, id + ".list", semantics::Role::List, title, 6);
  for (std::size_t n = 0; n < texts.size(); ++n)
    paragraph(ui, id + "." + std::to_string(n), texts[n], {.role = semantics::Role::ListItem});
}

void update_card(Ui& ui, const app::PackView& v, Commands& commands) {
  if (!v.row.update) return;
  const Card card(ui, "pack.newer", tr(S::library_has_update), CardLook::Note);
  paragraph(ui, "pack.newer.text", tr(S::library_update_text));
  if (button(ui, "pack.newer.load", tr(S::library_update), {.icon = Icon::Download}))
    commands.emplace_back(app::UpdatePack{v.row.id});
}

}  // namespace

void library_messages(Ui& ui, std::string_view notice, std::string_view problem) {
  if (!notice.empty()) paragraph(ui, "library.notice", notice, {.ink = Ink::Primary, .strong = true});
  if (problem.empty()) return;
  const Card card(ui, "library.problem", {}, CardLook::Note, 16);
  paragraph(ui, "library.problem.text", problem, {.ink = Ink::Hot});
}

void library_screen(Ui& ui, const app::LibraryView& v, Commands& commands) {
  heading(ui, "library.title", 1, tr(S::library_title));
  paragraph(ui, "library.intro", tr(v.here ? S::library_intro : S::library_not_here), {.ink = Ink::Muted});
  library_messages(ui, v.notice, v.problem);
  if (!v.here) return;
  {
    const Group all(ui, "library.list", semantics::Role::List, tr(S::library_list), 12);
    for (const app::PackRow& row : v.packs) pack_row(ui, row, commands);
  }
  space(ui, 4);
  const Card card(ui, "library.add", tr(S::library_add));
  heading(ui, "library.add.title", 2, tr(S::library_add));
  paragraph(ui, "library.add.text", tr(S::library_add_text));
  file_picker(ui, "library.file", tr(S::library_choose), ".defuse", Icon::Upload);
}

void pack_screen(Ui& ui, const app::PackView& v, Commands& commands) {
  heading(ui, "pack.title", 1, v.row.title);
  library_messages(ui, v.notice, v.problem);
  if (!v.row.summary.empty()) paragraph(ui, "pack.summary", v.row.summary);
  row_facts(ui, "pack", v.row);
  space(ui, 4);
  {
    const Row row(ui);
    open_button(ui, "pack", v.row, true, commands);
    if (link(ui, "pack.back", tr(S::library_back), "#/library", {.icon = Icon::Back}))
      commands.emplace_back(app::Go{"#/library"});
  }
  update_card(ui, v, commands);
  list(ui, "pack.about", tr(S::library_about), v.about);
  if (!v.contact.empty()) paragraph(ui, "pack.contact", fill(S::library_contact, {v.contact}));
  list(ui, "pack.languages", tr(S::library_languages), v.languages);
  if (v.language.languages.size() > 1) {
    const Card card(ui, "pack.language", tr(S::course_language));
    heading(ui, "pack.language.title", 2, tr(S::course_language));
    course_language(ui, v.language, v.settings, commands);
  }
  list(ui, "pack.sources", tr(S::library_sources), v.sources);
  if (!v.row.kept) return;
  const Row row(ui);
  if (button(ui, "pack.remove", tr(S::library_remove), {.look = ButtonLook::Danger}))
    commands.emplace_back(app::AskRemove{v.row.id});
}

void remove_dialog(Ui& ui, std::string_view title, bool forget, Commands& commands) {
  const std::string question = fill(S::library_remove_ask, {title});
  const Dialog dialog(ui, "remove", question);
  heading(ui, "remove.title", 2, question);
  paragraph(ui, "remove.text", tr(S::library_remove_text));
  if (checkbox(ui, "remove.forget", tr(S::library_forget), forget)) commands.emplace_back(app::ForgetWithPack{!forget});
  space(ui, 8);
  const Row row(ui);
  if (button(ui, "remove.cancel", tr(S::library_keep), {.look = ButtonLook::Primary}))
    commands.emplace_back(app::CancelDialog{});
  if (button(ui, "remove.confirm", tr(S::library_remove_confirm), {.look = ButtonLook::Danger}))
    commands.emplace_back(app::ConfirmRemove{});
}

void course_language(Ui& ui, const app::CourseLanguageView& v, const app::Settings& settings, Commands& commands) {
  if (v.languages.size() > 1) {
    std::vector<std::string> options{std::string(tr(S::course_language_auto))};
    std::vector<std::string> tags{""};
    int selected = 0;
    for (const auto& [tag, name] : v.languages) {
      if (tag == v.chosen) selected = static_cast<int>(options.size());
      options.push_back(name);
      tags.push_back(tag);
    }
    const auto chosen =
        radio_group(ui, "course.language", tr(S::course_language), options, {.selected = selected, .languages = tags});
    paragraph(ui, "course.language.text", tr(S::course_language_text), {.ink = Ink::Muted, .small = true});
    if (chosen) {
      app::Settings next = settings;
      next.course_language = tags[static_cast<std::size_t>(*chosen)];
      commands.emplace_back(app::ChangeSettings{next});
    }
  }
  if (!v.untranslated.empty()) paragraph(ui, "course.untranslated", v.untranslated, {.ink = Ink::Muted, .small = true});
  if (!v.problem.empty())
    paragraph(ui, "course.language.problem", v.problem, {.ink = Ink::Hot, .role = semantics::Role::Alert});
}

}  // namespace defuse::ui
