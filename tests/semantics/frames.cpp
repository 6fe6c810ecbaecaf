#include "semantics/frames.h"

#include <vector>

namespace defuse::test {

using semantics::Frame;
using semantics::Layer;
using semantics::Node;
using semantics::Range;
using semantics::Rect;
using semantics::Role;
using semantics::Tristate;

int add(Frame& frame, int parent, Role role, const std::string& id, const std::string& name, Rect rect) {
  Node node;
  node.id = id;
  node.parent = parent;
  node.role = role;
  node.name = name;
  node.rect = rect;
  if (parent >= 0) node.layer = frame.nodes[static_cast<std::size_t>(parent)].layer;
  frame.nodes.push_back(node);
  return static_cast<int>(frame.nodes.size()) - 1;
}

Frame every_role() {
  Frame frame;
  frame.title = "Everything";
  frame.screen = "everything";
  frame.content_height = 3000;
  float y = 0;
  const auto row = [&y](float x = 8) {
    y += 50;
    return Rect{x, y, 300, 44};
  };
  const int banner = add(frame, -1, Role::Banner, "top", "", {0, 0, 390, 50});
  const int navigation = add(frame, banner, Role::Navigation, "nav", "Course", {0, 0, 390, 48});
  frame.nodes[0].layer = frame.nodes[1].layer = Layer::Fixed;
  const int home = add(frame, navigation, Role::Link, "nav.home", "Home", {0, 0, 60, 48});
  frame.nodes[static_cast<std::size_t>(home)].value = "#/";
  frame.nodes[static_cast<std::size_t>(home)].current = true;

  const int main = add(frame, -1, Role::Main, "main", "", {0, 50, 390, 2900});
  const auto at = [&frame](int index) -> Node& { return frame.nodes[static_cast<std::size_t>(index)]; };
  at(add(frame, main, Role::Heading, "h1", "Everything", row())).level = 1;
  const int paragraph = add(frame, main, Role::Paragraph, "p", "Look at ", row());
  add(frame, paragraph, Role::Strong, "p.strong", "this", {70, at(paragraph).rect.y, 30, 20});
  at(add(frame, paragraph, Role::Mark, "p.mark", "calm down", {110, at(paragraph).rect.y, 60, 20})).description =
      "hurts: Telling them how to feel";
  const int inline_link = add(frame, paragraph, Role::Link, "p.link", "and that", {180, at(paragraph).rect.y, 60, 20});
  at(inline_link).value = "#/that";
  at(inline_link).style_hint = "inline";
  const int list = add(frame, main, Role::List, "list", "Steps", row());
  at(list).ordered = true;
  at(add(frame, list, Role::ListItem, "list.1", "Listen", at(list).rect)).current = true;
  const int button = add(frame, main, Role::Button, "check", "Check my answer", row());
  at(button).style_hint = "primary";
  at(button).description = "You can try again afterwards.";
  at(add(frame, main, Role::Button, "more", "More", row())).expanded = Tristate::False;
  at(add(frame, main, Role::Toggle, "captions", "Captions", row())).pressed = Tristate::True;
  at(add(frame, main, Role::Checkbox, "sound", "Sound", row())).checked = Tristate::False;
  const int group = add(frame, main, Role::RadioGroup, "theme", "Theme", {8, y + 50, 300, 96});
  at(add(frame, group, Role::Radio, "theme.light", "Light", row())).checked = Tristate::True;
  at(add(frame, group, Role::Radio, "theme.dark", "Dark", row())).checked = Tristate::False;
  const int slider = add(frame, main, Role::Slider, "size", "Text size", row());
  at(slider).range = Range{100, 200, 125, 25, "125 per cent"};
  const int field = add(frame, main, Role::TextField, "name", "Your name", row());
  at(field).value = "Ada";
  at(field).required = true;
  at(add(frame, main, Role::TextArea, "plan", "Your plan", row())).value = "If they shout, then I breathe.\n<b>";
  const int select = add(frame, main, Role::Select, "lang", "Language", row());
  at(select).value = "el";
  at(add(frame, select, Role::Option, "lang.en", "English")).value = "en";
  at(add(frame, select, Role::Option, "lang.el", "Greek")).value = "el";
  const int tabs = add(frame, main, Role::Tabs, "tabs", "Takes", row());
  at(add(frame, tabs, Role::Tab, "tabs.weak", "Weak take", {8, y, 100, 44})).selected = true;
  add(frame, tabs, Role::Tab, "tabs.strong", "Strong take", {110, y, 100, 44});
  const int panel = add(frame, main, Role::TabPanel, "panel", "Weak take", row());
  add(frame, panel, Role::Quote, "panel.quote", "Calm down.", at(panel).rect);
  at(add(frame, main, Role::Meter, "heat", "Heat", row())).range = Range{0, 10, 7, 0, "7 of 10, hot"};
  at(add(frame, main, Role::Progress, "done", "Course done", row())).range = Range{2, 10, 4, 0, ""};
  const int image = add(frame, main, Role::Image, "scene", "A technician at a desk", row());
  at(image).description = "The customer stands, the technician sits.";
  const int table = add(frame, main, Role::Table, "table", "Practices", row());
  const int head = add(frame, table, Role::Row, "table.head");
  add(frame, head, Role::ColumnHeader, "table.c1", "Practice");
  const int line = add(frame, table, Role::Row, "table.r1");
  add(frame, line, Role::RowHeader, "table.r1.h", "Eye contact");
  add(frame, line, Role::Cell, "table.r1.c", "Good");
  const int log = add(frame, main, Role::Log, "log", "Call", row());
  add(frame, log, Role::Paragraph, "log.1", "Hello?", at(log).rect);
  add(frame, main, Role::Status, "status", "Saved in this browser.", row());
  add(frame, main, Role::Alert, "alert", "Storage was refused.", row());
  const int region = add(frame, main, Role::Region, "region", "Room", row());
  at(add(frame, region, Role::Group, "room", "Room from above", at(region).rect)).drag_surface = true;
  at(add(frame, main, Role::Timer, "timer", "Time left", row())).value = "0:42";
  at(add(frame, main, Role::FilePicker, "file", "Open a progress file", row())).value = ".defuse-progress";
  at(add(frame, main, Role::Paragraph, "cues", "0:03 The technician whistles.")).page_only = true;
  const int dialog = add(frame, -1, Role::Dialog, "dialog", "Start again?", {20, 2950, 350, 50});
  add(frame, dialog, Role::Button, "dialog.yes", "Delete my progress", {30, 2954, 160, 44});
  return frame;
}

Frame random_frame(base::Random& random) {
  static const std::vector<Role> kRoles = {Role::Paragraph, Role::Button,    Role::Checkbox, Role::List,   Role::Group,
                                           Role::Meter,     Role::TextField, Role::Heading,  Role::Region, Role::Table,
                                           Role::Dialog,    Role::Image,     Role::Select,   Role::Slider, Role::Mark};
  Frame frame;
  frame.title = "Screen " + std::to_string(random.below(3));
  frame.screen = std::to_string(random.below(2));
  frame.content_height = static_cast<float>(random.below(3)) * 100.5F;
  const std::size_t count = random.below(14);
  std::vector<int> ids(12);
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<int>(i);
  random.shuffle(ids);
  for (std::size_t i = 0; i < count; ++i) {
    Node node;
    node.id = i < ids.size() ? "n" + std::to_string(ids[i]) : "n1";  // the last ones may repeat an id
    node.parent = static_cast<int>(random.below(frame.nodes.size() + 1)) - 1;
    // Mostly one role an id, so that nodes are kept; sometimes another, so that tags change.
    node.role =
        kRoles[random.below(4) == 0 ? random.below(kRoles.size()) : static_cast<std::size_t>(ids[i % ids.size()])];
    node.name = random.below(5) == 0 ? "" : "Name " + std::to_string(random.below(3));
    node.value = std::to_string(random.below(3));
    if (random.below(3) == 0) node.description = "Described " + std::to_string(random.below(2));
    node.disabled = random.below(4) == 0;
    node.checked = static_cast<Tristate>(random.below(3));
    node.level = static_cast<int>(random.below(3)) + 1;
    if (random.below(2) == 0)
      node.range = Range{0, 10, static_cast<double>(random.below(11)), 1, random.below(2) == 0 ? "" : "some"};
    node.layer = random.below(3) == 0 ? Layer::Fixed : Layer::Page;
    if (random.below(4) != 0)
      node.rect = Rect{static_cast<float>(random.below(40)) / 4, static_cast<float>(random.below(40)), 44, 44.25F};
    frame.nodes.push_back(node);
  }
  if (count > 0 && random.below(4) == 0) frame.modal = frame.nodes[random.below(count)].id;
  return frame;
}

}  // namespace defuse::test
