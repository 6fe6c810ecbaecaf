// Setting the course back to its beginning, as Progress and Settings offer it.
#pragma once

#include <string_view>

#include "ui/screens/screens.h"

namespace defuse::ui {

// `notice`: the result of the last one, or empty.
void start_over(Ui& ui, std::string_view notice, Commands& commands);

}  // namespace defuse::ui
