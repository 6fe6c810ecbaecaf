// From a move to the choice that it comes to, and why it may not be on offer.
#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "engine/call_machine.h"
#include "engine/index.h"
#include "engine/join.h"

namespace defuse::engine {

namespace {

using course::BeatKind;
using course::ReplyQuality;

constexpr std::size_t kLongestSaid = 4000;  // bytes

// Letters and digits in lower case, with one space for whatever is between words.
std::string bare(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i, 2) == "\xE2\x80" && i + 2 < text.size()) {  // curly quotes, dashes, an ellipsis
      const auto mark = static_cast<unsigned char>(text[i + 2]);
      gap = gap || (mark != 0x98 && mark != 0x99);
      i += 2;
      continue;
    }
    const bool upper = c >= 'A' && c <= 'Z';
    const bool keep = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 127;
    if (!keep) {
      gap = gap || (c != '\'' && c != '"');
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

bool shares(const CallJudgement& judgement, const base::Id& practice) {
  const auto& labels = judgement.labels;
  return !practice.empty() && std::find(labels.begin(), labels.end(), practice) != labels.end();
}

// How far a reply of one quality is from the one wanted: a worse one is nearer than a better one.
int distance(ReplyQuality wanted, ReplyQuality is) {
  const int apart = static_cast<int>(is) - static_cast<int>(wanted);
  return apart >= 0 ? 2 * apart : -2 * apart + 1;
}

}  // namespace

base::Result<CallChoice> CallMachine::choice_of(const CallState& state, const CallMove& move) const {
  if (done(state)) return base::Error{"The call is over."};
  const course::CallBeat& at = beat(state);
  CallChoice choice{move.kind, -1, -1};
  switch (move.kind) {
    case MoveKind::Compose:
      return composed(state, move);
    case MoveKind::Say:
      return said(state, move);
    case MoveKind::Reply:
      if (!is_index(move.reply, at.replies)) return base::Error{"`" + at.id + "` has no such reply."};
      choice.reply = move.reply;
      if (!offers(state, choice))
        return base::Error{"`" + at.replies[at_index(move.reply)].id + "` is not on offer in `" + at.id + "` now."};
      return choice;
    case MoveKind::Silence:
    case MoveKind::WriteDown:
      break;
  }
  if (at.kind != BeatKind::Vent) return base::Error{"There is no recording to let run in `" + at.id + "`."};
  if (!offers(state, choice)) return base::Error{"There is nothing new to write down in `" + at.id + "` now."};
  return choice;
}

base::Result<CallChoice> CallMachine::composed(const CallState& state, const CallMove& move) const {
  const course::CallBeat& at = beat(state);
  if (course::answer_count(at.kind) == 0) return base::Error{"There is nothing to put together in `" + at.id + "`."};
  const std::size_t known = at.kind == BeatKind::Verify ? at.words.size() + at.tempting.size() : at.parts.size();
  std::set<int> used;
  for (const int part : move.parts) {
    if (part < 0 || at_index(part) >= known) return base::Error{"`" + at.id + "` has no such part."};
    if (!used.insert(part).second) return base::Error{"Each part can be used once."};
  }
  if (at.kind == BeatKind::Options && move.parts.size() != 2) return base::Error{"Choose two offers."};
  if (move.parts.empty()) return base::Error{"Nothing has been put together yet."};
  return CallChoice{MoveKind::Compose, -1, static_cast<int>(answer_for(at, move.parts))};
}

base::Result<CallChoice> CallMachine::said(const CallState& state, const CallMove& move) const {
  const course::CallBeat& at = beat(state);
  const std::string words = bare(move.text);
  if (words.empty()) return base::Error{"Nothing has been said yet."};
  if (move.text.size() > kLongestSaid || !base::is_valid_utf8(move.text))
    return base::Error{"These words are too long to be said at once."};
  if (at.kind == BeatKind::Verify)
    return CallChoice{MoveKind::Compose, -1, words == bare(joined(at.words, " ")) ? 0 : 1};
  if (at.kind != BeatKind::Talk && at.kind != BeatKind::Vent)
    return base::Error{"Words of one's own have no place in `" + at.id + "`."};
  const CallChoice choice = stand_in(state, move.judgement);
  if (choice.reply < 0) return base::Error{"There is nothing that these words could stand for in `" + at.id + "`."};
  return choice;
}

CallChoice CallMachine::stand_in(const CallState& state, const CallJudgement& judgement) const {
  const course::CallBeat& at = beat(state);
  const bool hurts = judgement.mistakes > 0;
  const bool venting = at.kind == BeatKind::Vent;
  ReplyQuality wanted = ReplyQuality::Fair;
  if (hurts || venting) wanted = ReplyQuality::Slip;
  if (!hurts && !venting && judgement.good > 0) wanted = ReplyQuality::Good;
  CallChoice best{MoveKind::Reply, -1, -1};
  int least = 0;
  for (const CallChoice& choice : choices(state)) {
    if (choice.kind != MoveKind::Reply || !offers(state, choice)) continue;
    const course::CallReply& reply = at.replies[at_index(choice.reply)];
    if (venting && reply.limit) {
      if (!hurts && judgement.good > 0) return choice;
      continue;
    }
    int far = 2 * distance(wanted, reply.quality) + (shares(judgement, reply.practice) ? 0 : 1);
    if (venting && !hurts) far = reply.rewind == course::Rewind::Last ? 0 : 1 + distance(wanted, reply.quality);
    if (best.reply >= 0 && far >= least) continue;
    best = choice;
    least = far;
  }
  return best;
}

}  // namespace defuse::engine
