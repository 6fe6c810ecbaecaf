#include "ui/screens/commands.h"

#include <utility>

namespace defuse::ui {

namespace {

template <class Command>
class KeptCommand : public Commands::Kept {
 public:
  explicit KeptCommand(Command command) : command_(std::move(command)) {}
  void pass_to(app::App& app) const override { app.update(command_); }

 private:
  Command command_;
};

}  // namespace

#define DEFUSE_COMMAND(Type)                                                       \
  void Commands::emplace_back(app::Type command) {                                 \
    list_.push_back(std::make_unique<KeptCommand<app::Type>>(std::move(command))); \
  }
#include "app/commands.def"
#undef DEFUSE_COMMAND

void Commands::pass_to(app::App& app) const {
  for (const std::unique_ptr<Kept>& command : list_) command->pass_to(app);
}

}  // namespace defuse::ui
