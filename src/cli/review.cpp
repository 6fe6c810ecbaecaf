// `defuse review`: see tools/review_sheet.h.
#include "cli/commands.h"
#include "cli/disk.h"
#include "tools/review_sheet.h"

namespace defuse::cli {

int review(const Arguments& arguments, Said& said) {
  const std::string& folder = arguments.subject;
  if (!is_folder(folder)) return fail(folder + ": a review is made of a pack's folder, and this is none.", said);
  const base::Result<pack::authoring::Files> files = read_folder(folder);
  if (!files) return fail(files.error().message, said);
  const pack::authoring::Reading reading = pack::authoring::read_pack(files.value());
  if (!reading.ok()) return fail(as_text(folder, reading.problems) + "Nothing was written.", said);
  if (const base::Status failure = write_file(arguments.output, tools::review_sheet(reading.pack.index, files.value())))
    return fail(failure->message, said);
  said.out += arguments.output + ": " + std::to_string(reading.pack.items.size()) + " lessons and exercises, " +
              std::to_string(reading.pack.calls.size()) + (reading.pack.calls.size() == 1 ? " call.\n" : " calls.\n");
  return kFine;
}

}  // namespace defuse::cli
