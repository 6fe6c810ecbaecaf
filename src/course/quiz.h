// quiz: questions with how sure one is. Marks: right 1, 2, 3 and wrong 0, -2, -6 for certainty 1, 2, 3
// (certainty-based marking, Gardner-Medwin).
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "course/option.h"

namespace defuse::course {

struct Question {
  base::Id id;
  std::string prompt;
  bool several = false;  // more than one option may be good, and all of them are wanted
  std::vector<Option> options;
  base::Id practice;
  bool operator==(const Question&) const = default;
};

struct Quiz {
  std::string situation;
  std::vector<Question> questions;
  bool operator==(const Quiz&) const = default;
};

}  // namespace defuse::course
