// The first steps, above the map of the course.
#pragma once

#include "app/view.h"
#include "ui/screens/screens.h"

namespace defuse::ui {

void tour_card(Ui& ui, const app::TourCard& card, Commands& commands);

}  // namespace defuse::ui
