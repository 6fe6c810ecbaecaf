#include "engine/call_move.h"

#include <algorithm>
#include <charconv>

#include "engine/index.h"
#include "engine/join.h"

namespace defuse::engine {

namespace {

using course::ApologyPart;
using course::BeatKind;

constexpr std::string_view kSilence = "silence";
constexpr std::string_view kWriteDown = "write-down";
constexpr std::string_view kSay = "say: ";
constexpr std::string_view kAnd = " + ";

bool spoils(ApologyPart part) { return part > ApologyPart::Remedy; }

std::size_t answer_of_apology(const course::CallBeat& beat, const std::vector<int>& parts) {
  bool has[3] = {false, false, false};
  for (const int i : parts) {
    const ApologyPart part = beat.parts[at_index(i)].part;
    if (spoils(part)) return 2;
    if (part < ApologyPart::Remedy) has[static_cast<std::size_t>(part)] = true;
  }
  return has[0] && has[1] && has[2] ? 0 : 1;
}

std::string sentence_of(const course::CallBeat& beat, const std::vector<int>& parts) {
  std::vector<std::string> texts;
  const int said = count_of(beat.words);
  for (const int i : parts)
    texts.push_back(i < said ? beat.words[at_index(i)] : beat.tempting[at_index(i - said)].text);
  return joined(texts, " ");
}

// The first part of each of the three kinds that an apology needs.
std::vector<int> needed_parts(const course::CallBeat& beat) {
  std::vector<int> chosen;
  for (const ApologyPart kind : {ApologyPart::Failure, ApologyPart::Effect, ApologyPart::Owner}) {
    for (int i = 0; i < count_of(beat.parts); ++i) {
      if (beat.parts[at_index(i)].part != kind) continue;
      chosen.push_back(i);
      break;
    }
  }
  return chosen;
}

std::vector<int> words_for(const course::CallBeat& beat, std::size_t answer) {
  std::vector<int> all;
  for (int i = 0; i < count_of(beat.words); ++i) all.push_back(i);
  if (answer == 0 || all.empty()) return all;
  if (!beat.tempting.empty()) {
    all.back() = count_of(beat.words);
  } else {
    all.pop_back();
  }
  return all;
}

std::vector<int> apology_for(const course::CallBeat& beat, std::size_t answer) {
  std::vector<int> needed = needed_parts(beat);
  if (answer == 0) return needed.size() == 3 ? needed : std::vector<int>{};
  if (answer == 1) {
    if (needed.size() > 1) needed.pop_back();
    return needed;
  }
  for (int i = 0; i < count_of(beat.parts); ++i) {
    if (spoils(beat.parts[at_index(i)].part)) return {i};
  }
  return {};
}

std::vector<int> offers_for(const course::CallBeat& beat, std::size_t answer) {
  std::vector<int> real;
  std::vector<int> other;
  for (int i = 0; i < count_of(beat.parts); ++i) (beat.parts[at_index(i)].real ? real : other).push_back(i);
  const std::size_t wanted = 2 - answer;
  if (real.size() < wanted || other.size() < answer) return {};
  real.resize(wanted);
  real.insert(real.end(), other.begin(), other.begin() + static_cast<std::ptrdiff_t>(answer));
  return real;
}

std::string name_of_part(const course::CallBeat& beat, int part) {
  if (beat.kind != BeatKind::Verify) return is_index(part, beat.parts) ? beat.parts[at_index(part)].id : "?";
  const int said = count_of(beat.words);
  return part < said ? std::to_string(part + 1) : "t" + std::to_string(part - said + 1);
}

int part_of_name(const course::CallBeat& beat, std::string_view name) {
  if (beat.kind != BeatKind::Verify) {
    for (int i = 0; i < count_of(beat.parts); ++i) {
      if (beat.parts[at_index(i)].id == name) return i;
    }
    return -1;
  }
  const bool tempting = !name.empty() && name.front() == 't';
  if (tempting) name.remove_prefix(1);
  int number = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
  const int most = tempting ? count_of(beat.tempting) : count_of(beat.words);
  if (read.ec != std::errc() || read.ptr != name.data() + name.size() || number < 1 || number > most) return -1;
  return number - 1 + (tempting ? count_of(beat.words) : 0);
}

base::Error unknown(const course::CallBeat& beat, std::string_view name) {
  return {"The beat `" + beat.id + "` has no `" + std::string(name) + "`."};
}

base::Result<CallMove> composed_of(const course::CallBeat& beat, std::string_view name) {
  CallMove move;
  move.kind = MoveKind::Compose;
  for (std::size_t i = 0; i < course::answer_count(beat.kind); ++i) {
    if (course::answer_name(beat.kind, i) != name) continue;
    move = move_for_answer(beat, i);
    if (move.parts.empty()) return base::Error{"There is no way to get `" + std::string(name) + "` here."};
    return move;
  }
  for (std::string_view rest = name; !rest.empty();) {
    const std::size_t end = std::min(rest.find(kAnd), rest.size());
    const int part = part_of_name(beat, rest.substr(0, end));
    if (part < 0) return unknown(beat, rest.substr(0, end));
    move.parts.push_back(part);
    rest.remove_prefix(std::min(end + kAnd.size(), rest.size()));
  }
  return move;
}

}  // namespace

std::size_t answer_for(const course::CallBeat& beat, const std::vector<int>& parts) {
  if (beat.kind == BeatKind::Verify) return sentence_of(beat, parts) == joined(beat.words, " ") ? 0 : 1;
  if (beat.kind == BeatKind::Apology) return answer_of_apology(beat, parts);
  const auto real = std::count_if(parts.begin(), parts.end(), [&](int i) { return beat.parts[at_index(i)].real; });
  return 2 - std::min<std::size_t>(2, static_cast<std::size_t>(real));
}

CallMove move_for_answer(const course::CallBeat& beat, std::size_t answer) {
  CallMove move;
  move.kind = MoveKind::Compose;
  if (beat.kind == BeatKind::Verify) move.parts = words_for(beat, answer);
  if (beat.kind == BeatKind::Apology) move.parts = apology_for(beat, answer);
  if (beat.kind == BeatKind::Options) move.parts = offers_for(beat, answer);
  return move;
}

std::string move_name(const course::CallBeat& beat, const CallMove& move) {
  switch (move.kind) {
    case MoveKind::Silence:
      return std::string(kSilence);
    case MoveKind::WriteDown:
      return std::string(kWriteDown);
    case MoveKind::Say:
      return std::string(kSay) + move.text;
    case MoveKind::Reply:
      return is_index(move.reply, beat.replies) ? beat.replies[at_index(move.reply)].id : "?";
    case MoveKind::Compose:
      break;
  }
  std::vector<std::string> names;
  for (const int part : move.parts) names.push_back(name_of_part(beat, part));
  return joined(names, kAnd);
}

base::Result<CallMove> move_of(const course::CallBeat& beat, std::string_view name) {
  CallMove move;
  if (name.substr(0, kSay.size()) == kSay) {
    move.kind = MoveKind::Say;
    move.text = std::string(name.substr(kSay.size()));
    return move;
  }
  if (beat.kind == BeatKind::Vent && (name == kSilence || name == kWriteDown)) {
    move.kind = name == kSilence ? MoveKind::Silence : MoveKind::WriteDown;
    return move;
  }
  if (course::answer_count(beat.kind) != 0) return composed_of(beat, name);
  for (int i = 0; i < count_of(beat.replies); ++i) {
    if (beat.replies[at_index(i)].id != name) continue;
    move.reply = i;
    return move;
  }
  return unknown(beat, name);
}

}  // namespace defuse::engine
