// Arrange the room: by drag in the picture, or piece by piece with buttons; both do the same.
#include <string>

#include "app/room_words.h"
#include "app/strings.h"
#include "ui/screens/exercise_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/container.h"
#include "ui/widgets/stage.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;
using course::Piece;
using course::PieceKind;

namespace {

bool is_seat(const Piece& piece) { return piece.kind == PieceKind::Chair || piece.kind == PieceKind::Stool; }

void piece_choice(Ui& ui, const app::PositionSession& session, Commands& commands) {
  const auto& pieces = session.runner.pieces();
  std::vector<int> movable;
  Group group(ui, "room.pieces", semantics::Role::Group, tr(S::room_pieces_legend), 8);
  heading(ui, "room.pieces.title", 2, tr(S::room_pieces_legend));
  Row row(ui, 8);
  for (std::size_t n = 0; n < pieces.size(); ++n) {
    if (!pieces[n].movable && !pieces[n].turnable) continue;
    const bool on = session.selected == static_cast<int>(n);
    if (toggle(ui, "room.piece." + pieces[n].id, app::capital(pieces[n].name), {.pressed = on}))
      commands.emplace_back(app::SelectPiece{static_cast<int>(n)});
  }
}

void move_buttons(Ui& ui, const app::PositionSession& session, Commands& commands) {
  const int piece = session.selected;
  const Piece& p = session.runner.pieces()[static_cast<std::size_t>(piece)];
  struct Move {
    const char* id;
    Icon icon;
    S name;
    int dx;
    int dy;
  };
  constexpr int step = engine::kMoveStep;
  constexpr Move moves[] = {{"room.left", Icon::Left, S::room_left, -step, 0},
                            {"room.right", Icon::Right, S::room_right, step, 0},
                            {"room.up", Icon::Up, S::room_up, 0, -step},
                            {"room.down", Icon::Down, S::room_down, 0, step}};
  Row row(ui, 8);
  for (const Move& move : moves) {
    if (icon_button(ui, move.id, move.icon, fill(move.name, {p.name}), !p.movable))
      commands.emplace_back(app::MovePiece{piece, move.dx, move.dy});
  }
  if (icon_button(ui, "room.turnleft", Icon::TurnLeft, fill(S::room_turn_left, {p.name}), !p.turnable)) {
    commands.emplace_back(app::TurnPiece{piece, -engine::kTurnStep});
  }
  if (icon_button(ui, "room.turnright", Icon::TurnRight, fill(S::room_turn_right, {p.name}), !p.turnable)) {
    commands.emplace_back(app::TurnPiece{piece, engine::kTurnStep});
  }
}

void sitting_buttons(Ui& ui, const app::PositionSession& session, Commands& commands) {
  const auto& pieces = session.runner.pieces();
  const auto person = static_cast<std::size_t>(session.selected);
  if (pieces[person].kind != PieceKind::Person || !pieces[person].movable) return;
  const int seat = engine::seat_of(pieces, person);
  Row row(ui, 8);
  if (seat >= 0 && button(ui, "room.stand", fill(S::room_stand, {pieces[person].name}), {.icon = Icon::Stand})) {
    commands.emplace_back(app::StandPerson{session.selected});
  }
  for (std::size_t n = 0; n < pieces.size(); ++n) {
    if (!is_seat(pieces[n]) || seat == static_cast<int>(n)) continue;
    const std::string label = fill(S::room_sit, {pieces[person].name, pieces[n].name});
    if (button(ui, "room.sit." + pieces[n].id, label, {.icon = Icon::Seat}))
      commands.emplace_back(app::SeatPerson{session.selected, static_cast<int>(n)});
  }
}

void room_controls(Ui& ui, const app::PositionView& v, Commands& commands) {
  const app::PositionSession& session = *v.session;
  piece_choice(ui, session, commands);
  if (session.selected >= 0) {
    const Piece& p = session.runner.pieces()[static_cast<std::size_t>(session.selected)];
    Group group(ui, "room.moves", semantics::Role::Group, fill(S::room_moves, {p.name}), 8);
    move_buttons(ui, session, commands);
    sitting_buttons(ui, session, commands);
  }
  space(ui, 8);
  {
    Row row(ui);
    if (button(ui, "room.check", tr(S::room_check), {.look = ButtonLook::Primary, .icon = Icon::Check}))
      commands.emplace_back(app::CheckRoom{});
    if (button(ui, "room.undo", tr(S::room_undo), {.icon = Icon::Undo})) commands.emplace_back(app::UndoMove{});
  }
  // The verdict itself may be out of sight further down.
  if (v.checked)
    paragraph(ui, "room.checked", v.result.headline, {.ink = v.done ? Ink::Good : Ink::Warm, .strong = true});
  hints(ui, v.hints, commands);
  if (session.runner.checks() > 1 && !v.done &&
      button(ui, "room.model", tr(S::room_model), {.look = ButtonLook::Quiet, .icon = Icon::Eye})) {
    commands.emplace_back(app::ShowModel{});
  }
}

void verdict_cards(Ui& ui, const app::PositionView& v) {
  heading(ui, "room.verdicts", 2, v.result.headline);
  for (std::size_t n = 0; n < v.rules.size(); ++n) {
    const app::RuleView& rule = v.rules[n];
    const std::string id = "room.rule" + std::to_string(n);
    const std::string headline = fill(rule.kept ? S::room_kept : S::room_broken, {rule.title});
    Card card(ui, id, {}, rule.kept ? CardLook::Strong : CardLook::Weak, 16);
    heading(ui, id + ".title", 3, headline);
    paragraph(ui, id + ".text", rule.text);
  }
}

void described(Ui& ui, const app::PositionView& v) {
  space(ui, 8);
  heading(ui, "room.words", 2, tr(S::room_described));
  Group list(ui, "room.words.list", semantics::Role::List, tr(S::room_described), 4);
  for (std::size_t n = 0; n < v.described.size(); ++n) {
    paragraph(ui, "room.words." + std::to_string(n), v.described[n],
              {.ink = Ink::Muted, .small = true, .role = semantics::Role::ListItem});
  }
}

}  // namespace

void position_screen(Ui& ui, const app::PositionView& v, Commands& commands) {
  const app::PositionSession& session = *v.session;
  exercise_head(ui, session.frame);
  paragraph(ui, "room.situation", session.runner.position().situation);
  {
    Split split(ui, 0.58F, 860);
    const RoomOptions options{.position = &session.runner.position(),
                              .pieces = &session.runner.pieces(),
                              .selected = session.selected,
                              .broken_pieces = &v.broken_pieces,
                              .show_sight_lines = v.checked};
    if (const auto drag = room(ui, "room.picture", tr(S::room_picture), options)) {
      if (drag->begins) {
        commands.emplace_back(app::SelectPiece{drag->piece});
      } else if (drag->ends) {
        commands.emplace_back(app::DropPiece{});
      } else {
        commands.emplace_back(app::DragPiece{.piece = drag->piece, .x = drag->x, .y = drag->y});
      }
    }
    paragraph(ui, "room.how", tr(S::room_how), {.ink = Ink::Muted, .small = true});
    split.second();
    room_controls(ui, v, commands);
  }
  const Measure measure(ui);
  if (v.checked) {
    space(ui, 8);
    if (v.done) result(ui, v.result, commands);
    if (!v.model_why.empty()) {
      Card card(ui, "room.modelwhy", tr(S::room_model_why), CardLook::Accent, 16);
      heading(ui, "room.modelwhy.title", 2, tr(S::room_model_why));
      paragraph(ui, "room.modelwhy.text", v.model_why);
    }
    verdict_cards(ui, v);
  }
  described(ui, v);
}

}  // namespace defuse::ui
