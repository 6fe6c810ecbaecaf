// Every widget in every state, for those who build the course: `#/gallery`. Nothing here does anything, and nothing
// leads here. The words are for developers, so they are in no table.
#include <array>
#include <string>
#include <vector>

#include "ui/screens/gallery_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/container.h"
#include "ui/widgets/field.h"
#include "ui/widgets/select.h"
#include "ui/widgets/sortable.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tile.h"

namespace defuse::ui {

namespace {

constexpr const char* kHere = "#/gallery";

void type_scale(Ui& ui) {
  const GalleryPart part(ui, "type", "Type");
  heading(ui, "gallery.h3", 3, "Heading of the third level");
  heading(ui, "gallery.h4", 4, "Heading of the fourth level");
  icon_heading(ui, "gallery.hi", 3, Icon::Hint, "Heading with an icon", Ink::Good);
  paragraph(ui, "gallery.p",
            "Text as it runs in lessons, with a measure that can be read with ease, over two lines or three where "
            "there is room for them.");
  paragraph(ui, "gallery.strong", "Strong text", {.strong = true});
  paragraph(ui, "gallery.small", "Small, muted text", {.ink = Ink::Muted, .small = true});
  paragraph(ui, "gallery.primary", "Text in the primary colour", {.ink = Ink::Primary});
  paragraph(ui, "gallery.good", "Text that something went well", {.ink = Ink::Good});
  paragraph(ui, "gallery.warm", "Text to look at", {.ink = Ink::Warm});
  paragraph(ui, "gallery.hot", "Text that something is wrong", {.ink = Ink::Hot});
  paragraph(ui, "gallery.quote", "Words that somebody said.", {.role = semantics::Role::Quote});
}

void buttons(Ui& ui) {
  const GalleryPart part(ui, "buttons", "Buttons and links");
  struct Look {
    const char* name;
    ButtonLook look;
  };
  constexpr Look looks[] = {{"Primary", ButtonLook::Primary},
                            {"Secondary", ButtonLook::Secondary},
                            {"Quiet", ButtonLook::Quiet},
                            {"Danger", ButtonLook::Danger}};
  for (const auto& [name, look] : looks) {
    const std::string id = std::string("gallery.button.") + name;
    const std::string label = name;
    const Row row(ui);
    button(ui, id, label, {.look = look});
    button(ui, id + ".icon", label + " with icon", {.look = look, .icon = Icon::Play});
    button(ui, id + ".off", label + ", not now", {.look = look, .disabled = true});
  }
  {
    const Row row(ui);
    icon_button(ui, "gallery.iconbutton", Icon::Settings, "A button with an icon alone");
    icon_button(ui, "gallery.iconbutton.off", Icon::Undo, "The same, not now", true);
    toggle(ui, "gallery.toggle.on", "Pressed", {.pressed = true});
    toggle(ui, "gallery.toggle", "Not pressed", {});
    toggle(ui, "gallery.toggle.off", "Cannot be pressed", {.disabled = true});
  }
  button(ui, "gallery.open", "Open",
         {.look = ButtonLook::Quiet, .icon = Icon::Up, .expanded = semantics::Tristate::True});
  link(ui, "gallery.link", "A link", kHere, {.icon = Icon::Book});
  link(ui, "gallery.link.primary", "A link as a button", kHere, {.look = ButtonLook::Primary, .icon = Icon::Next});
  const std::array<std::string, 2> answers = {"The first of two answers",
                                              "The second, which is a little longer than the first"};
  answer_list(ui, "gallery.answers", "Answers that count at once", answers);
}

void choices(Ui& ui) {
  const GalleryPart part(ui, "choices", "Choices and fields");
  checkbox(ui, "gallery.check", "Not checked", false);
  checkbox(ui, "gallery.checked", "Checked, with a description", true, "What it does, in a sentence.");
  const std::array<std::string, 3> options = {"One", "Two", "Three"};
  radio_group(ui, "gallery.radio", "One of three", options, {.selected = 1});
  radio_group(ui, "gallery.radio.none", "Nothing chosen yet", options, {});
  select(ui, "gallery.select", "One of many", options, {.selected = 2});
  text_area(ui, "gallery.line", "A field of one line", "With a text in it", {.hint = "What is asked for.", .rows = 1});
  text_area(ui, "gallery.area", "A field of several lines", "", {.rows = 3});
  file_picker(ui, "gallery.file", "Choose a file", ".defuse-progress", Icon::Upload);
  const std::array<SortableEntry, 3> entries = {{{"a", "First", "Move up: First", "Move down: First"},
                                                 {"b", "Second", "Move up: Second", "Move down: Second"},
                                                 {"c", "Third", "Move up: Third", "Move down: Third"}}};
  sortable(ui, "gallery.order", "Things to put in order", entries);
}

void cards(Ui& ui) {
  heading(ui, "gallery.cards.title", 2, "Cards");
  struct Look {
    const char* name;
    CardLook look;
  };
  constexpr Look looks[] = {{"Plain", CardLook::Plain},   {"Weak", CardLook::Weak},
                            {"Strong", CardLook::Strong}, {"Accent", CardLook::Accent},
                            {"Note", CardLook::Note},     {"Certificate", CardLook::Certificate}};
  for (const auto& [name, look] : looks) {
    const std::string id = std::string("gallery.card.") + name;
    const Card card(ui, id, name, look);
    heading(ui, id + ".title", 3, name);
    paragraph(ui, id + ".text", "Text on this surface, and more of it that is muted:");
    paragraph(ui, id + ".muted", "the muted text.", {.ink = Ink::Muted});
  }
}

void tiles(Ui& ui) {
  const GalleryPart part(ui, "tiles", "Tiles");
  const Group list(ui, "gallery.tiles.list", semantics::Role::List, "Tiles", 8, true);
  int count = 0;
  const auto one = [&](const std::string& name, TileOptions options) {
    options.facts = "Lesson, about 4 min";
    const std::string id = "gallery.tile" + std::to_string(++count);
    const Group item(ui, id + ".item", semantics::Role::ListItem);
    tile(ui, id, name, kHere, options);
  };
  one("Not begun", {.icon = Icon::Book, .state = "Not begun"});
  one("Next", {.icon = Icon::Eye, .state = "Not begun", .next = true});
  one("Begun", {.icon = Icon::Words, .state = "Begun", .begun = true});
  one("Done", {.icon = Icon::Room, .state = "Done, best score 80 %", .done = true});
}

}  // namespace

void gallery_screen(Ui& ui) {
  heading(ui, "gallery.title", 1, "Gallery");
  paragraph(ui, "gallery.intro", "Every widget in each of its states. Nothing here does anything.",
            {.ink = Ink::Muted});
  type_scale(ui);
  buttons(ui);
  choices(ui);
  tiles(ui);
  gallery_figures(ui);
  gallery_pictures(ui);
  cards(ui);
}

}  // namespace defuse::ui
