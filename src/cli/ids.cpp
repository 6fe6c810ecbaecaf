#include "pack/authoring/ids.h"

#include "cli/commands.h"
#include "cli/disk.h"

namespace defuse::cli {

int write_ids(const Arguments& arguments, Said& said) {
  if (!is_folder(arguments.subject))
    return fail(arguments.subject + ": ids are written into a pack's folder, and this is none.", said);
  const base::Result<pack::authoring::Files> files = read_folder(arguments.subject);
  if (!files) return fail(files.error().message, said);
  int written = 0;
  for (const auto& [path, text] : pack::authoring::with_missing_ids(files.value(), &written)) {
    if (const base::Status failure = write_file(arguments.subject + "/" + path, text))
      return fail(failure->message, said);
    said.out += path + "\n";
  }
  said.out +=
      written == 0 ? "No id is missing.\n" : std::to_string(written) + (written == 1 ? " id" : " ids") + " written.\n";
  return kFine;
}

}  // namespace defuse::cli
