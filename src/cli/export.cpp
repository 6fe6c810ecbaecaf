// `defuse export`: any pack as a package for a learning management system, or as a site.
#include <filesystem>

#include "cli/commands.h"
#include "cli/disk.h"
#include "cli/site.h"
#include "pack/container.h"
#include "pack/zip.h"
#include "tools/package.h"

namespace defuse::cli {

namespace {

namespace fs = std::filesystem;

using tools::PackageFiles;
using tools::PackageKind;

base::Result<PackageFiles> read_schemas(const std::string& folder) {
  PackageFiles schemas;
  std::error_code error;
  fs::directory_iterator it(folder, error);
  if (error)
    return base::Error{folder +
                       ": the schema files of this edition are not there. scripts/build puts them there; --schemas "
                       "names another folder."};
  for (; it != fs::directory_iterator(); it.increment(error)) {
    if (error) return base::Error{folder + ": the folder cannot be read completely."};
    base::Result<std::string> bytes = read_file(it->path().string());
    if (!bytes) return bytes.error();
    schemas[it->path().filename().string()] = bytes.take();
  }
  return schemas;
}

base::Status write_out(PackageKind kind, const PackageFiles& all, const std::string& output) {
  if (kind != PackageKind::Site) return write_file(output, pack::write_zip({all.begin(), all.end()}));
  if (exists(output) && !is_empty_folder(output))
    return base::Error{output + ": there is already something here; name a new or an empty folder."};
  for (const auto& [name, bytes] : all) {
    if (base::Status failure = write_file(output + "/" + name, bytes)) return failure;
  }
  return {};
}

int nothing_written(const std::string& why, Said& said) { return fail(why + "\nNothing was written.", said); }

}  // namespace

int export_package(const Arguments& arguments, Said& said) {
  base::Result<tools::Package> asked = tools::package_of(arguments.exporting);
  if (!asked) {
    said.err += "defuse: " + asked.error().message + " `defuse --help` shows how it is used.\n";
    return kCommandWrong;
  }
  pack::authoring::Reading reading = load(arguments.subject);
  if (!reading.ok()) return fail(as_text(arguments.subject, reading.problems) + "Nothing was written.", said);
  tools::Package package = asked.take();
  const PackageKind kind = package.kind;

  const std::string site = site_folder(arguments.exporting);
  const std::string schemas = arguments.exporting.schemas.empty() ? site + "/../schemas" : arguments.exporting.schemas;
  base::Result<std::string> bytes =
      is_folder(arguments.subject) ? pack::write_container(reading.pack) : read_file(arguments.subject);
  if (!bytes) return fail(bytes.error().message, said);
  base::Result<PackageFiles> files = read_site(site);
  if (!files) return fail(files.error().message, said);
  base::Result<PackageFiles> schema_files = PackageFiles();
  const std::string_view edition = tools::schema_folder(kind);
  if (!edition.empty()) schema_files = read_schemas(schemas + "/" + std::string(edition));
  if (!schema_files) return fail(schema_files.error().message, said);
  base::Result<tools::Exported> exported =
      tools::export_pack(reading.pack.index, bytes.value(), files.take(), schema_files.value(), std::move(package));
  if (!exported) return fail(site + ": " + exported.error().message + " Build it first, or name it with --site.", said);
  std::string found;
  for (const std::string& sentence : exported.value().problems) found += sentence + "\n";
  if (!found.empty()) return fail(found + "Nothing was written.", said);
  const PackageFiles& all = exported.value().files;
  if (const base::Status failure = write_out(kind, all, arguments.output))
    return nothing_written(failure->message, said);
  said.out += arguments.output + ": " + std::string(tools::package_kind_name(kind)) + ", " +
              std::to_string(all.size()) + " files.\n";
  return kFine;
}

}  // namespace defuse::cli
