#include <algorithm>
#include <cctype>
#include <set>

#include "lms/suspend.h"
#include "tools/package.h"

namespace defuse::tools {

namespace {

constexpr std::size_t kMostFiles = 2000;
constexpr std::size_t kLargest = std::size_t{64} << 20U;
constexpr std::size_t kLongestTitle = 200;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++times;
  return times;
}

// Names that every file system, zip program and web server takes as they are.
bool plain_name(const std::string& name) {
  if (name.empty() || name.front() == '/' || has(name, "..") || has(name, "//")) return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.' || c == '/';
  });
}

void lint_files(const PackageFiles& all, std::vector<std::string>& found) {
  std::set<std::string> folded;
  std::size_t whole = 0;
  for (const auto& [name, bytes] : all) {
    whole += bytes.size();
    if (!plain_name(name))
      found.push_back(name + ": a file name may hold letters, digits, hyphens, underscores and full stops alone.");
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (!folded.insert(lower).second) found.push_back(name + ": another file has the same name but for capitals.");
    for (const std::string_view ending : {".mjs", ".br", ".gz", ".php", ".htaccess"}) {
      if (name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0) {
        found.push_back(name + ": learning management systems do not serve such files rightly.");
      }
    }
  }
  if (all.size() > kMostFiles) found.push_back("There are more than 2,000 files, and some systems take no more.");
  if (whole > kLargest) found.push_back("The package is larger than 64 MiB, and many systems take no more.");
}

void lint_page(const PackageFiles& all, std::vector<std::string>& found) {
  const auto place = all.find("index.html");
  if (place == all.end()) {
    found.emplace_back("index.html is missing, and nothing could be opened.");
    return;
  }
  const std::string& page = place->second;
  if (has(page, "type=\"module\""))
    found.emplace_back("index.html loads a module, and systems serve those with a wrong type.");
  if (has(page, "src=\"/") || has(page, "href=\"/"))
    found.emplace_back("index.html has an address that starts at the server's root.");
  if (count(page, "name=\"defuse-package\"") != 1)
    found.emplace_back("index.html must hold its settings exactly once.");
}

void lint_scorm(const Package& package, const std::string& text, const PackageFiles& all,
                std::vector<std::string>& found) {
  const bool old = package.kind == PackageKind::Scorm12;
  const auto need = [&](bool kept, const char* sentence) {
    if (!kept) found.emplace_back(sentence);
  };
  need(count(text, "<schemaversion>") == 1, "The manifest must say once which edition it is of.");
  need(count(text, old ? "adlcp:scormtype=\"sco\"" : "adlcp:scormType=\"sco\"") == 1,
       "The manifest must name one sco, in its edition's spelling.");
  need(count(text, "identifier=\"resource\"") == 1 && count(text, "identifierref=\"resource\"") == 1,
       "The item must refer to the resource.");
  need(count(text, "default=\"course\"") == 1 && count(text, "<organization identifier=\"course\">") == 1,
       "The default organisation must be there.");
  for (const auto& [name, bytes] : all) {
    if (name != "imsmanifest.xml" && count(text, "<file href=\"" + name + "\"/>") != 1) {
      found.push_back(name + ": the manifest must list it exactly once.");
    }
  }
  need(count(text, "<file href=") + 1 == all.size(), "The manifest lists files that are not there.");
  const bool schemas = std::any_of(all.begin(), all.end(), [](const auto& one) { return has(one.first, ".xsd"); });
  need(schemas, "The schema files are missing: strict systems refuse the package.");
}

}  // namespace

std::vector<std::string> lint_package(const Package& package, const Manifest& manifest, const PackageFiles& all,
                                      const std::vector<base::Id>& ids) {
  std::vector<std::string> found;
  lint_files(all, found);
  lint_page(all, found);
  if (package.title.find_first_not_of(' ') == std::string::npos) found.emplace_back("The course has no title.");
  if (package.title.size() > kLongestTitle)
    found.emplace_back("The title is longer than 200 bytes, and many systems cut it there.");
  if (!package.iri.empty() && !has(package.iri, ":"))
    found.push_back("`" + package.iri + "` is no start of an IRI: it needs a scheme, as in https: or urn:.");
  for (const auto& [one, other] : lms::clashes(ids)) {
    found.push_back("The ids `" + one + "` and `" + other +
                    "` cannot be told apart in saved data: change one of them.");
  }
  if (package.kind == PackageKind::Site) return found;
  if (all.count(manifest.name) != 1) found.push_back(manifest.name + " must lie at the root.");
  if (!schema_folder(package.kind).empty()) lint_scorm(package, manifest.text, all, found);
  return found;
}

}  // namespace defuse::tools
