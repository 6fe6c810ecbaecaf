#include "cli/run.h"

#include <algorithm>
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
    "  defuse prove PACK [--json]       each call: every line can be met, it can be won, slips can be mended; best "
    "and\n"
    "                                   worst play, and what gives the good replies away\n"
    "  defuse play PACK CALL            plays a call here: a number and Enter chooses; the transcript is printed\n"
    "         [--replies FILE]          takes the moves from a file, one a line: ids of replies, `silence`,\n"
    "                                   `write-down`, `exact`, `part + part`; with `-` from the input\n"
    "         [--seed N]                in which order things are shown; the same again for the same number\n"
    "  defuse graph PACK CALL -o X.svg  a picture of the call: beats, replies by quality, where they lead\n"
    "  defuse export PACK --as KIND -o OUT\n"
    "                                   a package for a learning management system: scorm12, scorm2004-3,\n"
    "                                   scorm2004-4, cmi5 or xapi (a zip file), or a site (a folder)\n"
    "         [--pass-mark N]           per cent, 80 if not given; [--complete-when lessons|mastery|both]\n"
    "         [--on-failure incomplete|failed] [--exit suspend|normal|empty] [--iri START] [--host ORIGIN]...\n"
    "         [--site DIR]              the built site, dist/site if not given; [--schemas DIR] its schema files\n"
    "  defuse strings export PACK --lang LL -o FILE\n"
    "                                   the texts that learners read, for translators (XLIFF 1.2), with what the pack has\n"
    "                                   in the language already\n"
    "  defuse strings import PACK FILE  takes translations into the pack's strings/LL.xlf\n"
    "  defuse coach [FILE|-]            what hurts and what helps in sentences: JSON lines {\"id\",\"text\"} in, "
    "findings out\n"
    "         [--rules PACK]            by the rules of a pack instead of the core course's\n"
    "         [--describe]              prints the rules with their sources and examples\n"
    "  defuse progress show FILE... [--json]    what saved progress holds; private notes are not printed\n"
    "  defuse progress merge FILE... -o FILE    everything that is in any of them, once\n"
    "  defuse progress verify FILE...           whether each is whole\n"
    "\n"
    "PACK is a pack's folder, or (for check and export) a .defuse file.\n"
    "Exit codes: 0 fine, 1 the input is wrong, 2 the command line is wrong.\n";

struct Command {
  std::string_view name;
  int (*run)(const Arguments&, Said&);
  std::vector<std::string_view> subjects;
  std::vector<std::string_view> options;
  bool may_lack_subject = false;
  bool many = false;  // of the last subject
};

const std::vector<Command>& commands() {
  static const std::vector<Command> all = {
      {"new", make_new, {"DIR"}, {}},
      {"check", check, {"PACK"}, {"--json"}},
      {"ids", write_ids, {"PACK"}, {}},
      {"build", build, {"PACK"}, {"-o"}},
      {"prove", prove_calls, {"PACK"}, {"--json"}},
      {"play", play, {"PACK", "CALL"}, {"--seed", "--replies"}},
      {"graph", graph, {"PACK", "CALL"}, {"-o"}},
      {"export",
       export_package,
       {"PACK"},
       {"-o", "--as", "--site", "--schemas", "--pass-mark", "--complete-when", "--on-failure", "--exit", "--iri",
        "--host"}},
      {"coach", judge_texts, {"FILE"}, {"--rules", "--describe"}, true},
      {"strings", translate, {"export or import", "PACK"}, {"-o", "--lang"}, false, true},
      {"progress", look_at_progress, {"show, merge or verify", "FILE"}, {"-o", "--json"}, false, true}};
  return all;
}

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
  if (option == "--replies") return what = "the name of a file", &arguments.replies;
  ExportOptions& exporting = arguments.exporting;
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
      std::string* const value = value_of(one, arguments, what);
      if (value == nullptr) {
        (one == "--json" ? arguments.json : arguments.describe) = true;
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
    const std::string file = command.name == "graph" ? "X.svg" : command.name == "build" ? "X.defuse" : "OUT";
    return "`" + name + "` needs `-o " + file + "`.";
  }
  if (!subjects.empty()) arguments.subject = without_slashes(subjects[0]);
  if (subjects.size() > 1 && !command.many) arguments.call = subjects[1];
  if (command.many) arguments.files.assign(subjects.begin() + 1, subjects.end());
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
      std::find_if(commands().begin(), commands().end(), [&](const Command& one) { return one.name == args[0]; });
  if (command == commands().end()) return misused("there is no command `" + args[0] + "`.", said);
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
