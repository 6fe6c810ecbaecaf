// What is said when a rewrite exercise asks for own words that the pack's coach cannot judge.
#include <algorithm>

#include "kinds_sample.h"

namespace defuse::pack::authoring {

namespace {

constexpr const char* kCoach = R"(language: en
rules:
  - id: can-do
    kind: good
    title: Saying what you can do
    why: It is a way out.
    sources: []
    match: ['i can']
    flags: [I can call her.]
    passes: [You call her.]
)";

Files asking(const std::string& own_words, const std::string& good, const char* coach = kCoach) {
  Files files = kinds_files();
  if (coach != nullptr) files["coach/en.yaml"] = coach;
  std::string& text = files["exercises/rewrite.yaml"];
  text.erase(text.find("  - id: form"));
  text +=
      "  - id: form\n    hurts: No form, no access.\n    practice: listen\n    why: x\n    own-words: " + own_words +
      "\n    options:\n      - {text: '" + good + "', good: true, why: x}\n" +
      "      - {text: It is the rule here., why: x}\n      - {text: Not now., why: x}\n";
  return files;
}

std::vector<std::string> said(const Files& files) {
  std::vector<std::string> all;
  for (const Problem& problem : read_pack(files).problems) {
    if (problem.file == "exercises/rewrite.yaml") all.push_back(problem.code + ": " + problem.message);
  }
  return all;
}

}  // namespace

TEST_CASE("own words that the coach can judge are fine, and reach the exercise") {
  const Files files = asking("[can-do]", "I can ring her.");
  CHECK(said(files).empty());
  CHECK(said(broken(files, "pack.yaml", "language: en", "language: en-GB")).empty());
  for (const course::Item& item : read_pack(files).pack.items) {
    const auto* exercise = std::get_if<course::Exercise>(&item);
    const auto* rewrite = exercise == nullptr ? nullptr : std::get_if<course::Rewrite>(&exercise->body);
    if (rewrite != nullptr) CHECK(rewrite->rounds.at(0).own_words == std::vector<base::Id>{"can-do"});
  }
}

TEST_CASE("a move that the coach does not know, a missing coach and a model answer that does not count are told") {
  using Said = std::vector<std::string>;
  CHECK(said(asking("[can-doo]", "I can ring her.")) ==
        Said{"unknown-reference: The coach has no good move `can-doo`. Did you mean `can-do`?"});
  CHECK(said(asking("[can-do]", "I can ring her.", nullptr)) ==
        Said{"no-coach: Own words are read by the coach, and the pack has no `coach/` file for its language."});
  const Said model = said(asking("[can-do]", "Ms Lee decides."));
  REQUIRE(model.size() == 1);
  CHECK(model[0] ==
        "model-answer: No good option makes a move that is wanted here, or the coach finds fault with it; learners are "
        "shown these options as ways that help.");
}

}  // namespace defuse::pack::authoring
