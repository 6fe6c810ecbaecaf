#include "semantics/diff.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "semantics/frames.h"
#include "semantics/model_dom.h"

using namespace defuse::semantics;
using defuse::base::Random;
using defuse::test::add;
using defuse::test::built_from_scratch;
using defuse::test::every_role;
using defuse::test::ModelDom;
using defuse::test::random_frame;

namespace {

Node& node(Frame& frame, const std::string& id) {
  const auto found =
      std::find_if(frame.nodes.begin(), frame.nodes.end(), [&id](const Node& one) { return one.id == id; });
  REQUIRE(found != frame.nodes.end());
  return *found;
}

ModelDom page_with(const Frame& frame) {
  ModelDom page;
  page.apply(diff(Frame{}, frame));
  return page;
}

// Values are properties: an element that loses its value in the frame keeps what it showed.
void compare(const ModelDom& page, const Frame& frame) {
  const auto wanted = built_from_scratch(frame);
  REQUIRE(page.nodes().size() == wanted.size());
  for (const auto& [id, want] : wanted) {
    REQUIRE_MESSAGE(page.nodes().count(id) == 1, id);
    defuse::test::DomNode have = page.nodes().at(id);
    if (want.value.empty()) have.value.clear();
    CHECK_MESSAGE(have == want, id);
  }
}

}  // namespace

TEST_CASE("an unchanged frame costs no patch") {
  CHECK(diff(Frame{}, Frame{}).empty());
  CHECK(diff(every_role(), every_role()).empty());
}

TEST_CASE("an empty frame yields no nodes") {
  CHECK(page_with(Frame{}).nodes().size() == 2);
  ModelDom page = page_with(every_role());
  Frame nothing;
  page.apply(diff(every_role(), nothing));
  CHECK(page.nodes().size() == 2);  // the two roots
}

TEST_CASE("a patch makes the page that the frame describes") { compare(page_with(every_role()), every_role()); }

TEST_CASE("random walks: patched pages equal pages built from scratch") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Random random(seed);
    ModelDom page;
    Frame shown;
    for (int step = 0; step < 40; ++step) {
      const Frame next = random.below(9) == 0 ? Frame{} : (random.below(9) == 0 ? every_role() : random_frame(random));
      const std::string patch = diff(shown, next);
      CAPTURE(seed);
      CAPTURE(step);
      CAPTURE(patch);
      REQUIRE_NOTHROW(page.apply(patch));
      compare(page, next);
      shown = next;
    }
  }
}

TEST_CASE("small changes give small patches") {
  const Frame before = every_role();
  Frame after = before;
  node(after, "theme.light").checked = Tristate::False;
  node(after, "theme.dark").checked = Tristate::True;
  CHECK(diff(before, after) == R"([["a","theme.light","checked",null],["a","theme.dark","checked",""]])");
  after = before;
  node(after, "heat").range->now = 8;
  CHECK(diff(before, after) == R"([["a","heat","value","8"]])");
  after = before;
  node(after, "check").rect.x += 0.2F;
  CHECK(diff(before, after).empty());
  node(after, "check").rect.x += 0.3F;
  CHECK(diff(before, after) == R"([["r","check",8.5,150,300,44],["r","check~d",8.5,150,300,44]])");
  after = before;
  node(after, "check").rect.x = -0.5F;
  CHECK(diff(before, after).find("-0.5") != std::string::npos);
}

TEST_CASE("reordering moves as few elements as can be, so that focus stays") {
  Frame before;
  const int list = add(before, -1, Role::List, "l");
  for (int i = 0; i < 8; ++i) add(before, list, Role::ListItem, "i" + std::to_string(i), "x");
  Frame after = before;
  std::rotate(after.nodes.begin() + 1, after.nodes.begin() + 2, after.nodes.end());  // the first becomes the last
  ModelDom page = page_with(before);
  page.apply(diff(before, after));
  compare(page, after);
  CHECK(page.moves == 1);
}

TEST_CASE("a node that changes its element is made anew with all it holds") {
  Frame before;
  const int group = add(before, -1, Role::Group, "g", "Group");
  add(before, group, Role::Paragraph, "g.p", "Text");
  Frame after = before;
  after.nodes[0].role = Role::Region;
  ModelDom page = page_with(before);
  page.apply(diff(before, after));
  compare(page, after);
  CHECK(page.created == 4);
}

TEST_CASE("a new screen focuses its heading, unless told otherwise or just started") {
  const Frame first = every_role();
  CHECK(page_with(first).focus.empty());
  Frame second = first;
  second.screen = "next";
  ModelDom page = page_with(first);
  page.apply(diff(first, second));
  CHECK(page.focus == "h1");
  CHECK(page.screen == "next");
  second.focus = "check";
  page.apply(diff(first, second));
  CHECK(page.focus == "check");
  CHECK(diff(second, second).empty());  // asked once
}

TEST_CASE("a dialog is announced to the page and closes again") {
  const Frame closed = every_role();
  Frame open = closed;
  open.modal = "dialog";
  ModelDom page = page_with(closed);
  page.apply(diff(closed, open));
  CHECK(page.modal == "dialog");
  CHECK(page.nodes().at("main").attributes.count("inert") == 1);
  page.apply(diff(open, closed));
  CHECK(page.modal.empty());
  CHECK(page.nodes().at("main").attributes.count("inert") == 0);
}

TEST_CASE("what is announced is said once") {
  const Frame before = every_role();
  Frame after = before;
  node(after, "status").name = "Three of four found.";
  after.announcements = {{Politeness::Polite, "Three of four found."}, {Politeness::Assertive, "Time is up."}};
  ModelDom page = page_with(before);
  page.said.clear();
  page.apply(diff(before, after));
  CHECK(page.said == std::vector<std::string>{"polite: Three of four found.", "assertive: Time is up."});

  Frame later = after;
  later.announcements.clear();
  node(later, "alert").name = "The file could not be read.";
  page.said.clear();
  page.apply(diff(after, later));
  CHECK(page.said == std::vector<std::string>{"assertive: The file could not be read."});
  CHECK(diff(later, later).empty());
}

TEST_CASE("what is said in another language than the page's carries its own") {
  const Frame before = every_role();
  Frame after = before;
  node(after, "status").name = "Ein Satz des Kurses.";
  node(after, "status").lang = "de";
  node(after, "alert").name = "Another sentence.";
  after.announcements = {{Politeness::Polite, "Guten Tag.", "de"}};
  ModelDom page = page_with(before);
  page.said.clear();
  page.apply(diff(before, after));
  CHECK(page.said == std::vector<std::string>{"polite: Guten Tag. [de]", "polite: Ein Satz des Kurses. [de]",
                                              "assertive: Another sentence."});
  // A language may come from around the node, or be the page's own.
  Frame inherited = before;
  node(inherited, "main").lang = "de";
  node(inherited, "status").name = "Noch einer.";
  node(inherited, "alert").name = "In the page's language.";
  node(inherited, "alert").lang = inherited.lang;
  page = page_with(before);
  page.said.clear();
  page.apply(diff(before, inherited));
  CHECK(page.said == std::vector<std::string>{"polite: Noch einer. [de]", "assertive: In the page's language."});
}

TEST_CASE("a new screen is read from its heading, not from its notices") {
  Frame next = every_role();
  next.screen = "other";
  node(next, "status").name = "Something else.";
  ModelDom page = page_with(every_role());
  page.said.clear();
  page.apply(diff(every_role(), next));
  CHECK(page.said.empty());
}

TEST_CASE("what the browser changed itself is not written back, and is undone when refused") {
  Frame shown = every_role();
  note_change(shown, "name", "Ada L");
  note_change(shown, "sound", "true");
  note_change(shown, "theme.dark", "true");
  note_change(shown, "lang", "en");
  note_change(shown, "size", "150");
  note_change(shown, "nowhere", "x");
  Frame agreed = every_role();
  node(agreed, "name").value = "Ada L";
  node(agreed, "sound").checked = Tristate::True;
  node(agreed, "theme.light").checked = Tristate::False;
  node(agreed, "theme.dark").checked = Tristate::True;
  node(agreed, "lang").value = "en";
  node(agreed, "lang.en").selected = true;
  node(agreed, "size").range->now = 150;
  CHECK(diff(shown, agreed).empty());
  const std::string refused = diff(shown, every_role());
  CHECK(refused.find(R"(["v","name","Ada"])") != std::string::npos);
  CHECK(refused.find(R"(["a","sound","checked",null])") != std::string::npos);
  CHECK(refused.find(R"(["a","theme.light","checked",""])") != std::string::npos);
  CHECK(refused.find(R"(["v","lang","el"])") != std::string::npos);
  CHECK(refused.find(R"(["v","size","125"])") != std::string::npos);
}

TEST_CASE("a slider's value is set after its limits") {
  const Frame before = every_role();
  Frame after = before;
  node(after, "size").range->max = 400;
  const std::string patch = diff(before, after);
  CHECK(patch.find("\"max\"") < patch.find(R"(["v","size","125"])"));
}
