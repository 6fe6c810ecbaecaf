// The pattern language, sign by sign, and what is said of patterns that cannot be read.
#include "coach/pattern.h"

#include <doctest/doctest.h>

#include "coach/core_rules.h"

namespace defuse::coach {

TEST_CASE("words, choices and what may be left out") {
  CHECK(finds("calm down", "Please calm down now."));
  CHECK_FALSE(finds("calm down", "calm it down"));
  CHECK(finds("calm (it|yourself)? down", "Calm yourself down"));
  CHECK(finds("(shut up|be quiet)", "be quiet"));
  CHECK(finds("you didn't", "you did not"));
  CHECK(finds("it is", "it's"));
  CHECK(finds("it has", "it's"));
  CHECK(finds("you had", "you'd"));
}

TEST_CASE("gaps stay within the clause, wide gaps within the sentence") {
  CHECK(finds("you ..2 wrong", "you are so wrong"));
  CHECK_FALSE(finds("you ..2 wrong", "you are so very wrong"));
  CHECK_FALSE(finds("you ..4 wrong", "you know, this is wrong"));
  CHECK(finds("you ...4 wrong", "you know, this is wrong"));
  CHECK_FALSE(finds("you ...9 wrong", "you know. This is wrong"));
  CHECK(finds("in other words you", "In other words, you"));  // words that follow each other may have a comma between
}

TEST_CASE("places in the sentence and words around") {
  CHECK(finds("^ no $", "Well. No."));
  CHECK_FALSE(finds("^ no $", "Oh no."));
  CHECK(finds("^, no $,", "Well, no, thanks"));
  CHECK(finds("calm !down", "calm water"));
  CHECK_FALSE(finds("calm !down", "calm down"));
  CHECK_FALSE(finds("calm !(right down|up)", "calm right down"));
  CHECK(finds("calm !(right down|up)", "calm right there"));
  CHECK_FALSE(finds("calm !(so|$)", "calm"));
  CHECK(finds("&CAP ann !JOINED", "Ann"));
  CHECK_FALSE(finds("&CAP ann !JOINED", "ann"));
  CHECK_FALSE(finds("&CAP ann !JOINED", "Ann-Marie"));
  CHECK(finds("<please wait", "please wait"));
  CHECK_FALSE(finds("<!please wait", "please wait"));
  CHECK(finds("@q you did", "you did?"));
  CHECK_FALSE(finds("@s you did", "you did?"));
}

TEST_CASE("shapes of words") {
  CHECK(finds("NUM ANY", "7 hours"));
  CHECK(finds("your ACR", "your DNS"));
  CHECK_FALSE(finds("your ACR", "your Dns"));
  CHECK(finds("CODE", "It says 0x80070643."));
  CHECK_FALSE(finds("CODE", "Room 4711 at 3pm on the M404dn"));
  CHECK(finds("you ED", "you clicked"));
  CHECK_FALSE(finds("you ED", "you need"));
  CHECK(finds("said QUOTE", "You said \"no\" twice."));
}

TEST_CASE("word lists, lists in lists, and verbs in their forms") {
  const std::vector<course::CoachWords> lists{{"act", {"click, forget/forgot/forgotten, turn off"}, true},
                                              {"thing", {"mouse, hard drive"}, false},
                                              {"all", {"{thing}, keyboard"}, false}};
  const auto found = [&](const std::string& pattern, const std::string& text) {
    return !coach_with({pattern}, lists).judge(text).findings.empty();
  };
  CHECK(found("you {act.past}", "you clicked"));
  CHECK(found("you have {act.done}", "you have forgotten"));
  CHECK(found("you {act.past}", "you turned the screen off"));
  CHECK(found("{act.ing}", "forgetting"));
  CHECK(found("a {all}", "a hard drive"));
  CHECK(found("a {all}", "a mouse"));
  CHECK_FALSE(found("a {all}", "a drive"));
}

TEST_CASE("alternatives that begin or end alike are each found, and nothing between them is") {
  const std::vector<course::CoachWords> lists{
      {"step", {"put you, put it, set you, set (it|them) up, put, put it back, shut ..2 down, close ..2 down"}, false}};
  const auto found = [&](const std::string& text) {
    return !coach_with({"i {step} now"}, lists).judge(text).findings.empty();
  };
  for (const char* text : {"I put you now", "I put it now", "I set you now", "I set it up now", "I set them up now",
                           "I put now", "I put it back now", "I shut the PC down now", "I close it down now"}) {
    CAPTURE(text);
    CHECK(found(text));
  }
  for (const char* text : {"I set it now", "I set now", "I put you back now", "I put them up now", "I shut it now",
                           "I put put you now", "I close the big PC quickly down now"}) {
    CAPTURE(text);
    CHECK_FALSE(found(text));
  }
}

TEST_CASE("the compiled rules are small, however often a list is used") {
  CHECK(core_coach().states() < 100000);
  course::CoachWords list{"many", {}, false};
  for (int i = 0; i < 500; ++i) list.lines.push_back("word" + std::to_string(i) + ", with word" + std::to_string(i));
  std::vector<std::string> patterns;
  for (int i = 0; i < 200; ++i) patterns.push_back("say" + std::to_string(i) + " {many}");
  CHECK(coach_with(patterns, {list}).states() < 200 * 10);
}

TEST_CASE("lists that use each other over and over are refused or compiled, but never run away") {
  std::vector<course::CoachWords> lists{{"l0", {"a b, c d"}, false}};
  for (int i = 1; i < 16; ++i) {
    const std::string one = "{l" + std::to_string(i - 1) + "}";
    lists.push_back({"l" + std::to_string(i), {"x " + one + " y, z " + one + " y, " + one + " q " + one}, false});
  }
  course::CoachRules rules;
  rules.words = lists;
  rules.rules.resize(1);
  rules.rules[0].id = "one";
  rules.rules[0].cases.emplace_back();
  rules.rules[0].cases[0].match = {"go {l15}"};
  std::vector<RuleProblem> problems;
  const Coach coach(rules, problems);
  CHECK(coach.states() < 500000);
  CHECK(coach.judge("go a b").findings.size() <= 1);
}

TEST_CASE("a pattern that cannot be read says why") {
  for (const char* wrong : {"", "(a|b", "a)", "{open", "..99 a", "a ..0 b", "you Didnt", "a;b", "^ $", "a?", "a||b"}) {
    CAPTURE(wrong);
    const base::Result<Pattern> read = parse_pattern(wrong);
    CHECK_FALSE(read.ok());
    if (!read.ok()) CHECK(read.error().message.find("cannot be read") != std::string::npos);
  }
}

TEST_CASE("rules that cannot work are reported with their place") {
  course::CoachRules rules;
  rules.rules.resize(2);
  rules.rules[0].id = "one";
  rules.rules[0].cases.emplace_back();
  rules.rules[0].cases[0].match = {"calm down", "{nothing}", "..3 then"};
  rules.rules[0].cases[0].unless = {"=nobody", "=two"};
  rules.rules[1].id = "two";
  rules.rules[1].cases.emplace_back();
  rules.rules[1].cases[0].match = {"x"};
  rules.rules[1].cases[0].clears = {"=one"};
  std::vector<RuleProblem> problems;
  const Coach coach(rules, problems);
  std::vector<std::string> told;
  for (const RuleProblem& problem : problems) told.push_back(problem.path + " " + problem.code);
  CHECK(told == std::vector<std::string>{"rules/0/match/1 unknown-class", "rules/0/match/2 pattern",
                                         "rules/0/unless/0 unknown-reference", "rules/0 circle"});
}

TEST_CASE("counting, the same words, and what stands elsewhere in the text") {
  course::CoachRules rules;
  rules.rules.resize(1);
  rules.rules[0].id = "name";
  rules.rules[0].cases.emplace_back();
  course::CoachCase& one = rules.rules[0].cases[0];
  one.match = {"(ann|bob)"};
  one.count = 2;
  one.same = true;
  one.clears = {"stop"};
  one.needs = {"hello"};
  one.unless = {"not bob"};
  const base::Result<Coach> coach = Coach::compile(rules);
  REQUIRE(coach.ok());
  CHECK(coach.value().judge("hello ann and ann").findings.size() == 2);
  CHECK(coach.value().judge("hello ann and bob").findings.empty());
  CHECK(coach.value().judge("hello bob, not bob").findings.empty());
  CHECK(coach.value().judge("ann and ann").findings.empty());
  CHECK(coach.value().judge("hello ann. ann. stop").findings.empty());
}

}  // namespace defuse::coach
