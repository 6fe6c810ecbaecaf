// The decisions of a simulated call, for the LMS's report.
#include <map>
#include <string>

#include "app/call_words.h"
#include "app/judged_answers.h"
#include "app/strings.h"

namespace defuse::app {

namespace {

lms::Judgement judged(course::ReplyQuality quality) {
  if (quality == course::ReplyQuality::Good) return lms::Judgement::Correct;
  return quality == course::ReplyQuality::Slip ? lms::Judgement::Wrong : lms::Judgement::Neutral;
}

// What the learner had just heard, or where nothing was said, what was to be done.
std::string asked(const engine::CallRunner& runner, std::size_t turn) {
  const auto& said = turn == 0 ? runner.opening() : runner.turns()[turn - 1].answer;
  std::string text;
  for (const engine::CallSaid& one : said) {
    const std::string words = quoted(one.says, one.does);
    if (!words.empty()) text += (text.empty() ? "" : " ") + words;
  }
  return text.empty() ? std::string(stage_name(runner.turns()[turn].stage)) : text;
}

// Everything on offer in the beat, and what was chosen; what is put together or said freely has no such list.
void fill_replies(const course::CallBeat& beat, const engine::CallTurn& turn, course::Channel channel,
                  lms::Interaction& one) {
  using engine::MoveKind;
  if (turn.move.kind == MoveKind::Say || turn.move.kind == MoveKind::Compose) {
    one.type = lms::InteractionType::Other;
    one.responses = {turn.move.kind == MoveKind::Say ? std::string(tr(S::lms_own_words)) : move_words(turn, channel)};
    return;
  }
  for (const course::CallReply& reply : beat.replies) {
    one.replies.push_back({reply.id, quoted(reply.says, reply.does)});
    if (reply.quality == course::ReplyQuality::Good) one.correct.push_back(reply.id);
  }
  one.any_correct = true;
  one.responses = {turn.name};
  if (turn.move.kind == MoveKind::Reply) return;
  one.replies.push_back({turn.name, move_words(turn, channel)});
  if (turn.quality == course::ReplyQuality::Good) one.correct.push_back(turn.name);
}

}  // namespace

std::vector<lms::Interaction> judged_turns(const CallSession& session) {
  const engine::CallRunner* runner = session.runner ? &*session.runner : nullptr;
  if (runner == nullptr && session.first) runner = &session.first->runner;
  if (runner == nullptr || session.own || session.branched_at > 0) return {};
  std::vector<lms::Interaction> list;
  std::map<base::Id, int> visits;
  for (std::size_t i = 0; i < runner->turns().size(); ++i) {
    const engine::CallTurn& turn = runner->turns()[i];
    const course::CallBeat* beat = session.call->find_beat(turn.beat);
    if (beat == nullptr) continue;
    lms::Interaction& one = list.emplace_back();
    one.id = session.call->id + "." + turn.beat;
    if (const int visit = ++visits[turn.beat]; visit > 1) one.id += "." + std::to_string(visit);
    one.description = asked(*runner, i);
    one.result = judged(turn.quality);
    one.practice = turn.practice;
    fill_replies(*beat, turn, session.call->channel, one);
  }
  return list;
}

}  // namespace defuse::app
