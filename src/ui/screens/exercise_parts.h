// What the screens of all exercise kinds share.
#pragma once

#include "ui/screens/screens.h"

namespace defuse::ui {

void exercise_head(Ui& ui, const app::ExerciseFrame& frame);
void hints(Ui& ui, const app::HintView& view, Commands& commands);
// The score, by practice, what to do next, and another try. `more` says what stands between headline and score.
void result(Ui& ui, const app::ResultView& view, Commands& commands);

}  // namespace defuse::ui
