// A simulated call: a whole conversation with an angry customer, as an immutable graph of beats. Nothing here moves:
// engine/call_machine.h does. Beats are listed in an order in which they can happen, and no path comes back to a beat
// it has left, so every conversation ends. content/FORMAT.md describes how calls are written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "course/scene.h"
#include "course/verbatim.h"

namespace defuse::course {

enum class Channel : std::uint8_t { Phone, Desk, Chat, Email };

// The eleven steps of a call in their order, then what is outside them: abuse and threat.
enum class CallStage : std::uint8_t {
  Prepare,
  Vent,
  Listen,
  Verify,
  Empathise,
  Ask,
  Agree,
  Apologise,
  Conclude,
  FollowUp,
  Care,
  Limit
};
inline constexpr int kCallSteps = 11;

enum class BeatKind : std::uint8_t { Talk, Vent, Verify, Apology, Options, FollowUp, Route, Ending };
enum class ReplyQuality : std::uint8_t { Good, Fair, Slip };
enum class Rewind : std::uint8_t { None, Last, Start };
enum class ApologyPart : std::uint8_t { Failure, Effect, Owner, Remedy, Excuse, Condition, But, Vague };
enum class CallEnding : std::uint8_t { Good, Fair, Poor, Ended };  // Ended: rightly ended by policy, as good as Good
enum class Told : std::uint8_t { Time, Cost, Parts };

// How the customer starts. Mild and Hot shift the start by a point; Hot takes half of what soothes.
enum class Temper : std::uint8_t { Mild, AsWritten, Hot };

// What a condition asks about; the first three are compared with a number, the others are so or not.
enum class Asked : std::uint8_t { Arousal, Trust, Composure, Noted, Set, Told, Promised };

// "arousal <= 4", "not noted tag".
struct CallCondition {
  Asked about = Asked::Arousal;
  bool at_most = false;  // numbers: <= instead of >=
  int number = 0;        // 0 to 10
  bool holds = true;     // the others: false for "not"
  std::string name;      // id of a fact, a flag or a promise; or "time", "cost", "parts"
  bool operator==(const CallCondition&) const = default;
};
using CallConditions = std::vector<CallCondition>;  // all of which must hold

struct CallEffects {  // -4 to 4 each
  int arousal = 0;
  int trust = 0;
  int composure = 0;
  bool operator==(const CallEffects&) const = default;
};

struct CallFact {
  base::Id id;
  std::string name;   // "Asset tag"
  std::string value;  // "LT-2231"
  bool operator==(const CallFact&) const = default;
};

struct CallPromise {
  base::Id id;
  std::string what;
  std::string by;
  bool operator==(const CallPromise&) const = default;
};

// What is said on entering a beat: the first whose conditions hold.
struct CallLine {
  CallConditions when;
  std::string says;
  bool operator==(const CallLine&) const = default;
};

// What the learner can do: the replies of a beat, and the dates of a follow-up beat.
struct CallReply {
  base::Id id;
  std::string says;  // the words,
  std::string does;  // or the act, or both
  CallConditions when;
  ReplyQuality quality = ReplyQuality::Fair;
  base::Id practice;  // honoured or broken
  std::string why;
  CallEffects effects;
  std::vector<base::Id> sets;
  std::vector<base::Id> notes;
  std::vector<Told> tells;
  std::vector<CallPromise> promises;
  base::Id next;                 // in a vent beat empty, unless the reply ends the speech
  Rewind rewind = Rewind::None;  // in a vent beat
  bool limit = false;            // in a vent beat: on offer after an abusive piece only
  bool final = false;            // a slip after which no good ending is left
  bool operator==(const CallReply&) const = default;
};

// A piece of the rehearsed speech.
struct RecordingPiece {
  base::Id id;
  std::string says;
  std::vector<base::Id> facts;  // mentioned in it
  bool abuse = false;           // aimed at the person
  bool operator==(const RecordingPiece&) const = default;
};

// A part of an apology, or something to offer.
struct CallPart {
  base::Id id;
  std::string says;
  ApologyPart part = ApologyPart::Failure;  // in an apology
  bool real = false;                        // of an offer: it can be done and it helps
  std::string why;
  bool operator==(const CallPart&) const = default;
};

// What the customer answers to what was put together, best first: exact and inexact; whole, half and spoilt; two, one
// and none of the offers real.
struct CallAnswer {
  std::string says;
  std::string does;
  CallEffects effects;
  std::string why;
  base::Id next;
  bool operator==(const CallAnswer&) const = default;
};

struct CallRoute {
  CallConditions when;
  base::Id next;
  bool operator==(const CallRoute&) const = default;
};

// What of it is filled depends on the kind.
struct CallBeat {
  base::Id id;
  CallStage stage = CallStage::Prepare;
  BeatKind kind = BeatKind::Talk;
  std::string who;                 // who speaks when it is not the customer
  std::string does;                // what is heard or seen
  std::vector<CallLine> lines;     // empty when nothing is said; the last has no conditions
  std::vector<CallReply> replies;  // talk, vent, follow-up (its dates)
  base::Id practice;               // of the beat's own moves; vent: of staying silent
  base::Id note_practice;          // vent: of writing down
  std::vector<RecordingPiece> recording;
  base::Id next;                   // vent: where the end of the speech leads
  std::vector<std::string> words;  // verify: the sentence's pieces in order
  std::vector<Paraphrase> tempting;
  std::vector<CallPart> parts;      // apology: its parts; options: the offers
  std::vector<CallAnswer> answers;  // verify, apology, options
  std::vector<CallRoute> routes;    // the last has no conditions
  CallEnding ending = CallEnding::Poor;
  std::string title;  // of an ending
  std::string text;   // of an ending: how it went for the customer, a week later
  bool operator==(const CallBeat&) const = default;
};

struct CallCustomer {
  std::string name;
  std::string role;
  std::string wants;  // what they really need; shown in the review
  bool operator==(const CallCustomer&) const = default;
};

struct CallStart {  // 0 to 10 each
  int arousal = 8;
  int trust = 3;
  int composure = 6;
  bool operator==(const CallStart&) const = default;
};

struct Call {
  base::Id id;
  std::string title;
  std::string summary;
  int minutes = 10;
  std::vector<base::Id> practices;
  Channel channel = Channel::Phone;
  Temper temper = Temper::AsWritten;  // proposed to the learner
  std::string subject;                // of the mails, on that channel; empty: the title
  bool timed = false;                 // silence may be played in real time; it never has to be
  std::string situation;              // what the learner knows before it begins
  std::string goal;
  std::vector<std::string> hints;
  bool has_scene = false;  // a desk call has one
  Scene scene;
  CallCustomer customer;
  CallStart start;
  std::vector<CallFact> facts;
  base::Id begin;
  std::vector<CallBeat> beats;
  bool operator==(const Call&) const = default;
  const CallBeat* find_beat(const base::Id& beat) const;
};

// What lists of calls need to know without opening one.
struct CallHead {
  base::Id id;
  std::string title;
  std::string summary;
  int minutes = 10;
  Channel channel = Channel::Phone;
  Temper temper = Temper::AsWritten;
  std::string customer;  // name
  std::string role;
  std::vector<base::Id> practices;
  std::uint64_t content_hash = 0;  // xxHash64 of the compiled call; changes when its content does
  bool operator==(const CallHead&) const = default;
};

// The key under which packs write the n-th answer: "exact", "half", "one-real".
std::string_view answer_name(BeatKind kind, std::size_t answer);
std::size_t answer_count(BeatKind kind);  // 0 for kinds without

}  // namespace defuse::course
