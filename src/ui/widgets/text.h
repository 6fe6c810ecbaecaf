// Text widgets: everything that is read and not pressed.
#pragma once

#include <string_view>
#include <vector>

#include "course/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

enum class Ink : std::uint8_t { Text, Muted, Primary, Warm, Hot, Good, OnPrimary };

Rgb ink_colour(const Theme& theme, Ink ink);
semantics::Tone tone_of(Ink ink);

// level 1 = 32 px, 2 = 24, 3 = 20, 4 = 17.
void heading(Ui& ui, std::string_view id, int level, std::string_view text);

// A heading in a colour of its own with an icon before it; the icon says nothing that the words do not.
void icon_heading(Ui& ui, std::string_view id, int level, Icon icon, std::string_view text, Ink ink);

struct TextOptions {
  Ink ink = Ink::Text;
  bool small = false;
  bool strong = false;
  semantics::Role role =
      semantics::Role::Paragraph;  // or Status, Alert, Cell, RowHeader, ColumnHeader, ListItem, Quote
  std::string_view name;           // what is read aloud instead, where the drawn text leans on what stands beside it
};
void paragraph(Ui& ui, std::string_view id, std::string_view text, const TextOptions& options = {});

// Paragraphs, headings, lists and quotes of the course. Node ids are `id` and a number.
void rich_text(Ui& ui, std::string_view id, const course::RichText& blocks);

// For the twin and Document view only: what the canvas shows as a picture, in words.
void spoken(Ui& ui, std::string_view id, std::string_view text, semantics::Role role = semantics::Role::Paragraph);

// To be heard alone: what is seen piece by piece in both views, as a whole.
void heard(Ui& ui, std::string_view id, std::string_view text);

// Said once through a live region; one full sentence.
void announce(Ui& ui, std::string_view text, semantics::Politeness politeness = semantics::Politeness::Polite);

// The title of the page and the name of the screen: a new screen's h1 takes the focus.
void screen(Ui& ui, std::string_view screen_id, std::string_view title, std::string_view lang);

}  // namespace defuse::ui
