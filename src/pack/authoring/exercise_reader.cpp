#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

namespace {

void read_head(Fields& fields, course::Exercise& exercise) {
  exercise.id = fields.id("id");
  exercise.title = fields.line("title");
  exercise.goal = fields.line("goal");
  exercise.minutes = fields.integer("minutes", 3);
  exercise.practices = fields.lines("practices");
  exercise.hints = fields.lines("hints");
}

}  // namespace

std::optional<course::Exercise> read_exercise(const Node& node, Sink& sink) {
  const Node* kind = node.find("kind");
  if (node.kind != NodeKind::Map || kind == nullptr || kind->kind != NodeKind::Text) {
    sink.error(kind != nullptr ? kind->place : node.place, "missing-field",
               "An exercise needs `kind: spot`, `kind: mark` or `kind: position`.");
    return std::nullopt;
  }
  course::Exercise exercise;
  if (kind->text == "spot") {
    Fields fields(node, kSpot, sink);
    read_head(fields, exercise);
    exercise.body = read_spot(fields, sink);
  } else if (kind->text == "mark") {
    Fields fields(node, kMark, sink);
    read_head(fields, exercise);
    exercise.body = read_mark(fields, sink);
  } else if (kind->text == "position") {
    Fields fields(node, kPosition, sink);
    read_head(fields, exercise);
    exercise.body = read_position(fields, sink);
  } else {
    const std::string meant = did_you_mean(kind->text, {"spot", "mark", "position"});
    sink.error(kind->place, "unknown-choice",
               "`" + kind->text + "` is no kind of exercise." +
                   (meant.empty() ? " It must be one of: spot, mark, position." : meant));
    return std::nullopt;
  }
  return exercise;
}

}  // namespace defuse::pack::authoring
