#include "coach/core_rules.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "pack/authoring/readers.h"

namespace defuse::coach {

namespace {

pack::authoring::Node tree(const std::string& path) {
  std::vector<pack::authoring::Problem> problems;
  pack::authoring::Sink sink(path, problems);
  std::optional<pack::authoring::Node> node = pack::authoring::parse_yaml(read_text(path), 1, sink);
  REQUIRE(node.has_value());
  return std::move(*node);
}

course::CoachRules rules() {
  std::vector<pack::authoring::Problem> problems;
  pack::authoring::Sink sink("coach/en.yaml", problems);
  return pack::authoring::read_coach(tree("content/packs/defuse-core/coach/en.yaml"), sink);
}

std::vector<std::string> ids(const std::vector<std::uint32_t>& found) {
  std::vector<std::string> all;
  for (const std::uint32_t rule : found) all.push_back(core_coach().rules().rules[rule].id);
  return all;
}

Coach compiled(course::CoachRules from) {
  std::vector<RuleProblem> problems;
  Coach made(std::move(from), problems);
  for (const RuleProblem& problem : problems) FAIL(problem.path << ": " << problem.message);
  return made;
}

}  // namespace

std::string read_text(const std::string& path) {
  std::ifstream stream(std::string(DEFUSE_SOURCE_DIR) + "/" + path, std::ios::binary);
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

const Coach& core_coach() {
  static const Coach coach = compiled(rules());
  return coach;
}

const std::vector<course::Source>& core_sources() {
  static const std::vector<course::Source> sources = [] {
    std::vector<pack::authoring::Problem> problems;
    pack::authoring::Sink sink("pack.yaml", problems);
    return pack::authoring::read_index(tree("content/packs/defuse-core/pack.yaml"), sink).sources;
  }();
  return sources;
}

std::vector<std::string> mistakes_in(const std::string& text) { return ids(core_coach().judge(text).mistakes); }
std::vector<std::string> good_in(const std::string& text) { return ids(core_coach().judge(text).good); }

Coach coach_with(const std::vector<std::string>& match, const std::vector<course::CoachWords>& words) {
  course::CoachRules one;
  one.language = "en";
  one.words = words;
  course::CoachRule rule;
  rule.id = "rule";
  rule.cases.emplace_back();
  rule.cases.back().match = match;
  one.rules.push_back(std::move(rule));
  return compiled(std::move(one));
}

bool finds(const std::string& pattern, const std::string& text) {
  return !coach_with({pattern}).judge(text).findings.empty();
}

}  // namespace defuse::coach
