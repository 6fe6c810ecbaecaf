// The screens of a simulated call, in their parts.
#pragma once

#include <string>
#include <vector>

#include "app/strings.h"
#include "ui/screens/screens.h"

namespace defuse::ui::calls {

using app::fill;
using app::number;
using app::S;
using app::tr;

inline constexpr const char* kNow = "call.now";  // id of the heading of the present turn

void before(Ui& ui, const app::CallView& v, Commands& commands);
void talk(Ui& ui, const app::CallView& v, Commands& commands);

// While it goes on.
void picture_of(Ui& ui, const app::CallView& v);  // the voice, the people, or who writes
void conversation(Ui& ui, const app::CallView& v, Commands& commands);
void moves(Ui& ui, const app::CallView& v, Commands& commands);
void speech(Ui& ui, const app::CallView& v, Commands& commands);
void feelings(Ui& ui, const app::CallView& v, bool flat);
void guide(Ui& ui, const std::vector<app::GuideRow>& rows);
void notes(Ui& ui, const app::CallView& v);

// To whom and about what, above a mail that is being written; nothing on other channels.
void mail_head(Ui& ui, const std::string& id, const app::CallView& v);

// Looking back.
void course_of_call(Ui& ui, const app::CallReviewView& v);
void decisions(Ui& ui, const app::CallReviewView& v, Commands& commands);

// Buttons of the moves: one was pressed, and what comes of it stands under the heading of the turn.
void to_now(Ui& ui);

}  // namespace defuse::ui::calls
