// `defuse completion`: what shells source to complete commands, options and files, from the table of the commands.
#include "cli/command.h"

namespace defuse::cli {

namespace {

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) text += (text.empty() ? "" : " ") + std::string(word);
  return text;
}

std::string names() {
  std::vector<std::string_view> all;
  for (const Command& command : commands()) all.push_back(command.name);
  return joined(all);
}

std::string options_of(const Command& command) {
  const std::string own = joined(command.options);
  return own.empty() ? "--help" : own + " --help";
}

constexpr const char* kKinds = "scorm12 scorm2004-3 scorm2004-4 cmi5 xapi site";

// The options, the values of the first subject and the kinds of packages, as cases of a shell's `case`.
std::string cases(const char* variable) {
  std::string text;
  for (const Command& command : commands())
    text += "    " + std::string(command.name) + ") " + variable + "=\"" + options_of(command) + "\" ;;\n";
  return text;
}

std::string first_words() {
  std::string text;
  for (const Command& command : commands()) {
    if (!command.words.empty())
      text += "    " + std::string(command.name) + ") first=\"" + joined(command.words) + "\" ;;\n";
  }
  return text;
}

std::string for_bash() {
  return "_defuse() {\n"
         "  local cur=${COMP_WORDS[COMP_CWORD]} options= first=\n"
         "  COMPREPLY=()\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
         "    COMPREPLY=($(compgen -W \"" +
         names() +
         " --help\" -- \"$cur\"))\n"
         "    return\n"
         "  fi\n"
         "  case ${COMP_WORDS[1]} in\n" +
         cases("options") + "  esac\n  case ${COMP_WORDS[1]} in\n" + first_words() +
         "  esac\n"
         "  if [ \"${COMP_WORDS[COMP_CWORD-1]}\" = --as ]; then\n"
         "    COMPREPLY=($(compgen -W \"" +
         kKinds +
         "\" -- \"$cur\"))\n"
         "  elif [ \"$COMP_CWORD\" -eq 2 ] && [ -n \"$first\" ]; then\n"
         "    COMPREPLY=($(compgen -W \"$first\" -- \"$cur\"))\n"
         "  elif [ \"${cur#-}\" != \"$cur\" ]; then\n"
         "    COMPREPLY=($(compgen -W \"$options\" -- \"$cur\"))\n"
         "  else\n"
         "    compopt -o filenames 2>/dev/null\n"
         "    COMPREPLY=($(compgen -f -- \"$cur\"))\n"
         "  fi\n"
         "}\n"
         "complete -F _defuse defuse\n";
}

std::string for_zsh() {
  return "#compdef defuse\n"
         "_defuse() {\n"
         "  local options= first=\n"
         "  if (( CURRENT == 2 )); then\n"
         "    compadd -- " +
         names() +
         "\n"
         "    return\n"
         "  fi\n"
         "  case $words[2] in\n" +
         cases("options") + "  esac\n  case $words[2] in\n" + first_words() +
         "  esac\n"
         "  if [[ $words[CURRENT-1] == --as ]]; then\n"
         "    compadd -- " +
         kKinds +
         "\n"
         "  elif (( CURRENT == 3 )) && [[ -n $first ]]; then\n"
         "    compadd -- ${=first}\n"
         "  elif [[ $PREFIX == -* ]]; then\n"
         "    compadd -- ${=options}\n"
         "  else\n"
         "    _files\n"
         "  fi\n"
         "}\n"
         "compdef _defuse defuse\n";
}

std::string for_fish() {
  std::string text = "complete -c defuse -n __fish_use_subcommand -f -a \"" + names() + "\"\n";
  for (const Command& command : commands()) {
    const std::string seen = "complete -c defuse -n \"__fish_seen_subcommand_from " + std::string(command.name) + "\"";
    if (!command.words.empty()) text += seen + " -a \"" + joined(command.words) + "\"\n";
    for (const std::string_view option : command.options) {
      const bool is_long = option.starts_with("--");
      text += seen + (is_long ? " -l " : " -s ") + std::string(option.substr(is_long ? 2 : 1)) +
              (is_switch(option) ? "" : " -r");
      if (option == "--as") text += std::string(" -f -a \"") + kKinds + "\"";
      text += "\n";
    }
  }
  return text;
}

}  // namespace

int complete_in_shell(const Arguments& arguments, Said& said) {
  if (arguments.subject == "bash") return said.out += for_bash(), kFine;
  if (arguments.subject == "zsh") return said.out += for_zsh(), kFine;
  if (arguments.subject == "fish") return said.out += for_fish(), kFine;
  said.err += "defuse: completion is for bash, zsh or fish.\n";
  return kCommandWrong;
}

}  // namespace defuse::cli
