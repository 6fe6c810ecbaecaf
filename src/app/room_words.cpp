#include "app/room_words.h"

#include <cmath>

#include "app/strings.h"

namespace defuse::app {

namespace {

using course::Piece;
using course::PieceKind;

S side_word(engine::Side side) {
  switch (side) {
    case engine::Side::Top:
      return S::room_side_top;
    case engine::Side::Bottom:
      return S::room_side_bottom;
    case engine::Side::Left:
      return S::room_side_left;
    case engine::Side::Right:
      return S::room_side_right;
    case engine::Side::Middle:
      break;
  }
  return S::room_side_middle;
}

bool looks_somewhere(PieceKind kind) {
  return kind == PieceKind::Person || kind == PieceKind::Chair || kind == PieceKind::Stool || kind == PieceKind::Screen;
}

std::string posture(const engine::PositionRunner& runner, std::size_t piece) {
  const int seat = engine::seat_of(runner.pieces(), piece);
  if (seat < 0) return std::string(tr(S::room_standing));
  return fill(S::room_sitting_on, {runner.pieces()[static_cast<std::size_t>(seat)].name});
}

}  // namespace

std::string heading_word(int degrees) {
  constexpr S words[] = {S::room_face_up,   S::room_face_up_right,  S::room_face_right, S::room_face_down_right,
                         S::room_face_down, S::room_face_down_left, S::room_face_left,  S::room_face_up_left};
  return std::string(tr(words[static_cast<std::size_t>(((degrees % 360 + 360) % 360) / 45)]));
}

std::string capital(std::string name) {
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

std::string describe_piece(const engine::PositionRunner& runner, std::size_t index) {
  const Piece& piece = runner.pieces()[index];
  std::string out =
      fill(S::room_place, {capital(piece.name), tr(side_word(engine::side_of_room(runner.position(), piece))),
                           number(piece.x), number(piece.y)});
  if (looks_somewhere(piece.kind)) out += ", " + heading_word(piece.heading);
  if (piece.kind == PieceKind::Person) out += ", " + posture(runner, index);
  return out + ".";
}

}  // namespace defuse::app
