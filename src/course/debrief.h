// debrief: write down what happened and an if-then plan. Private; the learner may export it.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace defuse::course {

struct DebriefField {
  base::Id id;
  std::string ask;
  std::string hint;  // an example or a starter; may be empty
  bool operator==(const DebriefField&) const = default;
};

struct Debrief {
  std::string situation;
  std::vector<DebriefField> fields;
  bool plan = true;        // ends in "If ..., then I will ..."
  std::string plan_why;    // why such a plan helps; needed when there is one
  std::string example_if;  // an example of each half
  std::string example_then;
  bool operator==(const Debrief&) const = default;
};

}  // namespace defuse::course
