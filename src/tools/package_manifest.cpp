// The manifests. Element order, prefixes and spelling follow the specifications to the letter, since importers compare
// letters: `adlcp` is the only prefix that works everywhere, and scormtype has a capital T in 2004 alone.
#include <algorithm>
#include <array>
#include <cstdio>

#include "tools/package.h"
#include "tools/xml.h"

namespace defuse::tools {

namespace {

constexpr std::array<std::string_view, 6> kNames{"site", "scorm12", "scorm2004-3", "scorm2004-4", "cmi5", "xapi"};
constexpr std::string_view kStart = "index.html";

// Ten-thousandths as text of at most `decimals` decimals, out of `whole`.
std::string number(lms::Share share, double whole, int decimals) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.*f", decimals, share * whole / lms::kWhole);
  std::string text = buffer;
  if (text.find('.') == std::string::npos) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

// Unique for the course wherever it is imported, and the same for every version of it.
std::string name_of(const Package& package) { return "defuse." + package.id; }

std::string file_list(const Package& package, const std::vector<std::string>& schemas) {
  std::vector<std::string> names = schemas;
  for (const auto& [name, bytes] : package.files) names.push_back(name);
  std::sort(names.begin(), names.end());
  std::string text;
  for (const std::string& name : names) text += "      <file href=\"" + xml(name) + "\"/>\n";
  return text;
}

std::string scorm12(const Package& package, const std::vector<std::string>& schemas) {
  const std::string mastery =
      manifest_mastery(package)
          ? "        <adlcp:masteryscore>" + number(*manifest_mastery(package), 100, 2) + "</adlcp:masteryscore>\n"
          : "";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest identifier=\"" + name_of(package) + "\" version=\"" +
         xml(package.version) +
         "\"\n"
         "  xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" "
         "xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"\n"
         "  xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
         "  xsi:schemaLocation=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd\n"
         "    http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd\n"
         "    http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd\">\n"
         "  <metadata>\n    <schema>ADL SCORM</schema>\n    <schemaversion>1.2</schemaversion>\n  </metadata>\n"
         "  <organizations default=\"course\">\n    <organization identifier=\"course\">\n      <title>" +
         xml(package.title) +
         "</title>\n      <item identifier=\"item\" identifierref=\"resource\" isvisible=\"true\">\n        <title>" +
         xml(package.title) + "</title>\n" + mastery +
         "      </item>\n    </organization>\n  </organizations>\n  <resources>\n"
         "    <resource identifier=\"resource\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"" +
         std::string(kStart) + "\">\n" + file_list(package, schemas) + "    </resource>\n  </resources>\n</manifest>\n";
}

// The objective is ours, and what we say of it counts: without the two settings an LMS may complete a course on exit.
std::string sequencing2004(const Package& package) {
  const auto mastery = manifest_mastery(package);
  const std::string objective =
      mastery ? "<imsss:primaryObjective objectiveID=\"course-mastery\" satisfiedByMeasure=\"true\">"
                "<imsss:minNormalizedMeasure>" +
                    number(*mastery, 1, 4) + "</imsss:minNormalizedMeasure></imsss:primaryObjective>"
              : "<imsss:primaryObjective objectiveID=\"course-mastery\"/>";
  return "        <imsss:sequencing>\n          <imsss:objectives>" + objective +
         "</imsss:objectives>\n"
         "          <imsss:deliveryControls tracked=\"true\" completionSetByContent=\"true\" "
         "objectiveSetByContent=\"true\"/>\n"
         "        </imsss:sequencing>\n";
}

std::string scorm2004(const Package& package, const std::vector<std::string>& schemas) {
  const char* edition = package.kind == PackageKind::Scorm2004Third ? "2004 3rd Edition" : "2004 4th Edition";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest identifier=\"" + name_of(package) + "\" version=\"" +
         xml(package.version) +
         "\"\n"
         "  xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\"\n"
         "  xmlns:adlseq=\"http://www.adlnet.org/xsd/adlseq_v1p3\" "
         "xmlns:adlnav=\"http://www.adlnet.org/xsd/adlnav_v1p3\"\n"
         "  xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\" "
         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
         "  xsi:schemaLocation=\"http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd\n"
         "    http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 "
         "adlseq_v1p3.xsd\n"
         "    http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss "
         "imsss_v1p0.xsd\">\n"
         "  <metadata>\n    <schema>ADL SCORM</schema>\n    <schemaversion>" +
         std::string(edition) +
         "</schemaversion>\n  </metadata>\n"
         "  <organizations default=\"course\">\n    <organization identifier=\"course\">\n      <title>" +
         xml(package.title) +
         "</title>\n      <item identifier=\"item\" identifierref=\"resource\" isvisible=\"true\">\n        <title>" +
         xml(package.title) + "</title>\n" + sequencing2004(package) +
         "      </item>\n      <imsss:sequencing>\n        <imsss:controlMode choice=\"true\" flow=\"true\"/>\n"
         "      </imsss:sequencing>\n    </organization>\n  </organizations>\n  <resources>\n"
         "    <resource identifier=\"resource\" type=\"webcontent\" adlcp:scormType=\"sco\" href=\"" +
         std::string(kStart) + "\">\n" + file_list(package, schemas) + "    </resource>\n  </resources>\n</manifest>\n";
}

std::string cmi5(const Package& package) {
  const std::string language = xml(package.language);
  const auto words = [&](const std::string& name, const std::string& text) {
    return "<" + name + "><langstring lang=\"" + language + "\">" + xml(text) + "</langstring></" + name + ">\n";
  };
  const std::string id = xml(package.iri + package.id);
  const std::string about = package.summary.empty() ? package.title : package.summary;
  const auto mastery = manifest_mastery(package);
  const std::string move_on = mastery ? "CompletedAndPassed\" masteryScore=\"" + number(*mastery, 1, 4) : "Completed";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">\n  <course id=\"" +
         id + "\">\n    " + words("title", package.title) + "    " + words("description", about) +
         "  </course>\n  <au id=\"" + id + (package.iri.back() == ':' ? ":" : "/") + "au\" moveOn=\"" + move_on +
         "\" launchMethod=\"AnyWindow\">\n    " + words("title", package.title) + "    " + words("description", about) +
         "    <url>" + std::string(kStart) + "</url>\n  </au>\n</courseStructure>\n";
}

std::string tincan(const Package& package) {
  const std::string language = "lang=\"" + xml(package.language) + "\">";
  const std::string about = package.summary.empty() ? package.title : package.summary;
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tincan xmlns=\"http://projecttincan.com/tincan.xsd\">\n  "
         "<activities>\n"
         "    <activity id=\"" +
         xml(package.iri + package.id) + "\" type=\"http://adlnet.gov/expapi/activities/course\">\n      <name " +
         language + xml(package.title) + "</name>\n      <description " + language + xml(about) +
         "</description>\n      <launch " + language + std::string(kStart) +
         "</launch>\n    </activity>\n  </activities>\n</tincan>\n";
}

}  // namespace

std::optional<PackageKind> package_kind(std::string_view name) {
  const auto place = std::find(kNames.begin(), kNames.end(), name);
  if (place == kNames.end()) return {};
  return static_cast<PackageKind>(place - kNames.begin());
}

std::string_view package_kind_name(PackageKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<lms::Share> manifest_mastery(const Package& package) {
  if (package.rules.complete_when == lms::CompleteWhen::Lessons) return {};
  const bool told = package.kind == PackageKind::Cmi5 || package.rules.on_failure == lms::OnFailure::Failed;
  return told ? std::optional(package.rules.pass_mark) : std::nullopt;
}

Manifest manifest_of(const Package& package, const std::vector<std::string>& schemas) {
  switch (package.kind) {
    case PackageKind::Site:
      return {};
    case PackageKind::Scorm12:
      return {"imsmanifest.xml", scorm12(package, schemas)};
    case PackageKind::Scorm2004Third:
    case PackageKind::Scorm2004Fourth:
      return {"imsmanifest.xml", scorm2004(package, schemas)};
    case PackageKind::Cmi5:
      return {"cmi5.xml", cmi5(package)};
    case PackageKind::Xapi:
      return {"tincan.xml", tincan(package)};
  }
  return {};
}

std::string_view schema_folder(PackageKind kind) {
  const bool has =
      kind == PackageKind::Scorm12 || kind == PackageKind::Scorm2004Third || kind == PackageKind::Scorm2004Fourth;
  return has ? package_kind_name(kind) : std::string_view();
}

std::string settings_text(const Package& package, const std::string& pack_file) {
  constexpr std::array<std::string_view, 3> kWhen{"lessons", "mastery", "both"};
  constexpr std::array<std::string_view, 2> kFailure{"incomplete", "failed"};
  constexpr std::array<std::string_view, 3> kExit{"suspend", "normal", "empty"};
  const lms::Rules& rules = package.rules;
  std::string text = "kind=" + std::string(package_kind_name(package.kind)) + " pack=" + pack_file +
                     " language=" + package.language +
                     " complete-when=" + std::string(kWhen[static_cast<std::size_t>(rules.complete_when)]) +
                     " pass-mark=" + std::to_string(rules.pass_mark) +
                     " on-failure=" + std::string(kFailure[static_cast<std::size_t>(rules.on_failure)]) +
                     " exit=" + std::string(kExit[static_cast<std::size_t>(rules.exit)]);
  std::string hosts;
  for (const std::string& host : package.hosts) hosts += (hosts.empty() ? "" : ",") + host;
  return hosts.empty() ? text : text + " hosts=" + hosts;
}

}  // namespace defuse::tools
