// `defuse import`: a story or a table into a pack.
#include "pack/authoring/import.h"

#include "cli/commands.h"
#include "cli/disk.h"

namespace defuse::cli {

using namespace pack::authoring;

int import_story(const Arguments& arguments, Said& said) {
  const bool twee = arguments.subject == "twee";
  if (!twee && arguments.subject != "csv") {
    said.err += "defuse: `import` takes twee or csv, not `" + arguments.subject + "`.\n";
    return kCommandWrong;
  }
  const std::string& file = arguments.call;
  const std::string& folder = arguments.output;
  const base::Result<std::string> bytes = read_file(file);
  if (!bytes) return fail(bytes.error().message, said);
  if (!exists(folder + "/pack.yaml"))
    return fail(folder + ": there is no pack here; `defuse new " + folder + "` makes one.", said);
  const Reading pack = load(folder);
  const std::vector<course::Practice>& practices = pack.pack.index.practices;
  const Imported imported = twee ? import_twee(bytes.value(), practices) : import_table(bytes.value(), practices);
  if (!imported.problems.empty()) said.err += as_text(file, imported.problems);
  if (!imported.ok()) return fail("Nothing was written.", said);
  for (const auto& [path, text] : imported.files) {
    if (exists(folder + "/" + path))
      return fail(folder + "/" + path + ": there is already such a file; rename one of the two. Nothing was written.",
                  said);
  }
  for (const auto& [path, text] : imported.files) {
    if (const base::Status failure = write_file(folder + "/" + path, text)) return fail(failure->message, said);
    said.out += folder + "/" + path + "\n";
  }
  said.out += std::string("List ") + (twee ? "the call under `calls`" : "what is new under `items`") +
              " of a module in pack.yaml, then run `defuse check " + folder + "`.\n";
  return kFine;
}

}  // namespace defuse::cli
