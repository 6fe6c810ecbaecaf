// A text that the coach reads, on any screen: the field, the words with what was found in them, the reasons, and what
// can be put in instead.
#pragma once

#include <string>
#include <string_view>

#include "ui/screens/screens.h"

namespace defuse::ui {

// A field for `view`'s text; what is typed goes to the coach alone.
void said_field(Ui& ui, const app::CoachedView& view, std::string_view label, int rows, Commands& commands);

// Check, and Undo while there is something to undo. Call in a row; the caller may add buttons.
void said_buttons(Ui& ui, const app::CoachedView& view, std::string_view label, bool primary, Commands& commands);

void said_undo(Ui& ui, const app::CoachedView& view, std::string_view label, Commands& commands);

// What was found in it last: nothing while there are no words. `heading_level` is that of its first heading.
void said_reading(Ui& ui, const app::CoachedView& view, std::string_view title, int heading_level, Commands& commands);

}  // namespace defuse::ui
