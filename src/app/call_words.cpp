#include "app/call_words.h"

#include <algorithm>
#include <array>

namespace defuse::app {

namespace {

constexpr int kWords = 5;

// 0 to 10 in five steps: 0-2, 3-4, 5-6, 7-8, 9-10.
std::size_t step_of(int value) {
  const int step = value <= 2 ? 0 : (value - 1) / 2;
  return static_cast<std::size_t>(std::clamp(step, 0, kWords - 1));
}

using Scale = std::array<S, kWords>;
constexpr Scale kArousal = {S::call_arousal_1, S::call_arousal_2, S::call_arousal_3, S::call_arousal_4,
                            S::call_arousal_5};
constexpr Scale kTrust = {S::call_trust_1, S::call_trust_2, S::call_trust_3, S::call_trust_4, S::call_trust_5};
constexpr Scale kComposure = {S::call_composure_1, S::call_composure_2, S::call_composure_3, S::call_composure_4,
                              S::call_composure_5};

const Scale& scale_of(Feeling feeling) {
  if (feeling == Feeling::Arousal) return kArousal;
  return feeling == Feeling::Trust ? kTrust : kComposure;
}

constexpr double kLittle = 3;  // points
constexpr double kSome = 10;
constexpr double kMuch = 25;

}  // namespace

int feeling_in(const engine::Mood& mood, Feeling feeling) {
  if (feeling == Feeling::Arousal) return mood.arousal;
  return feeling == Feeling::Trust ? mood.trust : mood.composure;
}

std::string_view feeling_name(Feeling feeling) {
  constexpr S names[] = {S::call_arousal, S::call_trust, S::call_composure};
  return tr(names[static_cast<std::size_t>(feeling)]);
}

std::string_view feeling_word(Feeling feeling, int value) { return tr(scale_of(feeling)[step_of(value)]); }

std::string feeling_text(Feeling feeling, int value) {
  return fill(S::call_feeling_text, {feeling_word(feeling, value), number(value)});
}

std::string feelings_changed(const engine::Mood& before, const engine::Mood& after) {
  std::string out;
  for (const Feeling feeling : {Feeling::Arousal, Feeling::Trust, Feeling::Composure}) {
    const int now = feeling_in(after, feeling);
    if (step_of(now) == step_of(feeling_in(before, feeling))) continue;
    if (!out.empty()) out += ' ';
    out += fill(S::call_feeling_now, {feeling_name(feeling), feeling_word(feeling, now)});
  }
  return out;
}

std::string_view channel_word(course::Channel channel) {
  constexpr S words[] = {S::call_phone, S::call_desk, S::call_chat, S::call_email};
  return tr(words[static_cast<std::size_t>(channel)]);
}

std::string_view stage_name(course::CallStage stage) {
  constexpr S names[] = {S::step_prepare,   S::step_vent,   S::step_listen, S::step_verify,
                         S::step_empathise, S::step_ask,    S::step_agree,  S::step_apologise,
                         S::step_conclude,  S::step_follow, S::step_care,   S::step_limit};
  return tr(names[static_cast<std::size_t>(stage)]);
}

std::string_view quality_word(course::ReplyQuality quality) {
  constexpr S words[] = {S::call_good, S::call_fair, S::call_slip};
  return tr(words[static_cast<std::size_t>(quality)]);
}

std::string_view ending_word(course::CallEnding ending) {
  constexpr S words[] = {S::call_ended_good, S::call_ended_fair, S::call_ended_poor, S::call_ended_rightly};
  return tr(words[static_cast<std::size_t>(ending)]);
}

std::string cannot_resume_text(const engine::ResumeProblem& problem) {
  using engine::CannotResume;
  const std::string turn = number(problem.turn);
  switch (problem.why) {
    case CannotResume::NewerFormat:
      return std::string(tr(S::call_kept_newer));
    case CannotResume::OtherCall:
      return std::string(tr(S::call_kept_other));
    case CannotResume::BeatGone:
      return fill(S::call_kept_beat_gone, {turn});
    case CannotResume::OtherWay:
      return fill(S::call_kept_other_way, {turn});
    case CannotResume::MoveGone:
      return fill(S::call_kept_move_gone, {turn});
    case CannotResume::NotOnOffer:
      return fill(S::call_kept_not_offered, {turn});
    case CannotResume::Unreadable:
      break;
  }
  return std::string(tr(S::call_kept_unreadable));
}

std::string_view cannot_resume_advice(const engine::ResumeProblem& problem) {
  return tr(problem.why == engine::CannotResume::NewerFormat ? S::call_kept_reload : S::call_kept_anew);
}

std::string mail_subject(const course::Call& call, bool answers) {
  const std::string& subject = call.subject.empty() ? call.title : call.subject;
  return answers ? fill(S::call_subject_reply, {subject}) : subject;
}

std::string_view step_word(engine::StepState state) {
  constexpr S words[] = {S::step_absent, S::step_skipped, S::step_out_of_order, S::step_done};
  return tr(words[static_cast<std::size_t>(state)]);
}

std::string_view cost_word(double cost) {
  if (cost < 0.5) return tr(S::call_cost_none);
  if (cost < kLittle) return tr(S::call_cost_little);
  if (cost < kSome) return tr(S::call_cost_some);
  return tr(cost < kMuch ? S::call_cost_much : S::call_cost_most);
}

std::string_view told_word(course::Told told) {
  constexpr S words[] = {S::call_told_time, S::call_told_cost, S::call_told_parts};
  return tr(words[static_cast<std::size_t>(told)]);
}

std::string why_of(const engine::CallTurn& turn) {
  switch (turn.reason) {
    case engine::CallReason::Quiet:
      return std::string(tr(S::call_why_quiet));
    case engine::CallReason::FactMissed:
      return std::string(tr(S::call_why_missed));
    case engine::CallReason::LimitMissed:
      return std::string(tr(S::call_why_limit));
    case engine::CallReason::WroteDown:
      return std::string(tr(S::call_why_wrote));
    case engine::CallReason::Written:
      break;
  }
  return turn.why;
}

std::string quoted(std::string_view says, std::string_view does) {
  if (says.empty()) return std::string(does);
  const std::string words = fill(S::call_quote, {says});
  return does.empty() ? words : fill(S::call_says_does, {words, does});
}

bool is_read(course::Channel channel) { return channel == course::Channel::Chat || channel == course::Channel::Email; }

std::string_view silence_words(course::Channel channel, bool writes) {
  if (is_read(channel)) return tr(writes ? S::call_read_and_noted : S::call_read_on_did);
  return tr(writes ? S::call_wrote_down : S::call_was_silent);
}

std::string move_words(const engine::CallTurn& turn, course::Channel channel) {
  const bool writes = turn.move.kind == engine::MoveKind::WriteDown;
  if (writes || turn.move.kind == engine::MoveKind::Silence) return std::string(silence_words(channel, writes));
  return quoted(turn.says, turn.does);
}

std::string part_text(const course::CallBeat& beat, int part) {
  const auto at = static_cast<std::size_t>(part);
  if (beat.kind != course::BeatKind::Verify) return beat.parts[at].says;
  return at < beat.words.size() ? beat.words[at] : beat.tempting[at - beat.words.size()].text;
}

std::string parts_text(const course::CallBeat& beat, const std::vector<int>& parts) {
  std::string out;
  for (const int part : parts) out += (out.empty() ? "" : " ") + part_text(beat, part);
  return out;
}

std::string instead_words(const course::CallBeat& beat, const engine::ReviewPoint& point, course::Channel channel) {
  if (point.instead.empty()) return {};
  const base::Result<engine::CallMove> move = engine::move_of(beat, point.instead);
  if (!move) return quoted(point.instead_says, point.instead_does);
  switch (move.value().kind) {
    case engine::MoveKind::Silence:
      return std::string(silence_words(channel, false));
    case engine::MoveKind::WriteDown:
      return std::string(silence_words(channel, true));
    case engine::MoveKind::Compose:
      return fill(S::call_quote, {parts_text(beat, move.value().parts)});
    case engine::MoveKind::Reply:
    case engine::MoveKind::Say:
      break;
  }
  return quoted(point.instead_says, point.instead_does);
}

}  // namespace defuse::app
