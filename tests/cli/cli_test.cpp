// The command from end to end, in folders of its own: what it prints, what it writes, how it exits.
#include <rapidjson/document.h>

#include <string>

#include "cli/folder.h"
#include "cli/ran.h"
#include "pack/container.h"

namespace defuse::cli {

namespace {

// Compared as text: rapidjson's own comparison calls itself for ever under C++20's rules.
std::string text_of(const rapidjson::Value& value) { return {value.GetString(), value.GetStringLength()}; }

const std::string kCore = std::string(DEFUSE_SOURCE_DIR) + "/content/packs/defuse-core";

}  // namespace

TEST_CASE("a new pack can be checked and built at once, under its own name") {
  const Folder folder;
  const Ran made = defuse({"new", folder / "Night Shift"});
  CHECK(made.code == kFine);
  CHECK(contains(made.out, "defuse check"));
  CHECK(contains(read(folder / "Night Shift/pack.yaml"), "\nid: night-shift\n"));
  CHECK(fs::exists(folder / "Night Shift/.schema/exercise.schema.json"));

  const Ran checked = defuse({"check", folder / "Night Shift"});
  CHECK(checked.out == "0 errors, 0 warnings.\n");
  CHECK(checked.code == kFine);

  CHECK(defuse({"build", folder / "Night Shift", "-o", folder / "night.defuse"}).code == kFine);
  const auto container = pack::Container::open(read(folder / "night.defuse"));
  REQUIRE(container.ok());
  CHECK(container.value().index().id == "night-shift");
  CHECK(container.value().index().items.size() == 14);
  for (const course::ItemHead& head : container.value().index().items) CHECK(container.value().item(head.id).ok());
}

TEST_CASE("new writes over nothing") {
  const Folder folder;
  write(folder / "mine/notes.txt", "keep");
  const Ran made = defuse({"new", folder / "mine"});
  CHECK(made.code == kInputWrong);
  CHECK(contains(made.err, "already something here"));
  CHECK_FALSE(fs::exists(folder / "mine/pack.yaml"));
  fs::create_directories(folder / "empty");
  CHECK(defuse({"new", folder / "empty/"}).code == kFine);
  CHECK(contains(read(folder / "empty/pack.yaml"), "\nid: empty\n"));
}

TEST_CASE("check names file, line and column, and exits with 1") {
  const Folder folder;
  defuse({"new", folder / "p"});
  replace(folder / "p/exercises/spot-example.yaml", "act: nod", "act: nodd");
  const Ran checked = defuse({"check", folder / "p"});
  CHECK(checked.code == kInputWrong);
  CHECK(contains(
      checked.out,
      folder / "p/exercises/spot-example.yaml:58:14: error: `nodd` is no act. Did you mean `nod`? [unknown-choice]\n"));
  CHECK(contains(checked.out, "1 error, 0 warnings.\n"));
}

TEST_CASE("check --json is one object with the promised keys") {
  const Folder folder;
  defuse({"new", folder / "p"});
  replace(folder / "p/exercises/spot-example.yaml", "act: nod", "act: nodd");
  const Ran checked = defuse({"check", folder / "p", "--json"});
  CHECK(checked.code == kInputWrong);
  rapidjson::Document json;
  json.Parse(checked.out.c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(text_of(json["pack"]) == "p");
  REQUIRE(json["errors"].Size() == 1);
  const auto& error = json["errors"][0];
  CHECK(text_of(error["file"]) == "exercises/spot-example.yaml");
  CHECK(error["line"].GetInt() == 58);
  CHECK(error["column"].GetInt() == 14);
  CHECK(text_of(error["code"]) == "unknown-choice");
  CHECK(text_of(error["message"]) == "`nodd` is no act. Did you mean `nod`?");
  CHECK(json["warnings"].Empty());
  const auto& practice = json["practices"]["say-what-happens"];
  CHECK(practice["lessons"].Size() == 1);
  CHECK(text_of(practice["exercises"][0]) == "mark-example");
  CHECK(text_of(practice["doing"][0]) == "mark-example");
  CHECK(practice["exercises"].Size() == practice["doing"].Size() + 2);  // a quiz and sorting are not doing
  for (const auto& id : practice["doing"].GetArray()) {
    CHECK(text_of(id) != "quiz-example");
    CHECK(text_of(id) != "sort-example");
  }
}

TEST_CASE("check says which practices are not taught, and --json which items name them") {
  const Folder folder;
  defuse({"new", folder / "p"});
  replace(folder / "p/pack.yaml", "practices:\n",
          "practices:\n  - {id: lonely, title: \"Say \\\"yes\\\"\", can-do: wait}\n");
  CHECK(contains(defuse({"check", folder / "p"}).out, "No lesson teaches `lonely`"));
  const Ran checked = defuse({"check", folder / "p", "--json"});
  rapidjson::Document json;
  json.Parse(checked.out.c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(contains(checked.out, "\"not-taught\""));
  CHECK(contains(checked.out, "\"not-exercised\""));
  for (const char* key : {"lessons", "exercises", "doing"}) CHECK(json["practices"]["lonely"][key].Empty());
}

TEST_CASE("the core pack passes, as a folder and as a file") {
  const Folder folder;
  CHECK(defuse({"check", kCore}).code == kFine);
  CHECK(defuse({"build", kCore, "-o", folder / "core.defuse"}).code == kFine);
  const Ran checked = defuse({"check", folder / "core.defuse", "--json"});
  CHECK(checked.code == kFine);
  CHECK(contains(checked.out, "\"pack\":\"defuse-core\",\"errors\":[]"));
}

TEST_CASE("the same pack is built to the same bytes") {
  const Folder folder;
  defuse({"build", kCore, "-o", folder / "a/one.defuse"});
  defuse({"build", kCore + "/", "-o", folder / "two.defuse"});
  CHECK_FALSE(read(folder / "two.defuse").empty());
  CHECK(read(folder / "a/one.defuse") == read(folder / "two.defuse"));
}

TEST_CASE("a pack with errors is not built, and what was there stays") {
  const Folder folder;
  defuse({"new", folder / "p"});
  replace(folder / "p/pack.yaml", "format: 1", "format: 9");
  write(folder / "p.defuse", "before");
  const Ran built = defuse({"build", folder / "p", "-o", folder / "p.defuse"});
  CHECK(built.code == kInputWrong);
  CHECK(contains(built.err, "newer Defuse"));
  CHECK(contains(built.err, "Nothing was written."));
  CHECK(read(folder / "p.defuse") == "before");
}

TEST_CASE("ids are written in place") {
  const Folder folder;
  defuse({"new", folder / "p"});
  replace(folder / "p/exercises/spot-example.yaml", "      - id: hurried-nod\n        at", "      - at");
  CHECK(defuse({"check", folder / "p"}).code == kInputWrong);
  const Ran ran = defuse({"ids", folder / "p"});
  CHECK(ran.code == kFine);
  CHECK(ran.out == "exercises/spot-example.yaml\n1 id written.\n");
  CHECK(contains(read(folder / "p/exercises/spot-example.yaml"), "      - id: hurried-nod\n        at"));
  CHECK(defuse({"check", folder / "p"}).code == kFine);
  CHECK(defuse({"ids", folder / "p"}).out == "No id is missing.\n");
}

TEST_CASE("what is not there or not a pack is told") {
  const Folder folder;
  CHECK(contains(defuse({"check", folder / "nowhere"}).out, "no folder and no file"));
  CHECK(defuse({"check", folder / "nowhere"}).code == kInputWrong);
  CHECK(contains(defuse({"check", folder.path.string()}).out, "no pack.yaml"));
  write(folder / "text.defuse", "hello");
  CHECK(contains(defuse({"check", folder / "text.defuse"}).out, "not a Defuse pack"));
  CHECK(defuse({"build", folder / "nowhere", "-o", folder / "x.defuse"}).code == kInputWrong);
  CHECK(defuse({"ids", folder / "text.defuse"}).code == kInputWrong);
  CHECK(defuse({"build", kCore, "-o", folder / "text.defuse/x.defuse"}).code == kInputWrong);
}

TEST_CASE("hidden files and links out of the pack are left alone") {
  const Folder folder;
  defuse({"new", folder / "p"});
  write(folder / "p/.git/config", "\xFF");
  write(folder / "secret.yaml", "kind: spot\n");
  fs::create_symlink(folder / "secret.yaml", folder / "p/exercises/link.yaml");
  CHECK(defuse({"check", folder / "p"}).code == kFine);
}

TEST_CASE("a wrong command line exits with 2 and names what is missing") {
  for (const std::vector<std::string>& args : std::vector<std::vector<std::string>>{{},
                                                                                    {"frobnicate"},
                                                                                    {"check"},
                                                                                    {"check", "a", "b"},
                                                                                    {"check", "a", "--jsn"},
                                                                                    {"new", "a", "--json"},
                                                                                    {"build", "a"},
                                                                                    {"build", "a", "-o"}}) {
    const Ran ran = defuse(args);
    CHECK(ran.code == kCommandWrong);
    CHECK(ran.out.empty());
    CHECK(contains(ran.err, "`defuse --help`"));
  }
  CHECK(defuse({"--help"}).code == kFine);
  CHECK(contains(defuse({"build", "--help"}).out, "defuse build PACK -o X.defuse"));
}

}  // namespace defuse::cli
