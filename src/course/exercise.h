// An exercise: what all kinds share, and a body of one kind. Each kind is a validated value without behaviour in a
// header of its own; kinds.def lists them. Its runner is in engine/, its screen in ui/screens/.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"
#include "course/breathe.h"
#include "course/chunk.h"
#include "course/debrief.h"
#include "course/mark.h"
#include "course/order.h"
#include "course/position.h"
#include "course/quiz.h"
#include "course/recall.h"
#include "course/rewrite.h"
#include "course/sort.h"
#include "course/spot.h"
#include "course/verbatim.h"

namespace defuse::course {

// What an item of a pack is; the exercise kinds follow the lesson in the order of ExerciseBody.
enum class ItemKind : std::uint8_t {
  Lesson,
#define DEFUSE_KIND(Type, name, doing) Type,
#include "course/kinds.def"
#undef DEFUSE_KIND
};

using ExerciseBody =
    std::variant<Spot, Mark, Position, Rewrite, Order, Sort, Verbatim, Recall, Chunk, Breathe, Quiz, Debrief>;

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

ItemKind kind_of(const Exercise& exercise);

// "lesson", "spot", "mark": as written in packs and addresses.
std::string_view kind_name(ItemKind kind);

// The kinds of exercises by name, in the order of ExerciseBody.
std::span<const std::string_view> kind_names();

// True for exercises with right and wrong in them; false for lessons and for what is done or not done.
bool is_scored(ItemKind kind);

// True for exercises in which the learner acts rather than answers questions about acting.
bool is_doing(ItemKind kind);

}  // namespace defuse::course
