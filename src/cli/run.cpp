#include "cli/run.h"

#include <algorithm>
#include <exception>
#include <string_view>

#include "cli/command.h"

namespace defuse::cli {

namespace {

int misused(const std::string& why, Said& said) {
  said.err += "defuse: " + why + " `defuse --help` shows how it is used.\n";
  return kCommandWrong;
}

bool takes(const Command& command, std::string_view option) {
  return std::find(command.options.begin(), command.options.end(), option) != command.options.end();
}

// Where the value of an option goes, and what it is; null for an option without one.
std::string* value_of(std::string_view option, Arguments& arguments, std::string& what) {
  if (option == "-o") return what = "the name of a file", &arguments.output;
  if (option == "--rules") return what = "a pack", &arguments.rules;
  if (option == "--lang") return what = "a language such as de", &arguments.language;
  if (option == "--seed") return what = "a number", &arguments.seed;
  if (option == "--port") return what = "a number", &arguments.port;
  if (option == "--replies") return what = "the name of a file", &arguments.replies;
  tools::ExportOptions& exporting = arguments.exporting;
  what = "a value";
  if (option == "--as") return &exporting.as;
  if (option == "--site") return &exporting.site;
  if (option == "--schemas") return &exporting.schemas;
  if (option == "--pass-mark") return &exporting.pass_mark;
  if (option == "--complete-when") return &exporting.complete_when;
  if (option == "--on-failure") return &exporting.on_failure;
  if (option == "--exit") return &exporting.exit;
  if (option == "--iri") return &exporting.iri;
  if (option == "--host") return &exporting.hosts.emplace_back();
  return nullptr;
}

std::string without_slashes(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

// Empty when the command line is fine.
std::string take_apart(const std::vector<std::string>& args, const Command& command, Arguments& arguments) {
  const std::string name(command.name);
  std::vector<std::string> subjects;
  for (std::size_t i = 1; i < args.size(); ++i) {
    const std::string& one = args[i];
    std::string what;
    if (takes(command, one)) {
      std::string* const value = is_switch(one) ? nullptr : value_of(one, arguments, what);
      if (is_switch(one)) {
        (one == "--json" ? arguments.json : one == "--watch" ? arguments.watch : arguments.describe) = true;
      } else if (i + 1 == args.size()) {
        return "`" + one + "` needs " + what + ".";
      } else {
        *value = args[++i];
      }
    } else if (one.size() > 1 && one.front() == '-') {
      return "`" + name + "` has no option `" + one + "`.";
    } else if (subjects.size() == command.subjects.size() && !command.many) {
      return "`" + name + "` takes one " + std::string(command.subjects.back()) + ".";
    } else {
      subjects.push_back(one);
    }
  }
  if (subjects.size() < command.subjects.size() && !command.may_lack_subject)
    return "`" + name + "` needs a " + std::string(command.subjects[subjects.size()]) + ".";
  if (takes(command, "-o") && arguments.output.empty() && !command.many) {
    const std::string file = command.name == "graph"    ? "X.svg"
                             : command.name == "build"  ? "X.defuse"
                             : command.name == "review" ? "X.html"
                             : command.name == "import" ? "PACK"
                                                        : "OUT";
    return "`" + name + "` needs `-o " + file + "`.";
  }
  if (!subjects.empty()) arguments.subject = without_slashes(subjects[0]);
  if (subjects.size() > 1 && !command.many) arguments.call = subjects[1];
  if (command.many) arguments.files.assign(subjects.begin() + 1, subjects.end());
  return {};
}

}  // namespace

int fail(const std::string& why, Said& said) {
  said.err += why + "\n";
  return kInputWrong;
}

int run(const std::vector<std::string>& args, Said& said) {
  const bool asked = std::find(args.begin(), args.end(), "--help") != args.end();
  if (asked || (!args.empty() && args[0] == "help")) {
    const Command* about = find_command(args[asked ? 0 : args.size() - 1]);
    said.out += about == nullptr ? help() : help(*about);
    return kFine;
  }
  if (args.empty()) return misused("a command is missing.", said);
  const Command* command = find_command(args[0]);
  if (command == nullptr) return misused("there is no command `" + args[0] + "`.", said);
  Arguments arguments;
  const std::string why = take_apart(args, *command, arguments);
  if (!why.empty()) return misused(why, said);
  try {
    return command->run(arguments, said);
  } catch (const std::exception& exception) {  // the file system library throws where it has no other way
    return fail(std::string("defuse: this did not work: ") + exception.what() + ".", said);
  }
}

}  // namespace defuse::cli
