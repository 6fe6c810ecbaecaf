// Which practices the parts of an exercise name: cues, spans, rules, rounds, cards. Progress is kept by them, so each
// must be one of the pack's and one of the exercise's own `practices`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course/exercise.h"
#include "course/pack.h"
#include "pack/findings.h"

namespace defuse::pack {

struct PartPractice {
  std::string path;       // of the part: "rounds/0"
  base::Id practice;      // may be empty
  std::string_view need;  // why it must not be empty, as a sentence; empty when it may
};

std::vector<PartPractice> part_practices(const course::ExerciseBody& body);

void check_part_practices(const course::Exercise& exercise, const course::PackIndex& index, Findings& findings);

}  // namespace defuse::pack
