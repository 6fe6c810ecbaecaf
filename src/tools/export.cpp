// Any pack as a package for a learning management system, or as a site.
#include <algorithm>
#include <charconv>

#include "tools/package.h"

namespace defuse::tools {

base::Result<Package> package_of(const ExportOptions& options) {
  Package package;
  const auto kind = package_kind(options.as);
  if (!kind) return base::Error{"`--as` takes site, scorm12, scorm2004-3, scorm2004-4, cmi5 or xapi."};
  package.kind = *kind;
  if (!options.pass_mark.empty()) {
    int percent = -1;
    const char* end = options.pass_mark.data() + options.pass_mark.size();
    const auto [stop, error] = std::from_chars(options.pass_mark.data(), end, percent);
    if (error != std::errc() || stop != end || percent < 0 || percent > 100)
      return base::Error{"`--pass-mark` takes a number from 0 to 100."};
    package.rules.pass_mark = percent * 100;
  }
  const auto one_of = [](const std::string& given, std::initializer_list<std::string_view> names) {
    return given.empty() || std::find(names.begin(), names.end(), given) != names.end();
  };
  if (!one_of(options.complete_when, {"lessons", "mastery", "both"}))
    return base::Error{"`--complete-when` takes lessons, mastery or both."};
  if (!one_of(options.on_failure, {"incomplete", "failed"}))
    return base::Error{"`--on-failure` takes incomplete or failed."};
  if (!one_of(options.exit, {"suspend", "normal", "empty"}))
    return base::Error{"`--exit` takes suspend, normal or empty."};
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
      return base::Error{"`--host` takes an origin such as https://intranet.example, or self, or *."};
    }
    package.hosts.push_back(host);
  }
  return package;
}

base::Result<Exported> export_pack(const course::PackIndex& index, const std::string& pack_bytes, PackageFiles site,
                                   const PackageFiles& schemas, Package package) {
  package.id = index.id;
  package.title = index.title;
  package.summary = index.summary;
  package.version = index.version;
  package.language = index.language;
  if (base::Status failure = take_site(std::move(site), pack_bytes, package)) return *failure;
  Exported exported{package.files, {}};
  std::vector<std::string> names;
  for (const auto& [name, bytes] : schemas) {
    exported.files[name] = bytes;
    names.push_back(name);
  }
  const Manifest manifest = manifest_of(package, names);
  if (!manifest.name.empty()) exported.files[manifest.name] = manifest.text;
  std::vector<base::Id> ids;
  for (const course::ItemHead& item : index.items) ids.push_back(item.id);
  for (const course::CallHead& call : index.calls) ids.push_back(call.id);
  exported.problems = lint_package(package, manifest, exported.files, ids);
  return exported;
}

}  // namespace defuse::tools
