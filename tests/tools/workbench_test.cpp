// What the workshop asks of the tools, and that the answers are those of the command.
#include "tools/workbench.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "pack/container.h"
#include "pack/zip.h"
#include "tools/begin_at.h"
#include "tools/read_container.h"

namespace defuse::tools {

namespace {

namespace fs = std::filesystem;
using Shelf = Workbench::Shelf;
using pack::authoring::Files;

Files pack_of(const std::string& name) {
  const fs::path folder = fs::path(DEFUSE_SOURCE_DIR) / "content/packs" / name;
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(folder).generic_string()] = {std::istreambuf_iterator<char>(stream), {}};
  }
  return files;
}

Workbench with(const Files& files) {
  Workbench bench;
  for (const auto& [path, bytes] : files) bench.put(Shelf::Pack, path, bytes);
  return bench;
}

std::string answered(Workbench& bench, std::string_view what, std::string_view argument = {}) {
  base::Result<std::string> answer = bench.ask(what, argument);
  if (answer) return answer.take();
  FAIL_CHECK(answer.error().message);
  return {};
}

std::string refused(Workbench& bench, std::string_view what, std::string_view argument = {}) {
  const base::Result<std::string> answer = bench.ask(what, argument);
  CHECK_FALSE(answer.ok());
  return answer ? "" : answer.error().message;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a pack goes out as a zip file and comes back the same, whatever folder is around it") {
  const Files files = pack_of("template");
  Workbench bench = with(files);
  const std::string zip = answered(bench, "zip");
  Workbench other;
  CHECK(contains(answered(other, "open", zip), R"("built":false)"));
  for (const auto& [path, bytes] : files) CHECK(answered(other, "file", path) == bytes);
  CHECK(answered(other, "zip") == zip);

  pack::ZipParts around = {{"__MACOSX/._x", "x"}, {"mine/.hidden/x", "x"}, {"mine/Thumbs.db", "x"}};
  for (const auto& [path, bytes] : files) around.emplace_back("mine/" + path, bytes);
  answered(other, "open", pack::write_zip(around));
  CHECK(answered(other, "zip") == zip);
}

TEST_CASE("problems have their file, line and column, and go when they are mended") {
  Files files = pack_of("template");
  Workbench bench = with(files);
  CHECK(contains(answered(bench, "check"), R"("errors":[],)"));
  CHECK(contains(answered(bench, "overview"), R"("ok":true)"));
  const std::string path = "exercises/quiz-example.yaml";
  bench.put(Shelf::Pack, path, "id: quiz-example\nkind: quizz\n");
  const std::string wrong = answered(bench, "check");
  CHECK(contains(wrong, R"({"file":"exercises/quiz-example.yaml","line":2,"column":7,)"));
  CHECK(contains(refused(bench, "build"), "mend them first"));
  CHECK(contains(refused(bench, "review"), "mend them first"));
  bench.put(Shelf::Pack, path, files[path]);
  CHECK(contains(answered(bench, "check"), R"("errors":[],)"));
  bench.remove(path);
  CHECK_FALSE(contains(answered(bench, "check"), R"("errors":[],)"));
}

TEST_CASE("a built pack can be looked at and handed on, not edited") {
  Workbench bench = with(pack_of("template"));
  const std::string built = answered(bench, "build");
  Workbench other;
  CHECK(contains(answered(other, "open", built), R"("built":true)"));
  CHECK(contains(answered(other, "overview"), R"("id":"template")"));
  CHECK(contains(answered(other, "graph", "call-example"), "<svg"));
  CHECK(answered(other, "build") == built);
  for (const std::string_view what : {"zip", "texts", "ids", "review"})
    CHECK(contains(refused(other, what), "holds no sources"));
}

TEST_CASE("files from outside are refused with a sentence, and what was in hand stays") {
  Workbench bench = with(pack_of("template"));
  const std::string before = answered(bench, "zip");
  CHECK(contains(refused(bench, "open", "not a zip"), "no complete zip file"));
  CHECK(contains(refused(bench, "open", std::string_view(before).substr(0, before.size() / 2)), "zip file"));
  for (const char* name :
       {"../evil.yaml", "a/../../evil.yaml", "/etc/passwd", "C:\\evil", "a//b", "a\\b", "a\nb", "a/.."})
    CHECK(contains(refused(bench, "open", pack::write_zip({{"pack.yaml", "id: x\n"}, {name, "x"}})), "no such names"));
  const std::string bomb(std::size_t{40} << 20U, ' ');
  CHECK(contains(refused(bench, "open", pack::write_zip({{"pack.yaml", bomb}})), "larger than a pack"));
  CHECK(answered(bench, "zip") == before);

  Workbench folder;
  folder.put(Shelf::Pack, "x/../../evil", "x");
  CHECK(contains(refused(folder, "tidy"), "no such names"));
}

TEST_CASE("a call can be played from each of its beats") {
  Workbench bench = with(pack_of("template"));
  const pack::authoring::Reading reading = pack::authoring::read_pack(pack_of("template"));
  for (const course::Call& call : reading.pack.calls) {
    bool moved = false;
    for (const course::CallBeat& beat : call.beats) {
      CAPTURE(call.id + "/" + beat.id);
      const base::Result<pack::Container> opened =
          pack::Container::open(answered(bench, "preview", call.id + "/" + beat.id));
      REQUIRE(opened.ok());
      const base::Result<course::Call> played = opened.value().call(call.id);
      REQUIRE(played.ok());
      CHECK(played.value().begin == beat.id);
      CHECK(played.value().beats == call.beats);
      moved = moved || !(played.value().start == call.start);
    }
    CHECK_MESSAGE(moved, "the mood of a beat is that of a way to it");
    CHECK(begin_at(call, "no-such-beat") == call);
  }
}

TEST_CASE("the graph names every beat with its place") {
  Workbench bench = with(pack_of("template"));
  const std::string graph = answered(bench, "graph", "call-example");
  const pack::authoring::Reading reading = pack::authoring::read_pack(pack_of("template"));
  for (const course::CallBeat& beat : reading.pack.calls[0].beats) {
    CHECK(contains(graph, R"({"id":")" + beat.id + R"(")"));
    CHECK(contains(graph, "data-beat=\\\"" + beat.id + "\\\""));
  }
  CHECK(contains(graph, R"("file":"calls/call-example.yaml")"));
  CHECK(contains(refused(bench, "graph", "none"), "no such call"));
  CHECK(contains(answered(bench, "prove"), R"("winnable":true)"));
}

TEST_CASE("texts go to translators and come back") {
  Workbench bench = with(pack_of("template"));
  CHECK(contains(answered(bench, "texts"), R"("languages":[])"));
  std::string xliff = answered(bench, "strings", "de");
  CHECK(contains(refused(bench, "strings", "en"), "name another language"));
  CHECK(contains(refused(bench, "take", "<x/>"), "Line 1"));
  CHECK(contains(answered(bench, "take", xliff), R"("file":"strings/de.xlf")"));
  CHECK(contains(answered(bench, "texts"), R"("language":"de")"));
  CHECK(contains(answered(bench, "zip"), "strings/de.xlf"));
}

TEST_CASE("tables are imported beside what is there") {
  Workbench bench = with(pack_of("template"));
  const std::string table =
      "csv\nexercise,question,option,good,why\nq1,What now?,Listen,yes,It helps.\n,,Talk,no,It hurts.\n";
  CHECK(contains(answered(bench, "import", table), "exercises/"));
  CHECK(contains(refused(bench, "import", table), "already such a file"));
}

TEST_CASE("a package is the site with the pack in it, and never the workshop") {
  Workbench bench = with(pack_of("template"));
  CHECK(contains(refused(bench, "export", "as=scorm12"), "could not be read"));
  bench.put(Shelf::Site, "index.html",
            "<title>x</title><meta name=\"description\" content=\"x\"><meta content=\"default-src 'self';\">"
            "<div id=\"first\" class=\"flow\">\n</div>\n</div>\n</div>\n<div id=\"polite\"");
  bench.put(Shelf::Site, "app.js", "x");
  bench.put(Shelf::Site, "workshop/workshop.js", "secret");
  bench.put(Shelf::Schemas, "adlcp_rootv1p2.xsd", "x");
  const std::string zip = answered(bench, "export", "as=scorm12\npass-mark=70\n");
  const base::Result<pack::ZipIndex> index = pack::index_zip(zip, 1000);
  REQUIRE(index.ok());
  const auto& entries = index.value().entries;
  for (const char* name : {"imsmanifest.xml", "packs/template.defuse", "adlcp_rootv1p2.xsd"})
    CHECK(entries.contains(name));
  CHECK_FALSE(entries.contains("workshop/workshop.js"));
  CHECK(contains(refused(bench, "export", "as=scorm12\npass-mark=900"), "0 to 100"));
  CHECK(contains(refused(bench, "export", "as=papyrus"), "takes site"));
  CHECK(contains(refused(bench, "dance"), "no such question"));
}

}  // namespace defuse::tools
