// The course as a pure machine: commands in, effects and a view out. No clock, file, browser or drawing; the same
// commands give the same state everywhere.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "app/effect.h"
#include "app/media.h"
#include "app/settings.h"
#include "app/strings.h"
#include "semantics/node.h"

namespace defuse::app {

struct State;

class App {
 public:
  App();
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

#define DEFUSE_COMMAND(Type) void update(const Type& command);
#include "app/commands.def"
#undef DEFUSE_COMMAND

  std::vector<Effect> take_effects();
  std::vector<semantics::Announcement> take_announcements();

  // True while something plays, so that the platform sends Tick with every frame.
  bool moving() const;
  bool waiting() const;  // for what the address asks for, and there is nothing to say of it yet
  Appearance appearance() const;
  const Settings& settings() const;
  std::optional<MediumBytes> medium(std::string_view key) const;  // of the pack; none: it cannot be shown
  const StringTable* strings() const;                             // for UseStrings around drawing; nullptr: English
  const State& state() const { return *state_; }                  // for view.h

 private:
  std::unique_ptr<State> state_;
};

}  // namespace defuse::app
