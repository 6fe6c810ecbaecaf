// One step of a way that has several: its number, what it is called, how far it has come.
#pragma once

#include <string_view>

#include "ui/widgets/text.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

enum class StepLook : std::uint8_t { Open, Now, Done, Passed, Absent };

// A list item; call inside a list. `word` says what the look shows.
void step_line(Ui& ui, std::string_view id, int number, std::string_view text, std::string_view word, StepLook look);

}  // namespace defuse::ui
