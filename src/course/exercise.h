// The exercise kinds. Each is a validated value without behaviour; its runner is in engine/, its screen in ui/screens/.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "course/position.h"
#include "course/scene.h"

namespace defuse::course {

// spot: watch each run of a scene, flag slips as they happen, then name them.
struct Spot {
  std::string situation;
  Scene scene;
  std::vector<SceneRun> runs;        // all are played, in an order drawn from the seed; at least one has slips
  std::vector<std::string> choices;  // names offered when a flagged moment is named; holds the name of every cue
  bool operator==(const Spot&) const = default;
};

// A better sentence offered for a hurting one.
struct Recast {
  std::string text;
  bool good = false;
  std::string why;
  bool operator==(const Recast&) const = default;
};

// Words in a line, by byte offsets of UTF-8. `slip` = they hurt; otherwise a foil that looks alike and helps.
struct MarkSpan {
  base::Id id;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool slip = true;
  std::string kind;  // one of Mark::kinds, for slips
  base::Id practice;
  std::string why;
  std::vector<Recast> recasts;  // for slips: exactly one good, one or more not
  bool operator==(const MarkSpan&) const = default;
};

struct MarkLine {
  std::string who;       // name shown
  bool markable = true;  // the technician's lines are; the customer's are context
  std::string text;
  std::vector<MarkSpan> spans;  // by begin, not overlapping, at word boundaries
  bool operator==(const MarkLine&) const = default;
};

// mark: find the words in a transcript that hurt, name each, choose a better wording.
struct Mark {
  std::string situation;
  std::vector<MarkLine> lines;
  std::vector<std::string> kinds;  // names of the ways in which words hurt
  bool operator==(const Mark&) const = default;
};

using ExerciseBody = std::variant<Spot, Mark, Position>;

struct Exercise {
  base::Id id;
  std::string title;
  std::string goal;  // "Flag the gestures that wound, and leave the innocent ones alone."
  int minutes = 3;
  std::vector<base::Id> practices;
  std::vector<std::string> hints;  // shown one at a time on request
  ExerciseBody body;
  bool operator==(const Exercise&) const = default;
};

// "spot", "mark", "position": as written in packs and addresses.
std::string_view kind_name(const Exercise& exercise);

}  // namespace defuse::course
