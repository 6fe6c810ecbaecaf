// `defuse export`: what the manifests say, what the lint finds. Schemas and zip files are
// tests/lms/packages.test.mjs's.
#include <doctest/doctest.h>

#include <algorithm>

#include "tools/package.h"
#include "tools/xml.h"

namespace defuse::tools {

namespace {

Package sample(PackageKind kind) {
  Package package;
  package.kind = kind;
  package.id = "calm";
  package.title = "Calm & clear";
  package.version = "1.2.3";
  package.language = "en";
  package.iri = "urn:defuse:";
  package.files["index.html"] = "<meta name=\"defuse-package\" content=\"\">";
  package.files["app.js"] = "x";
  return package;
}

struct Linted {
  Package package;
  PackageFiles all;
  std::vector<std::string> schemas;
  explicit Linted(PackageKind kind) : package(sample(kind)), all(package.files) {
    if (!schema_folder(kind).empty()) {
      schemas = {"a.xsd"};
      all["a.xsd"] = "x";
    }
  }
  std::vector<std::string> run() {
    const Manifest manifest = manifest_of(package, schemas);
    if (!manifest.name.empty()) all[manifest.name] = manifest.text;
    return lint_package(package, manifest, all, {"one", "two"});
  }
};

bool mentions(const std::vector<std::string>& found, const std::string& part) {
  return std::any_of(found.begin(), found.end(), [&](const auto& one) { return one.find(part) != std::string::npos; });
}

constexpr PackageKind kAll[] = {PackageKind::Site,           PackageKind::Scorm12,
                                PackageKind::Scorm2004Third, PackageKind::Scorm2004Fourth,
                                PackageKind::Cmi5,           PackageKind::Xapi};

}  // namespace

TEST_CASE("texts cannot leave their place in XML") {
  CHECK(xml("a<b>&\"'\x01\n") == "a&lt;b&gt;&amp;&quot;&#39;  ");
  CHECK(xml("\xC3\x84rger") == "\xC3\x84rger");
}

TEST_CASE("every kind of package passes its lint, and is found by its name") {
  for (const PackageKind kind : kAll) {
    CHECK(Linted(kind).run().empty());
    CHECK(package_kind(package_kind_name(kind)) == kind);
  }
  CHECK_FALSE(package_kind("scorm").has_value());
}

TEST_CASE("the lint finds what schemas do not") {
  Linted linted(PackageKind::Scorm12);
  SUBCASE("names") {
    linted.all["module.mjs"] = "x";
    CHECK(mentions(linted.run(), "module.mjs"));
  }
  SUBCASE("names that only differ by capitals") {
    linted.all["App.js"] = "x";
    CHECK(mentions(linted.run(), "but for capitals"));
  }
  SUBCASE("names with blanks, and ways out of the package") {
    linted.all["a b.js"] = "x";
    linted.all["../c.js"] = "x";
    CHECK(mentions(linted.run(), "a b.js"));
    CHECK(mentions(linted.run(), "../c.js"));
  }
  SUBCASE("a file that is not listed") {
    linted.all["extra.js"] = "x";
    CHECK(mentions(linted.run(), "extra.js: the manifest must list it"));
  }
  SUBCASE("a listed file that is not there") {
    linted.package.files["ghost.js"] = "x";
    CHECK(mentions(linted.run(), "files that are not there"));
  }
  SUBCASE("no page") {
    linted.all.erase("index.html");
    CHECK(mentions(linted.run(), "index.html is missing"));
  }
  SUBCASE("a page with modules or addresses from the root") {
    linted.all["index.html"] += "<script type=\"module\" src=\"/x.js\">";
    CHECK(mentions(linted.run(), "module"));
    CHECK(mentions(linted.run(), "root"));
  }
  SUBCASE("no title") {
    linted.package.title = "  ";
    CHECK(mentions(linted.run(), "no title"));
  }
  SUBCASE("no schemas") {
    linted.all.erase("a.xsd");
    linted.schemas.clear();
    CHECK(mentions(linted.run(), "schema files"));
  }
}

TEST_CASE("settings come back as the rules that were given") {
  Package package = sample(PackageKind::Cmi5);
  package.rules.complete_when = lms::CompleteWhen::Mastery;
  package.rules.pass_mark = 6500;
  package.rules.on_failure = lms::OnFailure::Failed;
  package.rules.exit = lms::ExitAs::Empty;
  const lms::Rules rules = lms::rules_from_text(settings_text(package, "packs/calm.defuse"));
  CHECK(rules.complete_when == lms::CompleteWhen::Mastery);
  CHECK(rules.pass_mark == 6500);
  CHECK(rules.on_failure == lms::OnFailure::Failed);
  CHECK(rules.exit == lms::ExitAs::Empty);
}

TEST_CASE("identifiers do not depend on the version or the title") {
  Package package = sample(PackageKind::Scorm12);
  const std::string before = manifest_of(package, {}).text;
  package.version = "2.0.0";
  package.title = "Other";
  const std::string after = manifest_of(package, {}).text;
  CHECK(before.find("identifier=\"defuse.calm\"") != std::string::npos);
  CHECK(after.find("identifier=\"defuse.calm\"") != std::string::npos);
}

}  // namespace defuse::tools
