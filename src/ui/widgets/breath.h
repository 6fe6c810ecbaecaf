// The circle that breathes with the learner.
#pragma once

#include <string_view>

#include "ui/widgets/ui.h"

namespace defuse::ui {

// `word` and `left` ("Breathe in", "3 s") stand in the middle; `size` is how full the breath is, 0 to 1.
void breath_circle(Ui& ui, std::string_view id, std::string_view word, std::string_view left, double size);

}  // namespace defuse::ui
