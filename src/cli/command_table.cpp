#include <algorithm>

#include "cli/command.h"

namespace defuse::cli {

const std::vector<Command>& commands() {
  static const std::vector<Command> all = {
      {"new",
       make_new,
       {"DIR"},
       {},
       "  defuse new DIR                   a new pack from the template\n",
       "defuse new night-shift"},
      {"check",
       check,
       {"PACK"},
       {"--json", "--watch", "--port", "--site"},
       "  defuse check PACK [--json]       every error and smell, with file, line and column\n"
       "         [--watch]                 again after every change, with a page that shows the pack and follows;\n"
       "         [--port N]                where, 8090 if not given; [--site DIR] the built site, dist/site if not\n",
       "defuse check my-pack"},
      {"ids",
       write_ids,
       {"PACK"},
       {},
       "  defuse ids PACK                  writes missing ids into the pack's files\n",
       "defuse ids my-pack"},
      {"migrate",
       migrate,
       {"PACK"},
       {},
       "  defuse migrate PACK              writes a pack of an older format as the newest one asks for\n",
       "defuse migrate my-pack"},
      {"build",
       build,
       {"PACK"},
       {"-o"},
       "  defuse build PACK -o X.defuse    one file that a page can load; the same bytes for the same input\n",
       "defuse build my-pack -o my-pack.defuse"},
      {"list",
       list_packs,
       {"FOLDER"},
       {},
       "  defuse list FOLDER               writes FOLDER/index.json, by which a site's library offers the packs in "
       "it\n",
       "defuse list ."},
      {"prove",
       prove_calls,
       {"PACK"},
       {"--json"},
       "  defuse prove PACK [--json]       each call: every line can be met, it can be won, slips can be mended; best "
       "and\n"
       "                                   worst play, and what gives the good replies away\n",
       "defuse prove my-pack"},
      {"play",
       play,
       {"PACK", "CALL"},
       {"--seed", "--replies"},
       "  defuse play PACK CALL            plays a call here: a number and Enter chooses; the transcript is printed\n"
       "         [--replies FILE]          takes the moves from a file, one a line: ids of replies, `silence`,\n"
       "                                   `write-down`, `exact`, `part + part`; with `-` from the input\n"
       "         [--seed N]                in which order things are shown; the same again for the same number\n",
       "defuse play my-pack call-example --seed 7 --replies moves.txt"},
      {"graph",
       graph,
       {"PACK", "CALL"},
       {"-o"},
       "  defuse graph PACK CALL -o X.svg  a picture of the call: beats, replies by quality, where they lead\n",
       "defuse graph my-pack call-example -o call.svg"},
      {"review",
       review,
       {"PACK"},
       {"-o"},
       "  defuse review PACK -o X.html     everything in the pack to print, with boxes to tick, for the expert who\n"
       "                                   reads it over: texts, replies, reasons, practices and sources\n",
       "defuse review my-pack -o review.html"},
      {"import",
       import_story,
       {"twee or csv", "FILE"},
       {"-o"},
       "  defuse import twee FILE -o PACK  a story in Twee 3 becomes a call in the pack's calls/\n"
       "  defuse import csv FILE -o PACK   a table of questions or of cards becomes exercises\n",
       "defuse import csv questions.csv -o my-pack",
       {"twee", "csv"}},
      {"export",
       export_package,
       {"PACK"},
       {"-o", "--as", "--site", "--schemas", "--pass-mark", "--complete-when", "--on-failure", "--exit", "--iri",
        "--host"},
       "  defuse export PACK --as KIND -o OUT\n"
       "                                   a package for a learning management system: scorm12, scorm2004-3,\n"
       "                                   scorm2004-4, cmi5 or xapi (a zip file), or a site (a folder)\n"
       "         [--pass-mark N]           per cent, 80 if not given; [--complete-when lessons|mastery|both]\n"
       "         [--on-failure incomplete|failed] [--exit suspend|normal|empty] [--iri START] [--host ORIGIN]...\n"
       "         [--site DIR]              the built site, dist/site if not given; [--schemas DIR] its schema files\n",
       "defuse export my-pack --as scorm12 -o my-pack.zip"},
      {"strings",
       translate,
       {"export or import", "PACK"},
       {"-o", "--lang"},
       "  defuse strings export PACK --lang LL -o FILE\n"
       "                                   the texts that learners read, for translators (XLIFF 1.2), with what the "
       "pack\n"
       "                                   has in the language already\n"
       "  defuse strings import PACK FILE  takes translations into the pack's strings/LL.xlf\n",
       "defuse strings export my-pack --lang de -o my-pack.de.xlf",
       {"export", "import"},
       false,
       true},
      {"coach",
       judge_texts,
       {"FILE"},
       {"--rules", "--describe"},
       "  defuse coach [FILE|-]            what hurts and what helps in sentences: JSON lines {\"id\",\"text\"} in, "
       "findings out\n"
       "         [--rules PACK]            by the rules of a pack instead of the core course's\n"
       "         [--describe]              prints the rules with their sources and examples\n",
       "defuse coach sentences.jsonl",
       {},
       true},
      {"progress",
       look_at_progress,
       {"show, merge or verify", "FILE"},
       {"-o", "--json"},
       "  defuse progress show FILE... [--json]    what saved progress holds; private notes are not printed\n"
       "  defuse progress merge FILE... -o FILE    everything that is in any of them, once\n"
       "  defuse progress verify FILE...           whether each is whole\n",
       "defuse progress show saved.defuse-progress --json",
       {"show", "merge", "verify"},
       false,
       true},
      {"completion",
       complete_in_shell,
       {"bash, zsh or fish"},
       {},
       "  defuse completion bash|zsh|fish  lets the shell complete commands and options\n",
       "defuse completion bash",
       {"bash", "zsh", "fish"}}};
  return all;
}

const Command* find_command(std::string_view name) {
  const auto found =
      std::find_if(commands().begin(), commands().end(), [&](const auto& one) { return one.name == name; });
  return found == commands().end() ? nullptr : &*found;
}

bool is_switch(std::string_view option) { return option == "--json" || option == "--describe" || option == "--watch"; }

std::string help() {
  std::string text = "defuse: makes and checks packs for Defuse.\n\n";
  for (const Command& command : commands()) text += command.help;
  return text +
         "\n"
         "PACK is a pack's folder, or (for check and export) a .defuse file.\n"
         "Exit codes: 0 fine, 1 the input is wrong, 2 the command line is wrong.\n"
         "`defuse COMMAND --help` shows an example.\n";
}

std::string help(const Command& command) {
  std::string text(command.help);
  text += "\nExample:\n  " + std::string(command.example) + "\n";
  if (command.name == "completion") {
    text +=
        "\nTo have it in every shell, put this into ~/.bashrc:\n  source <(defuse completion bash)\n"
        "or into ~/.zshrc, after compinit:\n  source <(defuse completion zsh)\n"
        "or run once:\n  defuse completion fish > ~/.config/fish/completions/defuse.fish\n";
  }
  return text;
}

}  // namespace defuse::cli
