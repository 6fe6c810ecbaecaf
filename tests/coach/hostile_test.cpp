// Texts that are made to hurt: no crash, no hang, work that grows with the length and not faster, the same answer each
// time.
#include <doctest/doctest.h>

#include "base/random.h"
#include "coach/core_rules.h"
#include "coach/token.h"

namespace defuse::coach {

namespace {

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string all;
  while (all.size() < bytes) all += piece;
  return all;
}

void check_sound(const std::string& text, const Verdict& verdict) {
  for (const CoachFinding& finding : verdict.findings) {
    REQUIRE(finding.begin < finding.end);
    REQUIRE(finding.end <= text.size());
    REQUIRE(finding.rule < core_coach().rules().rules.size());
  }
}

std::size_t steps_for(const std::string& text) {
  std::size_t steps = 0;
  core_coach().judge(text, &steps);
  return steps;
}

}  // namespace

TEST_CASE("random bytes, words and signs") {
  base::Random random(20261122);
  const std::vector<std::string> pieces{"you ",
                                        "should",
                                        " not",
                                        "'",
                                        "\"",
                                        ", ",
                                        "?",
                                        "...",
                                        "calm down",
                                        "\xCC\x81",
                                        "\xE2\x80\xAE",
                                        "\xF0\x9F\x98\x80",
                                        "\xFF",
                                        "\xE2\x80",
                                        "DNS ",
                                        "0x80 ",
                                        "-",
                                        "\n",
                                        "I ",
                                        "said ",
                                        " ",
                                        "sorry but ",
                                        "if ",
                                        "had "};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    const std::size_t count = random.below(120);
    for (std::size_t i = 0; i < count; ++i) {
      if (random.below(4) == 0) {
        text += static_cast<char>(random.below(256));
      } else {
        text += pieces[random.below(pieces.size())];
      }
    }
    const Verdict verdict = core_coach().judge(text);
    check_sound(text, verdict);
    CHECK(core_coach().judge(text) == verdict);
  }
}

TEST_CASE("lines of a megabyte are cut and judged") {
  const std::vector<std::string> pieces{
      "a",   "you need to ",       "\"",          "'",     "\xCC\x81", "\xE2\x80\x8F", "-", "?", "\xFF",
      "no ", "you said you said ", "calm down, ", "don't'"};
  for (const std::string& piece : pieces) {
    CAPTURE(piece);
    const std::string text = repeated(piece, std::size_t{1} << 20U);
    const Verdict verdict = core_coach().judge(text);
    CHECK(verdict.cut);
    check_sound(text, verdict);
  }
}

TEST_CASE("work grows with the length, not faster") {
  for (const char* piece :
       {"you ", "you need to ", "sorry but ", "if you had ", "no no ", "the the ", "i can ", ", you", "you said \"x\" ",
        "what would you like us to do ", "e\xCC\x81 ", "\xE2\x80\x8Fyou\xE2\x80\x8E ", "\xFF\xFE", "\"\"", "no, "}) {
    CAPTURE(piece);
    const std::size_t small = steps_for(repeated(piece, 2000));
    const std::size_t large = steps_for(repeated(piece, 16000));
    CHECK(large <= small * 10);  // eight times the length
  }
}

TEST_CASE("one word a million times, and a word of a million letters") {
  std::size_t steps = 0;
  CHECK(core_coach().judge(repeated("you ", 4000000), &steps).cut);
  CHECK(steps < kMostTokens * 4000);
  CHECK(core_coach().judge(std::string(1000000, 'x')).findings.empty());
}

TEST_CASE("no prefix of a real sentence is a problem") {
  const std::string text =
      "I'm sorry \u2014 you\u2019ve had to wait; \"it's dead\", you said. Shall I ring you at nine?";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const std::string prefix = text.substr(0, length);
    check_sound(prefix, core_coach().judge(prefix));
  }
}

}  // namespace defuse::coach
