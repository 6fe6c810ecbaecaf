// Before a call begins: what one knows, what a good end is, how hard it is to be.
#include <array>

#include "ui/screens/calls/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui::calls {

namespace {

S begin_word(course::Channel channel) {
  switch (channel) {
    case course::Channel::Desk:
      return S::call_begin_desk;
    case course::Channel::Chat:
      return S::call_begin_chat;
    case course::Channel::Email:
      return S::call_begin_email;
    case course::Channel::Phone:
      break;
  }
  return S::call_begin;
}

void arrangement(Ui& ui, const app::CallSession& session, Commands& commands) {
  const engine::CallOptions& options = session.options;
  app::ArrangeCall wanted{.temper = static_cast<int>(options.temper),
                          .guide = options.guide,
                          .hints = options.hints,
                          .at_once = options.feedback == engine::CallFeedback::AtOnce};
  bool changed = false;
  const std::array<std::string, 3> tempers{std::string(tr(S::call_temper_mild)),
                                           std::string(tr(S::call_temper_written)),
                                           std::string(tr(S::call_temper_hot))};
  if (const auto now = radio_group(ui, "call.temper", tr(S::call_temper), tempers, {.selected = wanted.temper})) {
    wanted.temper = *now;
    changed = true;
  }
  space(ui, 8);
  const Group help(ui, "call.help", semantics::Role::Group, tr(S::call_help));
  paragraph(ui, "call.help.legend", tr(S::call_help), {.strong = true});
  const auto box = [&](const char* id, S label, bool& value, std::string_view more = {}) {
    if (!checkbox(ui, id, tr(label), value, more)) return;
    value = !value;
    changed = true;
  };
  box("call.help.guide", S::call_with_guide, wanted.guide);
  if (!session.call->hints.empty()) box("call.help.hints", S::call_with_hints, wanted.hints);
  box("call.help.feedback", S::call_with_feedback, wanted.at_once, tr(S::call_with_feedback_more));
  if (changed) commands.emplace_back(wanted);
}

}  // namespace

void before(Ui& ui, const app::CallView& v, Commands& commands) {
  const course::Call& call = *v.session->call;
  if (v.session->cannot_resume) {
    Card card(ui, "call.changed", tr(S::call_cannot_resume), CardLook::Note, 16);
    paragraph(ui, "call.changed.title", tr(S::call_cannot_resume), {.strong = true});
    paragraph(ui, "call.changed.why", app::cannot_resume_text(*v.session->cannot_resume));
    paragraph(ui, "call.changed.then", app::cannot_resume_advice(*v.session->cannot_resume), {.ink = Ink::Muted});
  }
  {
    Card card(ui, "call.situation", tr(S::call_situation), CardLook::Plain, 24);
    heading(ui, "call.situation.title", 2, tr(S::call_situation));
    paragraph(ui, "call.situation.text", call.situation);
    heading(ui, "call.goal.title", 3, tr(S::call_goal));
    paragraph(ui, "call.goal", call.goal);
  }
  {
    const Row row(ui);
    if (button(ui, "call.begin", tr(begin_word(call.channel)), {.look = ButtonLook::Primary, .icon = Icon::Play}))
      commands.emplace_back(app::BeginCall{});
    const std::string last = app::call_review_address(call.id);
    if (v.session->has_last && link(ui, "call.last", tr(S::call_last), last, {.icon = Icon::Progress}))
      commands.emplace_back(app::Go{last});
  }
  if (v.session->own) {
    const Row row(ui);
    const std::string form = app::own_call_address(call.id);
    if (link(ui, "call.own.change", tr(S::own_change), form, {.icon = Icon::Pen})) commands.emplace_back(app::Go{form});
    if (button(ui, "call.own.export", tr(S::own_export), {.look = ButtonLook::Quiet, .icon = Icon::Download}))
      commands.emplace_back(app::ExportOwnCall{});
  }
  space(ui, 12);
  Card card(ui, "call.arrange", {}, CardLook::Plain, 24);
  arrangement(ui, *v.session, commands);
}

}  // namespace defuse::ui::calls
