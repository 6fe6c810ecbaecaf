#include <algorithm>

#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

namespace {

course::Piece read_piece(const Node& node, Sink& sink) {
  Fields fields(node, kPiece, sink);
  course::Piece piece;
  piece.id = fields.id("id");
  piece.kind = fields.choice("kind", piece.kind);
  piece.name = fields.line("name");
  piece.actor = fields.id("actor");
  piece.x = fields.integer("x");
  piece.y = fields.integer("y");
  piece.width = fields.integer("width");
  piece.depth = fields.integer("depth");
  piece.heading = fields.integer("heading");
  piece.movable = fields.boolean("movable");
  piece.turnable = fields.boolean("turnable");
  return piece;
}

course::Rule read_rule(const Node& node, Sink& sink) {
  Fields fields(node, kRule, sink);
  course::Rule rule;
  rule.kind = fields.choice("kind", rule.kind);
  rule.practice = fields.id("practice");
  rule.title = fields.line("title");
  rule.why = fields.prose("why");
  rule.fix = fields.prose("fix");
  return rule;
}

// A model piece is the piece itself, with the place and heading that differ.
course::Piece read_model(const Node& node, const std::vector<course::Piece>& pieces, Sink& sink) {
  Fields fields(node, kModel, sink);
  course::Piece model;
  model.id = fields.id("id");
  const auto same =
      std::find_if(pieces.begin(), pieces.end(), [&](const course::Piece& one) { return one.id == model.id; });
  if (same != pieces.end()) model = *same;
  model.x = fields.integer("x", model.x);
  model.y = fields.integer("y", model.y);
  model.heading = fields.integer("heading", model.heading);
  return model;
}

}  // namespace

void read_body(Fields& fields, course::Position& position, Sink& sink) {
  if (const Node* room = fields.map("room")) {
    Fields room_fields(*room, kRoom, sink);
    position.width = room_fields.integer("width", position.width);
    position.depth = room_fields.integer("depth", position.depth);
  }
  for (const Node& one : fields.list("pieces")) position.pieces.push_back(read_piece(one, sink));
  for (const Node& one : fields.list("rules")) position.rules.push_back(read_rule(one, sink));
  for (const Node& one : fields.list("model")) position.model.push_back(read_model(one, position.pieces, sink));
  position.model_why = fields.prose("model-why");
}

}  // namespace defuse::pack::authoring
