// The way to Try a sentence, from wherever it may be of use.
#pragma once

#include <string_view>

#include "ui/screens/screens.h"
#include "ui/widgets/button.h"

namespace defuse::ui {

void coach_link(Ui& ui, std::string_view id, ButtonLook look, Commands& commands);

}  // namespace defuse::ui
