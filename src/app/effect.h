// What the app wants done in the world outside. The host performs effects and reports back with commands.
#pragma once

#include <string>
#include <variant>

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

using Effect = std::variant<KeepRecord, KeepSettings, SaveFile, SetAddress, PlaySound>;

}  // namespace defuse::app
