// `defuse coach` from end to end: JSON lines in and out, broken lines, packs of one's own, the page of rules.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/ran.h"

namespace defuse::cli {

namespace {

namespace fs = std::filesystem;

Ran coach(const std::string& lines, std::vector<std::string> options = {}) {
  const fs::path file = fs::temp_directory_path() /
                        ("defuse-coach-" + std::to_string(reinterpret_cast<std::uintptr_t>(&lines)) + ".jsonl");
  std::ofstream(file, std::ios::binary) << lines;
  options.insert(options.begin(), {"coach", file.string()});
  Ran ran = defuse(options);
  fs::remove(file);
  return ran;
}

rapidjson::Document parsed(const std::string& line) {
  rapidjson::Document json;
  json.Parse(line.c_str());
  REQUIRE_FALSE(json.HasParseError());
  return json;
}

}  // namespace

TEST_CASE("a judged line has what the contract promises") {
  const Ran ran = coach("{\"id\":\"a\",\"text\":\"H\u00E9, please calm down. I can lend you mine.\"}\n");
  CHECK(ran.code == kFine);
  CHECK(ran.err.empty());
  const rapidjson::Document json = parsed(ran.out);
  CHECK(std::string(json["id"].GetString()) == "a");
  REQUIRE(json["mistakes"].Size() == 1);
  CHECK(std::string(json["mistakes"][0].GetString()) == "calm-down");
  CHECK(std::string(json["good"][0].GetString()) == "can-do");
  const auto& finding = json["findings"][0];
  CHECK(std::string(finding["rule"].GetString()) == "calm-down");
  CHECK(std::string(finding["kind"].GetString()) == "mistake");
  CHECK(finding["start"].GetInt() == 12);  // bytes, not characters
  CHECK(finding["end"].GetInt() == 21);
  CHECK(std::string(finding["level"].GetString()) == "error");
  for (const char* key : {"why", "source", "rewrite"}) CHECK(finding[key].GetStringLength() > 10);
}

TEST_CASE("broken lines are told, the others are judged, and the exit code says so") {
  const Ran ran = coach(
      "nonsense\n\n{\"id\":\"a\",\"text\":\"Hello.\"}\n{\"id\":1,\"text\":\"x\"}\n{\"id\":\"b\"}\n[]\n{\"id\":\"c\","
      "\"text\":\"\xFF\"}\n");
  CHECK(ran.code == kInputWrong);
  CHECK(parsed(ran.out)["findings"].Empty());
  std::istringstream err(ran.err);
  std::vector<std::string> lines;
  for (std::string line; std::getline(err, line);) lines.push_back(line.substr(0, line.find(':', 8)));
  CHECK(lines == std::vector<std::string>{"defuse: line 1", "defuse: line 4", "defuse: line 5", "defuse: line 6",
                                          "defuse: line 7"});
}

TEST_CASE("a text that is very long is judged as far as it is looked at, and that is told") {
  const Ran ran = coach("{\"id\":\"a\",\"text\":\"" + std::string(30000, 'x') + "\"}\n");
  CHECK(ran.code == kFine);
  CHECK(ran.err.find("very long") != std::string::npos);
}

TEST_CASE("a pack's own rules, and what is said when it has none") {
  const std::string content = std::string(DEFUSE_SOURCE_DIR) + "/content/packs/";
  const Ran own = coach("{\"id\":\"a\",\"text\":\"no idea mate\"}", {"--rules", content + "template"});
  CHECK(own.code == kFine);
  CHECK(std::string(parsed(own.out)["mistakes"][0].GetString()) == "no-idea");
  const Ran none = coach("{}", {"--rules", content + "nothing"});
  CHECK(none.code == kInputWrong);
  CHECK_FALSE(none.err.empty());
}

TEST_CASE("the rules that are built in are described, and wrong command lines refused") {
  Said said;
  CHECK(run({"coach", "--describe"}, said) == kFine);
  CHECK(said.out.find("### calm-down") != std::string::npos);
  CHECK(run({"coach", "--rules"}, said) == kCommandWrong);
  CHECK(run({"coach", "--loud"}, said) == kCommandWrong);
  CHECK(run({"coach", "/nowhere/at/all"}, said) == kInputWrong);
}

}  // namespace defuse::cli
