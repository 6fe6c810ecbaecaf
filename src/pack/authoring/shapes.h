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
    {"modules", kMust},  {"glossary"},       {"renames"},        {"brand"}};
inline constexpr Shape kPack{"pack", kPackFields};
inline constexpr Field kBrandFields[] = {{"name"}, {"logo"}, {"contact"}, {"certificate"}, {"colours"}};
inline constexpr Shape kBrand{"brand", kBrandFields};
inline constexpr Field kColourFields[] = {{"light"}, {"dark"}};
inline constexpr Shape kColours{"colours", kColourFields};
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

// Written as `![alt](file)`.
inline constexpr Field kPictureFields[] = {{"file", kMust}, {"alt", kMust}};
inline constexpr Shape kPicture{"picture", kPictureFields};
inline constexpr Field kAudioFields[] = {{"file", kMust}, {"title", kMust}, {"transcript", kMust}};
inline constexpr Shape kAudio{"audio block", kAudioFields};

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

inline constexpr Field kCoachFields[] = {{"language", kMust}, {"spellings"}, {"verbs"},        {"words"},
                                         {"reported"},        {"signals"},   {"rules", kMust}, {"weights"}};
inline constexpr Shape kCoach{"set of coach rules", kCoachFields};
// What a case is, and a signal or a rule with a single case too.
inline constexpr Field kCoachCaseFields[] = {
    {"match"}, {"unless"}, {"unless-sentence"}, {"clears"}, {"needs"}, {"needs-sentence"},
    {"count"}, {"most"},   {"reported"},        {"same"},   {"least"}};
inline constexpr Shape kCoachCase{"case", kCoachCaseFields};
inline constexpr Field kCoachSignalFields[] = {{"id", kMust}, {"cases"}};
inline constexpr Shape kCoachSignal{"signal", kCoachSignalFields, kCoachCaseFields};
inline constexpr Field kCoachRuleFields[] = {{"id", kMust},     {"kind", kMust}, {"level"},          {"title", kMust},
                                             {"why", kMust},    {"rewrite"},     {"sources", kMust}, {"flags", kMust},
                                             {"passes", kMust}, {"cases"}};
inline constexpr Field kCoachWeighingFields[] = {{"rule", kMust}, {"start", kMust}, {"least", kMust}, {"words", kMust}};
inline constexpr Shape kCoachWeighing{"table of weights", kCoachWeighingFields};
inline constexpr Shape kCoachRule{"coach rule", kCoachRuleFields, kCoachCaseFields};

inline constexpr Field kCallFields[] = {
    {"id", kMust},      {"title", kMust}, {"summary", kMust}, {"minutes", kMust},  {"practices", kMust},
    {"channel", kMust}, {"subject"},      {"temper"},         {"timed"},           {"situation", kMust},
    {"goal", kMust},    {"hints"},        {"scene"},          {"customer", kMust}, {"start", kMust},
    {"facts"},          {"begin", kMust}, {"beats", kMust}};
inline constexpr Shape kCall{"call", kCallFields};
inline constexpr Field kCallCustomerFields[] = {{"name", kMust}, {"role", kMust}, {"wants", kMust}};
inline constexpr Shape kCallCustomer{"customer", kCallCustomerFields};
inline constexpr Field kCallStartFields[] = {{"arousal", kMust}, {"trust", kMust}, {"composure", kMust}};
inline constexpr Shape kCallStart{"start", kCallStartFields};
inline constexpr Field kCallFactFields[] = {{"id", kMust}, {"name", kMust}, {"value", kMust}};
inline constexpr Shape kCallFact{"fact", kCallFactFields};
// What beats of every kind have; a beat is checked against this alone before its kind is known.
inline constexpr Field kBeatFields[] = {{"id", kMust}, {"stage", kMust}, {"kind"}};
inline constexpr Shape kBeat{"beat", {}, kBeatFields};
inline constexpr Field kTalkBeatFields[] = {{"who"}, {"says"}, {"does"}, {"lines"}, {"replies", kMust}};
inline constexpr Shape kTalkBeat{"talk beat", kTalkBeatFields, kBeatFields};
inline constexpr Field kVentBeatFields[] = {
    {"who"},     {"says"},       {"does"}, {"lines"}, {"practice", kMust}, {"note-practice"}, {"recording", kMust},
    {"replies"}, {"next", kMust}};
inline constexpr Shape kVentBeat{"vent beat", kVentBeatFields, kBeatFields};
inline constexpr Field kVerifyBeatFields[] = {{"who"},
                                              {"says"},
                                              {"does"},
                                              {"lines"},
                                              {"practice", kMust},
                                              {"words", kMust},
                                              {"tempting", kMust},
                                              {"exact", kMust},
                                              {"inexact", kMust}};
inline constexpr Shape kVerifyBeat{"verify beat", kVerifyBeatFields, kBeatFields};
inline constexpr Field kApologyBeatFields[] = {
    {"who"},          {"says"},         {"does"},        {"lines"},        {"practice", kMust},
    {"parts", kMust}, {"whole", kMust}, {"half", kMust}, {"spoilt", kMust}};
inline constexpr Shape kApologyBeat{"apology beat", kApologyBeatFields, kBeatFields};
inline constexpr Field kOptionsBeatFields[] = {{"who"},
                                               {"says"},
                                               {"does"},
                                               {"lines"},
                                               {"practice", kMust},
                                               {"offers", kMust},
                                               {"two-real", kMust},
                                               {"one-real", kMust},
                                               {"none-real", kMust}};
inline constexpr Shape kOptionsBeat{"options beat", kOptionsBeatFields, kBeatFields};
inline constexpr Field kFollowUpBeatFields[] = {{"who"},         {"says"}, {"does"}, {"lines"}, {"practice", kMust},
                                                {"dates", kMust}};
inline constexpr Shape kFollowUpBeat{"follow-up beat", kFollowUpBeatFields, kBeatFields};
inline constexpr Field kRouteBeatFields[] = {{"routes", kMust}};
inline constexpr Shape kRouteBeat{"route beat", kRouteBeatFields, kBeatFields};
inline constexpr Field kEndingBeatFields[] = {{"outcome", kMust}, {"title", kMust}, {"text", kMust}};
inline constexpr Shape kEndingBeat{"ending beat", kEndingBeatFields, kBeatFields};
inline constexpr Field kCallLineFields[] = {{"when"}, {"says", kMust}};
inline constexpr Shape kCallLine{"line", kCallLineFields};
inline constexpr Field kCallDeedFields[] = {{"id", kMust}, {"when"},  {"quality", kMust}, {"why", kMust}, {"effects"},
                                            {"sets"},      {"notes"}, {"tells"},          {"promises"},   {"final"}};
inline constexpr Field kCallReplyFields[] = {{"says"}, {"does"}, {"practice", kMust}, {"next", kMust}};
inline constexpr Shape kCallReply{"reply", kCallReplyFields, kCallDeedFields};
inline constexpr Field kVentReplyFields[] = {{"says"}, {"does"}, {"practice", kMust}, {"rewind"}, {"stage"}, {"next"}};
inline constexpr Shape kVentReply{"reply of a vent beat", kVentReplyFields, kCallDeedFields};
inline constexpr Field kCallDateFields[] = {{"says", kMust}, {"next", kMust}};
inline constexpr Shape kCallDate{"date", kCallDateFields, kCallDeedFields};
inline constexpr Field kCallEffectsFields[] = {{"arousal"}, {"trust"}, {"composure"}};
inline constexpr Shape kCallEffects{"group of effects", kCallEffectsFields};
inline constexpr Field kCallPromiseFields[] = {{"id", kMust}, {"what", kMust}, {"by", kMust}};
inline constexpr Shape kCallPromise{"promise", kCallPromiseFields};
inline constexpr Field kRecordingFields[] = {{"id", kMust}, {"says", kMust}, {"facts"}, {"abuse"}};
inline constexpr Shape kRecording{"piece of the recording", kRecordingFields};
inline constexpr Field kApologyPartFields[] = {{"id", kMust}, {"says", kMust}, {"part", kMust}, {"why", kMust}};
inline constexpr Shape kApologyPart{"part of an apology", kApologyPartFields};
inline constexpr Field kOfferFields[] = {{"id", kMust}, {"says", kMust}, {"real"}, {"why", kMust}};
inline constexpr Shape kOffer{"offer", kOfferFields};
inline constexpr Field kCallAnswerFields[] = {{"says"}, {"does"}, {"effects"}, {"why", kMust}, {"next", kMust}};
inline constexpr Shape kCallAnswer{"answer", kCallAnswerFields};
inline constexpr Field kCallRouteFields[] = {{"when"}, {"next", kMust}};
inline constexpr Shape kCallRoute{"route", kCallRouteFields};

inline constexpr Field kPlanFields[] = {{"call", kMust}, {"plays", kMust}};
inline constexpr Shape kPlan{"test plan", kPlanFields};
inline constexpr Field kPlayFields[] = {{"name", kMust}, {"temper"}, {"moves", kMust}, {"ending", kMust},
                                        {"then"},        {"done"},   {"skipped"},      {"repair-turns"}};
inline constexpr Shape kPlay{"play", kPlayFields};

// Any of the exercise kinds: what a file is checked against before its kind is known.
inline constexpr Shape kExercise{"exercise", {}, kExerciseFields};

}  // namespace defuse::pack::authoring
