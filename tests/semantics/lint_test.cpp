#include "semantics/lint.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "semantics/frames.h"

using namespace defuse::semantics;
using defuse::test::add;
using defuse::test::every_role;

namespace {

Node& node(Frame& frame, const std::string& id) {
  const auto found =
      std::find_if(frame.nodes.begin(), frame.nodes.end(), [&id](const Node& one) { return one.id == id; });
  REQUIRE(found != frame.nodes.end());
  return *found;
}

std::string all(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += sentence + "\n";
  return text;
}

}  // namespace

TEST_CASE("a good screen has no findings") { CHECK(all(lint(every_role(), 390)) == ""); }

TEST_CASE("each rule finds what breaks it") {
  struct Case {
    std::string found;
    std::function<void(Frame&)> breaks;
  };
  const std::vector<Case> cases = {
      {"has no id", [](Frame& f) { node(f, "check").id = ""; }},
      {"white space or '~'", [](Frame& f) { node(f, "check").id = "check answer"; }},
      {"white space or '~'", [](Frame& f) { node(f, "check").id = "check~d"; }},
      {"an id of the page itself", [](Frame& f) { node(f, "check").id = "canvas"; }},
      {"an id that another node has", [](Frame& f) { node(f, "check").id = "more"; }},
      {"stands before its parent", [](Frame& f) { node(f, "check").parent = static_cast<int>(f.nodes.size()) - 1; }},
      {"button 'check' has no name", [](Frame& f) { node(f, "check").name = ""; }},
      {"image 'scene' has no name", [](Frame& f) { node(f, "scene").name = ""; }},
      {"radiogroup 'theme' has no name", [](Frame& f) { node(f, "theme").name = ""; }},
      {"region 'region' has no name", [](Frame& f) { node(f, "region").name = ""; }},
      {"heading 'h1' has no words", [](Frame& f) { node(f, "h1").name = ""; }},
      {"leads nowhere", [](Frame& f) { node(f, "nav.home").value = ""; }},
      {"has parts",
       [](Frame& f) {
         node(f, "room").role = Role::Image;
         add(f, static_cast<int>(&node(f, "room") - f.nodes.data()), Role::Paragraph, "x", "X");
       }},
      {"cannot be attached", [](Frame& f) { node(f, "p").description = "More."; }},
      {"0 headings of level 1", [](Frame& f) { node(f, "h1").level = 2; }},
      {"2 headings of level 1",
       [](Frame& f) {
         node(f, "alert").role = Role::Heading;
         node(f, "alert").level = 1;
       }},
      {"skips a heading level",
       [](Frame& f) {
         node(f, "alert").role = Role::Heading;
         node(f, "alert").level = 3;
       }},
      {"level outside 1 to 6",
       [](Frame& f) {
         node(f, "alert").role = Role::Heading;
         node(f, "alert").level = 0;
       }},
      {"300 x 40 px, under 44 x 44", [](Frame& f) { node(f, "check").rect.height = 40; }},
      {"under 44 x 44", [](Frame& f) { node(f, "p.link").style_hint = ""; }},
      {"is not in a list", [](Frame& f) { node(f, "list.1").parent = node(f, "list").parent; }},
      {"without being an item", [](Frame& f) { node(f, "list.1").role = Role::Paragraph; }},
      {"is outside a radio group", [](Frame& f) { node(f, "theme").role = Role::Group; }},
      {"is not in a select", [](Frame& f) { node(f, "lang.en").parent = -1; }},
      {"is not in a row", [](Frame& f) { node(f, "table.r1").role = Role::Group; }},
      {"value outside its range", [](Frame& f) { node(f, "heat").range->now = 11; }},
      {"an empty range", [](Frame& f) { node(f, "heat").range->max = 0; }},
      {"has no range", [](Frame& f) { node(f, "size").range.reset(); }},
      {"is off the sheet", [](Frame& f) { node(f, "check").rect.x = 200; }},
      {"is off the sheet", [](Frame& f) { node(f, "check").rect.x = -20; }},
      {"is off the sheet", [](Frame& f) { f.content_height = 500; }},
      {"not finite", [](Frame& f) { node(f, "check").rect.x = 0.0F / 0.0F; }},
      {"drawn above it", [](Frame& f) { std::swap(node(f, "check").rect, node(f, "captions").rect); }},
      {"but drawn before it",
       [](Frame& f) {
         node(f, "check").rect = {200, 900, 100, 44};
         node(f, "more").rect = {8, 900, 100, 44};
       }},
      {"is drawn as \"Go on\", which its name \"Check my answer\" does not hold",
       [](Frame& f) { node(f, "check").drawn = "Go on"; }},
      {"status 'status' has no words of its own", [](Frame& f) { node(f, "status").name = ""; }},
      {"paragraph 'said' says again what describes 'check'",
       [](Frame& f) {
         const int main = node(f, "check").parent;
         const auto at =
             std::find_if(f.nodes.begin(), f.nodes.end(), [](const Node& one) { return one.id == "check"; });
         Node said;
         said.id = "said";
         said.parent = main;
         said.name = at->description;
         f.nodes.push_back(said);
         f.nodes.back().rect = {};
         // Directly after the control, as a screen would draw it.
         std::rotate(f.nodes.begin() + (at - f.nodes.begin()) + 1, f.nodes.end() - 1, f.nodes.end());
         const auto place = static_cast<int>(at - f.nodes.begin());
         for (Node& one : f.nodes) one.parent += one.parent > place ? 1 : 0;
       }},
      {"which is not there", [](Frame& f) { f.focus = "nobody"; }},
      {"open dialog 'check' is not there", [](Frame& f) { f.modal = "check"; }},
  };
  for (const Case& one : cases) {
    Frame frame = every_role();
    one.breaks(frame);
    const std::string found = all(lint(frame, 390));
    CHECK_MESSAGE(found.find(one.found) != std::string::npos, "wanted: ", one.found, "\nfound: ", found);
  }
}

TEST_CASE("two columns may stand side by side") {
  Frame frame;
  add(frame, -1, Role::Heading, "h", "Two", {0, 0, 300, 40});
  frame.nodes[0].level = 1;
  add(frame, -1, Role::Button, "left", "Left", {0, 300, 100, 44});
  add(frame, -1, Role::Button, "right", "Right", {150, 50, 100, 44});
  CHECK(lint(frame, 390).empty());
}

TEST_CASE("the dump says what a reader would") {
  Frame frame;
  frame.title = "Home";
  const int main = add(frame, -1, Role::Main, "main");
  add(frame, main, Role::Heading, "h", "Your course");
  frame.nodes.back().level = 1;
  add(frame, main, Role::Button, "go", "Start");
  frame.nodes.back().disabled = true;
  frame.nodes.back().description = "Two minutes.";
  add(frame, main, Role::Checkbox, "box", "Sound");
  frame.nodes.back().checked = Tristate::False;
  add(frame, main, Role::Meter, "m", "Heat");
  frame.nodes.back().range = Range{0, 10, 7, 0, "7 of 10"};
  frame.announcements.push_back({Politeness::Polite, "Saved."});
  CHECK(dump(frame) ==
        "Home\n"
        "  main\n"
        "    heading1 \"Your course\"\n"
        "    button \"Start\" [disabled] -- Two minutes.\n"
        "    checkbox \"Sound\" [not checked]\n"
        "    meter \"Heat\" = 7 of 10\n"
        "  says: Saved.\n");
}

TEST_CASE("a drawn label may differ from the name in marks and capitals, and stand within it") {
  Frame frame = every_role();
  node(frame, "check").drawn = "Check";
  CHECK(all(lint(frame, 390)) == "");
  node(frame, "check").drawn = "check \xC2\xB7 my answer";
  CHECK(all(lint(frame, 390)) != "");
  node(frame, "check").drawn = "Check, my ANSWER.";
  CHECK(all(lint(frame, 390)) == "");
  node(frame, "check").name =
      "Antwort \xC3\xBC"
      "ben";
  node(frame, "check").drawn =
      "\xC3\x9C"
      "ben";
  CHECK(all(lint(frame, 390)) == "");
}

TEST_CASE("a tone that words tell as well is no finding; the same words in two tones are") {
  Frame frame = every_role();
  node(frame, "status").tone = Tone::Good;
  ToneRule rule;
  CHECK(all(rule.check(frame)) == "");
  Frame next = frame;
  node(next, "status").name = "Not yet: two of four found.";
  node(next, "status").tone = Tone::Hot;
  CHECK(all(rule.check(next)) == "");
  node(next, "status").name = node(frame, "status").name;
  CHECK(all(rule.check(next)) == "status 'status' changes by colour alone.\n");
  Frame both = every_role();
  const int main = node(both, "check").parent;
  add(both, main, Role::Paragraph, "left", "Folds arms", {8, 2700, 100, 44});
  add(both, main, Role::Paragraph, "right", "Folds arms", {200, 2700, 100, 44});
  both.nodes.back().tone = Tone::Hot;
  CHECK(all(ToneRule().check(both)) == "paragraph 'right' differs from 'left' by colour alone.\n");
  both.nodes.back().name = "Folds arms: a slip";
  CHECK(all(ToneRule().check(both)) == "");
}

TEST_CASE("a card whose colour its contents explain is no finding, and one that only colour tells apart is") {
  const auto card = [](const char* word, Tone tone) {
    Frame frame;
    const int region = add(frame, -1, Role::Region, "card", "Answer", {0, 0, 300, 100});
    frame.nodes.back().tone = tone;
    add(frame, region, Role::Paragraph, "verdict", word, {0, 0, 300, 40});
    return frame;
  };
  ToneRule rule;
  CHECK(rule.check(card("Good: you asked first.", Tone::Good)).empty());
  CHECK(rule.check(card("Not yet: ask first.", Tone::Hot)).empty());
  CHECK(rule.check(card("Not yet: ask first.", Tone::Good)).size() == 1);
}
