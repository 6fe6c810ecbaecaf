// The screens of the exercises that go step by step, and what they share. Every step has a heading that takes the focus
// when the learner goes on, and a button to go on that takes it when an answer has been judged.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/strings.h"
#include "ui/screens/exercise_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/container.h"
#include "ui/widgets/dialogue.h"
#include "ui/widgets/frame_info.h"
#include "ui/widgets/text.h"

namespace defuse::ui::tasks {

using app::fill;
using app::number;
using app::S;
using app::tr;

// One for each kind: while it is being done, and what there is to read afterwards.
void doing(Ui& ui, const app::TaskView& v, const engine::RewriteRunner& r, Commands& commands);
void doing(Ui& ui, const app::TaskView& v, const engine::OrderRunner& r, Commands& commands);
void doing(Ui& ui, const app::TaskView& v, const engine::SortRunner& r, Commands& commands);
void doing(Ui& ui, const app::TaskView& v, const engine::VerbatimRunner& r, Commands& commands);
void doing(Ui& ui, const app::TaskView& v, const engine::RecallRunner& r, Commands& commands);
void doing(Ui& ui, const app::TaskView& v, const engine::ChunkRunner& r, Commands& commands);
void doing(Ui& ui, const app::TaskView& v, const engine::BreatheRunner& r, Commands& commands);
void doing(Ui& ui, const app::TaskView& v, const engine::QuizRunner& r, Commands& commands);
void doing(Ui& ui, const app::TaskView& v, const engine::DebriefRunner& r, Commands& commands);

void review(Ui& ui, const app::TaskView& v, const engine::RewriteRunner& r, Commands& commands);
void review(Ui& ui, const app::TaskView& v, const engine::OrderRunner& r, Commands& commands);
void review(Ui& ui, const app::TaskView& v, const engine::SortRunner& r, Commands& commands);
void review(Ui& ui, const app::TaskView& v, const engine::VerbatimRunner& r, Commands& commands);
void review(Ui& ui, const app::TaskView& v, const engine::RecallRunner& r, Commands& commands);
void review(Ui& ui, const app::TaskView& v, const engine::ChunkRunner& r, Commands& commands);
void review(Ui& ui, const app::TaskView& v, const engine::BreatheRunner& r, Commands& commands);
void review(Ui& ui, const app::TaskView& v, const engine::QuizRunner& r, Commands& commands);
void review(Ui& ui, const app::TaskView& v, const engine::DebriefRunner& r, Commands& commands);

template <class T>
const T& at(const std::vector<T>& all, int index) {
  return all[static_cast<std::size_t>(index)];
}

inline constexpr const char* kStep = "task.step";  // id of the heading of the present step
inline constexpr const char* kNext = "task.next";  // id of the button that goes on

// What it is about; on the first step in full.
void situation(Ui& ui, const std::string& text, bool first);

// "Sentence 2 of 5", with a bar.
void step_heading(Ui& ui, S words, int index, std::size_t count);

// Whether the answer was right, and why. Read out as soon as it is there.
void feedback(Ui& ui, std::string_view id, bool good, std::string_view headline, std::string_view why);

// Goes to the next step, or to the result after the last.
void go_on(Ui& ui, bool last, Commands& commands);

// Options as buttons, in the runner's order; the author's index of the one pressed in this frame.
std::optional<int> choose(Ui& ui, const std::string& id, std::string_view legend, const std::vector<int>& order,
                          const std::vector<course::Option>& options);

// A button with the id kNext that sends the focus on to the heading of what follows.
bool next_button(Ui& ui, std::string_view label, Icon icon = Icon::Next, bool disabled = false);

// A card of the review.
struct ReviewCard {
  std::string id;
  bool good = false;
  std::string headline;
  std::vector<std::string> lines;
};
void review_card(Ui& ui, const ReviewCard& card);

}  // namespace defuse::ui::tasks
