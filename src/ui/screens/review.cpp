// The mixed review: what is in it and why, start, and a closing line.
#include <string>

#include "app/strings.h"
#include "ui/screens/coach_link.h"
#include "ui/screens/item_tile.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

namespace {

void nothing(Ui& ui, const app::ReviewView& v, Commands& commands) {
  paragraph(ui, "review.nothing", tr(S::review_nothing));
  const std::string label = v.course ? fill(S::review_to_course, {v.course->title}) : std::string(tr(S::to_home));
  const std::string address = v.course ? v.course->address : "#/";
  if (link(ui, "review.course", label, address, {.look = ButtonLook::Primary, .icon = Icon::Next}))
    commands.emplace_back(app::Go{address});
}

void closing(Ui& ui, const app::ReviewView& v, Commands& commands) {
  Card card(ui, "review.closing", tr(S::review_title), CardLook::Strong, 24);
  paragraph(ui, "review.closing.text", v.closing);
  const Row row(ui);
  if (link(ui, "review.home", tr(S::to_home), "#/", {.look = ButtonLook::Primary}))
    commands.emplace_back(app::Go{"#/"});
  if (button(ui, "review.again", tr(S::review_again), {.icon = Icon::Replay})) commands.emplace_back(app::PlanReview{});
}

void items(Ui& ui, const app::ReviewView& v, Commands& commands) {
  const Group list(ui, "review.items", semantics::Role::List, tr(S::review_list), 8, true);
  for (std::size_t n = 0; n < v.items.size(); ++n) {
    const app::ReviewRow& row = v.items[n];
    const std::string state = row.done ? row.result : row.why;
    if (item_tile(ui, "review." + std::to_string(n), row.item, state, row.done))
      commands.emplace_back(app::StartReview{static_cast<int>(n)});
  }
}

}  // namespace

void review_screen(Ui& ui, const app::ReviewView& v, Commands& commands) {
  heading(ui, "review.title", 1, tr(S::review_title));
  if (v.items.empty()) {
    nothing(ui, v, commands);
    return;
  }
  if (v.over) {
    closing(ui, v, commands);
  } else {
    paragraph(ui, "review.intro", v.intro);
    const ButtonOptions options{.look = ButtonLook::Primary, .icon = Icon::Play};
    if (button(ui, "review.start", tr(v.begun ? S::review_carry_on : S::review_start), options))
      commands.emplace_back(app::StartReview{});
  }
  space(ui, 8);
  heading(ui, "review.list", 2, tr(S::review_list));
  items(ui, v, commands);
  if (v.call) {
    space(ui, 8);
    heading(ui, "review.call", 2, tr(S::call_more_time));
    const Group list(ui, "review.calls", semantics::Role::List, tr(S::call_more_time), 8);
    item_tile(ui, "review.call." + v.call->id, *v.call, commands);
  }
  if (!v.has_coach) return;
  space(ui, 8);
  coach_link(ui, "review.coach", ButtonLook::Quiet, commands);
}

}  // namespace defuse::ui
