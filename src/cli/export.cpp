// `defuse export`: any pack as a package for a learning management system, or as a site.
#include <algorithm>
#include <charconv>
#include <filesystem>

#include "cli/commands.h"
#include "cli/disk.h"
#include "cli/export_package.h"
#include "pack/container.h"
#include "pack/zip.h"

namespace defuse::cli {

namespace {

namespace fs = std::filesystem;

// The first thing that is wrong with the options, or nothing.
std::string read_options(const ExportOptions& options, Package& package) {
  const auto kind = package_kind(options.as);
  if (!kind) return "`--as` takes site, scorm12, scorm2004-3, scorm2004-4, cmi5 or xapi.";
  package.kind = *kind;
  if (!options.pass_mark.empty()) {
    int percent = -1;
    const char* end = options.pass_mark.data() + options.pass_mark.size();
    const auto [stop, error] = std::from_chars(options.pass_mark.data(), end, percent);
    if (error != std::errc() || stop != end || percent < 0 || percent > 100)
      return "`--pass-mark` takes a number from 0 to 100.";
    package.rules.pass_mark = percent * 100;
  }
  const auto one_of = [](const std::string& given, std::initializer_list<std::string_view> names) {
    return given.empty() || std::find(names.begin(), names.end(), given) != names.end();
  };
  if (!one_of(options.complete_when, {"lessons", "mastery", "both"}))
    return "`--complete-when` takes lessons, mastery or both.";
  if (!one_of(options.on_failure, {"incomplete", "failed"})) return "`--on-failure` takes incomplete or failed.";
  if (!one_of(options.exit, {"suspend", "normal", "empty"})) return "`--exit` takes suspend, normal or empty.";
  const lms::Share mark = package.rules.pass_mark;
  package.rules = lms::rules_from_text("complete-when=" + options.complete_when + " on-failure=" + options.on_failure +
                                       " exit=" + options.exit);
  package.rules.pass_mark = mark;
  package.iri = options.iri.empty() ? "urn:defuse:" : options.iri;
  const char last = package.iri.back();
  if (last != '/' && last != ':' && last != '#') package.iri += '/';
  for (const std::string& host : options.hosts) {
    const bool plain = host.find_first_of(" ,\"'<>&") == std::string::npos;
    if (!plain || (host != "*" && host != "self" && host.find("://") == std::string::npos)) {
      return "`--host` takes an origin such as https://intranet.example, or self, or *.";
    }
    package.hosts.push_back(host);
  }
  return {};
}

base::Status add_schemas(const std::string& folder, PackageFiles& all, std::vector<std::string>& names) {
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
    const std::string name = it->path().filename().string();
    all[name] = bytes.take();
    names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return {};
}

base::Status write_out(const Package& package, const PackageFiles& all, const std::string& output) {
  if (package.kind != PackageKind::Site) return write_file(output, pack::write_zip({all.begin(), all.end()}));
  if (exists(output) && !is_empty_folder(output))
    return base::Error{output + ": there is already something here; name a new or an empty folder."};
  for (const auto& [name, bytes] : all) {
    if (base::Status failure = write_file(output + "/" + name, bytes)) return failure;
  }
  return {};
}

}  // namespace

int export_package(const Arguments& arguments, Said& said) {
  Package package;
  if (const std::string wrong = read_options(arguments.exporting, package); !wrong.empty()) {
    said.err += "defuse: " + wrong + " `defuse --help` shows how it is used.\n";
    return kCommandWrong;
  }
  pack::authoring::Reading reading = load(arguments.subject);
  if (!reading.ok()) {
    said.err += as_text(arguments.subject, reading.problems) + "Nothing was written.\n";
    return kInputWrong;
  }
  const course::PackIndex& index = reading.pack.index;
  package.id = index.id;
  package.title = index.title;
  package.summary = index.summary;
  package.version = index.version;
  package.language = index.language;

  const std::string site = arguments.exporting.site.empty() ? "dist/site" : arguments.exporting.site;
  const std::string schemas = arguments.exporting.schemas.empty() ? site + "/../schemas" : arguments.exporting.schemas;
  base::Result<std::string> bytes =
      is_folder(arguments.subject) ? pack::write_container(reading.pack) : read_file(arguments.subject);
  base::Status failure = bytes ? take_site(site, bytes.value(), package) : bytes.error();
  PackageFiles all = package.files;
  std::vector<std::string> schema_names;
  if (!failure && !schema_folder(package.kind).empty())
    failure = add_schemas(schemas + "/" + std::string(schema_folder(package.kind)), all, schema_names);
  if (failure) {
    said.err += failure->message + "\n";
    return kInputWrong;
  }
  const Manifest manifest = manifest_of(package, schema_names);
  if (!manifest.name.empty()) all[manifest.name] = manifest.text;

  std::vector<base::Id> ids;
  for (const course::ItemHead& item : index.items) ids.push_back(item.id);
  for (const course::CallHead& call : index.calls) ids.push_back(call.id);
  const std::vector<std::string> found = lint_package(package, manifest, all, ids);
  for (const std::string& sentence : found) said.err += sentence + "\n";
  if (found.empty()) failure = write_out(package, all, arguments.output);
  if (failure) said.err += failure->message + "\n";
  if (failure || !found.empty()) {
    said.err += "Nothing was written.\n";
    return kInputWrong;
  }
  said.out += arguments.output + ": " + std::string(package_kind_name(package.kind)) + ", " +
              std::to_string(all.size()) + " files.\n";
  return kFine;
}

}  // namespace defuse::cli
