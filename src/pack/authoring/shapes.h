// Which keys each thing in a pack has. The one table behind the reader's checks and the JSON Schemas of content/schema
// (a test compares them), so that completion in an editor and `defuse check` agree.
#pragma once

#include <span>
#include <string_view>

namespace defuse::pack::authoring {

struct Field {
  std::string_view name;
  bool required = false;
};

struct Shape {
  std::string_view what;  // "cue", for messages
  std::span<const Field> fields;
  std::span<const Field> shared = {};  // keys of every exercise
};

inline constexpr bool kMust = true;

inline constexpr Field kPackFields[] = {{"format", kMust},    {"id", kMust},      {"title", kMust},
                                        {"summary", kMust},   {"version", kMust}, {"language", kMust},
                                        {"authors", kMust},   {"licence", kMust}, {"sources"},
                                        {"practices", kMust}, {"modules", kMust}, {"renames"}};
inline constexpr Shape kPack{"pack", kPackFields};
inline constexpr Field kSourceFields[] = {{"id", kMust}, {"title", kMust}, {"note"}};
inline constexpr Shape kSource{"source", kSourceFields};
inline constexpr Field kPracticeFields[] = {{"id", kMust}, {"title", kMust}, {"can-do", kMust}, {"sources"}};
inline constexpr Shape kPractice{"practice", kPracticeFields};
inline constexpr Field kModuleFields[] = {{"id", kMust}, {"title", kMust}, {"summary"}, {"items", kMust}};
inline constexpr Shape kModule{"module", kModuleFields};

inline constexpr Field kLessonFields[] = {{"id", kMust},      {"title", kMust},     {"summary", kMust},
                                          {"minutes", kMust}, {"practices", kMust}, {"sources"}};
inline constexpr Shape kLesson{"lesson", kLessonFields};
inline constexpr Field kTakeFields[] = {{"quality", kMust}, {"title", kMust}, {"lines", kMust}, {"outcome"}};
inline constexpr Shape kTake{"take", kTakeFields};
inline constexpr Field kTakeLineFields[] = {{"who", kMust}, {"technician"}, {"says"}, {"does"}, {"note"}};
inline constexpr Shape kTakeLine{"line", kTakeLineFields};
inline constexpr Field kThinkFields[] = {{"id"}, {"prompt", kMust}, {"reveal", kMust}};
inline constexpr Shape kThink{"think block", kThinkFields};
inline constexpr Field kPractiseFields[] = {{"exercise", kMust}};
inline constexpr Shape kPractise{"practise block", kPractiseFields};

inline constexpr Field kExerciseFields[] = {{"id", kMust},   {"kind", kMust},     {"title", kMust},
                                            {"goal", kMust}, {"minutes", kMust},  {"practices", kMust},
                                            {"hints"},       {"situation", kMust}};
inline constexpr Field kSpotFields[] = {{"scene", kMust}, {"runs", kMust}, {"choices"}};
inline constexpr Shape kSpot{"spot exercise", kSpotFields, kExerciseFields};
inline constexpr Field kSceneFields[] = {{"setting", kMust}, {"describes", kMust}, {"actors", kMust}};
inline constexpr Shape kScene{"scene", kSceneFields};
inline constexpr Field kActorFields[] = {{"id", kMust}, {"name", kMust}, {"role", kMust},
                                         {"posture"},   {"mood"},        {"look"}};
inline constexpr Shape kActor{"actor", kActorFields};
inline constexpr Field kLookFields[] = {{"skin"},   {"hair"},   {"hair-colour"}, {"build"}, {"age"},        {"dress"},
                                        {"colour"}, {"accent"}, {"glasses"},     {"beard"}, {"wheelchair"}, {"cane"}};
inline constexpr Shape kLook{"look", kLookFields};
inline constexpr Field kRunFields[] = {{"id"}, {"title", kMust}, {"length", kMust}, {"cues", kMust}};
inline constexpr Shape kRun{"run", kRunFields};
inline constexpr Field kCueFields[] = {{"id"},         {"at", kMust},   {"lasts"},          {"actor", kMust},
                                       {"act", kMust}, {"says"},        {"caption", kMust}, {"mood"},
                                       {"slip"},       {"name", kMust}, {"practice"},       {"why", kMust}};
inline constexpr Shape kCue{"cue", kCueFields};

inline constexpr Field kMarkFields[] = {{"kinds", kMust}, {"lines", kMust}};
inline constexpr Shape kMark{"mark exercise", kMarkFields, kExerciseFields};
inline constexpr Field kMarkLineFields[] = {{"who", kMust}, {"markable"}, {"text", kMust}, {"spans"}};
inline constexpr Shape kMarkLine{"line", kMarkLineFields};
inline constexpr Field kSpanFields[] = {{"id"},       {"words", kMust}, {"slip"},   {"kind"},
                                        {"practice"}, {"why", kMust},   {"recasts"}};
inline constexpr Shape kSpan{"span", kSpanFields};
inline constexpr Field kRecastFields[] = {{"text", kMust}, {"good"}, {"why", kMust}};
inline constexpr Shape kRecast{"recast", kRecastFields};

inline constexpr Field kPositionFields[] = {
    {"room", kMust}, {"pieces", kMust}, {"rules", kMust}, {"model", kMust}, {"model-why", kMust}};
inline constexpr Shape kPosition{"position exercise", kPositionFields, kExerciseFields};
inline constexpr Field kRoomFields[] = {{"width", kMust}, {"depth", kMust}};
inline constexpr Shape kRoom{"room", kRoomFields};
inline constexpr Field kPieceFields[] = {{"id"},       {"kind", kMust}, {"name", kMust},  {"actor"},
                                         {"x", kMust}, {"y", kMust},    {"width", kMust}, {"depth", kMust},
                                         {"heading"},  {"movable"},     {"turnable"}};
inline constexpr Shape kPiece{"piece", kPieceFields};
inline constexpr Field kRuleFields[] = {
    {"kind", kMust}, {"practice", kMust}, {"title", kMust}, {"why", kMust}, {"fix", kMust}};
inline constexpr Shape kRule{"rule", kRuleFields};
inline constexpr Field kModelFields[] = {{"id", kMust}, {"x"}, {"y"}, {"heading"}};
inline constexpr Shape kModel{"model piece", kModelFields};

// Any of the exercise kinds: what a file is checked against before its kind is known.
inline constexpr Shape kExercise{"exercise", {}, kExerciseFields};

}  // namespace defuse::pack::authoring
