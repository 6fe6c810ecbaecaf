// What has been said, in the form of its channel: spoken lines, bubbles, letters.
#include <algorithm>

#include "ui/screens/calls/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/dialogue.h"
#include "ui/widgets/frame_info.h"
#include "ui/widgets/stage.h"
#include "ui/widgets/text.h"
#include "ui/widgets/voice.h"

namespace defuse::ui::calls {

namespace {

using semantics::Role;

constexpr base::Millis kTyping = 700;

void head_of_mail(Ui& ui, const std::string& id, std::string_view who, const std::string& subject) {
  paragraph(ui, id + ".head", who, {.ink = Ink::Muted, .small = true});
  paragraph(ui, id + ".subject", fill(S::call_subject, {subject}), {.small = true, .strong = true});
}

// A message as a letter: who to whom, subject, paragraphs.
void letter(Ui& ui, const std::string& id, const app::CallView& v, const app::CallRow& row) {
  const Group item(ui, id, Role::ListItem);
  if (!row.does.empty() && row.says.empty()) {
    paragraph(ui, id + ".does", row.ours && !row.who.empty() ? fill(S::call_heard, {row.who, row.does}) : row.does,
              {.ink = Ink::Muted});
  } else {
    const Card card(ui, id + ".card", {}, row.ours ? CardLook::Accent : CardLook::Plain, 20);
    const course::Call& call = *v.session->call;
    head_of_mail(ui, id, row.ours ? fill(S::call_to, {call.customer.name}) : fill(S::call_from, {row.who}),
                 row.subject);
    if (!row.does.empty()) paragraph(ui, id + ".does", row.does, {.ink = Ink::Muted, .small = true});
    std::size_t from = 0;
    for (int n = 0; from <= row.says.size(); ++n) {
      const std::size_t end = std::min(row.says.find("\n\n", from), row.says.size());
      const std::string text = row.says.substr(from, end - from);
      if (!text.empty()) paragraph(ui, id + ".says" + (n == 0 ? "" : number(n)), text);
      from = end + 2;
    }
  }
  if (!row.note.empty())
    paragraph(ui, id + ".note", fill(S::call_note, {row.note_label, row.note}), {.ink = Ink::Muted, .small = true});
}

void line(Ui& ui, const app::CallView& v, const app::CallRow& row, bool typing) {
  const std::string id = "call.line." + row.id;
  if (v.session->call->channel == course::Channel::Email) {
    letter(ui, id, v, row);
    return;
  }
  dialogue_line(ui, id,
                {.who = row.who,
                 .ours = row.ours,
                 .says = row.says,
                 .does = row.does,
                 .note = row.note,
                 .note_label = row.note_label,
                 .typing = typing});
}

void lines(Ui& ui, const std::string& id, std::string_view name, const app::CallView& v,
           const std::vector<app::CallRow>& rows, bool newest) {
  const Group list(ui, id, Role::List, name, 14);
  const bool chat = v.session->call->channel == course::Channel::Chat;
  const bool types = newest && chat && v.session->voice_left > 0 && v.session->voice_time < kTyping;
  for (std::size_t n = 0; n < rows.size(); ++n) line(ui, v, rows[n], types && n + 1 == rows.size() && !rows[n].ours);
}

void earlier(Ui& ui, const app::CallView& v, Commands& commands) {
  if (v.earlier.empty()) return;
  const bool shown = v.session->earlier_shown;
  const std::string label = shown ? std::string(tr(S::call_earlier_hide))
                                  : fill(S::call_earlier_show, {number(static_cast<int>(v.earlier.size()))});
  const ButtonOptions options{.look = ButtonLook::Quiet,
                              .icon = shown ? Icon::Up : Icon::Down,
                              .expanded = shown ? semantics::Tristate::True : semantics::Tristate::False};
  if (button(ui, "call.earlier.show", label, options)) commands.emplace_back(app::ShowEarlier{!shown});
  if (shown) lines(ui, "call.earlier", tr(S::call_earlier), v, v.earlier, false);
}

}  // namespace

void mail_head(Ui& ui, const std::string& id, const app::CallView& v) {
  if (v.subject.empty()) return;
  head_of_mail(ui, id, fill(S::call_to, {v.session->call->customer.name}), v.subject);
}

void picture_of(Ui& ui, const app::CallView& v) {
  const course::Call& call = *v.session->call;
  const bool speaks = v.session->voice_left > 0 || v.speech.runs;
  if (call.channel == course::Channel::Desk && call.has_scene) {
    const StageOptions options{.scene = &v.scene, .run = &v.moment, .time = v.time, .low = true};
    stage(ui, "call.stage", v.picture, options);
    return;
  }
  if (call.channel != course::Channel::Phone) return;
  const Card card(ui, "call.line", {}, CardLook::Plain, 12);
  paragraph(ui, "call.who", fill(S::call_online, {call.customer.name, call.customer.role}),
            {.small = true, .strong = true});
  voice(ui, "call.voice", v.picture,
        {.speaks = speaks,
         .time = v.session->voice_time,
         .heat = static_cast<float>(v.feelings.empty() ? 5 : v.feelings.front().value) / 10});
}

void conversation(Ui& ui, const app::CallView& v, Commands& commands) {
  earlier(ui, v, commands);
  heading(ui, kNow, 2, v.turn);
  if (v.session->to_turn) to_now(ui);
  if (v.session->resumed) paragraph(ui, "call.resumed", tr(S::call_resumed), {.ink = Ink::Muted, .small = true});
  const course::Call& call = *v.session->call;
  const Group log(ui, "call.log", Role::Log, tr(S::call_conversation));
  if (call.channel != course::Channel::Chat) {
    lines(ui, "call.lines", tr(S::call_conversation), v, v.now, true);
    return;
  }
  const Card window(ui, "call.window", {}, CardLook::Plain, 16);
  paragraph(ui, "call.who", fill(S::call_online, {call.customer.name, call.customer.role}),
            {.ink = Ink::Muted, .small = true, .strong = true});
  lines(ui, "call.lines", tr(S::call_conversation), v, v.now, true);
}

void to_now(Ui& ui) { move_focus(ui, kNow); }

}  // namespace defuse::ui::calls
