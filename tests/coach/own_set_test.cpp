// A thousand utterances that were labelled while the rules were written. They say nothing of utterances that nobody
// has seen (scripts/bench has those figures), but a change that breaks what once worked shows here.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <sstream>

#include "coach/core_rules.h"

namespace defuse::coach {

namespace {

struct Counts {
  int right = 0;
  int wrong = 0;
  int missed = 0;
  double precision() const { return double(right) / std::max(1, right + wrong); }
  double recall() const { return double(right) / std::max(1, right + missed); }
};

void compare(const rapidjson::Value& labels, const std::vector<std::string>& found, Counts& counts) {
  std::vector<std::string> wanted;
  for (const auto& label : labels.GetArray()) wanted.emplace_back(label.GetString());
  for (const std::string& one : found)
    (std::find(wanted.begin(), wanted.end(), one) != wanted.end() ? counts.right : counts.wrong) += 1;
  for (const std::string& one : wanted)
    counts.missed += std::find(found.begin(), found.end(), one) == found.end() ? 1 : 0;
}

}  // namespace

TEST_CASE("what was found once is still found") {
  std::istringstream lines(read_text("tests/data/coach/own.jsonl"));
  Counts mistakes;
  Counts good;
  int clean = 0;
  int alarms = 0;
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    REQUIRE_FALSE(json.HasParseError());
    const std::string text = json["text"].GetString();
    const std::vector<std::string> found = mistakes_in(text);
    compare(json["mistakes"], found, mistakes);
    compare(json["good"], good_in(text), good);
    clean += json["mistakes"].Empty() ? 1 : 0;
    alarms += json["mistakes"].Empty() && !found.empty() ? 1 : 0;
  }
  CHECK(clean > 300);
  CHECK(alarms * 100 <= clean * 2);
  CHECK(mistakes.precision() >= 0.97);
  CHECK(mistakes.recall() >= 0.95);
  CHECK(good.precision() >= 0.93);
  CHECK(good.recall() >= 0.93);
}

}  // namespace defuse::coach
