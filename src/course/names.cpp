#include "course/names.h"

#include <array>

namespace defuse::course {

using Name = std::string_view;

#define DEFUSE_NAMES(Enum, ...)                                     \
  std::span<const Name> names_of(Enum) {                            \
    static constexpr auto names = std::to_array<Name>(__VA_ARGS__); \
    return names;                                                   \
  }

DEFUSE_NAMES(Setting, {"desk", "counter", "server-room", "meeting-room", "home", "video-call"})
DEFUSE_NAMES(Role, {"technician", "customer"})
DEFUSE_NAMES(Posture, {"sitting", "standing"})
DEFUSE_NAMES(Skin, {"light", "fair", "olive", "tan", "brown", "deep"})
DEFUSE_NAMES(Hair, {"short", "bob", "long", "curly", "bun", "bald", "hijab", "turban", "locs", "afro", "ponytail",
                    "braids", "buzz"})
DEFUSE_NAMES(HairColour, {"black", "brown", "fair", "red", "grey", "white"})
DEFUSE_NAMES(Build, {"slim", "medium", "broad"})
DEFUSE_NAMES(Age, {"young", "middle", "older"})
DEFUSE_NAMES(Dress, {"shirt", "jumper", "jacket", "polo", "blouse", "hoodie", "suit", "tunic"})
DEFUSE_NAMES(Face, {"oval", "round", "square", "long"})
DEFUSE_NAMES(Colour, {"teal", "navy", "plum", "rust", "olive", "slate", "sand"})
DEFUSE_NAMES(Mood, {"calm", "worried", "hurt", "annoyed", "angry", "relieved"})
DEFUSE_NAMES(Act, {"speak",
                   "oh-no",
                   "whistle",
                   "sigh",
                   "tut",
                   "eye-roll",
                   "hand-to-hair",
                   "glance-at-phone",
                   "glance-at-clock",
                   "fold-arms",
                   "look-away",
                   "turn-away",
                   "lean-back",
                   "point-finger",
                   "smirk",
                   "hands-on-hips",
                   "drum-fingers",
                   "lean-over",
                   "look-at-screen",
                   "look-at-customer",
                   "nod",
                   "pick-up-pen",
                   "take-notes",
                   "type",
                   "open-hands",
                   "lean-in",
                   "sip-water",
                   "put-on-glasses",
                   "stand-up",
                   "sit-down",
                   "smile",
                   "shrug",
                   "yawn",
                   "shake-head",
                   "rub-face",
                   "hit-desk",
                   "hold-up-hand",
                   "turn-screen",
                   "pull-up-chair",
                   "step-back",
                   "breathe",
                   "phone-rings"})
DEFUSE_NAMES(PieceKind, {"person", "chair", "stool", "desk", "counter", "screen", "plant", "cabinet"})
DEFUSE_NAMES(RuleKind,
             {"both-seated", "equal-height", "no-barrier", "same-side", "face-problem", "easy-distance", "no-overlap"})
DEFUSE_NAMES(CoachKind, {"mistake", "good"})
DEFUSE_NAMES(CoachLevel, {"suggestion", "warning", "error"})
DEFUSE_NAMES(Channel, {"phone", "desk", "chat", "email"})
DEFUSE_NAMES(CallStage, {"prepare", "vent", "listen", "verify", "empathise", "ask", "agree", "apologise", "conclude",
                         "follow-up", "care", "limit"})
DEFUSE_NAMES(BeatKind, {"talk", "vent", "verify", "apology", "options", "follow-up", "route", "ending"})
DEFUSE_NAMES(ReplyQuality, {"good", "fair", "slip"})
DEFUSE_NAMES(Rewind, {"none", "last", "start"})
DEFUSE_NAMES(ApologyPart, {"failure", "effect", "owner", "remedy", "excuse", "condition", "but", "vague"})
DEFUSE_NAMES(CallEnding, {"good", "fair", "poor", "ended"})
DEFUSE_NAMES(Told, {"time", "cost", "parts"})
DEFUSE_NAMES(Temper, {"mild", "as-written", "hot"})
DEFUSE_NAMES(Asked, {"arousal", "trust", "composure", "noted", "set", "told", "promised"})

#undef DEFUSE_NAMES

}  // namespace defuse::course
