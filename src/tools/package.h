// A course made ready for one kind of learning management system: what `defuse export`
// writes and the workshop saves. Files are in memory.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "course/pack.h"
#include "lms/rules.h"

namespace defuse::tools {

enum class PackageKind : std::uint8_t { Site, Scorm12, Scorm2004Third, Scorm2004Fourth, Cmi5, Xapi };

// "site", "scorm12", "scorm2004-3", "scorm2004-4", "cmi5", "xapi".
std::optional<PackageKind> package_kind(std::string_view name);
std::string_view package_kind_name(PackageKind kind);

// Files by their path in the package.
using PackageFiles = std::map<std::string, std::string>;

struct Package {
  PackageKind kind = PackageKind::Site;
  base::Id id;
  std::string title;
  std::string summary;
  std::string version;   // "1.0.0"
  std::string language;  // BCP 47
  lms::Rules rules;
  std::string iri;                 // what cmi5 and Tin Can identifiers start with; "urn:defuse:" when nothing is given
  std::vector<std::string> hosts;  // origins of pages that may embed it
  PackageFiles files;              // without manifest and schemas
};

// The pass mark that the manifest tells the LMS. Nothing where the rule has none. SCORM alone would have the LMS judge
// every visit by it, and call half a course failed; so there it is told only where failing is reported anyway.
std::optional<lms::Share> manifest_mastery(const Package& package);

// The course's settings as index.html holds them, read by lms::rules_from_text and web/src/package.js.
std::string settings_text(const Package& package, const std::string& pack_file);

// Name and text of the manifest; `schemas` are the names of the schema files that lie at the root. A site has none.
struct Manifest {
  std::string name;
  std::string text;
};
Manifest manifest_of(const Package& package, const std::vector<std::string>& schemas);

// The folder below the schemas' for a kind; empty for those without.
std::string_view schema_folder(PackageKind kind);

// What no schema sees and LMSs stumble over. One sentence each; empty when all is well. `all` with manifest and
// schemas.
std::vector<std::string> lint_package(const Package& package, const Manifest& manifest, const PackageFiles& all,
                                      const std::vector<base::Id>& ids);

// The files of a built site as a package needs them: the pack in place of the default one, titles and settings in
// index.html, no compressed copies, and a service worker only where it knows the very files.
// The error says what is wrong, and does not name the site.
base::Status take_site(PackageFiles site, const std::string& pack_bytes, Package& package);

// Whether packages need a file of the site: compressed copies and the trainers' workshop they do not.
bool is_of_site(std::string_view name);

// What is asked for, as texts; empty for what was not. web/lms/README.md says what they mean.
struct ExportOptions {
  std::string as;
  std::string site;  // of the command alone: folders
  std::string schemas;
  std::string pass_mark;
  std::string complete_when;
  std::string on_failure;
  std::string exit;
  std::string iri;
  std::vector<std::string> hosts;
};

// A package with its kind and rules; an error says which option is wrong.
base::Result<Package> package_of(const ExportOptions& options);

// What goes out: files of the site, manifest, schemas. `problems` as from lint_package; the package must not be handed
// out when there are any.
struct Exported {
  PackageFiles files;
  std::vector<std::string> problems;
};

// `schemas` are those of schema_folder(package.kind), by name.
base::Result<Exported> export_pack(const course::PackIndex& index, const std::string& pack_bytes, PackageFiles site,
                                   const PackageFiles& schemas, Package package);

}  // namespace defuse::tools
