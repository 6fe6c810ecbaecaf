// recall: keep the facts while being shouted at; asked for them afterwards.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "course/option.h"

namespace defuse::course {

struct RecallLine {
  std::string who;
  std::string says;
  std::string does;  // what is heard or seen beside it; may be empty
  bool operator==(const RecallLine&) const = default;
};

struct RecallFact {
  base::Id id;
  std::string ask;
  std::vector<Option> options;  // exactly one good
  base::Id practice;
  std::string why;  // what the fact is good for
  bool operator==(const RecallFact&) const = default;
};

struct Recall {
  std::string situation;
  std::vector<RecallLine> lines;  // shown one at a time
  bool notes = false;             // the learner has a notepad, and keeps it while being asked
  std::vector<RecallFact> facts;
  bool operator==(const Recall&) const = default;
};

}  // namespace defuse::course
