#include "semantics/element.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "semantics/frames.h"
#include "semantics/role.h"

using namespace defuse::semantics;
using defuse::test::add;
using defuse::test::every_role;

namespace {

struct Found {
  const Element* element = nullptr;
  std::map<std::string, std::string> attributes;
  bool has(const std::string& name) const { return attributes.count(name) != 0; }
  std::string get(const std::string& name) const { return has(name) ? attributes.at(name) : "(none)"; }
};

Found find(const std::vector<Element>& elements, const std::string& id) {
  Found found;
  for (const Element& element : elements) {
    if (element.id != id) continue;
    found.element = &element;
    for (const auto& [name, value] : element.attributes) found.attributes[std::string(name)] = value;
  }
  REQUIRE_MESSAGE(found.element != nullptr, id);
  return found;
}

std::string parent_of(const std::vector<Element>& elements, const std::string& id) {
  const int parent = find(elements, id).element->parent;
  return parent < 0 ? "" : elements[static_cast<std::size_t>(parent)].id;
}

}  // namespace

TEST_CASE("every role becomes its native element") {
  const auto elements = elements_of(every_role());
  const std::map<std::string, std::string> tags = {{"top", "header"},
                                                   {"nav", "nav"},
                                                   {"nav.home", "a"},
                                                   {"main", "main"},
                                                   {"h1", "h1"},
                                                   {"p", "p"},
                                                   {"p.strong", "strong"},
                                                   {"p.mark", "mark"},
                                                   {"list", "ol"},
                                                   {"list.1", "li"},
                                                   {"check", "button"},
                                                   {"captions", "button"},
                                                   {"sound", "input"},
                                                   {"theme", "fieldset"},
                                                   {"theme~l", "legend"},
                                                   {"theme.light", "input"},
                                                   {"size", "input"},
                                                   {"name", "input"},
                                                   {"plan", "textarea"},
                                                   {"lang", "select"},
                                                   {"lang.el", "option"},
                                                   {"tabs", "div"},
                                                   {"tabs.weak", "button"},
                                                   {"panel", "div"},
                                                   {"panel.quote", "blockquote"},
                                                   {"heat", "meter"},
                                                   {"done", "progress"},
                                                   {"scene", "div"},
                                                   {"table", "table"},
                                                   {"table~b", "tbody"},
                                                   {"table~l", "caption"},
                                                   {"table.head", "tr"},
                                                   {"table.c1", "th"},
                                                   {"table.r1.c", "td"},
                                                   {"log", "div"},
                                                   {"status", "div"},
                                                   {"region", "section"},
                                                   {"timer", "div"},
                                                   {"file", "input"},
                                                   {"dialog", "dialog"}};
  for (const auto& [id, tag] : tags) CHECK_MESSAGE(find(elements, id).element->tag == tag, id);
}

TEST_CASE("the control has the node's id, its words stand in the same label") {
  const auto elements = elements_of(every_role());
  for (const std::string id : {"sound", "theme.light", "size", "name", "plan", "lang", "file"}) {
    CHECK(parent_of(elements, id) == id + "~w");
    CHECK(parent_of(elements, id + "~t") == id + "~w");
    CHECK(find(elements, id + "~w").element->tag == "label");
    CHECK_FALSE(find(elements, id + "~t").element->text.empty());
    CHECK_FALSE(find(elements, id).has("aria-label"));  // one name, the visible one
  }
}

TEST_CASE("what is pointed out says why in its own text") {
  const auto elements = elements_of(every_role());
  CHECK(find(elements, "p.mark~t").element->text == "calm down");
  CHECK(find(elements, "p.mark~d").element->text == " (hurts: Telling them how to feel)");
  CHECK(parent_of(elements, "p.mark~d") == "p.mark");
  CHECK_FALSE(find(elements, "p.mark").has("aria-label"));
}

TEST_CASE("states are native first") {
  const auto elements = elements_of(every_role());
  CHECK(find(elements, "theme.light").has("checked"));
  CHECK_FALSE(find(elements, "theme.dark").has("checked"));
  CHECK(find(elements, "theme.dark").get("name") == "theme");
  CHECK(find(elements, "captions").get("aria-pressed") == "true");
  CHECK(find(elements, "more").get("aria-expanded") == "false");
  CHECK(find(elements, "nav.home").get("aria-current") == "page");
  CHECK(find(elements, "name").has("required"));
  CHECK(find(elements, "name").element->value == "Ada");
  CHECK(find(elements, "size").get("min") == "100");
  CHECK(find(elements, "size").element->value == "125");
  CHECK(find(elements, "size").get("aria-valuetext") == "125 per cent");
  CHECK(find(elements, "heat").get("value") == "7");
  CHECK(find(elements, "heat").get("aria-labelledby") == "heat~l");
  CHECK(find(elements, "done").get("max") == "8");  // progress starts at 0
  CHECK(find(elements, "done").get("value") == "2");
  CHECK(find(elements, "check").get("aria-describedby") == "check~d");
  CHECK(find(elements, "check~d").element->text == "You can try again afterwards.");
  CHECK(find(elements, "scene").get("aria-label") == "A technician at a desk");
  CHECK(find(elements, "timer").element->text == "Time left: 0:42");
  CHECK(find(elements, "room").has("data-drag"));
  CHECK(find(elements, "cues").get("class") == "page-only");
}

TEST_CASE("what the browser may fill in is asked for, and nothing else") {
  Frame frame = every_role();
  const auto field = std::find_if(frame.nodes.begin(), frame.nodes.end(),
                                  [](const Node& node) { return node.role == Role::TextField; });
  REQUIRE(field != frame.nodes.end());
  CHECK(find(elements_of(frame), field->id).get("autocomplete") == "off");
  field->autocomplete = "name";
  CHECK(find(elements_of(frame), field->id).get("autocomplete") == "name");
}

TEST_CASE("an element has text or children, never both, and ids are unique") {
  const auto elements = elements_of(every_role());
  std::set<std::string> ids;
  for (const Element& element : elements) {
    CHECK_MESSAGE(ids.insert(element.id).second, element.id);
    CHECK(std::is_sorted(element.attributes.begin(), element.attributes.end()));
    if (element.parent >= 0) CHECK_MESSAGE(elements[static_cast<std::size_t>(element.parent)].text.empty(), element.id);
  }
}

TEST_CASE("nothing of a node's words is lost") {
  const Frame frame = every_role();
  const auto elements = elements_of(frame);
  for (const Node& node : frame.nodes) {
    if (node.name.empty()) continue;
    const bool there = std::any_of(elements.begin(), elements.end(), [&node](const Element& element) {
      if (element.id.substr(0, element.id.find('~')) != node.id) return false;
      if (element.text.find(node.name) != std::string::npos) return true;
      return std::any_of(element.attributes.begin(), element.attributes.end(),
                         [&node](const auto& one) { return one.first == "aria-label" && one.second == node.name; });
    });
    CHECK_MESSAGE(there, node.id);
  }
}

TEST_CASE("rectangles are relative to the nearest ancestor that has one") {
  Frame frame;
  const int group = add(frame, -1, Role::Group, "g", "", {10.2F, 20.3F, 100, 100});
  const int plain = add(frame, group, Role::Group, "g.plain");
  add(frame, plain, Role::Button, "g.button", "Go", {15.4F, 30.1F, 44, 44});
  const auto elements = elements_of(frame);
  CHECK(find(elements, "g").element->rect == Rect{10, 20.5F, 100, 100});
  CHECK_FALSE(find(elements, "g.plain").element->rect.has_value());
  CHECK(find(elements, "g.button").element->rect == Rect{5.5F, 9.5F, 44, 44});
}

TEST_CASE("an open dialog makes everything beside it inert, and nothing inside it") {
  Frame frame = every_role();
  frame.modal = "dialog";
  const auto elements = elements_of(frame);
  CHECK(find(elements, "main").has("inert"));
  CHECK(find(elements, "top").has("inert"));
  CHECK_FALSE(find(elements, "dialog").has("inert"));
  CHECK_FALSE(find(elements, "dialog.yes").has("inert"));
  CHECK(find(elements, "dialog").get("aria-modal") == "true");

  Frame nested;
  const int main = add(nested, -1, Role::Main, "main");
  add(nested, main, Role::Button, "beside", "Beside", {0, 0, 44, 44});
  add(nested, main, Role::Checkbox, "box", "Box", {0, 50, 44, 44});
  add(nested, main, Role::Dialog, "ask", "Sure?");
  nested.modal = "ask";
  const auto inside = elements_of(nested);
  CHECK_FALSE(find(inside, "main").has("inert"));
  CHECK(find(inside, "beside").has("inert"));
  CHECK(find(inside, "box~w").has("inert"));
  CHECK_FALSE(find(inside, "ask").has("inert"));
}

TEST_CASE("damaged frames lose the damaged node alone") {
  Frame frame;
  add(frame, -1, Role::Paragraph, "a", "One");
  add(frame, -1, Role::Paragraph, "a", "Again");
  add(frame, -1, Role::Paragraph, "", "No id");
  add(frame, 1, Role::Paragraph, "child", "Of the second");
  Node ahead;
  ahead.id = "ahead";
  ahead.parent = 7;
  frame.nodes.push_back(ahead);
  add(frame, -1, Role::Paragraph, "b", "Two");
  const auto elements = elements_of(frame);
  REQUIRE(elements.size() == 2);
  CHECK(elements[0].text == "One");
  CHECK(elements[1].text == "Two");
}

TEST_CASE("HTML text is escaped and has no styles") {
  Frame frame;
  add(frame, -1, Role::Paragraph, "p", "<script>alert(\"1\")</script> & 'more'");
  const int area = add(frame, -1, Role::TextArea, "t", "\"><img onerror=x>");
  frame.nodes[static_cast<std::size_t>(area)].value = "\n</textarea><b>";
  const std::string html = to_html(frame);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("<b>") == std::string::npos);
  CHECK(html.find("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;") != std::string::npos);
  CHECK(to_html(every_role()).find("style=") == std::string::npos);
}

TEST_CASE("HTML keeps the order and nesting of the elements") {
  Frame frame;
  const int list = add(frame, -1, Role::List, "l", "");
  add(frame, list, Role::ListItem, "l.1", "One");
  add(frame, list, Role::ListItem, "l.2", "Two");
  add(frame, -1, Role::Checkbox, "c", "Sound");
  frame.nodes.back().checked = Tristate::True;
  frame.nodes.back().description = "A whistle can be heard.";
  CHECK(to_html(frame) ==
        "<ul id=\"l\" role=\"list\"><li id=\"l.1\"><span id=\"l.1~t\">One</span></li><li id=\"l.2\"><span "
        "id=\"l.2~t\">Two</span></li></ul>\n"
        "<label id=\"c~w\" class=\"choice\"><input id=\"c\" aria-describedby=\"c~d\" checked type=\"checkbox\"><span "
        "id=\"c~t\">Sound</span></label>\n"
        "<span id=\"c~d\" aria-hidden=\"true\" class=\"description\">A whistle can be heard.</span>\n");
}

TEST_CASE("a description in another language carries its own, in it or beside its control") {
  Frame frame;
  add(frame, -1, Role::Button, "go", "Start");
  frame.nodes.back().description = "Zwei Minuten.";
  frame.nodes.back().description_lang = "de";
  add(frame, -1, Role::Region, "card", "Karte");
  frame.nodes.back().lang = "de";
  frame.nodes.back().description = "Two minutes.";
  frame.nodes.back().description_lang = "en";
  const std::string html = to_html(frame);
  CHECK(html.find("<span id=\"go~d\" aria-hidden=\"true\" class=\"description\" lang=\"de\">Zwei Minuten.</span>") !=
        std::string::npos);
  CHECK(html.find("<span id=\"card~d\" class=\"description\" lang=\"en\">Two minutes.</span>") != std::string::npos);
}

TEST_CASE("an empty frame is nothing at all") {
  CHECK(elements_of(Frame{}).empty());
  CHECK(to_html(Frame{}).empty());
}
