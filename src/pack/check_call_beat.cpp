// What each kind of beat of a simulated call needs.
#include <algorithm>
#include <set>

#include "pack/check.h"
#include "pack/check_call.h"

namespace defuse::pack {

namespace {

using course::ApologyPart;
using course::BeatKind;

// The last of those that have conditions holds when none does, so it has none.
template <class T>
void check_last(const std::vector<T>& all, const std::string& path, const char* what, Findings& findings) {
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (!all[i].when.empty()) continue;
    findings.error(path_to(path, i), "no-condition",
                   std::string("Only the last ") + what + " has no `when`; what stands below this one never counts.");
  }
  if (!all.empty() && !all.back().when.empty()) {
    findings.error(path_to(path, all.size() - 1), "no-default",
                   std::string("The last ") + what + " must have no `when`: it counts when no other does.");
  }
}

void check_reply(const course::CallReply& reply, const std::string& path, bool vent, const CallPlace& at,
                 Findings& findings) {
  if (reply.says.empty() && reply.does.empty()) {
    findings.error(path, "says", "A reply needs `says` (the words) or `does` (the act).");
  }
  check_text(reply.why, path, "why", findings);
  check_listed(reply.practice, path, at, findings);
  check_conditions(reply.when, path, at, findings);
  check_effects(reply.effects, path, findings);
  for (std::size_t i = 0; i < reply.notes.size(); ++i) {
    const auto& facts = at.names.facts;
    if (std::find(facts.begin(), facts.end(), reply.notes[i]) != facts.end()) continue;
    findings.error(path_to(path, "notes", i), "unknown-name",
                   "No fact has the id `" + reply.notes[i] + "`." + did_you_mean(reply.notes[i], facts));
  }
  check_ids(
      reply.promises, "promise", [&](std::size_t i) { return path_to(path, "promises", i); }, findings);
  for (std::size_t i = 0; i < reply.sets.size(); ++i) {
    if (!base::is_id(reply.sets[i]))
      findings.error(path_to(path, "sets", i), "bad-id", "`" + reply.sets[i] + "` cannot be the name of a flag.");
  }
  if (reply.final && reply.quality != course::ReplyQuality::Slip)
    findings.error(path_to(path, "final"), "final", "Only a slip can be final.");
  if (!vent || !reply.next.empty()) check_next(reply.next, path, at, findings);
  if (vent && !reply.next.empty() && !reply.limit) {
    findings.error(path_to(path, "next"), "vent-next",
                   "In a vent beat only a reply with `stage: limit` may end the speech; others have `rewind`.");
  }
}

void check_vent(const course::CallBeat& beat, const std::string& path, const CallPlace& at, Findings& findings) {
  const auto& pieces = beat.recording;
  if (pieces.size() < kFewestRecorded || pieces.size() > kMostRecorded) {
    findings.error(path_to(path, "recording"), "recording", "A recording has 2 to 20 pieces; 4 to 7 are good.");
  }
  check_ids(
      pieces, "piece", [&](std::size_t i) { return path_to(path, "recording", i); }, findings);
  bool abuse = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    check_text(pieces[i].says, path_to(path, "recording", i), "says", findings);
    abuse = abuse || pieces[i].abuse;
    for (std::size_t f = 0; f < pieces[i].facts.size(); ++f) {
      const auto& facts = at.names.facts;
      if (std::find(facts.begin(), facts.end(), pieces[i].facts[f]) != facts.end()) continue;
      findings.error(path_to(path, "recording", i, "facts", f), "unknown-name",
                     "No fact has the id `" + pieces[i].facts[f] + "`." + did_you_mean(pieces[i].facts[f], facts));
    }
  }
  for (std::size_t i = 0; i < beat.replies.size(); ++i) {
    const std::string& id = beat.replies[i].id;
    const std::string place = path_to(path, "replies", i);
    if (id == "silence" || id == "write-down")
      findings.error(path_to(place, "id"), "bad-id",
                     "`" + id + "` is a move of the engine's; call this reply otherwise.");
    if (beat.replies[i].limit && !abuse)
      findings.error(place, "limit", "No piece has `abuse: true`, so this reply is never on offer.");
  }
  check_next(beat.next, path, at, findings);
  if (!beat.note_practice.empty()) {
    const std::size_t before = findings.all().size();
    check_listed(beat.note_practice, path, at, findings);
    if (findings.all().size() != before) return;
  }
  check_listed(beat.practice, path, at, findings);
}

void check_verify(const course::CallBeat& beat, const std::string& path, Findings& findings) {
  if (beat.words.size() < kFewestPieces || beat.words.size() > kMostPieces) {
    findings.error(path_to(path, "words"), "pieces",
                   "`words` needs " + std::to_string(kFewestPieces) + " to " + std::to_string(kMostPieces) +
                       " pieces with `|` between them, and this one has " + std::to_string(beat.words.size()) + ".");
  }
  if (std::find(beat.words.begin(), beat.words.end(), "") != beat.words.end()) {
    findings.error(path_to(path, "words"), "pieces",
                   "A piece of `words` is empty; put `|` only between pieces, not at the ends and not twice.");
  }
  if (beat.tempting.size() < kFewestTempting || beat.tempting.size() > kMostParts) {
    findings.error(path_to(path, "tempting"), "tempting",
                   "A verify beat needs 2 to 16 tempting pieces that were not said.");
  }
  for (std::size_t i = 0; i < beat.tempting.size(); ++i) {
    const std::string& text = beat.tempting[i].text;
    check_text(text, path_to(path, "tempting", i), "text", findings);
    if (text.empty() || std::find(beat.words.begin(), beat.words.end(), text) == beat.words.end()) continue;
    findings.error(path_to(path, "tempting", i, "text"), "tempting",
                   "These are the customer's own words, so they cannot be wrong; change what they mean a little.");
  }
}

void check_parts(const course::CallBeat& beat, const std::string& path, Findings& findings) {
  const bool offers = beat.kind == BeatKind::Options;
  const std::string list = path_to(path, offers ? "offers" : "parts");
  check_ids(
      beat.parts, offers ? "offer" : "part", [&](std::size_t i) { return path_to(list, i); }, findings);
  if (beat.parts.size() > kMostParts) findings.error(list, "too-many", "There may be at most 16 of them.");
  std::set<ApologyPart> kinds;
  std::size_t real = 0;
  for (std::size_t i = 0; i < beat.parts.size(); ++i) {
    check_text(beat.parts[i].says, path_to(list, i), "says", findings);
    check_text(beat.parts[i].why, path_to(list, i), "why", findings);
    kinds.insert(beat.parts[i].part);
    real += beat.parts[i].real ? 1 : 0;
  }
  if (offers) {
    if (real < 2 || beat.parts.size() - real < 2)
      findings.error(list, "offers", "An options beat needs at least two offers with `real: true` and two without.");
    return;
  }
  for (const ApologyPart part : {ApologyPart::Failure, ApologyPart::Effect, ApologyPart::Owner}) {
    if (kinds.count(part) == 0)
      findings.error(list, "parts", "An apology needs a `failure`, an `effect` and an `owner` among its parts.");
  }
  if (kinds.upper_bound(ApologyPart::Remedy) == kinds.end())
    findings.error(list, "parts",
                   "Without an `excuse`, a `condition`, a `but` or something `vague` nothing can go wrong.");
}

void check_ending(const course::CallBeat& beat, const std::string& path, Findings& findings) {
  check_text(beat.title, path, "title", findings);
  check_text(beat.text, path, "text", findings);
}

void check_answers(const course::CallBeat& beat, const std::string& path, const CallPlace& at, Findings& findings) {
  const std::size_t wanted = course::answer_count(beat.kind);
  if (beat.answers.size() != wanted) {
    findings.error(path, "answers", "This beat does not have an answer for everything that learners can do.");
    return;
  }
  for (std::size_t i = 0; i < wanted; ++i) {
    const std::string place = path_to(path, course::answer_name(beat.kind, i));
    check_effects(beat.answers[i].effects, place, findings);
    check_next(beat.answers[i].next, place, at, findings);
    check_text(beat.answers[i].why, place, "why", findings);
  }
}

}  // namespace

void check_beat(const course::CallBeat& beat, const std::string& path, const CallPlace& at, Findings& findings) {
  const bool dates = beat.kind == BeatKind::FollowUp;
  const bool vent = beat.kind == BeatKind::Vent;
  for (std::size_t i = 0; i < beat.lines.size(); ++i) {
    check_text(beat.lines[i].says, path_to(path, "lines", i), "says", findings);
    check_conditions(beat.lines[i].when, path_to(path, "lines", i), at, findings);
  }
  check_last(beat.lines, path_to(path, "lines"), "line", findings);
  const std::string list = path_to(path, dates ? "dates" : "replies");
  check_ids(
      beat.replies, dates ? "date" : "reply", [&](std::size_t i) { return path_to(list, i); }, findings);
  for (std::size_t i = 0; i < beat.replies.size(); ++i)
    check_reply(beat.replies[i], path_to(list, i), vent, at, findings);
  if ((dates || beat.kind == BeatKind::Talk) && beat.replies.size() < 2)
    findings.error(list, "too-few", "There must be at least two things to choose from.");
  for (std::size_t i = 0; i < beat.routes.size(); ++i) {
    check_conditions(beat.routes[i].when, path_to(path, "routes", i), at, findings);
    check_next(beat.routes[i].next, path_to(path, "routes", i), at, findings);
  }
  check_last(beat.routes, path_to(path, "routes"), "route", findings);
  check_answers(beat, path, at, findings);
  switch (beat.kind) {
    case BeatKind::Vent:
      check_vent(beat, path, at, findings);
      break;
    case BeatKind::Verify:
      check_verify(beat, path, findings);
      break;
    case BeatKind::Apology:
    case BeatKind::Options:
      check_parts(beat, path, findings);
      break;
    case BeatKind::Ending:
      check_ending(beat, path, findings);
      break;
    case BeatKind::Route:
      if (beat.routes.empty()) findings.error(path_to(path, "routes"), "too-few", "A route needs somewhere to lead.");
      break;
    case BeatKind::Talk:
    case BeatKind::FollowUp:
      break;
  }
  if (course::answer_count(beat.kind) != 0) check_listed(beat.practice, path, at, findings);
}

}  // namespace defuse::pack
