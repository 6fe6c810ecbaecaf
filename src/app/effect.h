// What the app wants done in the world outside. The host performs effects and reports back with commands.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "course/scene.h"

namespace defuse::app {

// Keep one journal record; answered by RecordKept.
struct KeepRecord {
  std::string id;
  std::string bytes;
};
struct KeepSettings {
  std::string text;
};
// Offer a file to the learner's downloads.
struct SaveFile {
  std::string name;
  std::string media_type;
  std::string bytes;
};
// Put the address in the location bar; `replace` does not add a step to the history.
struct SetAddress {
  std::string address;
  bool replace = false;
};
// A short synthesised sound; only asked for when sound is on.
struct PlaySound {
  course::Act act = course::Act::Whistle;
};
// The same after an answer; what it says stands on the screen as well.
enum class Tone : std::uint8_t { Good, Look, Done };
struct PlayTone {
  Tone tone = Tone::Good;
};

// Play one of the pack's sounds (App::medium has its bytes) from its beginning, and nothing else any more; an empty key
// is silence. Asked for by a press, so it is played whatever the settings say of sounds. Answered by AudioEnded.
struct PlayAudio {
  std::string key;
};

// Send a Tick after so long, though nothing else happens.
struct WakeLater {
  base::Millis after = 0;
};
constexpr base::Millis kWakeSlack = 20;  // added, so that the Tick does not come a moment too early

// Fetch the words of a language of the interface (`lang/<tag>.txt`); answered by LanguageArrived or LanguageFailed.
struct LoadLanguage {
  std::string tag;
};

// Load the page again with the newer version that is waiting.
struct LoadUpdate {};

// Print the screen that is shown.
struct Print {};

// Draw the certificate as a picture and offer it to the learner's downloads.
struct DrawCertificate {
  std::string file;  // name of the file
  std::string product;
  std::string course;  // empty when it is called like the product
  std::string heading;
  std::string name;
  std::string statement;
  std::vector<std::pair<std::string, std::string>> rows;  // module and score
  std::string date;
};

// From now on keep this learner's records apart from others' under `key` (empty: where those without an LMS are), and
// bring those that are there; answered by RecordsArrived or StorageRefused. Only after LmsLaunched.
struct OpenStorage {
  std::string key;
  std::string pack;
  std::string title;
};
// Carry out a commit (lms/commit.h as JSON) before this returns; answered by LmsCommitted.
struct CommitToLms {
  std::string json;
};
// Look whether there is a network; answered by NetworkSeen.
struct ProbeNetwork {};

// Put a text into the clipboard; CopyFailed where the browser refuses.
struct CopyText {
  std::string text;
};

// Tell what packs are kept in this browser and which ones the site lists; answered by LibraryArrived.
struct LoadLibrary {};
// Bring a pack: a kept one by its id, one of the site's by its address beside the page, the site's own when both are
// empty. Answered by PackArrived, PackNotFound or PackFailed.
struct FetchPack {
  base::Id id;
  std::string address;
};
// Bring one part of the site's own pack, of which only the head is there, so that it need not wait for all the others:
// `size` bytes at `begin` of the file. Answered by PackPartArrived, or not at all: the others follow.
struct FetchPackPart {
  std::string part;
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};
// Keep a pack in this browser, in place of what was kept under its id; answered by PackKept. Without bytes only its
// index is kept: of the site's own, which is fetched as ever.
struct KeepPack {
  base::Id id;
  std::string source;  // KeptPack::source
  std::string hash;
  std::string index;  // bytes of the index, for the library to show
  std::string bytes;
  std::size_t size = 0;  // of the whole pack
};
struct DropPack {
  base::Id id;
};
// Open this one at the next visit; empty: the site's own.
struct ChoosePack {
  base::Id id;
};

// Ask the browser not to throw away what is kept, where that asks the learner nothing.
struct PersistStorage {};

// Delete records and settings from this browser; answered by StorageErased.
struct EraseStorage {};

using Effect =
    std::variant<KeepRecord, KeepSettings, SaveFile, SetAddress, PlaySound, PlayTone, PlayAudio, WakeLater,
                 LoadLanguage, LoadUpdate, Print, DrawCertificate, OpenStorage, CommitToLms, ProbeNetwork, CopyText,
                 LoadLibrary, FetchPack, FetchPackPart, KeepPack, DropPack, ChoosePack, PersistStorage, EraseStorage>;

}  // namespace defuse::app
