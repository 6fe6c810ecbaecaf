// `defuse prove`, `defuse play` and `defuse graph` from end to end.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/ran.h"

namespace defuse::cli {

namespace {

namespace fs = std::filesystem;

const std::string kTemplate = std::string(DEFUSE_SOURCE_DIR) + "/content/packs/template";

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// A copy of the template pack that is gone after the test.
struct Copy {
  fs::path path =
      fs::temp_directory_path() / ("defuse-calls-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  Copy() {
    fs::remove_all(path);
    fs::copy(kTemplate, path, fs::copy_options::recursive);
  }
  ~Copy() { fs::remove_all(path); }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  void replace(const std::string& from, const std::string& to) const {
    const fs::path file = path / "calls/call-example.yaml";
    std::string text = read(file);
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
    std::ofstream(file, std::ios::binary) << text;
  }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return (path / name).string();
  }
};

const char* const kBest =
    "# the best play\nbreathe\nwrite-down\n\nsilence\nwrite-down\nspeech: silence\nexact\nwhole\ntwo-real\nat-noon\n";

}  // namespace

TEST_CASE("prove says what each call can do, and --json is one object with the promised keys") {
  const Ran text = defuse({"prove", kTemplate});
  CHECK(text.code == kFine);
  CHECK(contains(text.out, "call-example: 36 lines, all can be met; can be won; best "));
  CHECK(contains(text.out, "0 errors, 0 warnings.\n"));
  const Ran ran = defuse({"prove", kTemplate, "--json"});
  CHECK(ran.code == kFine);
  rapidjson::Document json;
  json.Parse(ran.out.c_str());
  REQUIRE_FALSE(json.HasParseError());
  REQUIRE(json["calls"].Size() == 1);
  const auto& call = json["calls"][0];
  CHECK(std::string(call["id"].GetString()) == "call-example");
  CHECK(call["lines"].GetInt() == 36);
  CHECK(call["unreachable"].Empty());
  CHECK(call["winnable"].GetBool());
  CHECK(call["exact"].GetBool());
  CHECK(call["best"].GetDouble() > call["worst"].GetDouble());
  CHECK(call["findings"].Empty());
}

TEST_CASE("prove exits with 1 and names file and line of what is wrong") {
  const Copy copy;
  copy.replace("        final: true # nothing was promised, and there is no way back\n", "");
  const Ran ran = defuse({"prove", copy.path.string(), "--json"});
  CHECK(ran.code == kInputWrong);
  rapidjson::Document json;
  json.Parse(ran.out.c_str());
  REQUIRE_FALSE(json.HasParseError());
  REQUIRE(json["calls"][0]["findings"].Size() == 1);
  const auto& finding = json["calls"][0]["findings"][0];
  CHECK(std::string(finding["file"].GetString()) == "calls/call-example.yaml");
  CHECK(std::string(finding["code"].GetString()) == "not-mendable");
  CHECK(finding["line"].GetInt() == 171);
  CHECK(contains(defuse({"prove", copy.path.string()}).out,
                 "/calls/call-example.yaml:171:9: error: After `when/ring-us`"));
  CHECK(defuse({"prove", "/nowhere/at/all", "--json"}).code == kInputWrong);
}

TEST_CASE("play prints the transcript of the moves of a file, the same each time") {
  const Copy copy;
  const std::string file = copy.write("best.txt", kBest);
  const Ran ran = defuse({"play", kTemplate, "call-example", "--replies", file});
  CHECK(ran.code == kFine);
  CHECK(contains(ran.out, "== The till on a Saturday\n"));
  CHECK(contains(ran.out, "Petra: Number two, the one by the door, has been dead since nine.\n"));
  CHECK(contains(ran.out, "You: Number two has been dead since nine\n"));
  CHECK(contains(ran.out, "== Two tills at noon (good)\n"));
  CHECK(contains(ran.out, "Score 100 of 100"));
  CHECK(defuse({"play", kTemplate, "call-example", "--replies", file, "--seed", "7"}).out == ran.out);
}

TEST_CASE("play says which move is not possible and what is") {
  const Copy copy;
  const Ran wrong =
      defuse({"play", kTemplate, "call-example", "--replies", copy.write("wrong.txt", "breathe\nshout\n")});
  CHECK(wrong.code == kInputWrong);
  CHECK(contains(wrong.err, "move 2, `shout`: The beat `speech` has no `shout`. On offer:\n"));
  const Ran early = defuse({"play", kTemplate, "call-example", "--replies", copy.write("early.txt", "breathe\n")});
  CHECK(early.code == kInputWrong);
  CHECK(contains(early.err, "the moves stop in `speech`, before the end."));
  const Ran numbers = defuse({"play", kTemplate, "call-example", "--replies", copy.write("n.txt", "99\n")});
  CHECK(contains(numbers.err, "There is no 99 here."));
  CHECK(contains(defuse({"play", kTemplate, "gone", "--replies", "x"}).err,
                 "The pack has no call `gone`. It has: call-example."));
  CHECK(defuse({"play", kTemplate, "call-example", "--seed", "x"}).code == kCommandWrong);
  CHECK(defuse({"play", kTemplate}).code == kCommandWrong);
}

TEST_CASE("graph writes a picture, also of a built pack") {
  const Copy copy;
  const std::string svg = (copy.path / "call.svg").string();
  CHECK(defuse({"graph", kTemplate, "call-example", "-o", svg}).code == kFine);
  CHECK(contains(read(svg), "<title id=\"title\">The till on a Saturday</title>"));
  const std::string built = (copy.path / "t.defuse").string();
  CHECK(defuse({"build", kTemplate, "-o", built}).code == kFine);
  const std::string again = (copy.path / "again.svg").string();
  CHECK(defuse({"graph", built, "call-example", "-o", again}).code == kFine);
  CHECK(read(svg) == read(again));
  CHECK(defuse({"graph", kTemplate, "call-example"}).code == kCommandWrong);
}

TEST_CASE("a call counts as doing the practices that it names") {
  rapidjson::Document json;
  json.Parse(defuse({"check", kTemplate, "--json"}).out.c_str());
  REQUIRE_FALSE(json.HasParseError());
  for (const char* key : {"exercises", "doing"}) {
    bool listed = false;
    for (const auto& id : json["practices"]["say-what-happens"][key].GetArray())
      listed = listed || std::string(id.GetString()) == "call-example";
    CHECK(listed);
  }
}

}  // namespace defuse::cli
