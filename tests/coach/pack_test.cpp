// The rules on their way: from a pack's folder, with every problem at its line, into a container and out again.
#include <doctest/doctest.h>

#include <algorithm>

#include "coach/core_rules.h"
#include "pack/authoring/read.h"
#include "pack/container.h"

namespace defuse::coach {

namespace {

using pack::authoring::Problem;
using pack::authoring::Reading;

constexpr const char* kPack =
    "format: 1\nid: small\ntitle: Small\nsummary: Small.\nversion: 1.0.0\nlanguage: en\nauthors: [A]\nlicence: free\n"
    "sources:\n  - {id: guide, title: The guide}\npractices:\n  - {id: one, title: One, can-do: do one}\nmodules:\n  - "
    "{id: first, title: First, items: [start]}\n";

constexpr const char* kLesson =
    "---\nid: start\ntitle: Start\nsummary: Start here.\nminutes: 2\npractices: [one]\n---\n\n## Page "
    "{#page}\n\nText.\n";

const std::string kRules =
    "language: en\n"
    "words:\n"
    "  thing: mouse, hard drive\n"
    "rules:\n"
    "  - id: calm-down\n"
    "    kind: mistake\n"
    "    level: error\n"
    "    title: Telling them how to feel\n"
    "    why: It hurts.\n"
    "    rewrite: Say nothing.\n"
    "    sources: [guide]\n"
    "    match:\n"
    "      - <!{thing} calm down\n"
    "    flags:\n"
    "      - Calm down.\n"
    "    passes:\n"
    "      - The mouse calms down.\n";

Reading read(std::string rules, const std::string& from = "", const std::string& to = "") {
  if (!from.empty()) {
    const std::size_t at = rules.find(from);
    REQUIRE(at != std::string::npos);
    rules.replace(at, from.size(), to);
  }
  return pack::authoring::read_pack(
      {{"pack.yaml", kPack}, {"lessons/start.md", kLesson}, {"coach/en.yaml", std::move(rules)}});
}

// "line code" of the problems in the rules.
std::vector<std::string> told(const Reading& reading) {
  std::vector<std::string> all;
  for (const Problem& problem : reading.problems) {
    if (problem.file == "coach/en.yaml") all.push_back(std::to_string(problem.line) + " " + problem.code);
  }
  return all;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a pack's rules travel through a container") {
  const Reading reading = read(kRules);
  CHECK(told(reading).empty());
  REQUIRE(reading.pack.index.coach == Told{"en"});
  const std::string bytes = pack::write_container(reading.pack);
  CHECK(bytes == pack::write_container(reading.pack));
  const base::Result<pack::Container> container = pack::Container::open(bytes);
  REQUIRE_MESSAGE(container.ok(), (container.ok() ? "" : container.error().message));
  CHECK(container.value().index().coach == Told{"en"});
  const base::Result<course::CoachRules> rules = container.value().coach("en");
  REQUIRE(rules.ok());
  CHECK(rules.value() == reading.pack.coach.front());
  const base::Result<Coach> coach = Coach::compile(rules.value());
  REQUIRE(coach.ok());
  CHECK(coach.value().judge("Please calm down.").mistakes == std::vector<std::uint32_t>{0});
  CHECK_FALSE(container.value().coach("de").ok());
}

TEST_CASE("every problem is told with its line") {
  CHECK(told(read(kRules, "<!{thing}", "<!{thin}")) == Told{"13 unknown-class", "15 example"});
  CHECK(told(read(kRules, "calm down", "calm down)")) == Told{"13 pattern", "15 example"});
  CHECK(told(read(kRules, "Calm down.", "Sit down.")) == Told{"15 example"});
  CHECK(told(read(kRules, "The mouse calms down.", "Please calm down.")) == Told{"17 example"});
  CHECK(told(read(kRules, "[guide]", "[guid]")) == Told{"11 unknown-reference"});
  CHECK(told(read(kRules, "    rewrite: Say nothing.\n", "")) == Told{"5 no-rewrite"});
  CHECK(told(read(kRules, "kind: mistake", "kind: slip")) == Told{"6 unknown-choice"});
  CHECK(told(read(kRules, "    match:", "    clear: [x]\n    match:")) == Told{"12 unknown-key"});
  CHECK(told(read(kRules, "language: en", "language: de")) == Told{"1 file-name"});
  CHECK(told(read(kRules, "mouse, hard drive", "mouse, (hard drive")) == Told{"3 pattern"});
  CHECK(told(read(kRules, "id: calm-down", "id: Calm")) == Told{"5 bad-id"});
  CHECK(told(read(kRules, "    match:", "    unless: [=nobody]\n    match:")) == Told{"12 unknown-reference"});
}

TEST_CASE("rules that are damaged do not take the reader with them") {
  const Reading reading = read("language: en\nrules:\n  - match: [[a], {b: c}]\n    id: [x]\n  - 7\nwords: 3\n");
  CHECK_FALSE(reading.ok());
}

}  // namespace defuse::coach
