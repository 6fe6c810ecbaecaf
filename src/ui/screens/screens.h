// The screens: each turns a view-model into widgets, and the learner's wishes into commands. They know neither pixels
// nor state.
#pragma once

#include <vector>

#include "app/command.h"
#include "app/view.h"
#include "ui/screens/commands.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

// The whole interface: navigation, the screen, a dialog over it. Call between begin_frame and end_frame.
void draw_app(Ui& ui, const app::View& view, const std::vector<semantics::Announcement>& announcements,
              Commands& commands);

void home_screen(Ui& ui, const app::HomeView& view, Commands& commands);
void lesson_screen(Ui& ui, const app::LessonView& view, Commands& commands);
void spot_screen(Ui& ui, const app::SpotView& view, Commands& commands);
void mark_screen(Ui& ui, const app::MarkView& view, Commands& commands);
void position_screen(Ui& ui, const app::PositionView& view, Commands& commands);
void task_screen(Ui& ui, const app::TaskView& view, Commands& commands);
void call_screen(Ui& ui, const app::CallView& view, Commands& commands);
void own_call_screen(Ui& ui, const app::OwnCallView& view, Commands& commands);
void call_review_screen(Ui& ui, const app::CallReviewView& view, Commands& commands);
void progress_screen(Ui& ui, const app::ProgressView& view, Commands& commands);
void review_screen(Ui& ui, const app::ReviewView& view, Commands& commands);
void certificate_screen(Ui& ui, const app::CertificateView& view, Commands& commands);
void glossary_screen(Ui& ui, const app::GlossaryView& view, Commands& commands);
void search_screen(Ui& ui, const app::SearchView& view, Commands& commands);
void try_screen(Ui& ui, const app::TryView& view, Commands& commands);
void settings_screen(Ui& ui, const app::SettingsView& view, Commands& commands);
void connection_screen(Ui& ui, const app::ConnectionView& view, Commands& commands);

void library_screen(Ui& ui, const app::LibraryView& view, Commands& commands);
void gallery_screen(Ui& ui);
void pack_screen(Ui& ui, const app::PackView& view, Commands& commands);

Theme theme_for(const app::Appearance& appearance);

}  // namespace defuse::ui
