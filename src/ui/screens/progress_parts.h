// Cards of the progress screen. Each draws nothing when there is nothing to say.
#pragma once

#include <string_view>
#include <vector>

#include "ui/screens/screens.h"

namespace defuse::ui {

void history_list(Ui& ui, std::string_view id, std::string_view name, const std::vector<app::HistoryRow>& rows);
void detection_card(Ui& ui, const app::ProgressView& v);
void calibration_card(Ui& ui, const app::ProgressView& v);
void restore_code_card(Ui& ui, const app::ProgressView& v, Commands& commands);

}  // namespace defuse::ui
