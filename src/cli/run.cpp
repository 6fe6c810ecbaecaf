#include "cli/run.h"

#include <algorithm>
#include <array>
#include <exception>
#include <string_view>

#include "cli/commands.h"

namespace defuse::cli {

namespace {

constexpr std::string_view kHelp =
    "defuse: makes and checks packs for Defuse.\n"
    "\n"
    "  defuse new DIR                   a new pack from the template\n"
    "  defuse check PACK [--json]       every error and smell, with file, line and column\n"
    "  defuse ids PACK                  writes missing ids into the pack's files\n"
    "  defuse build PACK -o X.defuse    one file that a page can load; the same bytes for the same input\n"
    "  defuse coach [FILE|-]            what hurts and what helps in sentences: JSON lines {\"id\",\"text\"} in, "
    "findings out\n"
    "         [--rules PACK]            by the rules of a pack instead of the core course's\n"
    "         [--describe]              prints the rules with their sources and examples\n"
    "\n"
    "PACK is a pack's folder, or (for check) a .defuse file.\n"
    "Exit codes: 0 fine, 1 the input is wrong, 2 the command line is wrong.\n";

struct Command {
  std::string_view name;
  int (*run)(const Arguments&, Said&);
  std::string_view subject;
  bool takes_json;
  bool needs_output;
  bool judges = false;  // takes --rules and --describe, and may do without a subject
};

constexpr std::array<Command, 5> kCommands{{{"new", make_new, "DIR", false, false},
                                            {"check", check, "PACK", true, false},
                                            {"ids", write_ids, "PACK", false, false},
                                            {"build", build, "PACK", false, true},
                                            {"coach", judge_texts, "FILE", false, false, true}}};

int misused(const std::string& why, Said& said) {
  said.err += "defuse: " + why + " `defuse --help` shows how it is used.\n";
  return kCommandWrong;
}

// Empty when the command line is fine.
std::string take_apart(const std::vector<std::string>& args, const Command& command, Arguments& arguments) {
  const std::string name(command.name);
  for (std::size_t i = 1; i < args.size(); ++i) {
    if (args[i] == "--json" && command.takes_json) {
      arguments.json = true;
    } else if (args[i] == "-o" && command.needs_output) {
      if (i + 1 == args.size()) return "`-o` needs the name of a file.";
      arguments.output = args[++i];
    } else if (args[i] == "--rules" && command.judges) {
      if (i + 1 == args.size()) return "`--rules` needs a pack.";
      arguments.rules = args[++i];
    } else if (args[i] == "--describe" && command.judges) {
      arguments.describe = true;
    } else if (args[i].size() > 1 && args[i].front() == '-') {
      return "`" + name + "` has no option `" + args[i] + "`.";
    } else if (!arguments.subject.empty()) {
      return "`" + name + "` takes one " + std::string(command.subject) + ".";
    } else {
      arguments.subject = args[i];
    }
  }
  if (arguments.subject.empty() && !command.judges)
    return "`" + name + "` needs a " + std::string(command.subject) + ".";
  if (command.needs_output && arguments.output.empty()) return "`" + name + "` needs `-o X.defuse`.";
  while (arguments.subject.size() > 1 && arguments.subject.back() == '/') arguments.subject.pop_back();
  return {};
}

}  // namespace

int run(const std::vector<std::string>& args, Said& said) {
  if (std::find(args.begin(), args.end(), "--help") != args.end() || (!args.empty() && args[0] == "help")) {
    said.out += kHelp;
    return kFine;
  }
  if (args.empty()) return misused("a command is missing.", said);
  const auto command =
      std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& one) { return one.name == args[0]; });
  if (command == kCommands.end()) return misused("there is no command `" + args[0] + "`.", said);
  Arguments arguments;
  const std::string why = take_apart(args, *command, arguments);
  if (!why.empty()) return misused(why, said);
  try {
    return command->run(arguments, said);
  } catch (const std::exception& exception) {  // the file system library throws where it has no other way
    said.err += std::string("defuse: this did not work: ") + exception.what() + ".\n";
    return kInputWrong;
  }
}

}  // namespace defuse::cli
