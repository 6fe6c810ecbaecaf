// What learners asked for while a frame was built, to be passed on once it is. Each is kept behind a pointer to a base:
// a variant over every command would take a compiler a minute and the browser's code more.
#pragma once

#include <memory>
#include <vector>

#include "app/app.h"
#include "app/command.h"

namespace defuse::ui {

class Commands {
 public:
#define DEFUSE_COMMAND(Type) void emplace_back(app::Type command);
#include "app/commands.def"
#undef DEFUSE_COMMAND

  bool empty() const { return list_.empty(); }
  void clear() { list_.clear(); }
  void pass_to(app::App& app) const;  // in the order in which they were given

  class Kept {
   public:
    virtual ~Kept() = default;
    virtual void pass_to(app::App& app) const = 0;
  };

 private:
  std::vector<std::unique_ptr<Kept>> list_;
};

}  // namespace defuse::ui
