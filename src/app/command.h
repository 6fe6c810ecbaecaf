// Everything that can happen to the app, as data: what a learner asks for, and what the host reports. A log of commands
// and the seed in `Start` replay a session exactly.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/library.h"
#include "app/settings.h"
#include "app/storage.h"
#include "base/id.h"
#include "base/time.h"

namespace defuse::app {

// ---- from the host
struct Start {
  std::uint64_t seed = 0;  // fresh random bits
  base::Instant now;
  std::string device;    // random id of this browser profile
  std::string settings;  // as written by write_settings, may be empty
  SystemPreferences system;
  std::string address;  // "#/lesson/hidden-gestures?view=document"; "" is home
  int utc_offset = 0;   // minutes to add to UTC for the learner's own time
};
struct PackArrived {
  std::string bytes;
  PackFrom from = PackFrom::Site;
  std::string address;  // of PackFrom::Address, beside the page
};
struct PackCompleted {
  std::string bytes;
};                        // of the site's own pack, of which the head arrived before (pack::Container::head)
struct PackPartArrived {  // the answer to FetchPackPart
  std::string part;
  std::string bytes;
};
struct PackFailed {
  std::string reason;
};                     // a sentence; of the site's own pack
struct PackNotFound {  // of another one
  PackTrouble trouble = PackTrouble::Unreachable;
  std::string address;
};
struct LibraryArrived {  // the answer to LoadLibrary
  std::vector<KeptBytes> kept;
  std::string listed;  // as listed_packs wants them
};
struct PackKept {  // the answer to KeepPack
  base::Id id;
  bool kept = true;
  StorageTrouble trouble = StorageTrouble::Failed;  // when it was not
};
struct RecordsArrived {
  std::vector<std::string> records;
};
struct RecordsFromElsewhere {
  std::vector<std::string> records;
};  // kept by another tab since
struct StorageRefused {
  StorageTrouble trouble = StorageTrouble::Refused;
};  // the course goes on in memory
struct StorageNoticed {
  StorageNotice notice = StorageNotice::Evicted;
};
struct RecordKept {
  std::string id;
  bool kept = true;
  StorageTrouble trouble = StorageTrouble::Failed;  // when it was not
};
struct StorageErased {  // here or in another tab
  bool erased = true;   // or it could not be
  std::string device;   // from now on
};
struct SystemChanged {
  SystemPreferences system;
};
struct AddressChanged {
  std::string address;
};
struct Tick {
  base::Millis elapsed = 0;
  base::Instant now;
};  // time passes only here
struct FileChosen {
  std::string name;
  std::string bytes;
};  // saved progress, or a pack

struct LanguageArrived {
  std::string tag;
  std::string bytes;  // as StringTable::read wants them
};
struct LanguageFailed {
  std::string tag;
  std::string reason;
};  // a sentence

struct UpdateReady {};   // a newer version of the course waits to be loaded
struct WorksOffline {};  // everything is kept on this device

// ---- from a learning management system or a host page (web/lms)
struct LmsLaunched {
  std::string launch;   // as lms::launch_from_text wants it; profile none: nobody was found
  std::string rules;    // as lms::rules_from_text wants them
  std::string problem;  // a sentence, where somebody was found who cannot be used
};
struct LmsCommitted {  // the answer to CommitToLms
  std::uint32_t number = 0;
  std::string answer;  // a word of web/lms/types.js: "stored", "failed"
  std::string error;
};
struct LmsCalled {  // one call of its interface
  std::string name;
  std::string argument;
  std::string result;
  std::string error;
  base::Millis took = 0;
};
struct HostWished {
  std::string what;   // "pause", "mute", "locale"
  std::string value;  // "1" or "0"; a language tag
};
struct NetworkSeen {
  bool online = true;
};
struct PageHidden {};
struct PageShown {};
struct PageLeft {  // nothing can be waited for any more
  bool may_return = false;
};
struct OtherTabOpened {};  // with the same course of the same learner
struct CopyFailed {};      // the answer to CopyText, where the browser refused

// ---- from the learner; TakeUpdate is the first of them
struct TakeUpdate {};
struct Go {
  std::string address;
};
struct ChangeSettings {
  Settings settings;
};
// To a card of the first steps, 1 to kTourCards; any other number closes them.
struct TurnTour {
  int card = 0;
};
struct ShowPage {
  int page = 0;
};  // of the lesson
struct WriteThought {
  base::Id prompt;
  std::string text;
};
struct RevealThought {
  base::Id prompt;
};
struct FinishLesson {};
struct ShowHint {};
struct TryAgain {};

// A recording on the page: play it from its beginning, or stop it.
struct ToggleAudio {
  std::string key;
};
// From the host: it has been heard to its end, or cannot be played.
struct AudioEnded {
  std::string key;
  bool failed = false;
};

struct PlayScene {};
struct PauseScene {};
struct FlagMoment {};
struct UnflagMoment {
  int flag = 0;
};
struct ReplayScene {};
struct StepScene {
  bool back = false;
};
struct NameMoment {
  int choice = 0;
};
struct NextRun {};
struct StopWatching {};

struct MarkWord {
  int line = 0;
  int word = 0;
};
struct CheckMarks {};
struct NameMark {
  int kind = 0;
};
struct ChooseRecast {
  int recast = 0;
};

// ---- of the exercise kinds that go step by step (task.h): what is meant depends on the kind
struct ChooseOption {
  int option = 0;
};
struct ToggleItem {
  int item = 0;
};
struct MoveItem {
  int from = 0;
  int to = 0;
};
struct PutTile {
  int tile = 0;
};
struct TakeTileBack {
  int place = 0;
};
struct BeSure {
  int certainty = 1;  // 1 to 3
};
struct WriteText {
  int field = 0;
  std::string text;
};
struct WritePlan {
  bool then = false;
  std::string text;
};
struct Heard {};
struct HearAgain {};
struct CheckTask {};
struct ContinueTask {};
struct StartBreathing {};
struct PauseBreathing {};
struct StepBreathing {};
struct StartRest {};
struct EndRest {};
struct SkipOwnWords {};
struct ReopenDebrief {};
struct ExportDebrief {};

// ---- texts that the coach reads (coached.h); `text` counts those on the screen
struct WriteSaid {
  int text = 0;
  std::string said;
};
struct ReadSaid {};  // now, and tell what was found
struct TryExample {
  int example = 0;
};
struct TakeSuggestion {
  int text = 0;
  int finding = 0;  // of the reading
};
struct UndoSuggestion {
  int text = 0;
};
// ---- simulated calls
struct ArrangeCall {  // before it begins
  int temper = 1;     // course::Temper
  bool guide = true;
  bool hints = true;
  bool at_once = false;  // reasons after each decision
};
struct BeginCall {};
struct LeaveCall {};  // back to where it can be begun; what was kept of it is given up
struct ReplyInCall {
  int reply = 0;  // of the beat
};
struct ListenInCall {
  bool write_down = false;
};
struct RunSilence {
  bool on = true;
};  // by the clock
struct PutCallPart {
  int part = 0;
};
struct TakeCallPartBack {
  int place = 0;
};
struct ToggleCallPart {
  int part = 0;
};
struct SayCallParts {};
struct TypeInCall {
  bool on = true;
};  // words of one's own
struct SayInCall {};
struct ShowEarlier {
  bool shown = true;
};  // of what was said
struct TryFrom {
  int turn = 1;
};
struct ForgetBranch {};  // only the first play is looked back on again
struct ShowDecisions {
  bool all = true;
};
struct ExportCall {};
struct WriteOwnCall {
  int field = 0;  // of own_field
  std::string text;
};
struct ArrangeOwnCall {
  int channel = -1;  // course::Channel; -1 leaves it
  int moment = -1;   // whose practice is chosen; -1 for none
  base::Id practice = {};
};
struct FinishOwnCall {};
struct DeleteOwnCall {};
struct ExportOwnCall {};  // the one that is open, as a pack

struct SelectPiece {
  int piece = 0;
};
struct MovePiece {
  int piece = 0;
  int dx = 0;
  int dy = 0;
};  // centimetres
struct DragPiece {
  int piece = 0;
  int x = 0;
  int y = 0;
};
struct DropPiece {};
struct TurnPiece {
  int piece = 0;
  int degrees = 0;
};
struct SeatPerson {
  int person = 0;
  int seat = 0;
};
struct StandPerson {
  int person = 0;
};
struct UndoMove {};
struct CheckRoom {};
struct ShowModel {};

// ---- home, review, certificate, search
struct ShowModule {
  base::Id module;
  bool open = true;
};
struct StartReview {
  int item = -1;  // of the review; -1 = the first that is not done
};
struct PlanReview {};  // another one, when the last is over
struct WriteName {
  std::string name;
};
struct PrintCertificate {};
struct SaveCertificate {};
struct SearchFor {
  std::string text;
};

// ---- the library
struct OpenPack {
  base::Id id;
};
struct UpdatePack {
  base::Id id;
};
struct AskRemove {
  base::Id id;
};
struct ForgetWithPack {
  bool forget = false;  // its progress too
};
struct ConfirmRemove {};

struct SaveAndLeave {};  // ends the session with the learning management system
struct CopyCalls {};     // of its interface
struct ExportCalls {};
struct ExportProgress {};
struct AskReset {};
struct ConfirmReset {};
struct AskErase {};
struct ConfirmErase {};
struct CancelDialog {};
struct DismissNotice {};  // of the storage
struct ShowCode {};       // to restore from
struct CopyCode {};
struct TypeCode {
  std::string text;
};
struct UseCode {};

}  // namespace defuse::app
