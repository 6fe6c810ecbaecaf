#include "ui/screens/exercise_parts.h"

#include <string>

#include "app/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

namespace {

std::string out_of_100(double score) {
  return fill(S::result_score_text, {app::number(static_cast<int>(score * 100 + 0.5))});
}

void scores(Ui& ui, const app::ResultView& view) {
  space(ui, 4);
  const std::string score = out_of_100(view.score);
  paragraph(ui, "result.score.text", std::string(tr(S::result_score)) + ": " + score);
  meter(ui, "result.score", tr(S::result_score), view.score, 1, score);
  if (view.practices.empty()) return;
  space(ui, 8);
  heading(ui, "result.practices", 3, tr(S::result_practices));
  for (std::size_t n = 0; n < view.practices.size(); ++n) {
    const auto& [title, share] = view.practices[n];
    const std::string id = "result.practice" + std::to_string(n);
    paragraph(ui, id + ".text", title + ": " + out_of_100(share));
    meter(ui, id, title, share, 1, out_of_100(share));
  }
}

}  // namespace

void exercise_head(Ui& ui, const app::ExerciseFrame& frame) {
  heading(ui, "exercise.title", 1, frame.exercise.title);
  paragraph(ui, "exercise.goal", frame.exercise.goal, {.ink = Ink::Muted});
}

void hints(Ui& ui, const app::HintView& view, Commands& commands) {
  if (view.total == 0) return;
  if (view.shown > 0) {
    Card card(ui, "hints", {}, CardLook::Note, 16);
    for (int n = 0; n < view.shown; ++n) {
      paragraph(ui, "hints." + std::to_string(n),
                fill(S::hint_label, {app::number(n + 1), view.hints[static_cast<std::size_t>(n)]}));
    }
  }
  if (view.shown == view.total) return;
  const std::string count = fill(S::hint_count, {app::number(view.shown + 1), app::number(view.total)});
  if (button(ui, "hints.show", tr(S::hint_show), {.look = ButtonLook::Quiet, .icon = Icon::Hint, .description = count}))
    commands.emplace_back(app::ShowHint{});
}

void result(Ui& ui, const app::ResultView& view, Commands& commands) {
  Card card(ui, "result", tr(S::result_heading), CardLook::Accent, 24);
  heading(ui, "result.heading", 2, tr(S::result_heading));
  paragraph(ui, "result.headline", view.headline, {.strong = true});
  if (!view.detail.empty()) paragraph(ui, "result.detail", view.detail);
  if (view.scored) scores(ui, view);
  space(ui, 12);
  Row row(ui);
  if (view.next) {
    const LinkOptions options{.look = ButtonLook::Primary, .icon = Icon::Next};
    if (link(ui, "result.next", fill(S::result_next, {view.next->title}), view.next->address, options))
      commands.emplace_back(app::Go{view.next->address});
  } else if (link(ui, "result.home", tr(S::to_home), "#/", {.look = ButtonLook::Primary})) {
    commands.emplace_back(app::Go{"#/"});
  }
  if (button(ui, "result.again", tr(S::try_again), {.icon = Icon::Replay})) commands.emplace_back(app::TryAgain{});
}

}  // namespace defuse::ui
