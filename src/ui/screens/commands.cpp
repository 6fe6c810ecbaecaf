#include "ui/screens/commands.h"

#include <utility>

namespace defuse::ui {

Commands::Commands() : list_(std::make_unique<std::vector<app::Command>>()) {}
Commands::~Commands() = default;

#define DEFUSE_COMMAND(Type) \
  void Commands::emplace_back(app::Type command) { list_->push_back(app::Command(std::move(command))); }
#include "app/commands.def"
#undef DEFUSE_COMMAND

bool Commands::empty() const { return list_->empty(); }
void Commands::clear() { list_->clear(); }

}  // namespace defuse::ui
