// The example call of content/FORMAT.md with its test plan, in a pack of its own: what the tests of calls break.
#pragma once

#include <fstream>
#include <iterator>

#include "sample.h"

namespace defuse::pack::authoring {

// The first YAML block below a heading of FORMAT.md.
inline std::string format_block(const std::string& heading) {
  std::ifstream stream(std::string(DEFUSE_SOURCE_DIR) + "/content/FORMAT.md", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  const std::size_t at = text.find("\n" + heading + "\n");
  REQUIRE(at != std::string::npos);
  const std::size_t begin = text.find("```yaml\n", at) + 8;
  return text.substr(begin, text.find("```", begin) - begin);
}

inline Files call_files() {
  Files files;
  files["pack.yaml"] = R"(format: 1
id: calls
title: Calls
summary: One call.
version: 1.0.0
language: en
authors: [Somebody]
licence: CC0-1.0
practices:
  - {id: prepare, title: Prepare, can-do: breathe first}
  - {id: let-vent, title: Let it run, can-do: stay silent}
modules:
  - {id: start, title: Start, items: [lesson], calls: [example]}
)";
  files["lessons/lesson.md"] = R"(---
id: lesson
title: A lesson
summary: What it is about.
minutes: 2
practices: [prepare, let-vent]
---

## First {#first}

Text.
)";
  files["calls/example.yaml"] = format_block("## calls/*.yaml");
  files["calls/example.plan.yaml"] = format_block("### Test plans: calls/ID.plan.yaml");
  return files;
}

inline const char* const kCallFile = "calls/example.yaml";
inline const char* const kPlanFile = "calls/example.plan.yaml";

// Problems of the call and its plan: the pack around them teaches too little to be without any.
inline std::vector<Problem> call_problems(const Reading& reading) {
  std::vector<Problem> own;
  for (const Problem& problem : reading.problems) {
    if (problem.file.starts_with("calls/") || problem.code.find("call") != std::string::npos) own.push_back(problem);
  }
  return own;
}

}  // namespace defuse::pack::authoring
