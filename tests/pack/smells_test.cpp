// What the checks of a pack say beyond its rules: practices that are not taught, options that give themselves away, and
// lessons that are hard to read.
#include <algorithm>
#include <cmath>

#include "kinds_sample.h"
#include "pack/authoring/coverage.h"
#include "pack/authoring/reading_age.h"

namespace defuse::pack::authoring {

namespace {

// "code: message" of the problems with these codes.
std::vector<std::string> said(const Reading& reading, const std::vector<std::string>& codes) {
  std::vector<std::string> all;
  for (const Problem& problem : reading.problems) {
    if (std::find(codes.begin(), codes.end(), problem.code) == codes.end()) continue;
    all.push_back(place_of(problem) + " " + problem.code + ": " + problem.message);
  }
  return all;
}

using Said = std::vector<std::string>;

Said coverage(const Files& files) { return said(read_pack(files), {"not-taught", "not-exercised", "not-done"}); }
Said giveaway(const Files& files) { return said(read_pack(files), {"good-is-longest"}); }

// A rewrite exercise whose good option is the longest in some of its rounds.
Files with_rounds(int longest, int others) {
  Files files = kinds_files();
  std::string& text = files["exercises/rewrite.yaml"];
  text.erase(text.find("  - id: form"));
  for (int i = 0; i < longest + others; ++i) {
    text += "  - id: r" + std::to_string(i) + "\n    hurts: No.\n    practice: listen\n    why: x\n    options:\n";
    text += i < longest ? "      - {text: Yes and more than that., good: true, why: x}\n"
                        : "      - {text: Yes., good: true, why: x}\n";
    text += "      - {text: Perhaps so., why: x}\n      - {text: Not now., why: x}\n";
  }
  return files;
}

}  // namespace

TEST_CASE("a practice that nothing teaches is told, and what is missing") {
  const std::string lonely = "  - {id: lonely, title: Lonely, can-do: wait}\nmodules:";
  const Said all = coverage(broken(kinds_files(), "pack.yaml", "modules:", lonely));
  REQUIRE(all.size() == 2);
  CHECK(all[0] ==
        "pack.yaml:12:5 not-taught: No lesson teaches `lonely`; write one that names it and has a weak and a strong "
        "take.");
  CHECK(all[1] == "pack.yaml:12:5 not-exercised: No exercise names `lonely`; write one in which learners do it.");
}

TEST_CASE("a lesson teaches a practice with a weak and a strong take") {
  const Said all = coverage(broken(kinds_files(), "lessons/lesson.md", "quality: strong", "quality: weak"));
  REQUIRE(all.size() == 2);
  CHECK(all[0] ==
        "pack.yaml:10:5 not-taught: The lessons on `listen` (`lesson`) do not have both a weak and a strong take; add "
        "what is missing to one of them.");
}

TEST_CASE("answering questions about a practice is not doing it") {
  Files files = kinds_files();
  for (const char* name : {"rewrite", "order", "verbatim", "recall", "chunk"})
    files.erase("exercises/" + std::string(name) + ".yaml");
  const Said all = coverage(files);
  REQUIRE(all.size() == 1);
  CHECK(all[0] ==
        "pack.yaml:10:5 not-done: Learners answer questions about `listen` (`quiz`) and never do it; write an exercise "
        "of another kind than sort or quiz.");
}

TEST_CASE("coverage weighs what the one constant says, and waits until every file can be read") {
  const Reading reading = read_pack(broken(kinds_files(), "lessons/lesson.md", "quality: strong", "quality: weak"));
  for (const Problem& problem : reading.problems) {
    if (problem.code == "not-taught") CHECK(problem.severity == kCoverageSeverity);
  }
  Files files = kinds_files();
  files["lessons/lesson.md"] = "nothing";
  CHECK(coverage(files).empty());
}

TEST_CASE("a good option that is nearly always the longest is told") {
  CHECK(giveaway(kinds_files()).empty());
  CHECK(giveaway(with_rounds(3, 0)).empty());  // three rounds are too few to see a pattern
  CHECK(giveaway(with_rounds(7, 3)).empty());
  const Said all = giveaway(with_rounds(3, 1));
  REQUIRE(all.size() == 1);
  CHECK(all[0] ==
        "exercises/rewrite.yaml:9:3 good-is-longest: In 3 of 4 the good option is the longest, so its length gives it "
        "away. Shorten some, or let others say more.");
}

TEST_CASE("the good option may be as long as another") {
  Files files = with_rounds(4, 0);
  std::string& text = files["exercises/rewrite.yaml"];
  for (std::size_t at = text.find("Perhaps so."); at != std::string::npos; at = text.find("Perhaps so.", at))
    text.replace(at, 11, "Perhaps less than that.");
  CHECK(giveaway(files).empty());
}

TEST_CASE("a practice that an old kind does not list is a warning, once") {
  const Reading reading =
      read_pack(broken(broken("exercises/spot.yaml", "practice: listen\n", "practice: other\n"), "pack.yaml",
                       "practices:\n", "practices:\n  - {id: other, title: Other, can-do: do it}\n"));
  const Said all = said(reading, {"practice-not-listed"});
  REQUIRE(all.size() == 1);
  CHECK(all[0] ==
        "exercises/spot.yaml:27:19 practice-not-listed: `other` is not among the exercise's `practices`; add it there, "
        "or the exercise does not count for it.");
  for (const Problem& problem : reading.problems) {
    if (problem.file != "pack.yaml") CHECK(problem.severity == Severity::Warning);
  }
}

TEST_CASE("syllables are counted from the spelling") {
  const std::pair<const char*, int> words[] = {
      {"the", 1},         {"printer", 2}, {"customer", 3}, {"asked", 1},       {"waited", 2},     {"table", 2},
      {"called", 1},      {"pages", 2},   {"makes", 1},    {"something", 2},   {"everyone", 3},   {"careful", 2},
      {"management", 3},  {"element", 3}, {"station", 2},  {"radio", 3},       {"previous", 3},   {"quality", 3},
      {"being", 2},       {"trying", 2},  {"yes", 1},      {"idea", 3},        {"created", 3},    {"centre", 2},
      {"isn't", 2},       {"don't", 1},   {"haven't", 2},  {"you'll", 1},      {"technician", 3}, {"apology", 4},
      {"frustrated", 3},  {"quiet", 2},   {"friend", 1},   {"behaviour", 3},   {"queue", 1},      {"colleague", 2},
      {"situation", 4},   {"usually", 4}, {"really", 2},   {"beautiful", 3},   {"re-read", 2},    {"412", 3},
      {"Immediately", 5}, {"hurt.", 1},   {"\"Yes,\"", 1}, {"caf\xC3\xA9", 2}, {"--", 0},         {"", 0}};
  for (const auto& [word, count] : words) {
    CAPTURE(std::string(word));
    CHECK(syllables_of(word) == count);
  }
}

TEST_CASE("words, sentences and syllables of a text are counted") {
  const TextCounts plain = counts_of("The printer eats pages. I asked for help, and nobody came!");
  CHECK(plain.words == 11);
  CHECK(plain.sentences == 2);
  CHECK(plain.syllables == 15);
  const TextCounts open = counts_of("Mr K. waits at 10.30 -- \"Where is it?\" he asks");
  CHECK(open.words == 10);
  CHECK(open.sentences == 2);
  CHECK(counts_of("").words == 0);
  CHECK(counts_of(" -- ... ").sentences == 0);
}

TEST_CASE("the grade is Flesch and Kincaid's") {
  // 0.39 x 11 / 2 + 11.8 x 15 / 11 - 15.59
  CHECK(std::abs(grade_of({11, 2, 15}) - 2.646) < 0.001);
  CHECK(grade_of({0, 0, 0}) == 0);
  CHECK(grade_of(counts_of("The cat sat on the mat.")) < 1);
  CHECK(grade_of(counts_of("Organisational communication necessitates considerable preliminary deliberation "
                           "concerning the psychological characteristics of dissatisfied individuals.")) > 20);
}

TEST_CASE("a lesson that is hard to read is told, a plain one is not") {
  const auto lesson_of = [](const std::string& sentence) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += sentence + " ";
    return read_pack(broken(kinds_files(), "lessons/lesson.md", "```take", text + "\n\n```take"));
  };
  CHECK(said(lesson_of("She waits for an hour, and nobody tells her what they do."), {"reading-age"}).empty());
  const Reading hard = lesson_of(
      "Communication with dissatisfied individuals necessitates considerable preliminary deliberation concerning "
      "organisational expectations.");
  const Said all = said(hard, {"reading-age"});
  REQUIRE(all.size() == 1);
  CHECK(all[0].find("lessons/lesson.md:2:1 reading-age: This lesson reads at the age of ") == 0);
  CHECK(hard.ok());
}

TEST_CASE("the takes of a lesson are read as well, and a few words say nothing") {
  const auto take_of = [](int sentences) {
    std::string text;
    for (int i = 0; i < sentences; ++i) text += "Organisational deliberation necessitates communication. ";
    return read_pack(broken(kinds_files(), "lessons/lesson.md", "says: Help.", "says: '" + text + "'"));
  };
  CHECK(said(take_of(30), {"reading-age"}).size() == 1);
  CHECK(said(take_of(20), {"reading-age"}).empty());
}

}  // namespace defuse::pack::authoring
