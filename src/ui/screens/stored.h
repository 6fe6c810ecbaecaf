// What is stored in the browser, and erasing it: a part of Settings, and the question before.
#pragma once

#include "ui/screens/screens.h"

namespace defuse::ui {

void stored_card(Ui& ui, const app::SettingsView& v, Commands& commands);
void erase_dialog(Ui& ui, Commands& commands);

}  // namespace defuse::ui
