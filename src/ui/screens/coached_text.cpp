#include "ui/screens/coached_text.h"

#include <vector>

#include "app/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/field.h"
#include "ui/widgets/frame_info.h"
#include "ui/widgets/marked_text.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::CoachedFinding;
using app::CoachedView;
using app::fill;
using app::number;
using app::S;
using app::tr;
using app::Weight;

namespace {

std::string id_of(const CoachedView& v, std::string_view part) {
  return "said" + number(v.index) + "." + std::string(part);
}

struct Look {
  S words;
  Ink ink;
  Icon icon;
};
Look look_of(Weight weight) {
  switch (weight) {
    case Weight::Hurts:
      return {S::coach_hurts, Ink::Hot, Icon::Warning};
    case Weight::MayHurt:
      return {S::coach_may_hurt, Ink::Warm, Icon::Warning};
    case Weight::WorthALook:
      return {S::coach_look, Ink::Warm, Icon::Eye};
    case Weight::Helps:
      break;
  }
  return {S::coach_helps, Ink::Good, Icon::Check};
}

void suggestion(Ui& ui, const CoachedView& v, const std::string& id, int finding, const CoachedFinding& one,
                Commands& commands) {
  const std::string name = fill(S::coach_use_name, {one.suggestion->sentence});
  paragraph(ui, id + ".put", fill(S::coach_put, {one.suggestion->replaces}), {.ink = Ink::Muted, .small = true});
  const Row row(ui);
  if (!button(ui, id + ".use", tr(S::coach_use), {.icon = Icon::Pen, .name = name})) return;
  commands.emplace_back(app::TakeSuggestion{v.index, finding});
  move_focus(ui, id_of(v, "heading"));  // the button goes with what it mends
}

void finding(Ui& ui, const CoachedView& v, int number_of, const CoachedFinding& one, int level, Commands& commands) {
  const std::string id = id_of(v, one.rule);
  const Look look = look_of(one.weight);
  const Group item(ui, id, semantics::Role::ListItem);
  const Card card(ui, id + ".card", {}, one.weight == Weight::Helps ? CardLook::Strong : CardLook::Weak, 16);
  icon_heading(ui, id + ".title", level, look.icon, fill(look.words, {one.title}), look.ink);
  std::string quoted;
  for (const std::string& words : one.words) quoted += (quoted.empty() ? "" : ", ") + fill(S::coach_quote, {words});
  paragraph(ui, id + ".words", fill(S::coach_words, {quoted}));
  paragraph(ui, id + ".why", one.why);
  if (!one.advice.empty()) paragraph(ui, id + ".instead", fill(S::coach_instead, {one.advice}));
  if (!one.source.empty())
    paragraph(ui, id + ".source", fill(S::coach_source, {one.source}), {.ink = Ink::Muted, .small = true});
  if (one.suggestion) suggestion(ui, v, id, number_of, one, commands);
}

// What to say where nothing was found to change: kind, of use, and modest.
void nothing_to_change(Ui& ui, const CoachedView& v, const app::Reading& reading) {
  const std::string known = number(v.facts->patterns);
  paragraph(ui, id_of(v, "nothing"), fill(S::coach_nothing, {known}));
  if (reading.helping > 0 || v.facts->offers.empty()) return;
  paragraph(ui, id_of(v, "offers.title"), tr(S::coach_offers), {.strong = true});
  const Group list(ui, id_of(v, "offers"), semantics::Role::List, tr(S::coach_offers), 6);
  for (std::size_t n = 0; n < v.facts->offers.size(); ++n) {
    const auto& [title, example] = v.facts->offers[n];
    paragraph(ui, id_of(v, "offer") + number(static_cast<int>(n)), fill(S::coach_offer, {title, example}),
              {.role = semantics::Role::ListItem});
  }
}

}  // namespace

void said_field(Ui& ui, const CoachedView& v, std::string_view label, int rows, Commands& commands) {
  const auto typed = text_area(ui, id_of(v, "field"), label, v.text->text, {.rows = rows});
  if (typed) commands.emplace_back(app::WriteSaid{v.index, *typed});
}

void said_buttons(Ui& ui, const CoachedView& v, std::string_view label, bool primary, Commands& commands) {
  const ButtonOptions check{.look = primary ? ButtonLook::Primary : ButtonLook::Secondary, .icon = Icon::Check};
  if (button(ui, id_of(v, "check"), tr(S::coach_check), check)) commands.emplace_back(app::ReadSaid{});
  said_undo(ui, v, label, commands);
}

void said_undo(Ui& ui, const CoachedView& v, std::string_view label, Commands& commands) {
  if (v.text->undo.empty()) return;
  const std::string name = fill(S::coach_undo_name, {label});
  if (!button(ui, id_of(v, "undo"), tr(S::coach_undo), {.look = ButtonLook::Quiet, .icon = Icon::Undo, .name = name}))
    return;
  commands.emplace_back(app::UndoSuggestion{v.index});
  move_focus(ui, id_of(v, "heading"));
}

void said_reading(Ui& ui, const CoachedView& v, std::string_view title, int level, Commands& commands) {
  if (!v.text->reading) return;
  const app::Reading& reading = *v.text->reading;
  const Card card(ui, id_of(v, "reading"), title, CardLook::Plain, 20);
  heading(ui, id_of(v, "heading"), level, title);
  paragraph(ui, id_of(v, "summary"), app::summary(reading.to_change, reading.helping), {.strong = true});
  std::vector<MarkedPiece> pieces;
  for (const app::CoachedPiece& piece : reading.pieces)
    pieces.push_back({piece.words, piece.hurts, piece.helps, piece.note});
  if (!reading.findings.empty()) {
    marked_text(ui, id_of(v, "text"), pieces);
    paragraph(ui, id_of(v, "legend"), tr(S::coach_legend), {.ink = Ink::Muted, .small = true});
  }
  if (reading.cut) paragraph(ui, id_of(v, "cut"), tr(S::coach_cut), {.ink = Ink::Muted});
  if (reading.to_change == 0) nothing_to_change(ui, v, reading);
  if (reading.findings.empty()) return;
  {
    const Group list(ui, id_of(v, "findings"), semantics::Role::List, tr(S::coach_findings), 10);
    for (std::size_t n = 0; n < reading.findings.size(); ++n)
      finding(ui, v, static_cast<int>(n), reading.findings[n], level + 1, commands);
  }
  if (reading.to_change > 0)
    paragraph(ui, id_of(v, "limits"), fill(S::coach_limits, {number(v.facts->patterns)}),
              {.ink = Ink::Muted, .small = true});
}

}  // namespace defuse::ui
