// The makers of the single view-models, for view.cpp and each other.
#pragma once

#include "app/state.h"
#include "app/view.h"
#include "progress/modules.h"

namespace defuse::app {

struct Certificate;

HomeView home_view(const State& s);
std::optional<TourCard> tour(const State& s);  // the card to show now
SpotView spot_view(const State& s, const SpotSession& session);
MarkView mark_view(const State& s, const MarkSession& session);
PositionView position_view(const State& s, const PositionSession& session);
CallView call_view(const State& s, const CallSession& session);
OwnCallView own_call_view(const State& s, const OwnCallSession& session);
CallReviewView call_review_view(const State& s, const CallSession& session);
TaskView task_view(const State& s, const TaskSession& session);
ProgressView progress_view(const State& s);
ReviewView review_view(const State& s);
CertificateView certificate_view(const State& s);
GlossaryView glossary_view(const State& s);
LibraryView library_view(const State& s);
std::optional<PackView> pack_view(const State& s);
CourseLanguageView course_language_view(const State& s);
SearchView search_view(const State& s);
TryView try_view(const State& s);
ConnectionView connection_view(const State& s);
// Where what is done is kept: this browser's own `save`, and what the learning management system has of it.
std::string save_line(const State& s, SaveState save, const std::string& save_text);
std::string lms_note(const State& s);
std::vector<CoachedView> coached_views(const State& s);

S bias_key(engine::Bias bias);      // of how somebody flags
std::string percent(double share);  // "67"
std::string module_text(const progress::ModuleProgress& module);
void fill_detection(const State& s, ProgressView& v);
void fill_calibration(const State& s, ProgressView& v);
DrawCertificate certificate_text(const State& s, const Certificate& certificate);

ItemCard item_card(const State& s, const course::ItemHead& head);
ItemCard call_card(const State& s, const course::CallHead& head);
std::optional<ItemCard> call_to_offer(const State& s);  // one that was not done, else the one done longest ago
HintView hint_view(const ExerciseFrame& frame);
std::optional<ItemCard> next_after(const State& s, const base::Id& item);
void fill_result(const State& s, const ExerciseFrame& frame, const engine::Outcome& outcome, ResultView& v);

}  // namespace defuse::app
