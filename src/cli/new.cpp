#include <filesystem>

#include "base/id.h"
#include "cli/commands.h"
#include "cli/disk.h"
#include "cli/embedded.h"

namespace defuse::cli {

namespace {

constexpr std::string_view kTemplate = "packs/template/";
constexpr std::string_view kSchema = "schema/";

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }
// Tells editors that know YAML which schema a file follows.
std::string with_schema(std::string_view path, std::string_view bytes) {
  if (!path.ends_with(".yaml")) return std::string(bytes);
  std::string schema = "../.schema/exercise.schema.json";
  if (path == "pack.yaml") schema = ".schema/pack.schema.json";
  if (starts_with(path, "calls/"))
    schema = path.ends_with(".plan.yaml") ? "../.schema/plan.schema.json" : "../.schema/call.schema.json";
  if (starts_with(path, "coach/")) schema = "../.schema/coach.schema.json";
  return "# yaml-language-server: $schema=" + schema + "\n" + std::string(bytes);
}

void replace_first(std::string& text, const std::string& before, const std::string& after) {
  const std::size_t at = text.find(before);
  if (at != std::string::npos) text.replace(at, before.size(), after);
}

}  // namespace

int make_new(const Arguments& arguments, Said& said) {
  const std::string& folder = arguments.subject;
  if (exists(folder) && !is_empty_folder(folder))
    return fail(folder + ": there is already something here; name a new or an empty folder.", said);
  const std::filesystem::path whole = std::filesystem::path(folder).lexically_normal();
  const std::string name = (whole.has_filename() ? whole : whole.parent_path()).filename().string();
  base::Id id = base::id_from_title(name);
  if (id.empty()) id = "my-pack";
  for (const EmbeddedFile& file : embedded_files()) {
    std::string path;
    std::string bytes;
    if (starts_with(file.path, kTemplate)) {
      path = file.path.substr(kTemplate.size());
      bytes = with_schema(path, file.bytes);
      if (path == "pack.yaml") replace_first(bytes, "\nid: template\n", "\nid: " + id + "\n");
    } else if (starts_with(file.path, kSchema)) {
      path = ".schema/" + std::string(file.path.substr(kSchema.size()));
      bytes = file.bytes;
    } else {
      continue;
    }
    if (const base::Status failure = write_file(folder + "/" + path, bytes)) return fail(failure->message, said);
  }
  said.out += "A new pack is in " + folder + ". Open pack.yaml first, then run `defuse check " + folder + "`.\n";
  return kFine;
}

}  // namespace defuse::cli
