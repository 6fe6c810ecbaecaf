#include "pack/authoring/call_smells.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace defuse::pack::authoring {

namespace {

using course::BeatKind;
using course::CallEffects;
using course::ReplyQuality;

constexpr int kFewestBeats = 4;
constexpr int kMostPercent = 70;

void check_reaction(ReplyQuality quality, const CallEffects& effects, const std::string& path, Findings& findings) {
  const bool worsens = effects.arousal > 0 || effects.trust < 0;
  const bool soothes = effects.arousal < 0 || effects.trust > 0;
  if (quality != ReplyQuality::Slip && worsens) {
    findings.error(path, "score-mood",
                   std::string(quality == ReplyQuality::Good ? "A good move" : "A fair move") +
                       " raises arousal or lowers trust here; change its effects, or call it a slip.");
  } else if (quality == ReplyQuality::Slip && (soothes || effects.composure > 0)) {
    findings.error(
        path, "score-mood",
        "A slip lowers arousal, raises trust or steadies the learner here; change its effects, or its quality.");
  } else if (quality == ReplyQuality::Slip && !worsens && effects.composure == 0) {
    findings.error(path, "score-mood",
                   "A slip changes nothing here; say what it does to the customer under `effects`.");
  }
}

ReplyQuality quality_of_answer(BeatKind kind, std::size_t answer) {
  if (answer == 0) return ReplyQuality::Good;
  return kind == BeatKind::Verify || answer == 2 ? ReplyQuality::Slip : ReplyQuality::Fair;
}

std::size_t letters(const course::CallReply& reply) {
  const std::string& text = reply.says.empty() ? reply.does : reply.says;
  std::size_t count = 0;
  for (std::size_t pos = 0; pos < text.size(); ++count) base::next_code_point(text, pos);
  return count;
}

// Words by which one is polite without having helped.
std::size_t courtesies(const course::CallReply& reply) {
  static constexpr std::array<std::string_view, 8> kPolite = {"please",  "thank", "sorry",     "happy to",
                                                              "welcome", "glad",  "apologise", "afraid"};
  std::string text = reply.says;
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::size_t count = 0;
  for (const std::string_view word : kPolite) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) ++count;
  }
  return count;
}

struct ReplyTally {
  int beats = 0;
  int longest = 0;
  int first = 0;
  int politest = 0;
};

void count(const std::vector<course::CallReply>& replies, ReplyTally& tally) {
  std::size_t good_letters = 0, other_letters = 0, good_polite = 0, other_polite = 0;
  bool good = false, other = false;
  for (const course::CallReply& reply : replies) {
    const bool is_good = reply.quality == ReplyQuality::Good;
    (is_good ? good : other) = true;
    std::size_t& most_letters = is_good ? good_letters : other_letters;
    std::size_t& most_polite = is_good ? good_polite : other_polite;
    most_letters = std::max(most_letters, letters(reply));
    most_polite = std::max(most_polite, courtesies(reply));
  }
  if (!good || !other) return;
  ++tally.beats;
  tally.longest += good_letters > other_letters ? 1 : 0;
  tally.first += replies.front().quality == ReplyQuality::Good ? 1 : 0;
  tally.politest += good_polite > other_polite ? 1 : 0;
}

void report(int often, int beats, const char* code, const std::string& what, Findings& findings) {
  if (beats < kFewestBeats || often * 100 <= beats * kMostPercent) return;
  const std::string message = "In " + std::to_string(often) + " of " + std::to_string(beats) +
                              " beats the good reply is " + what + ", which gives it away.";
  findings.add(often == beats ? Severity::Error : Severity::Warning, "beats", code, message);
}

}  // namespace

void check_reactions(const course::Call& call, Findings& findings) {
  for (std::size_t b = 0; b < call.beats.size(); ++b) {
    const course::CallBeat& beat = call.beats[b];
    const char* key = beat.kind == BeatKind::FollowUp ? "dates" : "replies";
    for (std::size_t i = 0; i < beat.replies.size(); ++i)
      check_reaction(beat.replies[i].quality, beat.replies[i].effects, path_to("beats", b, key, i), findings);
    for (std::size_t i = 0; i < beat.answers.size(); ++i) {
      check_reaction(quality_of_answer(beat.kind, i), beat.answers[i].effects,
                     path_to("beats", b, course::answer_name(beat.kind, i)), findings);
    }
  }
}

void check_giveaways(const course::Call& call, Findings& findings) {
  ReplyTally tally;
  for (const course::CallBeat& beat : call.beats) {
    if (beat.kind == BeatKind::Talk || beat.kind == BeatKind::FollowUp) count(beat.replies, tally);
  }
  report(tally.longest, tally.beats, "good-is-longest", "the longest", findings);
  report(tally.first, tally.beats, "good-is-first", "written first", findings);
  report(tally.politest, tally.beats, "good-is-politest", "the politest", findings);
}

}  // namespace defuse::pack::authoring
