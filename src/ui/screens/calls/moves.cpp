// What one can say or do, by the kind of the beat.
#include <algorithm>

#include "ui/screens/calls/parts.h"
#include "ui/screens/coached_text.h"
#include "ui/screens/tile_board.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/container.h"
#include "ui/widgets/frame_info.h"
#include "ui/widgets/text.h"
#include "ui/widgets/voice.h"

namespace defuse::ui::calls {

namespace {

using course::BeatKind;

std::string id_in_beat(const app::CallView& v, std::string_view part) {
  return "call." + v.beat->id + "." + std::string(part);
}

void choices(Ui& ui, const app::CallView& v, S legend, Commands& commands) {
  std::vector<std::string> texts;
  for (const app::CallOffer& one : v.choices) texts.push_back(one.text);
  if (texts.empty()) return;
  // By turn, so that the focus never stays on a button that has become another.
  const std::string id = id_in_beat(v, "t") + number(static_cast<int>(v.session->runner->turns().size()));
  const auto chosen = answer_list(ui, id, tr(legend), texts);
  if (!chosen) return;
  commands.emplace_back(app::ReplyInCall{v.choices[static_cast<std::size_t>(*chosen)].reply});
  to_now(ui);
}

S legend_of(const app::CallView& v) {
  if (v.beat->kind == BeatKind::FollowUp) return S::call_choose_date;
  return v.session->call->channel == course::Channel::Email ? S::call_choose_email : S::call_choose;
}

void say_button(Ui& ui, const app::CallView& v, S label, bool ready, Commands& commands) {
  space(ui, 4);
  const Row row(ui);
  const ButtonOptions options{.look = ButtonLook::Primary, .icon = Icon::Words, .disabled = !ready};
  if (!button(ui, id_in_beat(v, "say"), tr(label), options)) return;
  commands.emplace_back(app::SayCallParts{});
  to_now(ui);
}

void verify(Ui& ui, const app::CallView& v, Commands& commands) {
  paragraph(ui, id_in_beat(v, "how"), tr(S::call_verify_how), {.strong = true});
  TileBoard board{.id = "call." + v.beat->id, .built = {}};
  for (const app::CallPiece& piece : v.pieces) {
    board.tiles.push_back(piece.text);
    board.used.push_back(piece.chosen);
  }
  for (const int part : v.session->chosen) {
    for (std::size_t n = 0; n < v.pieces.size(); ++n) {
      if (v.pieces[n].part == part) board.built.push_back(static_cast<int>(n));
    }
  }
  if (const auto move = tile_board(ui, board)) {
    if (move->put) {
      commands.emplace_back(app::PutCallPart{v.pieces[static_cast<std::size_t>(move->index)].part});
    } else {
      commands.emplace_back(app::TakeCallPartBack{move->index});
    }
  }
  say_button(ui, v, S::call_verify_say, !board.built.empty(), commands);
}

// The place of a part in what is being put together, from 1; 0 when it is not in it.
int place_of(const app::CallView& v, int part) {
  const auto& chosen = v.session->chosen;
  const auto it = std::find(chosen.begin(), chosen.end(), part);
  return it == chosen.end() ? 0 : static_cast<int>(it - chosen.begin()) + 1;
}

void apology(Ui& ui, const app::CallView& v, Commands& commands) {
  paragraph(ui, id_in_beat(v, "how"), tr(S::call_apology_how), {.strong = true});
  {
    const Group parts(ui, id_in_beat(v, "parts"), semantics::Role::Group, tr(S::call_apology_parts), 8);
    for (const app::CallPiece& piece : v.pieces) {
      const int place = place_of(v, piece.part);
      const std::string label = place == 0 ? piece.text : fill(S::call_decision, {number(place), piece.text});
      const std::string name = fill(place == 0 ? S::call_apology_put : S::call_apology_back, {label});
      const ButtonOptions options{.look = ButtonLook::Secondary,
                                  .icon = place == 0 ? Icon::None : Icon::Check,
                                  .wide = true,
                                  .left = true,
                                  .name = name};
      if (!button(ui, id_in_beat(v, "part") + number(piece.part), label, options)) continue;
      commands.emplace_back(app::ToggleCallPart{piece.part});
      announce(ui, place == 0 ? v.built + (v.built.empty() ? "" : " ") + piece.text : name + ".");
    }
  }
  {
    const Card card(ui, id_in_beat(v, "built"), tr(S::call_apology_yours), CardLook::Accent, 16);
    paragraph(ui, id_in_beat(v, "built.label"), tr(S::call_apology_yours),
              {.ink = Ink::Muted, .small = true, .strong = true});
    mail_head(ui, id_in_beat(v, "built"), v);
    paragraph(ui, id_in_beat(v, "built.text"), v.built.empty() ? tr(S::call_apology_none) : std::string_view(v.built),
              {.ink = v.built.empty() ? Ink::Muted : Ink::Text});
  }
  say_button(ui, v, S::call_apology_say, !v.session->chosen.empty(), commands);
}

void offers(Ui& ui, const app::CallView& v, Commands& commands) {
  const std::size_t count = v.session->chosen.size();
  {
    const Group group(ui, id_in_beat(v, "offers"), semantics::Role::Group, tr(S::call_options_how), 8);
    paragraph(ui, id_in_beat(v, "how"), tr(S::call_options_how), {.strong = true});
    for (const app::CallPiece& piece : v.pieces) {
      if (checkbox(ui, id_in_beat(v, "offer") + number(piece.part), piece.text, piece.chosen))
        commands.emplace_back(app::ToggleCallPart{piece.part});
    }
  }
  paragraph(ui, id_in_beat(v, "count"), fill(S::call_options_chosen, {number(static_cast<int>(count))}),
            {.ink = Ink::Muted, .small = true, .role = semantics::Role::Status});
  say_button(ui, v, S::call_options_say, count == 2, commands);
}

void listen_buttons(Ui& ui, const app::CallView& v, Commands& commands) {
  const app::SpeechView& speech = v.speech;
  const bool reads = app::is_read(v.session->call->channel);
  const auto press = [&](const char* id, std::string_view label, bool write, ButtonLook look, Icon icon) {
    if (!button(ui, id, label, {.look = look, .icon = icon})) return;
    commands.emplace_back(app::ListenInCall{write});
    // Pressed again and again: the focus stays where the next press is, as long as there is one.
    if (write || speech.piece + 1 == speech.pieces) to_now(ui);
  };
  const Row row(ui);
  if (speech.runs) {
    if (button(ui, "call.pause", tr(S::call_stop_clock), {.icon = Icon::Pause}))
      commands.emplace_back(app::RunSilence{false});
  } else {
    if (speech.clock && button(ui, "call.clock", tr(S::call_by_clock),
                               {.icon = Icon::Play, .description = tr(S::call_by_clock_more)})) {
      commands.emplace_back(app::RunSilence{true});
      move_focus(ui, "call.pause");
    }
    press("call.run", tr(reads ? S::call_read_on : S::call_let_run), false, ButtonLook::Secondary, Icon::Next);
  }
  if (!speech.to_note.empty())
    press("call.write", fill(reads ? S::call_read_and_note : S::call_write_down, {speech.to_note}), true,
          ButtonLook::Secondary, Icon::Notepad);
}

}  // namespace

void speech(Ui& ui, const app::CallView& v, Commands& commands) {
  const app::SpeechView& speech = v.speech;
  {
    const Card card(ui, "call.speech", tr(S::call_speech), speech.abuse ? CardLook::Weak : CardLook::Note, 16);
    paragraph(ui, "call.speech.text", fill(S::call_note, {tr(S::call_speech), speech.text}),
              {.small = true, .strong = true});
    speech_bar(ui, "call.speech.bar", tr(S::call_speech), speech.text,
               {.pieces = speech.pieces, .piece = speech.piece, .heard = speech.heard, .share = speech.share});
    if (speech.first) paragraph(ui, "call.speech.how", tr(S::call_listen_how), {.ink = Ink::Muted, .small = true});
    if (speech.abuse) paragraph(ui, "call.speech.abuse", tr(S::call_abuse), {.strong = true});
    space(ui, 4);
    listen_buttons(ui, v, commands);
  }
  choices(ui, v, S::call_or_say, commands);
}

namespace {

void own_words(Ui& ui, const app::CallView& v, Commands& commands) {
  if (!v.can_type) return;
  const bool open = v.said.has_value();
  const ButtonOptions options{.look = ButtonLook::Quiet,
                              .icon = open ? Icon::Up : Icon::Pen,
                              .expanded = open ? semantics::Tristate::True : semantics::Tristate::False};
  if (button(ui, id_in_beat(v, "type"), tr(S::call_type), options)) commands.emplace_back(app::TypeInCall{!open});
  if (!open) return;
  const Card card(ui, id_in_beat(v, "own"), tr(S::call_type), CardLook::Plain, 16);
  paragraph(ui, id_in_beat(v, "own.how"), tr(S::call_type_how), {.ink = Ink::Muted, .small = true});
  mail_head(ui, id_in_beat(v, "own"), v);
  said_field(ui, *v.said, tr(S::call_type_field), 3, commands);
  {
    const Row row(ui);
    if (button(ui, id_in_beat(v, "own.say"), tr(S::call_type_say),
               {.look = ButtonLook::Primary, .icon = Icon::Words})) {
      commands.emplace_back(app::SayInCall{});
      to_now(ui);
    }
    said_buttons(ui, *v.said, tr(S::call_type_field), false, commands);
  }
  said_reading(ui, *v.said, tr(S::coach_reading), 3, commands);
}

}  // namespace

void moves(Ui& ui, const app::CallView& v, Commands& commands) {
  switch (v.beat->kind) {
    case BeatKind::Vent:
      speech(ui, v, commands);
      break;
    case BeatKind::Verify:
      verify(ui, v, commands);
      break;
    case BeatKind::Apology:
      apology(ui, v, commands);
      return;
    case BeatKind::Options:
      offers(ui, v, commands);
      return;
    default:
      choices(ui, v, legend_of(v), commands);
  }
  own_words(ui, v, commands);
}

}  // namespace defuse::ui::calls
