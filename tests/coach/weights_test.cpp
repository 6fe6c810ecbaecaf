// What the words around a finding weigh, and what that lets go.
#include "coach/weights.h"

#include <doctest/doctest.h>

#include "coach/core_rules.h"

namespace defuse::coach {

namespace {

// Finds "only"; "only you" speaks against it, "just" and a comma at a distance for it.
course::CoachRules rules_with(std::vector<std::string> words, int least) {
  course::CoachRules rules;
  rules.rules.resize(1);
  rules.rules[0].id = "small";
  rules.rules[0].cases.emplace_back();
  rules.rules[0].cases[0].match = {"only"};
  rules.weights.push_back({"small", 10, least, std::move(words)});
  return rules;
}

bool finds_in(const course::CoachRules& rules, const std::string& text) {
  base::Result<Coach> coach = Coach::compile(rules);
  REQUIRE(coach.ok());
  return !coach.value().judge(text).findings.empty();
}

std::vector<std::string> problems_of(const course::CoachRules& rules) {
  std::vector<RuleProblem> problems;
  const Coach coach(rules, problems);
  std::vector<std::string> told;
  for (const RuleProblem& problem : problems) told.push_back(problem.path + " " + problem.code);
  return told;
}

}  // namespace

TEST_CASE("a finding is let go when the words around it weigh too little") {
  const course::CoachRules rules = rules_with({"-30 only you / it _ you", "25 toner / ^ it"}, 0);
  CHECK(finds_in(rules, "Only the battery."));
  CHECK_FALSE(finds_in(rules, "Only you can open it."));
  CHECK(finds_in(rules, "Only you, and the toner."));
  CHECK_FALSE(finds_in(rules, "Is it for you only?"));
  CHECK_FALSE(finds_in(rules, "Only you, only you, only you."));
}

TEST_CASE("words count once, and only near the finding") {
  const course::CoachRules rules = rules_with({"-8 no"}, 0);
  CHECK(finds_in(rules, "no no no only"));
  std::string far = "only";
  for (int i = 0; i < 60; ++i) far += " word";
  CHECK(finds_in(rules_with({"-30 no"}, 0), far + " no"));
  CHECK_FALSE(finds_in(rules_with({"-30 no"}, 0), "only word no"));
}

TEST_CASE("a case may ask for more than its rule does") {
  course::CoachRules rules = rules_with({"20 serious"}, 0);
  rules.rules[0].cases.emplace_back();
  rules.rules[0].cases[1].match = {"little"};
  rules.rules[0].cases[1].least = 25;
  CHECK(finds_in(rules, "only"));
  CHECK_FALSE(finds_in(rules, "little"));
  CHECK(finds_in(rules, "little, serious"));
}

TEST_CASE("tables that cannot be understood are told") {
  CHECK(problems_of(rules_with({"12 no"}, 0)).empty());
  CHECK(problems_of(rules_with({"heavy", "5", "5000 no"}, 0)) ==
        std::vector<std::string>{"weights/0/words/0 weight", "weights/0/words/1 weight", "weights/0/words/2 weight"});
  course::CoachRules rules = rules_with({"12 no"}, 0);
  rules.weights.push_back(rules.weights[0]);
  rules.weights.push_back({"nobody", 0, 0, {}});
  CHECK(problems_of(rules) ==
        std::vector<std::string>{"weights/1/rule unknown-reference", "weights/2/rule unknown-reference"});
  rules = rules_with({}, 0);
  rules.weights.clear();
  rules.rules[0].cases[0].least = 5;
  CHECK(problems_of(rules) == std::vector<std::string>{"rules/0 no-weights"});
}

}  // namespace defuse::coach
