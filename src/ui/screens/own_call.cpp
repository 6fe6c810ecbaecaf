// The form of a call of one's own.
#include <array>
#include <string>

#include "app/call_words.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/container.h"
#include "ui/widgets/field.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::number;
using app::S;
using app::tr;

namespace {

void field(Ui& ui, const app::OwnCallView& v, int index, std::string_view label, int rows, Commands& commands,
           std::string_view hint = {}) {
  app::OwnCall form = v.session->form;
  const std::string& value = *app::own_field(form, index);
  if (auto text = text_area(ui, "own.field" + number(index), label, value, {.hint = hint, .rows = rows}))
    commands.emplace_back(app::WriteOwnCall{index, *text});
}

void what_happened(Ui& ui, const app::OwnCallView& v, Commands& commands) {
  const Card card(ui, "own.what", tr(S::own_what), CardLook::Plain, 24);
  heading(ui, "own.what.title", 2, tr(S::own_what));
  const bool mails = v.session->form.channel == course::Channel::Email;
  field(ui, v, 0, tr(S::own_title), 1, commands, mails ? tr(S::own_title_mail) : std::string_view());
  field(ui, v, 1, tr(S::own_customer), 1, commands, tr(S::own_customer_hint));
  field(ui, v, 2, tr(S::own_situation), 3, commands);
  const std::array<std::string, 4> channels{
      std::string(app::channel_word(course::Channel::Phone)), std::string(app::channel_word(course::Channel::Desk)),
      std::string(app::channel_word(course::Channel::Chat)), std::string(app::channel_word(course::Channel::Email))};
  const int now = static_cast<int>(v.session->form.channel);
  if (const auto chosen = radio_group(ui, "own.channel", tr(S::own_channel), channels, {.selected = now}))
    commands.emplace_back(app::ArrangeOwnCall{.channel = *chosen});
}

void moment(Ui& ui, const app::OwnCallView& v, int n, Commands& commands) {
  const std::string id = "own.moment" + number(n);
  const Card card(ui, id, fill(S::own_moment, {number(n + 1)}), CardLook::Plain, 24);
  heading(ui, id + ".title", 2, fill(S::own_moment, {number(n + 1)}));
  field(ui, v, 3 + n + static_cast<int>(app::kOwnBefore), tr(S::own_piece), 2, commands);
  const int said = 3 + static_cast<int>(app::kOwnPieces) + 2 * n;
  field(ui, v, said, tr(S::own_said), 2, commands);
  field(ui, v, said + 1, tr(S::own_better), 2, commands);
  std::vector<std::string> titles;
  int selected = -1;
  for (const auto& [practice, title] : v.practices) {
    if (practice == v.session->form.moments[static_cast<std::size_t>(n)].practice)
      selected = static_cast<int>(titles.size());
    titles.push_back(title);
  }
  if (const auto chosen = select(ui, id + ".practice", fill(S::own_practice, {number(n + 1)}), titles,
                                 {.selected = selected, .none = tr(S::own_practice_none)}))
    commands.emplace_back(
        app::ArrangeOwnCall{.moment = n, .practice = v.practices[static_cast<std::size_t>(*chosen)].first});
}

}  // namespace

void own_call_screen(Ui& ui, const app::OwnCallView& v, Commands& commands) {
  heading(ui, "own.title", 1, tr(S::own_heading));
  paragraph(ui, "own.intro", tr(S::own_intro));
  paragraph(ui, "own.private", tr(S::own_private), {.ink = Ink::Muted, .small = true});
  what_happened(ui, v, commands);
  {
    const Card card(ui, "own.before", tr(S::own_before), CardLook::Plain, 24);
    heading(ui, "own.before.title", 2, tr(S::own_before));
    for (int n = 0; n < static_cast<int>(app::kOwnBefore); ++n)
      field(ui, v, 3 + n, fill(S::own_before_piece, {number(n + 1)}), 2, commands);
  }
  for (int n = 0; n < static_cast<int>(app::kOwnMoments); ++n) moment(ui, v, n, commands);
  if (v.session->asked && !v.session->form.complete())
    paragraph(ui, "own.missing", tr(S::own_missing), {.ink = Ink::Hot, .strong = true});
  const Row row(ui);
  if (button(ui, "own.finish", tr(S::own_finish), {.look = ButtonLook::Primary, .icon = Icon::Play}))
    commands.emplace_back(app::FinishOwnCall{});
  if (v.session->old && button(ui, "own.delete", tr(S::own_delete), {.look = ButtonLook::Danger}))
    commands.emplace_back(app::DeleteOwnCall{});
}

}  // namespace defuse::ui
