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

inline constexpr Field kPackFields[] = {
    {"format", kMust},   {"id", kMust},      {"title", kMust},   {"summary", kMust}, {"version", kMust},
    {"language", kMust}, {"authors", kMust}, {"licence", kMust}, {"sources"},        {"practices", kMust},
    {"modules", kMust},  {"glossary"},       {"renames"}};
inline constexpr Shape kPack{"pack", kPackFields};
inline constexpr Field kSourceFields[] = {{"id", kMust}, {"title", kMust}, {"note"}};
inline constexpr Shape kSource{"source", kSourceFields};
inline constexpr Field kPracticeFields[] = {{"id", kMust}, {"title", kMust}, {"can-do", kMust}, {"sources"}};
inline constexpr Shape kPractice{"practice", kPracticeFields};
inline constexpr Field kModuleFields[] = {{"id", kMust}, {"title", kMust}, {"summary"}, {"items", kMust}, {"calls"}};
inline constexpr Shape kModule{"module", kModuleFields};

inline constexpr Field kTermFields[] = {{"id", kMust}, {"term", kMust}, {"meaning", kMust}, {"practice"}};
inline constexpr Shape kTerm{"glossary entry", kTermFields};

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
inline constexpr Field kLookFields[] = {{"skin"},  {"hair"},       {"hair-colour"}, {"build"},       {"age"},
                                        {"dress"}, {"colour"},     {"accent"},      {"face"},        {"glasses"},
                                        {"beard"}, {"wheelchair"}, {"cane"},        {"hearing-aid"}, {"headset"}};
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
inline constexpr Field kOptionFields[] = {{"text", kMust}, {"good"}, {"why", kMust}};
inline constexpr Shape kOption{"option", kOptionFields};

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

inline constexpr Field kRewriteFields[] = {{"rounds", kMust}};
inline constexpr Shape kRewrite{"rewrite exercise", kRewriteFields, kExerciseFields};
inline constexpr Field kRewriteRoundFields[] = {
    {"id"}, {"before"}, {"hurts", kMust}, {"practice", kMust}, {"why", kMust}, {"options", kMust}, {"own-words"}};
inline constexpr Shape kRewriteRound{"round", kRewriteRoundFields};

inline constexpr Field kOrderFields[] = {{"steps", kMust}};
inline constexpr Shape kOrder{"order exercise", kOrderFields, kExerciseFields};
inline constexpr Field kStepFields[] = {{"id", kMust}, {"text", kMust}, {"practice"}, {"why", kMust}, {"after"}};
inline constexpr Shape kStep{"step", kStepFields};

inline constexpr Field kSortFields[] = {{"bins", kMust}, {"cards", kMust}};
inline constexpr Shape kSort{"sort exercise", kSortFields, kExerciseFields};
inline constexpr Field kBinFields[] = {{"id", kMust}, {"title", kMust}, {"about"}};
inline constexpr Shape kBin{"bin", kBinFields};
inline constexpr Field kCardFields[] = {{"id"}, {"text", kMust}, {"bin", kMust}, {"practice", kMust}, {"why", kMust}};
inline constexpr Shape kCard{"card", kCardFields};

inline constexpr Field kVerbatimFields[] = {{"rounds", kMust}};
inline constexpr Shape kVerbatim{"verbatim exercise", kVerbatimFields, kExerciseFields};
inline constexpr Field kVerbatimRoundFields[] = {
    {"id"},         {"who", kMust}, {"says", kMust}, {"tempting", kMust}, {"practice", kMust},
    {"yes", kMust}, {"no", kMust},  {"why", kMust}};
inline constexpr Shape kVerbatimRound{"round", kVerbatimRoundFields};
inline constexpr Field kParaphraseFields[] = {{"text", kMust}, {"why", kMust}};
inline constexpr Shape kParaphrase{"tempting piece", kParaphraseFields};

inline constexpr Field kRecallFields[] = {{"lines", kMust}, {"notes"}, {"facts", kMust}};
inline constexpr Shape kRecall{"recall exercise", kRecallFields, kExerciseFields};
inline constexpr Field kRecallLineFields[] = {{"who", kMust}, {"says", kMust}, {"does"}};
inline constexpr Shape kRecallLine{"line", kRecallLineFields};
inline constexpr Field kFactFields[] = {
    {"id"}, {"ask", kMust}, {"options", kMust}, {"practice", kMust}, {"why", kMust}};
inline constexpr Shape kFact{"fact", kFactFields};

inline constexpr Field kChunkFields[] = {{"who", kMust}, {"complaint", kMust}};
inline constexpr Shape kChunk{"chunk exercise", kChunkFields, kExerciseFields};
inline constexpr Field kStretchFields[] = {{"id"}, {"words", kMust}, {"name"}, {"turn"}, {"practice"}, {"why", kMust}};
inline constexpr Shape kStretch{"stretch", kStretchFields};

inline constexpr Field kBreatheFields[] = {{"ready"}, {"breaths"},          {"in"}, {"hold"}, {"out"},
                                           {"rest"},  {"afterwards", kMust}};
inline constexpr Shape kBreathe{"breathe exercise", kBreatheFields, kExerciseFields};
inline constexpr Field kReadyFields[] = {{"id"}, {"text", kMust}, {"why", kMust}};
inline constexpr Shape kReady{"thing to get ready", kReadyFields};

inline constexpr Field kQuizFields[] = {{"questions", kMust}};
inline constexpr Shape kQuiz{"quiz exercise", kQuizFields, kExerciseFields};
inline constexpr Field kQuestionFields[] = {
    {"id"}, {"prompt", kMust}, {"several"}, {"options", kMust}, {"practice", kMust}};
inline constexpr Shape kQuestion{"question", kQuestionFields};

inline constexpr Field kDebriefFields[] = {{"fields", kMust}, {"plan"}, {"plan-why"}, {"example-if"}, {"example-then"}};
inline constexpr Shape kDebrief{"debrief exercise", kDebriefFields, kExerciseFields};
inline constexpr Field kDebriefFieldFields[] = {{"id", kMust}, {"ask", kMust}, {"hint"}};
inline constexpr Shape kDebriefField{"field", kDebriefFieldFields};

inline constexpr Field kCoachFields[] = {{"language", kMust}, {"spellings"}, {"verbs"},       {"words"},
                                         {"reported"},        {"signals"},   {"rules", kMust}};
inline constexpr Shape kCoach{"set of coach rules", kCoachFields};
// What a case is, and a signal or a rule with a single case too.
inline constexpr Field kCoachCaseFields[] = {
    {"match"}, {"unless"}, {"unless-sentence"}, {"clears"}, {"needs"}, {"needs-sentence"},
    {"count"}, {"most"},   {"reported"},        {"same"}};
inline constexpr Shape kCoachCase{"case", kCoachCaseFields};
inline constexpr Field kCoachSignalFields[] = {{"id", kMust}, {"cases"}};
inline constexpr Shape kCoachSignal{"signal", kCoachSignalFields, kCoachCaseFields};
inline constexpr Field kCoachRuleFields[] = {{"id", kMust},     {"kind", kMust}, {"level"},          {"title", kMust},
                                             {"why", kMust},    {"rewrite"},     {"sources", kMust}, {"flags", kMust},
                                             {"passes", kMust}, {"cases"}};
inline constexpr Shape kCoachRule{"coach rule", kCoachRuleFields, kCoachCaseFields};

// Any of the exercise kinds: what a file is checked against before its kind is known.
inline constexpr Shape kExercise{"exercise", {}, kExerciseFields};

}  // namespace defuse::pack::authoring
