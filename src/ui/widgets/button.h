// What can be pressed. Each returns true in the frame in which it was pressed, by pointer, by key or by assistive
// technology.
#pragma once

#include <string_view>

#include "semantics/node.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

enum class ButtonLook : std::uint8_t { Secondary, Primary, Quiet, Danger };

struct ButtonOptions {
  ButtonLook look = ButtonLook::Secondary;
  Icon icon = Icon::None;
  bool disabled = false;
  bool wide = false;             // as wide as its place
  bool left = false;             // label at the left
  std::string_view description;  // read after the name
  std::string_view name;         // read instead of the label, where the label alone would not make sense
  semantics::Tristate expanded = semantics::Tristate::Unset;
};
bool button(Ui& ui, std::string_view id, std::string_view label, const ButtonOptions& options = {});

// A square button with an icon alone; `name` is what it is called.
bool icon_button(Ui& ui, std::string_view id, Icon icon, std::string_view name, bool disabled = false);

// A button that stays pressed: a chip.
struct ToggleOptions {
  bool pressed = false;
  bool disabled = false;
  bool word = false;  // drawn as a word of running text
  ButtonLook mark = ButtonLook::Primary;
};
bool toggle(Ui& ui, std::string_view id, std::string_view label, const ToggleOptions& options);

// Goes to another address of the course ("#/progress"). True when pressed on the canvas; the page follows links in the
// twin itself.
struct LinkOptions {
  ButtonLook look = ButtonLook::Quiet;
  Icon icon = Icon::None;
  bool current = false;
  bool stacked = false;  // icon above a small label, for the bar at the bottom
  bool wide = false;
  float width = 0;  // 0 = as wide as the label
  std::string_view name;
  std::string_view description;
};
bool link(Ui& ui, std::string_view id, std::string_view label, std::string_view href, const LinkOptions& options = {});

}  // namespace defuse::ui
