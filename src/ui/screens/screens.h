// The screens: each turns a view-model into widgets, and the learner's wishes into commands. They know neither pixels
// nor state.
#pragma once

#include <vector>

#include "app/command.h"
#include "app/view.h"
#include "base/apart.h"
#include "ui/screens/commands.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

// The whole interface: navigation, the screen, a dialog over it. Call between begin_frame and end_frame.
void draw_app(Ui& ui, const app::View& view, const std::vector<semantics::Announcement>& announcements,
              Commands& commands);

void home_screen(Ui& ui, const app::HomeView& view, Commands& commands);
DEFUSE_APART void lesson_screen(Ui& ui, const app::LessonView& view, Commands& commands);
DEFUSE_APART void spot_screen(Ui& ui, const app::SpotView& view, Commands& commands);
DEFUSE_APART void mark_screen(Ui& ui, const app::MarkView& view, Commands& commands);
DEFUSE_APART void position_screen(Ui& ui, const app::PositionView& view, Commands& commands);
DEFUSE_APART void task_screen(Ui& ui, const app::TaskView& view, Commands& commands);
DEFUSE_APART void call_screen(Ui& ui, const app::CallView& view, Commands& commands);
DEFUSE_APART void own_call_screen(Ui& ui, const app::OwnCallView& view, Commands& commands);
DEFUSE_APART void call_review_screen(Ui& ui, const app::CallReviewView& view, Commands& commands);
DEFUSE_APART void progress_screen(Ui& ui, const app::ProgressView& view, Commands& commands);
DEFUSE_APART void review_screen(Ui& ui, const app::ReviewView& view, Commands& commands);
DEFUSE_APART void certificate_screen(Ui& ui, const app::CertificateView& view, Commands& commands);
DEFUSE_APART void glossary_screen(Ui& ui, const app::GlossaryView& view, Commands& commands);
DEFUSE_APART void search_screen(Ui& ui, const app::SearchView& view, Commands& commands);
DEFUSE_APART void try_screen(Ui& ui, const app::TryView& view, Commands& commands);
DEFUSE_APART void settings_screen(Ui& ui, const app::SettingsView& view, Commands& commands);
DEFUSE_APART void connection_screen(Ui& ui, const app::ConnectionView& view, Commands& commands);

DEFUSE_APART void library_screen(Ui& ui, const app::LibraryView& view, Commands& commands);
DEFUSE_APART void gallery_screen(Ui& ui);
DEFUSE_APART void pack_screen(Ui& ui, const app::PackView& view, Commands& commands);

Theme theme_for(const app::Appearance& appearance);

}  // namespace defuse::ui
