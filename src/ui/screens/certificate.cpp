// The certificate, or what is missing for it.
#include "app/certificate.h"

#include <string>

#include "app/strings.h"
#include "ui/screens/item_tile.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

namespace {

void missing(Ui& ui, const app::CertificateView& v, Commands& commands) {
  if (!v.low.empty()) {
    const Card card(ui, "certificate.low", tr(S::certificate_low));
    heading(ui, "certificate.low.title", 2, tr(S::certificate_low));
    const Group list(ui, "certificate.low.list", semantics::Role::List, tr(S::certificate_low), 12);
    for (std::size_t n = 0; n < v.low.size(); ++n) {
      const std::string id = "certificate.low." + std::to_string(n);
      const Group item(ui, id, semantics::Role::ListItem, {}, 4);
      paragraph(ui, id + ".text", v.low[n].text);
      if (!v.low[n].weakest) continue;
      const app::ItemCard& weakest = *v.low[n].weakest;
      if (link(ui, id + ".go", fill(S::certificate_low_do, {weakest.title}), weakest.address, {.icon = Icon::Next}))
        commands.emplace_back(app::Go{weakest.address});
    }
  }
  if (v.unread.empty()) return;
  const Card card(ui, "certificate.unread", tr(S::certificate_unread));
  heading(ui, "certificate.unread.title", 2, tr(S::certificate_unread));
  const Group list(ui, "certificate.unread.list", semantics::Role::List, tr(S::certificate_unread), 8);
  for (const app::ItemCard& item : v.unread) item_tile(ui, "certificate." + item.id, item, commands);
}

void controls(Ui& ui, const app::CertificateView& v, Commands& commands) {
  paragraph(ui, "certificate.ready", tr(S::certificate_ready));
  const FieldOptions field{.hint = tr(S::certificate_name_hint), .rows = 1, .autocomplete = "name"};
  if (const auto name = text_area(ui, "certificate.name", tr(S::certificate_name), v.name, field))
    commands.emplace_back(app::WriteName{*name});
  const bool nameless = v.name.empty();
  const std::string_view first = nameless ? tr(S::certificate_name_first) : std::string_view();
  const Row row(ui);
  if (button(ui, "certificate.print", tr(S::certificate_print),
             {.look = ButtonLook::Primary, .icon = Icon::Print, .disabled = nameless, .description = first}))
    commands.emplace_back(app::PrintCertificate{});
  if (button(ui, "certificate.save", tr(S::certificate_save),
             {.icon = Icon::Download, .disabled = nameless, .description = first}))
    commands.emplace_back(app::SaveCertificate{});
}

// What is printed: this card alone.
void sheet(Ui& ui, const app::CertificateView& v) {
  const app::DrawCertificate& text = v.text;
  const Card card(ui, "certificate.sheet", text.heading, CardLook::Certificate, 32);
  paragraph(ui, "certificate.product", text.product, {.ink = Ink::Primary, .strong = true});
  heading(ui, "certificate.heading", 2, text.heading);
  if (!text.course.empty()) paragraph(ui, "certificate.course", text.course, {.ink = Ink::Muted});
  heading(ui, "certificate.who", 3, text.name.empty() ? tr(S::certificate_nobody) : std::string_view(text.name));
  paragraph(ui, "certificate.statement", text.statement);
  {
    const Group list(ui, "certificate.rows", semantics::Role::List, tr(S::certificate_modules), 4);
    for (std::size_t n = 0; n < text.rows.size(); ++n) {
      const std::string row = text.rows[n].first + ": " + text.rows[n].second;
      paragraph(ui, "certificate.row" + std::to_string(n), row, {.role = semantics::Role::ListItem});
    }
  }
  paragraph(ui, "certificate.date", text.date, {.ink = Ink::Muted});
}

}  // namespace

void certificate_screen(Ui& ui, const app::CertificateView& v, Commands& commands) {
  heading(ui, "certificate.title", 1, tr(S::certificate_title));
  if (v.ready) {
    controls(ui, v, commands);
    space(ui, 12);
    sheet(ui, v);
    return;
  }
  const std::string needed = app::number(static_cast<int>(app::kCertificateScore * 100 + 0.5));
  paragraph(ui, "certificate.intro", fill(S::certificate_intro, {needed}));
  missing(ui, v, commands);
}

}  // namespace defuse::ui
