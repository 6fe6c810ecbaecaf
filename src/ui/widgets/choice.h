// Choosing one of several, or on and off.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/ui.h"

namespace defuse::ui {

enum class OptionMark : std::uint8_t { None, Right, Wrong };

struct RadioOption {
  std::string label;
  OptionMark mark = OptionMark::None;  // after checking: shown as an icon and said in the name
};
struct RadioOptions {
  int selected = -1;
  bool disabled = false;
  bool legend_shown = true;
  std::string_view right_word;  // "right answer", "your answer, not right": appended to the names of marked options
  std::string_view wrong_word;
};
// The index newly chosen in this frame.
std::optional<int> radio_group(Ui& ui, std::string_view id, std::string_view legend, std::span<const RadioOption> choices, const RadioOptions& options);

// True when it changed in this frame; the caller keeps the value.
bool checkbox(Ui& ui, std::string_view id, std::string_view label, bool value, std::string_view description = {});

}  // namespace defuse::ui
