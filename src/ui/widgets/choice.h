// Choosing one of several, or on and off.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/ui.h"

namespace defuse::ui {

struct RadioOptions {
  int selected = -1;
  std::span<const std::string> languages = {};  // of each choice, where they are in several
};
// One of several, changed at will: choosing has no other effect than to choose. The index newly chosen in this frame.
std::optional<int> radio_group(Ui& ui, std::string_view id, std::string_view legend,
                               std::span<const std::string> choices, const RadioOptions& options);

// An answer that counts at once. Buttons, not radios: going through radios with the arrow keys would already answer.
std::optional<int> answer_list(Ui& ui, std::string_view id, std::string_view legend,
                               std::span<const std::string> answers);

// True when it changed in this frame; the caller keeps the value.
bool checkbox(Ui& ui, std::string_view id, std::string_view label, bool value, std::string_view description = {});

}  // namespace defuse::ui
