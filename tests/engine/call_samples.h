// A small call with one beat of each kind, and random ones for the solver.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "base/random.h"
#include "engine/call_runner.h"
#include "engine/call_walk.h"

namespace defuse::engine {

inline course::CallReply reply(const std::string& id, course::ReplyQuality quality, course::CallEffects effects,
                               const std::string& next) {
  course::CallReply one;
  one.id = id;
  one.says = "I say " + id + ".";
  one.quality = quality;
  one.practice = "listen";
  one.why = "Because of " + id + ".";
  one.effects = effects;
  one.next = next;
  return one;
}

inline course::CallCondition is(course::Asked about, const std::string& name, bool holds = true) {
  course::CallCondition condition;
  condition.about = about;
  condition.name = name;
  condition.holds = holds;
  return condition;
}

inline course::CallCondition number(course::Asked about, bool at_most, int value) {
  course::CallCondition condition;
  condition.about = about;
  condition.at_most = at_most;
  condition.number = value;
  return condition;
}

inline course::CallBeat ending(const std::string& id, course::CallEnding kind) {
  course::CallBeat beat;
  beat.id = id;
  beat.stage = course::CallStage::Care;
  beat.kind = course::BeatKind::Ending;
  beat.ending = kind;
  beat.title = "The end";
  beat.text = "A week later.";
  return beat;
}

// prepare -> speech (vent) -> words (verify) -> sorry (apology) -> ways (options) -> after (follow-up) -> route -> ends
inline course::Call sample_call() {
  using course::ReplyQuality;
  course::Call call;
  call.id = "sample";
  call.title = "Sample";
  call.practices = {"listen", "note"};
  call.hints = {"One.", "Two."};
  call.customer = {"Ms Vance", "clerk", "her file"};
  call.start = {8, 3, 6};
  call.facts = {{"tag", "Tag", "LT-1"}, {"room", "Room", "12"}};
  call.begin = "ring";

  course::CallBeat ring;
  ring.id = "ring";
  ring.lines = {{{}, "Line two."}};
  ring.who = "Sam";
  ring.replies = {reply("breathe", ReplyQuality::Good, {0, 0, 2}, "speech"),
                  reply("sigh", ReplyQuality::Slip, {1, -1, 0}, "speech"),
                  reply("pick-up", ReplyQuality::Fair, {0, 0, 0}, "speech")};
  ring.replies[1].sets = {"sighed"};

  course::CallBeat speech;
  speech.id = "speech";
  speech.stage = course::CallStage::Vent;
  speech.kind = course::BeatKind::Vent;
  speech.practice = "listen";
  speech.note_practice = "note";
  speech.lines = {{{is(course::Asked::Set, "sighed")}, "Did you sigh?"}, {{}, "Finally."}};
  speech.recording = {{"one", "It is LT-1.", {"tag"}, false},
                      {"two", "In room 12.", {"room"}, false},
                      {"three", "Since Monday.", {}, false},
                      {"four", "You fool.", {}, true},
                      {"five", "There.", {}, false}};
  speech.replies = {
      reply("i-see", ReplyQuality::Slip, {1, 0, 0}, ""), reply("which", ReplyQuality::Slip, {1, -1, 0}, ""),
      reply("here", ReplyQuality::Fair, {0, 0, 0}, ""), reply("limit", ReplyQuality::Good, {0, 1, 1}, "")};
  speech.replies[0].rewind = course::Rewind::Last;
  speech.replies[1].rewind = course::Rewind::Start;
  speech.replies[3].limit = true;
  speech.next = "words";

  course::CallBeat words;
  words.id = "words";
  words.stage = course::CallStage::Verify;
  words.kind = course::BeatKind::Verify;
  words.practice = "listen";
  words.words = {"LT-1", "in room 12", "since Monday"};
  words.tempting = {{"around room 12", "w"}, {"for days", "w"}};
  words.answers = {{"Yes.", "", {-1, 2, 0}, "exact", "sorry"}, {"No.", "", {1, -1, 0}, "not exact", "sorry"}};

  course::CallBeat sorry;
  sorry.id = "sorry";
  sorry.stage = course::CallStage::Apologise;
  sorry.kind = course::BeatKind::Apology;
  sorry.practice = "listen";
  sorry.parts = {{"what", "We lost it.", course::ApologyPart::Failure, false, "w"},
                 {"cost", "It cost your day.", course::ApologyPart::Effect, false, "w"},
                 {"ours", "It is on us.", course::ApologyPart::Owner, false, "w"},
                 {"mend", "We mend it.", course::ApologyPart::Remedy, false, "w"},
                 {"busy", "We are busy.", course::ApologyPart::Excuse, false, "w"},
                 {"if", "If it hurt.", course::ApologyPart::Condition, false, "w"}};
  sorry.answers = {{"Thanks.", "", {-2, 2, 0}, "whole", "ways"},
                   {"Well.", "", {0, 1, 0}, "half", "ways"},
                   {"Pah.", "", {1, -2, 0}, "spoilt", "ways"}};

  course::CallBeat ways;
  ways.id = "ways";
  ways.stage = course::CallStage::Agree;
  ways.kind = course::BeatKind::Options;
  ways.practice = "listen";
  ways.parts = {{"now", "Now.", course::ApologyPart::Failure, true, "w"},
                {"magic", "Magic.", course::ApologyPart::Failure, false, "w"},
                {"soon", "Soon.", course::ApologyPart::Failure, true, "w"},
                {"never", "Never.", course::ApologyPart::Failure, false, "w"}};
  ways.answers = {{"Soon.", "", {-1, 1, 0}, "two", "after"},
                  {"Now.", "", {0, 0, 0}, "one", "after"},
                  {"No.", "", {1, -1, 0}, "none", "after"}};

  course::CallBeat after;
  after.id = "after";
  after.stage = course::CallStage::FollowUp;
  after.kind = course::BeatKind::FollowUp;
  after.practice = "listen";
  after.replies = {reply("ten", ReplyQuality::Good, {-1, 1, 0}, "route"),
                   reply("some", ReplyQuality::Fair, {}, "route"),
                   reply("you-ring", ReplyQuality::Slip, {1, -1, 0}, "route"),
                   reply("as-noted", ReplyQuality::Good, {-1, 1, 0}, "route")};
  after.replies[0].promises = {{"ring", "Ring her", "ten"}};
  after.replies[0].tells = {course::Told::Time};
  after.replies[3].when = {is(course::Asked::Noted, "tag"), is(course::Asked::Noted, "room")};
  after.replies[3].promises = {{"ring", "Ring her with LT-1", "nine"}};

  course::CallBeat route;
  route.id = "route";
  route.stage = course::CallStage::Care;
  route.kind = course::BeatKind::Route;
  route.routes = {{{number(course::Asked::Arousal, true, 4), number(course::Asked::Trust, false, 6),
                    is(course::Asked::Promised, "ring")},
                   "good"},
                  {{number(course::Asked::Arousal, true, 7)}, "fair"},
                  {{}, "poor"}};
  call.beats = {ring,
                speech,
                words,
                sorry,
                ways,
                after,
                route,
                ending("good", course::CallEnding::Good),
                ending("fair", course::CallEnding::Fair),
                ending("poor", course::CallEnding::Poor)};
  return call;
}

inline std::shared_ptr<const course::Call> shared(course::Call call) {
  return std::make_shared<const course::Call>(std::move(call));
}
inline std::shared_ptr<const course::Call> shared_sample() { return shared(sample_call()); }

// Plays moves by name; every one must be on offer.
inline void play(CallRunner& runner, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    CAPTURE(name);
    const auto move = move_of(runner.beat(), name);
    REQUIRE_MESSAGE(move.ok(), (move.ok() ? "" : move.error().message));
    const auto turn = runner.apply(move.value());
    REQUIRE_MESSAGE(turn.ok(), (turn.ok() ? "" : turn.error().message));
  }
}

inline const std::vector<std::string>& best_play() {
  static const std::vector<std::string> moves = {"breathe", "write-down", "write-down", "silence",  "limit",
                                                 "silence", "exact",      "whole",      "two-real", "as-noted"};
  return moves;
}

// A conversation drawn at random: beats that lead onwards, flags set and asked about.
inline course::Call random_call(std::uint64_t seed, int beats) {
  base::Random random(seed);
  course::Call call;
  call.id = "random";
  call.practices = {"listen"};
  call.customer.name = "X";
  call.start = {static_cast<int>(random.below(11)), static_cast<int>(random.below(11)), 5};
  call.begin = "b0";
  const auto effect = [&] { return static_cast<int>(random.below(5)) - 2; };
  for (int b = 0; b < beats; ++b) {
    course::CallBeat beat;
    beat.id = "b" + std::to_string(b);
    const int last = beats + 2;  // two endings follow
    const auto next = [&] { return "b" + std::to_string(b + 1 + static_cast<int>(random.below(3)) % (last - b - 1)); };
    if (random.below(5) == 0) {
      beat.kind = course::BeatKind::Vent;
      beat.practice = "listen";
      beat.next = next();
      for (int p = 0; p < 4; ++p) beat.recording.push_back({"p" + std::to_string(p), "words", {}, p == 2});
    }
    const std::size_t replies = 2 + random.below(2);
    for (std::size_t r = 0; r < replies; ++r) {
      course::CallReply one = reply("r" + std::to_string(r), static_cast<course::ReplyQuality>(random.below(3)),
                                    {effect(), effect(), effect()}, beat.next.empty() ? next() : "");
      if (r > 0 && random.below(3) == 0)
        one.when = {is(course::Asked::Set, "f" + std::to_string(random.below(3)), random.below(2) == 0)};
      if (random.below(3) == 0) one.sets = {"f" + std::to_string(random.below(3))};
      one.rewind = static_cast<course::Rewind>(random.below(3));
      beat.replies.push_back(std::move(one));
    }
    call.beats.push_back(std::move(beat));
  }
  call.beats.push_back(ending("b" + std::to_string(beats), course::CallEnding::Good));
  call.beats.push_back(ending("b" + std::to_string(beats + 1), course::CallEnding::Poor));
  return call;
}

}  // namespace defuse::engine
