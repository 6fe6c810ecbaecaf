// The examples of content/FORMAT.md are what trainers copy, so they must be right.
#include <fstream>
#include <iterator>
#include <set>

#include "course/exercise.h"
#include "media_sample.h"
#include "pack/authoring/ids.h"
#include "sample.h"

namespace defuse::pack::authoring {

namespace {

std::string format_text() {
  std::ifstream stream(std::string(DEFUSE_SOURCE_DIR) + "/content/FORMAT.md", std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// The first YAML block below the heading of a kind; empty when there is none before the next heading.
std::string example_of(const std::string& text, const std::string& kind) {
  const std::size_t heading = text.find("\n### kind: " + kind + "\n");
  REQUIRE(heading != std::string::npos);
  const std::size_t end = text.find("\n##", heading + 1);
  const std::size_t open = text.find("```yaml\n", heading);
  if (open >= end) return "";
  const std::size_t begin = open + 8;
  return text.substr(begin, text.find("```", begin) - begin);
}

std::set<std::string> practices_of(const std::string& yaml) {
  std::set<std::string> all;
  for (std::size_t at = yaml.find("practice: "); at != std::string::npos; at = yaml.find("practice: ", at + 1)) {
    const std::size_t begin = at + 10;
    all.insert(yaml.substr(begin, yaml.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", begin) - begin));
  }
  if (all.empty()) all.insert("reset");
  return all;
}

// The example with the keys that every exercise has, in a pack that teaches what it names.
Files pack_around(const std::string& kind, const std::string& yaml) {
  std::string listed;
  std::string described;
  for (const std::string& practice : practices_of(yaml)) {
    listed += (listed.empty() ? "" : ", ") + practice;
    described += "  - {id: " + practice + ", title: A practice, can-do: do it}\n";
  }
  Files files;
  files["pack.yaml"] =
      "format: 1\nid: example\ntitle: T\nsummary: S\nversion: 1.0.0\nlanguage: en\nauthors: [A]\nlicence: L\n"
      "practices:\n" +
      described + "modules:\n  - {id: all, title: All, items: [example]}\n";
  files["exercises/example.yaml"] = "id: example\nkind: " + kind + "\ntitle: T\ngoal: G\nminutes: 2\npractices: [" +
                                    listed + "]\nsituation: S\n" + yaml;
  return files;
}

// The fenced block that begins with these words.
std::string block_with(const std::string& text, const std::string& fence, const std::string& beginning) {
  const std::size_t begin = text.find(fence + beginning);
  REQUIRE(begin != std::string::npos);
  const std::size_t content = text.find('\n', begin) + 1;
  return text.substr(content,
                     text.find("\n" + fence.substr(0, fence.find_first_not_of('`')) + "\n", content) + 1 - content);
}

}  // namespace

TEST_CASE("the examples of the format have nothing wrong with them") {
  const std::string text = format_text();
  int examples = 0;
  for (const std::string_view kind : course::kind_names()) {
    const std::string yaml = example_of(text, std::string(kind));
    REQUIRE_FALSE(yaml.empty());
    ++examples;
    Files files = pack_around(std::string(kind), yaml);
    int written = 0;
    for (const auto& [path, with_ids] : with_missing_ids(files, &written)) files[path] = with_ids;
    const Reading reading = read_pack(files);
    for (const Problem& problem : reading.problems) {
      if (problem.file != "pack.yaml") FAIL_CHECK(kind << " " << place_of(problem) << " " << problem.message);
    }
    REQUIRE(reading.pack.items.size() == 1);
    CHECK(course::kind_name(course::kind_of(std::get<course::Exercise>(reading.pack.items[0]))) == kind);
  }
  CHECK(examples == static_cast<int>(course::kind_names().size()));
}

TEST_CASE("the pack, the lesson and the scene that the format shows make a pack with nothing wrong") {
  const std::string text = format_text();
  Files files;
  files["pack.yaml"] = block_with(text, "```", "yaml\nformat: 1\n");
  files["lessons/side-by-side.md"] = block_with(text, "````", "markdown\n---\n");
  files["media/northside.svg"] = kDrawing;
  files["media/counter.svg"] = kDrawing;
  files["media/petra-asks.mp3"] = silent_mp3();
  files["exercises/at-the-counter.yaml"] =
      "id: at-the-counter\nkind: spot\ntitle: T\ngoal: G\nminutes: 2\npractices: [quiet-body]\nsituation: S\n" +
      example_of(text, "spot");
  const Reading reading = read_pack(files);
  for (const Problem& problem : reading.problems) FAIL_CHECK(place_of(problem) << " " << problem.message);
  CHECK(reading.pack.items.size() == 2);
}

}  // namespace defuse::pack::authoring
