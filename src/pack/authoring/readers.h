// One reader for each kind of thing in a pack: a tree of nodes in, a course value out, problems to the sink. They read
// what is there and check its types; whether the whole makes sense is for pack/check.h.
#pragma once

#include <optional>

#include "course/pack.h"
#include "pack/authoring/fields.h"
#include "pack/authoring/node.h"

namespace defuse::pack::authoring {

inline constexpr int kFormatVersion = 1;

// pack.yaml; `items` of the index stay empty.
course::PackIndex read_index(const Node& node, Sink& sink);

// exercises/*.yaml; empty when not even the kind can be told.
std::optional<course::Exercise> read_exercise(const Node& node, Sink& sink);

// The body of an exercise of each kind; `situation`, which all have, is read by read_exercise.
#define DEFUSE_KIND(Type, name, doing) void read_body(Fields& fields, course::Type& body, Sink& sink);
#include "course/kinds.def"
#undef DEFUSE_KIND

// What several kinds offer for choosing: the list under `key`, "options" or "recasts".
std::vector<course::Option> read_options(Fields& fields, std::string_view key, Sink& sink);

// coach/*.yaml; patterns are read as text, coach/coach.h compiles them.
course::CoachRules read_coach(const Node& node, Sink& sink);

// calls/*.yaml.
course::Call read_call(const Node& node, Sink& sink);

// Where a scene plays and who is in it: of a spot exercise, and of a call at a desk.
course::Scene read_scene(const Node& node, Sink& sink);

// A sentence taken apart at its `|`; an empty piece stays, for the checks to see.
std::vector<std::string> pieces_of(const std::string& says);

// lessons/*.md. `tree` receives the front matter with the pages added, for finding places later.
std::optional<course::Lesson> read_lesson(const std::string& text, Node& tree, Sink& sink);

// The parts that fenced blocks hold; empty when the name of the block is unknown.
std::optional<course::Part> read_block(const std::string& name, Place place, const Node& node, Sink& sink);

}  // namespace defuse::pack::authoring
