// Words explained, and the search.
#include <string>

#include "app/strings.h"
#include "ui/screens/coach_link.h"
#include "ui/screens/kind.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tile.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

namespace {

S found_word(const app::FoundRow& row) {
  if (row.kind == app::FoundKind::Call) return S::found_call;
  if (row.kind == app::FoundKind::Practice) return S::found_practice;
  return row.kind == app::FoundKind::Term ? S::found_term : kind_word(row.item_kind);
}

Icon found_icon(const app::FoundRow& row) {
  if (row.kind == app::FoundKind::Call) return channel_icon(row.channel);
  if (row.kind == app::FoundKind::Practice) return Icon::Progress;
  return row.kind == app::FoundKind::Term ? Icon::Hint : kind_icon(row.item_kind);
}

}  // namespace

void glossary_screen(Ui& ui, const app::GlossaryView& v, Commands& commands) {
  heading(ui, "glossary.title", 1, tr(S::glossary_title));
  paragraph(ui, "glossary.intro", tr(v.terms.empty() ? S::glossary_empty : S::glossary_intro), {.ink = Ink::Muted});
  if (link(ui, "glossary.search", tr(S::search_title), "#/search", {.icon = Icon::Search}))
    commands.emplace_back(app::Go{"#/search"});
  if (v.has_coach) coach_link(ui, "glossary.coach", ButtonLook::Quiet, commands);
  if (v.terms.empty()) return;
  const Group list(ui, "glossary.list", semantics::Role::List, tr(S::glossary_title), 12);
  for (std::size_t n = 0; n < v.terms.size(); ++n) {
    const app::GlossaryRow& row = v.terms[n];
    const std::string id = "glossary." + std::to_string(n);
    const Group item(ui, id, semantics::Role::ListItem, {}, 2);
    const Card card(ui, id + ".card", {}, CardLook::Plain, 16);
    heading(ui, id + ".term", 2, row.term);
    paragraph(ui, id + ".meaning", row.meaning);
    if (!row.practice.empty())
      paragraph(ui, id + ".practice", fill(S::glossary_practice, {row.practice}), {.ink = Ink::Muted, .small = true});
  }
}

void search_screen(Ui& ui, const app::SearchView& v, Commands& commands) {
  heading(ui, "search.title", 1, tr(S::search_title));
  const FieldOptions field{.hint = tr(S::search_hint), .rows = 1};
  if (const auto text = text_area(ui, "search.text", tr(S::search_label), v.text, field))
    commands.emplace_back(app::SearchFor{*text});
  if (!v.count.empty()) paragraph(ui, "search.count", v.count, {.ink = Ink::Muted, .role = semantics::Role::Status});
  if (v.has_coach) coach_link(ui, "search.coach", ButtonLook::Quiet, commands);
  if (v.found.empty()) return;
  const Group list(ui, "search.results", semantics::Role::List, tr(S::search_results), 8, true);
  for (std::size_t n = 0; n < v.found.size(); ++n) {
    const app::FoundRow& row = v.found[n];
    const std::string id = "search." + std::to_string(n);
    const Group item(ui, id + ".row", semantics::Role::ListItem);
    const TileOptions options{
        .icon = found_icon(row), .facts = tr(found_word(row)), .state = row.passage, .plain = true};
    if (tile(ui, id, row.title, row.address, options)) commands.emplace_back(app::Go{row.address});
  }
}

}  // namespace defuse::ui
