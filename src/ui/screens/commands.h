// What learners asked for while a frame was built. A class rather than a vector, so that the variant over every command
// is compiled once and not in each screen.
#pragma once

#include <memory>
#include <vector>

#include "app/command.h"

namespace defuse::ui {

class Commands {
 public:
  Commands();
  ~Commands();
  Commands(const Commands&) = delete;
  Commands& operator=(const Commands&) = delete;

#define DEFUSE_COMMAND(Type) void emplace_back(app::Type command);
#include "app/commands.def"
#undef DEFUSE_COMMAND

  bool empty() const;
  void clear();
  const std::vector<app::Command>& list() const { return *list_; }

 private:
  std::unique_ptr<std::vector<app::Command>> list_;
};

}  // namespace defuse::ui
