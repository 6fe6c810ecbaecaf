// The table of the commands: what each is called, takes and says of itself. Help, shell completion and the reading of
// the command line all come from it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"

namespace defuse::cli {

struct Command {
  std::string_view name;
  int (*run)(const Arguments&, Said&);
  std::vector<std::string_view> subjects;
  std::vector<std::string_view> options;
  std::string_view help;                     // as `defuse --help` prints it, lines with their ends
  std::string_view example;                  // a command line that works beside a pack `my-pack`; a test runs each
  std::vector<std::string_view> words = {};  // what the first subject may be, where it is no file
  bool may_lack_subject = false;
  bool many = false;  // of the last subject
};

const std::vector<Command>& commands();
const Command* find_command(std::string_view name);

std::string help();                        // of all
std::string help(const Command& command);  // of one, with its example

// Whether an option has no value after it.
bool is_switch(std::string_view option);

}  // namespace defuse::cli
