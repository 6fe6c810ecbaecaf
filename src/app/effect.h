// What the app wants done in the world outside. The host performs effects and reports back with commands.
#pragma once

#include <string>
#include <variant>

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

// Send a Tick after so long, though nothing else happens.
struct WakeLater {
  base::Millis after = 0;
};

using Effect = std::variant<KeepRecord, KeepSettings, SaveFile, SetAddress, PlaySound, WakeLater>;

}  // namespace defuse::app
