// The makers of the single view-models, for view.cpp and each other.
#pragma once

#include "app/state.h"
#include "app/view.h"

namespace defuse::app {

HomeView home_view(const State& s);
SpotView spot_view(const State& s, const SpotSession& session);
MarkView mark_view(const State& s, const MarkSession& session);
PositionView position_view(const State& s, const PositionSession& session);
TaskView task_view(const State& s, const TaskSession& session);
ProgressView progress_view(const State& s);

ItemCard item_card(const State& s, const course::ItemHead& head);
HintView hint_view(const ExerciseFrame& frame);
std::optional<ItemCard> next_after(const State& s, const base::Id& item);
void fill_result(const State& s, const ExerciseFrame& frame, const engine::Outcome& outcome, ResultView& v);

}  // namespace defuse::app
