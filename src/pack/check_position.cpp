#include <algorithm>
#include <cstdlib>

#include "course/names.h"
#include "pack/check.h"

namespace defuse::pack {

namespace {

using course::Piece;
using course::PieceKind;

void check_place(const Piece& piece, const course::Position& position, const std::string& path, Findings& findings) {
  constexpr int kFar = 100000;  // keeps the sums below from overflowing, whatever a damaged file claims
  if (std::abs(static_cast<long long>(piece.x)) > kFar || std::abs(static_cast<long long>(piece.y)) > kFar) {
    findings.error(path, "outside-room", "`" + piece.id + "` is far outside the room.");
    return;
  }
  const auto reach = [&](int along_x, int along_y) { return piece.heading % 180 == 90 ? along_y : along_x; };
  const int half_x = reach(piece.width, piece.depth) / 2;
  const int half_y = reach(piece.depth, piece.width) / 2;
  if (piece.x - half_x < 0 || piece.y - half_y < 0 || piece.x + half_x > position.width ||
      piece.y + half_y > position.depth) {
    findings.error(path, "outside-room",
                   "`" + piece.id + "` reaches outside the room of " + std::to_string(position.width) + " by " +
                       std::to_string(position.depth) + " cm; x and y are the middle of the piece.");
  }
  if (piece.heading < 0 || piece.heading >= 360 || piece.heading % 45 != 0) {
    findings.error(path_to(path, "heading"), "out-of-range",
                   "`heading` must be 0, 45, 90, 135, 180, 225, 270 or 315 degrees.");
  }
}

void check_piece(const Piece& piece, const course::Position& position, const std::string& path, Findings& findings) {
  for (const auto& [name, size] : {std::pair{"width", piece.width}, std::pair{"depth", piece.depth}}) {
    if (size < kSmallestPiece || size > kLargestPiece) {
      findings.error(path_to(path, name), "out-of-range",
                     "`" + std::string(name) + "` must be between " + std::to_string(kSmallestPiece) + " and " +
                         std::to_string(kLargestPiece) + " cm.");
    }
  }
  const bool person = piece.kind == PieceKind::Person;
  if (person && piece.actor != "technician" && piece.actor != "customer") {
    findings.error(path_to(path, "actor"), "unknown-actor", "A person needs `actor: technician` or `actor: customer`.");
  } else if (!person && !piece.actor.empty()) {
    findings.error(path_to(path, "actor"), "unknown-actor", "Only a person has an `actor`.");
  }
  check_place(piece, position, path, findings);
}

void check_people(const course::Position& position, Findings& findings) {
  for (const std::string who : {"technician", "customer"}) {
    const auto is = [&](const Piece& piece) { return piece.kind == PieceKind::Person && piece.actor == who; };
    if (std::count_if(position.pieces.begin(), position.pieces.end(), is) != 1) {
      findings.error("pieces", "actors", "The room needs exactly one person with `actor: " + who + "`.");
    }
  }
}

void check_rules(const course::Position& position, Findings& findings) {
  if (position.rules.empty())
    findings.error("rules", "no-rules", "Without rules nothing is asked of the room; add at least one.");
  for (std::size_t i = 0; i < position.rules.size(); ++i) {
    const course::Rule& rule = position.rules[i];
    const std::string path = path_to("rules", i);
    const auto same = [&](const course::Rule& one) { return one.kind == rule.kind; };
    if (std::count_if(position.rules.begin(), position.rules.begin() + static_cast<std::ptrdiff_t>(i), same) > 0) {
      findings.error(path_to(path, "kind"), "duplicate",
                     "The rule `" + std::string(course::name_of(rule.kind)) + "` is there twice.");
    }
    const auto screens = std::count_if(position.pieces.begin(), position.pieces.end(),
                                       [](const Piece& piece) { return piece.kind == PieceKind::Screen; });
    if (rule.kind == course::RuleKind::FaceProblem && screens != 1) {
      findings.error(path_to(path, "kind"), "screens",
                     "The rule `face-problem` needs exactly one screen in the room, and there are " +
                         std::to_string(screens) + ".");
    }
  }
}

}  // namespace

void check_body(const course::Position& position, Findings& findings) {
  for (const auto& [name, size] : {std::pair{"width", position.width}, std::pair{"depth", position.depth}}) {
    if (size < kSmallestRoom || size > kLargestRoom) {
      findings.error(path_to("room", name), "out-of-range",
                     "The room's `" + std::string(name) + "` must be between " + std::to_string(kSmallestRoom) +
                         " and " + std::to_string(kLargestRoom) + " cm.");
    }
  }
  check_ids(
      position.pieces, "piece", [](std::size_t i) { return path_to("pieces", i); }, findings);
  for (std::size_t i = 0; i < position.pieces.size(); ++i)
    check_piece(position.pieces[i], position, path_to("pieces", i), findings);
  check_people(position, findings);
  check_rules(position, findings);
  for (std::size_t i = 0; i < position.model.size(); ++i) {
    const Piece& piece = position.model[i];
    const auto same = [&](const Piece& one) { return one.id == piece.id; };
    if (std::none_of(position.pieces.begin(), position.pieces.end(), same)) {
      std::vector<std::string> known;
      for (const Piece& one : position.pieces) known.push_back(one.id);
      findings.error(path_to("model", i, "id"), "unknown-piece",
                     "The room has no piece `" + piece.id + "`." + did_you_mean(piece.id, known));
    } else {
      check_place(piece, position, path_to("model", i), findings);
    }
  }
}

}  // namespace defuse::pack
