// A scene is a list of timed cues played by two or more people in a setting. The drawing, the captions, the
// step-by-step mode and the spoken version all come from this one list, so that nobody needs to see or hear to take
// part.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace defuse::course {

enum class Setting : std::uint8_t { Desk, Counter, ServerRoom, MeetingRoom, Home, VideoCall };
enum class Role : std::uint8_t { Technician, Customer };
enum class Posture : std::uint8_t { Sitting, Standing };

// How a person looks. Every field is a plain choice from a closed list, so that packs stay data and people stay varied.
enum class Skin : std::uint8_t { Light, Fair, Olive, Tan, Brown, Deep };
enum class Hair : std::uint8_t {
  Short,
  Bob,
  Long,
  Curly,
  Bun,
  Bald,
  Hijab,
  Turban,
  Locs,
  Afro,
  Ponytail,
  Braids,
  Buzz
};
enum class HairColour : std::uint8_t { Black, Brown, Fair, Red, Grey, White };
enum class Build : std::uint8_t { Slim, Medium, Broad };
enum class Age : std::uint8_t { Young, Middle, Older };
enum class Dress : std::uint8_t { Shirt, Jumper, Jacket, Polo, Blouse, Hoodie, Suit, Tunic };
enum class Face : std::uint8_t { Oval, Round, Square, Long };
enum class Colour : std::uint8_t { Teal, Navy, Plum, Rust, Olive, Slate, Sand };

struct Look {
  Skin skin = Skin::Olive;
  Hair hair = Hair::Short;
  HairColour hair_colour = HairColour::Brown;  // cloth colour for Hijab and Turban is `accent`
  Build build = Build::Medium;
  Age age = Age::Middle;
  Dress dress = Dress::Shirt;
  Colour colour = Colour::Teal;
  Colour accent = Colour::Slate;
  Face face = Face::Oval;
  bool glasses = false;
  bool beard = false;
  bool wheelchair = false;
  bool cane = false;
  bool hearing_aid = false;
  bool headset = false;
  bool operator==(const Look&) const = default;
};

enum class Mood : std::uint8_t { Calm, Worried, Hurt, Annoyed, Angry, Relieved };

struct Actor {
  base::Id id;
  std::string name;
  Role role = Role::Technician;
  Posture posture = Posture::Sitting;
  Mood mood = Mood::Calm;
  Look look;
  bool operator==(const Actor&) const = default;
};

// Everything a person can be seen or heard to do. `Speak` uses the cue's words; the rest have a drawn gesture each.
enum class Act : std::uint8_t {
  Speak,
  OhNo,
  Whistle,
  Sigh,
  Tut,
  EyeRoll,
  HandToHair,
  GlanceAtPhone,
  GlanceAtClock,
  FoldArms,
  LookAway,
  TurnAway,
  LeanBack,
  PointFinger,
  Smirk,
  HandsOnHips,
  DrumFingers,
  LeanOver,
  LookAtScreen,
  LookAtCustomer,
  Nod,
  PickUpPen,
  TakeNotes,
  Type,
  OpenHands,
  LeanIn,
  SipWater,
  PutOnGlasses,
  StandUp,
  SitDown,
  Smile,
  Shrug,
  Yawn,
  ShakeHead,
  RubFace,
  HitDesk,
  HoldUpHand,
  TurnScreen,
  PullUpChair,
  StepBack,
  Breathe,
  PhoneRings,
};

// One thing that happens. `slip` says that it wounds or shuts the customer out; otherwise it is innocent, a foil.
// Cues of one actor do not overlap, except that Speak may run beside a gesture.
struct Cue {
  base::Id id;
  base::Millis at = 0;        // from the start of the run
  base::Millis lasts = 1200;  // 300 to 8000
  base::Id actor;
  Act act = Act::Nod;
  std::string says;           // words spoken, for Speak and OhNo; else empty
  std::string caption;        // what a camera would record, without judging: "Sam looks down at a phone."
  bool changes_mood = false;  // when set, the customer's mood is `mood` from this cue on
  Mood mood = Mood::Calm;
  bool slip = false;
  std::string name;   // the slip's or the act's name, as the learner chooses it: "Glance at the phone"
  base::Id practice;  // the practice that a slip breaks or a foil honours; may be empty for a neutral act
  std::string why;    // feedback: what happened, why it matters to the customer, what to try
  bool operator==(const Cue&) const = default;
};

// One play of the scene from start to end. A clean run has no slip at all.
struct SceneRun {
  base::Id id;
  std::string title;
  base::Millis length = 0;  // at least the end of the last cue
  std::vector<Cue> cues;    // by time
  bool operator==(const SceneRun&) const = default;
};

struct Scene {
  Setting setting = Setting::Desk;
  std::string describes;  // one or two sentences: who is where, doing what; the text alternative of the picture
  std::vector<Actor> actors;
  bool operator==(const Scene&) const = default;
};

}  // namespace defuse::course
