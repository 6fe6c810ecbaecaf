// From a folder of source files to a course: every problem with its file, line and column, never only the first. Pure:
// the files come in memory, so the same code serves the `defuse` command and, later, a folder dropped on the page.
// content/FORMAT.md documents the format.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "course/pack.h"
#include "pack/authoring/problem.h"

namespace defuse::pack::authoring {

// Path inside the pack with forward slashes ("lessons/first.md") -> bytes.
using Files = std::map<std::string, std::string>;

inline constexpr std::size_t kLargestFile = std::size_t{1} << 20U;
inline constexpr std::size_t kLargestPack = std::size_t{32} << 20U;

struct Reading {
  course::Pack pack;              // complete only when ok(); content hashes are filled in
  std::vector<Problem> problems;  // by file, line and column
  bool ok() const;                // no errors; there may be warnings
};

Reading read_pack(const Files& files);

}  // namespace defuse::pack::authoring
