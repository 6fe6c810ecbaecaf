// A call while it goes on: what was said, what one can do, and beside it how it stands.
#include "ui/screens/calls/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui::calls {

namespace {

constexpr float kTalkShare = 0.66F;
constexpr float kTwoColumns = 860;

void hints_of(Ui& ui, const app::CallView& v, Commands& commands) {
  if (v.hints_total == 0) return;
  if (v.hints_shown > 0) {
    const Card card(ui, "hints", {}, CardLook::Note, 16);
    for (int n = 0; n < v.hints_shown; ++n)
      paragraph(ui, "hints." + std::to_string(n),
                fill(S::hint_label, {number(n + 1), v.hints[static_cast<std::size_t>(n)]}));
  }
  if (v.hints_shown == v.hints_total) return;
  const std::string count = fill(S::hint_count, {number(v.hints_shown + 1), number(v.hints_total)});
  if (button(ui, "hints.show", tr(S::hint_show), {.look = ButtonLook::Quiet, .icon = Icon::Hint, .description = count}))
    commands.emplace_back(app::ShowHint{});
}

void leave(Ui& ui, const app::CallView& v, Commands& commands) {
  if (v.session->branched_at > 0) {
    if (button(ui, "call.tobranch", tr(S::call_branch_leave), {.look = ButtonLook::Quiet, .icon = Icon::Back}))
      commands.emplace_back(app::ForgetBranch{});
    return;
  }
  if (button(ui, "call.leave", tr(S::call_leave), {.look = ButtonLook::Quiet, .icon = Icon::Replay}))
    commands.emplace_back(app::LeaveCall{});
}

}  // namespace

void talk(Ui& ui, const app::CallView& v, Commands& commands) {
  if (v.session->branched_at > 0) {
    const Card card(ui, "call.branch", {}, CardLook::Note, 14);
    paragraph(ui, "call.branch.text", fill(S::call_branch, {number(v.session->branched_at)}));
  }
  Split split(ui, kTalkShare, kTwoColumns);
  picture_of(ui, v);
  // In one column how it stands comes before what is said.
  if (!split.beside()) feelings(ui, v, true);
  conversation(ui, v, commands);
  space(ui, 8);
  moves(ui, v, commands);
  space(ui, 4);
  hints_of(ui, v, commands);
  split.second();
  if (split.beside()) feelings(ui, v, false);
  notes(ui, v);
  guide(ui, v.guide);
  leave(ui, v, commands);
}

}  // namespace defuse::ui::calls

namespace defuse::ui {

void call_screen(Ui& ui, const app::CallView& v, Commands& commands) {
  heading(ui, "call.title", 1, v.session->call->title);
  paragraph(ui, "call.facts", v.facts, {.ink = Ink::Muted, .small = true});
  if (v.session->phase == app::CallPhase::Before) {
    calls::before(ui, v, commands);
  } else {
    calls::talk(ui, v, commands);
  }
}

}  // namespace defuse::ui
