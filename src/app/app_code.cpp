// The restore code: shown, copied, typed, brought in.
#include "app/state.h"
#include "progress/restore_code.h"

namespace defuse::app {

namespace {

using progress::CodeRefusal;
using progress::CodeSlip;

std::string words_for_slip(const CodeSlip& slip) {
  switch (slip.kind) {
    case CodeSlip::Kind::Nothing:
      return std::string(tr(S::code_empty));
    case CodeSlip::Kind::Character:
      return fill(S::code_character, {slip.wrote});
    case CodeSlip::Kind::Length:
      return fill(S::code_length, {number(static_cast<int>(slip.expected)), number(static_cast<int>(slip.got))});
    case CodeSlip::Kind::Group:
      return fill(S::code_group, {number(slip.group), slip.wrote, slip.meant});
    case CodeSlip::Kind::Somewhere:
      break;
  }
  return std::string(tr(S::code_somewhere));
}

std::string words_for_refusal(const progress::RestoredAttempts& read) {
  if (*read.refused == CodeRefusal::Slip) return words_for_slip(read.slip);
  return std::string(tr(*read.refused == CodeRefusal::Newer ? S::code_newer : S::code_other));
}

}  // namespace

void note_in_code(State& s) {
  s.code.clear();
  if (s.code_shown && s.pack) s.code = progress::write_restore_code(s.journal, s.pack->index(), s.utc_offset);
}

void handle(State& s, const ShowCode&) {
  s.code_shown = true;
  note_in_code(s);
}

void handle(State& s, const CopyCode&) {
  if (s.code.empty()) return;
  s.effects.push_back(CopyText{s.code});
  s.code_notice = tr(S::code_copied);
  say(s, s.code_notice);
}

void handle(State& s, const TypeCode& c) {
  s.code_typed = c.text;
  s.code_notice.clear();
}

void handle(State& s, const UseCode&) {
  if (!s.pack) return;
  const progress::RestoredAttempts read =
      progress::read_restore_code(s.code_typed, s.pack->index(), s.journal, s.utc_offset);
  if (read.refused) {
    s.code_notice = words_for_refusal(read);
    say(s, s.code_notice, semantics::Politeness::Assertive);
    return;
  }
  s.code_typed.clear();
  const int added = take_in(s, read.attempts);
  refold(s);
  s.code_notice = tr(added > 0 ? S::code_used : S::code_known);
  if (read.attempts.empty()) s.code_notice = tr(S::code_nothing);
  say(s, s.code_notice);
}

}  // namespace defuse::app
