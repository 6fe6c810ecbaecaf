// mark: find the words in a transcript that hurt, name each, choose a better wording.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/id.h"
#include "course/option.h"

namespace defuse::course {

// Words in a line, by byte offsets of UTF-8. `slip` = they hurt; otherwise a foil that looks alike and helps.
struct MarkSpan {
  base::Id id;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool slip = true;
  std::string kind;  // one of Mark::kinds, for slips
  base::Id practice;
  std::string why;
  std::vector<Option> recasts;  // for slips: exactly one good, one or more not
  bool operator==(const MarkSpan&) const = default;
};

struct MarkLine {
  std::string who;       // name shown
  bool markable = true;  // the technician's lines are; the customer's are context
  std::string text;
  std::vector<MarkSpan> spans;  // by begin, not overlapping, at word boundaries
  bool operator==(const MarkLine&) const = default;
};

struct Mark {
  std::string situation;
  std::vector<MarkLine> lines;
  std::vector<std::string> kinds;  // names of the ways in which words hurt
  bool operator==(const Mark&) const = default;
};

}  // namespace defuse::course
