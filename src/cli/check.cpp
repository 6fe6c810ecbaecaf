#include "cli/commands.h"
#include "tools/check_report.h"

namespace defuse::cli {

int check(const Arguments& arguments, Said& said) {
  if (arguments.watch) return watch(arguments, said);
  const pack::authoring::Reading reading = load(arguments.subject);
  said.out +=
      arguments.json ? tools::check_report(arguments.subject, reading) : as_text(arguments.subject, reading.problems);
  return reading.ok() ? kFine : kInputWrong;
}

}  // namespace defuse::cli
