#include <algorithm>

#include "cli/commands.h"
#include "cli/disk.h"
#include "pack/container.h"

namespace defuse::cli {

int build(const Arguments& arguments, Said& said) {
  pack::authoring::Reading reading = load(arguments.subject);
  auto& problems = reading.problems;
  // Building is about errors; smells are for `check`.
  problems.erase(std::remove_if(problems.begin(), problems.end(),
                                [](const auto& one) { return one.severity != pack::Severity::Error; }),
                 problems.end());
  if (!reading.ok()) return fail(as_text(arguments.subject, problems) + "Nothing was written.", said);
  const std::string bytes = pack::write_container(reading.pack);
  if (const base::Status failure = write_file(arguments.output, bytes)) return fail(failure->message, said);
  said.out += arguments.output + ": " + std::to_string(bytes.size()) + " bytes.\n";
  return kFine;
}

}  // namespace defuse::cli
