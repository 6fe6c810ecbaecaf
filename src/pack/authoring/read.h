// From a folder of source files to a course: every problem with its file, line and column, never only the first. Pure:
// the files come in memory, so the same code serves the `defuse` command and, later, a folder dropped on the page.
// content/FORMAT.md documents the format.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "course/pack.h"
#include "pack/authoring/call_plan.h"
#include "pack/authoring/node.h"
#include "pack/authoring/problem.h"

namespace defuse::pack::authoring {

// Path inside the pack with forward slashes ("lessons/first.md") -> bytes.
using Files = std::map<std::string, std::string>;

inline constexpr std::size_t kLargestFile = std::size_t{1} << 20U;
inline constexpr std::size_t kLargestPack = std::size_t{32} << 20U;

// Where a call came from, so that whatever is found out about it later has a line.
struct CallFile {
  std::string file;
  Node tree;
};

// How far a pack is translated into a language.
struct LanguageState {
  std::string language;
  int texts = 0;
  int done = 0;
  int review = 0;  // translated, but not of the present text: not shown
  int missing = 0;
  int obsolete = 0;  // translations of what the pack no longer has
};

struct Reading {
  course::Pack pack;              // complete only when ok(); content hashes are filled in
  std::vector<Problem> problems;  // by file, line and column
  std::vector<CallFile> calls;    // parallel to pack.calls; empty for a container
  std::vector<CallPlan> plans;
  std::vector<std::string> item_files = {};   // parallel to pack.items; empty for a container
  std::vector<LanguageState> languages = {};  // of the files in strings/
  bool ok() const;                            // no errors; there may be warnings
};

Reading read_pack(const Files& files);

}  // namespace defuse::pack::authoring
