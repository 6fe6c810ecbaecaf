// The phrase coach as learners meet it, by role and name: Try a sentence, own words in a rewrite, the debrief.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"
#include "player.h"

using namespace defuse;
using app::fill;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

constexpr const char* kCalm = "Calm down, sir.";
constexpr base::Millis kPause = 800;  // longer than the coach waits for

// Typed as in a browser: the text as it is after the change.
void type(Learner& learner, std::string_view text) { REQUIRE(learner.set(Role::TextArea, tr(S::coach_field), text)); }

std::string field(const Learner& learner) {
  const semantics::Node* node = learner.find(Role::TextArea, tr(S::coach_field));
  REQUIRE(node != nullptr);
  return node->value;
}

// The name of the first button of a kind: "Use this: ...".
std::string button_like(const Learner& learner, S words) {
  const std::string begin = fill(words, {""});
  for (const semantics::Node& node : learner.frame().nodes) {
    if (node.role == Role::Button && node.name.substr(0, begin.size()) == begin) return node.name;
  }
  return {};
}

bool marks(const Learner& learner, std::string_view words, std::string_view note) {
  return std::any_of(learner.frame().nodes.begin(), learner.frame().nodes.end(), [&](const semantics::Node& node) {
    return node.role == Role::Mark && node.name == words && node.description.find(note) != std::string::npos;
  });
}

bool announced(const Learner& learner, std::string_view words) {
  const auto& all = learner.announced();
  return !all.empty() && all.back().find(words) != std::string::npos;
}

void open_try(Learner& learner) {
  test::open_course(learner);
  REQUIRE(learner.press(Role::Link, tr(S::coach_title)));
  CHECK(learner.address() == "#/coach");
}

// At the own words of a rewrite, its choice made well.
void open_own_words(Learner& learner) {
  learner.open_pack(test::template_pack());
  learner.bring_records();
  learner.command(app::Go{"#/exercise/rewrite-example"});
  const auto& session = std::get<app::TaskSession>(learner.app().state().session);
  const course::RewriteRound round = std::get<engine::RewriteRunner>(session.runner).exercise().rounds.front();
  for (const course::Option& option : round.options) {
    if (option.good) REQUIRE(learner.press(Role::Button, option.text));
  }
  REQUIRE(learner.press(Role::Button, tr(S::task_next)));
  REQUIRE(learner.find(Role::Heading, tr(S::rewrite_own_heading)) != nullptr);
}

const engine::OwnAnswer& own_answer(const Learner& learner) {
  const auto& session = std::get<app::TaskSession>(learner.app().state().session);
  return std::get<engine::RewriteRunner>(session.runner).said().back();
}

void submit(Learner& learner) { REQUIRE(learner.press(Role::Button, tr(S::rewrite_own_submit))); }

}  // namespace

TEST_CASE("Try a sentence is found from the course, the review, the words and the search") {
  for (const char* address : {"#/", "#/glossary", "#/search"}) {
    CAPTURE(address);
    Learner learner;
    test::open_course(learner);
    learner.command(app::Go{address});
    const semantics::Node* link = learner.find(Role::Link, tr(S::coach_title));
    REQUIRE(link != nullptr);
    CHECK(link->value == "#/coach");
  }
  Learner learner;
  test::open_course(learner);
  test::do_mark(learner);
  learner.command(app::Go{"#/review"});
  CHECK(learner.find(Role::Link, tr(S::coach_title)) != nullptr);
}

TEST_CASE("the coach is loaded when it is needed first, not before") {
  Learner learner;
  test::open_course(learner);
  test::do_mark(learner);
  CHECK_FALSE(learner.app().state().coaching.coach.has_value());
  learner.command(app::Go{"#/coach"});
  CHECK(learner.app().state().coaching.coach.has_value());
}

TEST_CASE("what is typed is read when typing pauses, and what was found is said, pointed out and explained") {
  Learner learner;
  open_try(learner);
  type(learner, "Calm");
  learner.wait(300);
  type(learner, kCalm);
  learner.wait(300);
  CHECK_FALSE(learner.app().state().coaching.texts[0].reading.has_value());
  learner.wait(kPause);
  CHECK(announced(learner, app::counted(S::coach_change, 1)));
  CHECK(announced(learner, "Telling them how to feel"));
  CHECK(marks(learner, "Calm down", "hurts: Telling them how to feel"));
  CHECK(learner.find(Role::Heading, fill(S::coach_hurts, {"Telling them how to feel"})) != nullptr);
  CHECK(learner.sees(fill(S::coach_words, {"\"Calm down\""})));
  CHECK(learner.sees("Nobody has ever calmed down on being told to."));
  // Nothing new is said while nothing has changed.
  const std::size_t said = learner.announced().size();
  type(learner, "Calm down, sir. ");
  learner.wait(kPause);
  CHECK(learner.announced().size() == said);
  type(learner, "I am sorry that we did not ring you back, sir.");
  learner.wait(kPause);
  CHECK(announced(learner, fill(S::coach_gone, {"Telling them how to feel"})));
  CHECK_FALSE(marks(learner, "Calm down", "hurts"));
}

TEST_CASE("nothing is read again while nothing is typed") {
  Learner learner;
  open_try(learner);
  type(learner, kCalm);
  learner.wait(kPause);
  const app::Reading* first = &*learner.app().state().coaching.texts[0].reading;
  const std::string text = first->text;
  const auto said = learner.announced().size();
  learner.wait(3000);
  CHECK(&*learner.app().state().coaching.texts[0].reading == first);
  CHECK(learner.announced().size() == said);
}

TEST_CASE("Check reads at once and always answers") {
  Learner learner;
  open_try(learner);
  REQUIRE(learner.press(Role::Button, tr(S::coach_check)));
  CHECK(announced(learner, tr(S::coach_empty)));
  type(learner, kCalm);
  REQUIRE(learner.press(Role::Button, tr(S::coach_check)));
  CHECK(announced(learner, app::counted(S::coach_change, 1)));
  const std::size_t said = learner.announced().size();
  REQUIRE(learner.press(Role::Button, tr(S::coach_check)));
  CHECK(learner.announced().size() == said + 1);
}

TEST_CASE("a suggestion takes the place of the words that hurt and nothing else, and can be undone") {
  Learner learner;
  open_try(learner);
  const std::string typed = "Thank you for the photos. You should always eject it first.";
  type(learner, typed);
  REQUIRE(learner.press(Role::Button, tr(S::coach_check)));
  const std::string use = button_like(learner, S::coach_use_name);
  REQUIRE_FALSE(use.empty());
  REQUIRE(learner.press(Role::Button, use));
  const std::string sentence = use.substr(fill(S::coach_use_name, {""}).size());
  CHECK(field(learner) == "Thank you for the photos. " + sentence);
  CHECK(announced(learner, fill(S::coach_took, {sentence})));
  CHECK(announced(learner, tr(S::coach_change_none)));
  const std::string undo = fill(S::coach_undo_name, {tr(S::coach_field)});
  REQUIRE(learner.press(Role::Button, undo));
  CHECK(field(learner) == typed);
  CHECK(announced(learner, tr(S::coach_undone)));
  CHECK(learner.find(Role::Button, undo) == nullptr);
}

TEST_CASE("suggestions are taken one by one, and undone one by one") {
  Learner learner;
  open_try(learner);
  const std::string typed = "Calm down. Whoa.";
  type(learner, typed);
  REQUIRE(learner.press(Role::Button, tr(S::coach_check)));
  std::vector<std::string> texts = {typed};
  for (std::string use = button_like(learner, S::coach_use_name); !use.empty() && texts.size() < 5;
       use = button_like(learner, S::coach_use_name)) {
    REQUIRE(learner.press(Role::Button, use));
    CHECK(field(learner) != texts.back());
    texts.push_back(field(learner));
  }
  CHECK(texts.size() > 1);
  while (texts.size() > 1) {
    texts.pop_back();
    REQUIRE(learner.press(Role::Button, fill(S::coach_undo_name, {tr(S::coach_field)})));
    CHECK(field(learner) == texts.back());
  }
}

TEST_CASE("a suggestion for words that were changed since is not put into the wrong place") {
  Learner learner;
  open_try(learner);
  type(learner, "You should always eject it first.");
  REQUIRE(learner.press(Role::Button, tr(S::coach_check)));
  type(learner, "Something else entirely.");
  learner.command(app::TakeSuggestion{0, 0});
  CHECK(field(learner) == "Something else entirely.");
}

TEST_CASE("where nothing hurts the coach is kind, of use and modest") {
  Learner learner;
  open_try(learner);
  type(learner, "The lift is on the left.");
  REQUIRE(learner.press(Role::Button, tr(S::coach_check)));
  const auto& facts = learner.app().state().coaching.facts;
  CHECK(learner.sees(fill(S::coach_nothing, {app::number(facts.patterns)})));
  CHECK(learner.sees(facts.offers.front().first));
}

TEST_CASE("the examples can be tried, and what stood there before is not lost") {
  Learner learner;
  open_try(learner);
  const std::vector<std::string> examples = learner.app().state().coaching.facts.examples;
  REQUIRE(examples.size() > 2);
  type(learner, "My own words.");
  for (const std::string& example : examples) {
    REQUIRE(learner.press(Role::Button, fill(S::coach_example_name, {example})));
    CHECK(field(learner) == example);
    CHECK_FALSE(learner.app().state().coaching.texts[0].reading->findings.empty());
  }
  for (std::size_t n = 0; n < examples.size(); ++n)
    REQUIRE(learner.press(Role::Button, fill(S::coach_undo_name, {tr(S::coach_field)})));
  CHECK(field(learner) == "My own words.");
}

TEST_CASE("what was tried is kept nowhere, and is gone when the learner leaves") {
  Learner learner;
  open_try(learner);
  const std::size_t records = learner.records().size();
  type(learner, "A secret sentence.");
  REQUIRE(learner.press(Role::Button, tr(S::coach_check)));
  learner.command(app::Go{"#/"});
  learner.command(app::Go{"#/coach"});
  CHECK(field(learner).empty());
  CHECK_FALSE(learner.sees("A secret sentence."));
  CHECK(learner.records().size() == records);
}

TEST_CASE("any bytes can be typed") {
  Learner learner;
  open_try(learner);
  for (const std::string& text : {std::string("\xFF\xFE calm down \xC3"), std::string(20000, 'a'),
                                  std::string("calm\n\ndown\n"), std::string("   "), std::string()}) {
    type(learner, text.empty() ? " " : text);
    REQUIRE(learner.press(Role::Button, tr(S::coach_check)));
  }
}

TEST_CASE("a pack without a coach says so, shows no links, and asks for no own words") {
  Learner learner;
  learner.open_pack(test::without_coach(test::template_pack_value()));
  learner.bring_records();
  CHECK(learner.find(Role::Link, tr(S::coach_title)) == nullptr);
  learner.command(app::Go{"#/glossary"});
  CHECK(learner.find(Role::Link, tr(S::coach_title)) == nullptr);
  learner.command(app::Go{"#/coach"});
  CHECK(learner.sees(tr(S::coach_missing)));
  CHECK(learner.find(Role::TextArea, tr(S::coach_field)) == nullptr);
  learner.command(app::Go{"#/exercise/rewrite-example"});
  test::do_task(learner, test::Play::Right);
  CHECK(learner.app().state().progress.item("rewrite-example").best == doctest::Approx(1));
  learner.command(app::Go{"#/exercise/debrief-example"});
  CHECK(learner.find(Role::Button, tr(S::debrief_coach)) == nullptr);
}

TEST_CASE("own words: a good sentence counts, and only then come the model answers") {
  Learner learner;
  open_own_words(learner);
  const auto& session = std::get<app::TaskSession>(learner.app().state().session);
  const course::RewriteRound round = std::get<engine::RewriteRunner>(session.runner).exercise().rounds.front();
  for (const course::Option& option : round.options) CHECK_FALSE(learner.sees(option.text));
  type(learner, "No idea, mate.");
  learner.wait(kPause);
  CHECK(announced(learner, app::counted(S::coach_change, 1)));
  type(learner, "The till is being restarted, and we will phone you at ten.");
  learner.wait(kPause);
  CHECK(announced(learner, app::counted(S::coach_help, 1)));
  submit(learner);
  CHECK(own_answer(learner).score == 1);
  CHECK(learner.find(Role::Heading, tr(S::rewrite_own_models)) != nullptr);
  CHECK(learner.sees(round.options.front().text));
  CHECK(learner.press(Role::Button, tr(S::task_next)));
}

TEST_CASE("own words: nonsense, the sentence that hurts and skipping are worth nothing; nothing cannot be handed in") {
  const auto score = [](const std::string& text) {
    Learner learner;
    open_own_words(learner);
    type(learner, text);
    submit(learner);
    return own_answer(learner).score;
  };
  CHECK(score("asdf jklo qwer") == 0);
  CHECK(score("I will look into it.") == 0);
  CHECK(score("I will look into it. I will call you at ten.") == 0);
  CHECK(score("No idea, but I will call you at ten.") > 0);
  Learner learner;
  open_own_words(learner);
  submit(learner);
  CHECK(announced(learner, tr(S::rewrite_own_empty)));
  CHECK(learner.find(Role::Heading, tr(S::rewrite_own_heading)) != nullptr);
  REQUIRE(learner.press(Role::Button, tr(S::rewrite_own_skip)));
  CHECK(own_answer(learner).score == 0);
  CHECK(learner.sees(tr(S::rewrite_own_skipped)));
}

TEST_CASE("own words: what was written is in no record") {
  Learner learner;
  open_own_words(learner);
  type(learner, "I will call you about the xylophone.");
  submit(learner);
  REQUIRE(learner.press(Role::Button, tr(S::task_next)));
  test::do_task(learner, test::Play::Right);
  REQUIRE(learner.app().state().progress.item("rewrite-example").finished);
  for (const progress::Attempt& attempt : learner.app().state().journal.attempts())
    CHECK(attempt.answer.find("xylophone") == std::string::npos);
}

TEST_CASE("the coach reads a debrief when asked, goes on reading, and what it mends is in the field") {
  Learner learner;
  test::open_course(learner);
  const auto& items = learner.app().state().pack->index().items;
  const auto debrief = std::find_if(items.begin(), items.end(),
                                    [](const course::ItemHead& one) { return one.kind == course::ItemKind::Debrief; });
  REQUIRE(debrief != items.end());
  learner.command(app::Go{"#/exercise/" + debrief->id});
  REQUIRE(learner.press(Role::Button, tr(S::debrief_coach)));
  CHECK(announced(learner, tr(S::coach_empty)));
  REQUIRE(learner.set(Role::TextArea, tr(S::debrief_then_name), "Calm down."));
  learner.wait(kPause);
  REQUIRE(learner.press(Role::Button, tr(S::debrief_coach)));
  CHECK(announced(learner, app::counted(S::coach_change, 1)));
  CHECK(marks(learner, "Calm down", "hurts"));
  const std::string use = button_like(learner, S::coach_use_name);
  if (!use.empty()) {
    REQUIRE(learner.press(Role::Button, use));
    CHECK(learner.find(Role::TextArea, tr(S::debrief_then_name))->value != "Calm down.");
    REQUIRE(learner.press(Role::Button, fill(S::coach_undo_name, {tr(S::debrief_then)})));
  }
  CHECK(learner.find(Role::TextArea, tr(S::debrief_then_name))->value == "Calm down.");
  REQUIRE(learner.set(Role::TextArea, tr(S::debrief_then_name), "stay silent until they have finished"));
  learner.wait(kPause);
  CHECK_FALSE(marks(learner, "Calm down", "hurts"));
}
