#include <algorithm>
#include <array>

#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

namespace {

void read_head(Fields& fields, course::Exercise& exercise) {
  exercise.id = fields.id("id");
  exercise.title = fields.line("title");
  exercise.goal = fields.line("goal");
  exercise.minutes = fields.integer("minutes", 3);
  exercise.practices = fields.words("practices");
  exercise.hints = fields.lines("hints");
}

template <class Body>
course::Exercise read_as(const Node& node, const Shape& shape, Sink& sink) {
  Fields fields(node, shape, sink);
  course::Exercise exercise;
  read_head(fields, exercise);
  Body body;
  body.situation = fields.prose("situation");
  read_body(fields, body, sink);
  exercise.body = std::move(body);
  return exercise;
}

struct KindReader {
  std::string_view name;
  const Shape& shape;
  course::Exercise (*read)(const Node&, const Shape&, Sink&);
};

constexpr KindReader kReaders[] = {
#define DEFUSE_KIND(Type, name, doing) {#name, k##Type, read_as<course::Type>},
#include "course/kinds.def"
#undef DEFUSE_KIND
};

std::string listed_kinds() {
  std::string all;
  for (const KindReader& one : kReaders) all += (all.empty() ? "" : ", ") + std::string(one.name);
  return all;
}

}  // namespace

std::optional<course::Exercise> read_exercise(const Node& node, Sink& sink) {
  const Node* kind = node.find("kind");
  if (node.kind != NodeKind::Map || kind == nullptr || kind->kind != NodeKind::Text) {
    sink.error(kind != nullptr ? kind->place : node.place, "missing-field",
               "An exercise needs a `kind`, one of: " + listed_kinds() + ".");
    return std::nullopt;
  }
  const auto reader = std::find_if(std::begin(kReaders), std::end(kReaders),
                                   [&](const KindReader& one) { return one.name == kind->text; });
  if (reader == std::end(kReaders)) {
    const auto names = course::kind_names();
    const std::string meant = did_you_mean(kind->text, {names.begin(), names.end()});
    sink.error(kind->place, "unknown-choice",
               "`" + kind->text + "` is no kind of exercise." +
                   (meant.empty() ? " It must be one of: " + listed_kinds() + "." : meant));
    return std::nullopt;
  }
  return reader->read(node, reader->shape, sink);
}

}  // namespace defuse::pack::authoring
