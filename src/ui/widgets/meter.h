// How far something has come.
#pragma once

#include <string_view>

#include "ui/widgets/text.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

// A bar from 0 to `max`. `name` and `text` are read; only the bar is drawn.
void meter(Ui& ui, std::string_view id, std::string_view name, double now, double max, std::string_view text,
           Ink ink = Ink::Primary, float height = 10);

}  // namespace defuse::ui
