// Packs made to do harm: each is refused or shown as text, with its sentence, soon.
#include <chrono>
#include <functional>
#include <set>

#include "pack/authoring/import.h"
#include "pack/authoring/texts.h"
#include "pack/authoring/translate.h"
#include "pack/container.h"
#include "pack/zip.h"
#include "pack_folder.h"
#include "sample.h"

namespace defuse::pack::authoring {

namespace {

const Files& template_files() {
  static const Files files = test::files_below(test::packs_folder() / "template");
  return files;
}

// Says the same of everything that learners would read.
class Says : public Texts {
 public:
  explicit Says(std::string text) : text_(std::move(text)) {}
  std::optional<std::string> instead_of(const Told& told) override {
    if (told.text.empty()) return std::nullopt;
    places.insert({told.place.line, told.place.column});
    return text_;
  }
  std::set<std::pair<int, int>> places;

 private:
  std::string text_;
};

int number_at(const std::string& bytes, std::size_t at, int size) {
  int value = 0;
  for (int i = size - 1; i >= 0; --i)
    value = value * 256 + static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

// The entries of the central directory, by where they begin.
std::vector<std::size_t> directory(const std::string& zip) {
  std::vector<std::size_t> all;
  for (std::size_t at = zip.find("PK\1\2"); at != std::string::npos; at = zip.find("PK\1\2", at + 4)) all.push_back(at);
  return all;
}

std::string refusal(const std::string& zip) {
  const auto container = Container::open(zip);
  return container ? "" : container.error().message;
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

// All that is said of the errors, one a line.
std::string said_of(const Files& files) {
  const Reading reading = read_pack(files);
  CHECK_FALSE(reading.ok());
  std::string all;
  for (const Problem& problem : reading.problems) {
    if (problem.severity == Severity::Error) all += problem.message + "\n";
  }
  return all;
}

void check_soon(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  // Generous: with sanitizers, on a busy machine. What is not bounded takes hours.
  CHECK(std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start).count() < 60);
}

}  // namespace

TEST_CASE("script, addresses and bidirectional controls are refused in every text of every kind of item") {
  const std::pair<const char*, const char*> hostile[] = {{"<script>alert(1)</script>", "html"},
                                                         {"a <img src=x onerror=alert(1)> b", "html"},
                                                         {"javascript:alert(1)", "address"},
                                                         {"see https://example.org now", "address"},
                                                         {"evil \xE2\x80\xAE txt.exe", "characters"},
                                                         {"evil \xE2\x81\xA6 txt", "characters"},
                                                         {"a\x01 b", "characters"}};
  std::size_t texts = 0;
  for (const auto& [path, bytes] : template_files()) {
    if (kind_of_file(path) == FileKind::Other) continue;
    for (const auto& [text, code] : hostile) {
      CAPTURE(path);
      CAPTURE(text);
      Says says(text);
      std::vector<Problem> problems;
      Sink sink(path, problems, &says);
      (void)read_source(path, bytes, sink);
      std::set<std::pair<int, int>> told;
      for (const Problem& one : problems) {
        if (one.code == code) told.insert({one.line, one.column});
      }
      // A paragraph of Markdown is told where it stands in its chunk, everything else at its own place.
      if (kind_of_file(path) == FileKind::Lesson) {
        CHECK(problems.size() >= says.places.size());
      } else {
        CHECK(told == says.places);
      }
      texts += says.places.size();
    }
  }
  CHECK(texts > 7 * 300);
}

TEST_CASE("what a zip file can try is refused, or never reached") {
  const std::string good = write_container(read_pack(sample_files()).pack);
  CHECK(refusal(good).empty());

  // Ways out of a folder: nothing is ever unpacked to a disk, and what the manifest does not name is not looked at.
  ZipParts parts;
  const auto index = index_zip(good, 100);
  for (const auto& [name, place] : index.value().entries)
    parts.emplace_back(name, read_zip(good, place, 1U << 20U).value());
  for (const char* name : {"../../outside", "/etc/passwd", "C:\\windows\\x", "item/../../x", "a\\..\\b"})
    parts.emplace_back(name, "x");
  CHECK(refusal(write_zip(parts)).empty());

  const std::vector<std::size_t> entries = directory(good);
  REQUIRE(entries.size() > 3);
  std::string encrypted = good;
  encrypted[entries[1] + 8] = static_cast<char>(encrypted[entries[1] + 8] | 1);
  CHECK(contains(refusal(encrypted), "encrypted"));
  std::string packed = good;
  packed[entries[1] + 10] = 14;  // LZMA
  CHECK(contains(refusal(packed), "a method that Defuse does not know"));
  // One stretch of packed bytes, listed as two parts.
  std::string overlapping = good;
  for (std::size_t i = 0; i < 4; ++i) overlapping[entries[2] + 42 + i] = good[entries[1] + 42 + i];
  const std::string said = refusal(overlapping);
  CHECK((contains(said, "on top of each other") || contains(said, "cannot be read")));
  // The same with equal names in both places, so that minizip sees no contradiction.
  const std::string twins = write_zip({{"aa", std::string(1000, 'a')}, {"ab", std::string(1000, 'b')}});
  const std::vector<std::size_t> two = directory(twins);
  REQUIRE(two.size() == 2);
  std::string twice = twins;
  for (const std::size_t field : {std::size_t{16}, std::size_t{20}, std::size_t{24}, std::size_t{42}}) {
    for (std::size_t i = 0; i < 4; ++i) twice[two[1] + field + i] = twins[two[0] + field + i];
  }
  CHECK(number_at(twice, two[1] + 42, 4) == number_at(twins, two[0] + 42, 4));
  CHECK(contains(index_zip(twice, 10).error().message, "on top of each other"));
  // A link is bytes like any other: its attributes are not read.
  std::string link = good;
  link[entries[1] + 41] = static_cast<char>(0xA1);
  CHECK(refusal(link).empty());
}

TEST_CASE("YAML that grows, turns in circles or goes deep ends at once") {
  const auto spoiled = [](const std::string& yaml) {
    Files files = sample_files();
    files["exercises/spot.yaml"] = yaml;
    return files;
  };
  std::string laughs = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c < 'k'; ++c) {
    laughs += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 10; ++i) laughs += std::string(i == 0 ? "*" : ", *") + static_cast<char>(c - 1);
    laughs += "]\n";
  }
  check_soon([&] { CHECK(contains(said_of(spoiled(laughs)), "are not used in packs")); });
  CHECK(contains(said_of(spoiled("&a [*a]")), "are not used in packs"));
  CHECK(contains(said_of(spoiled("a: &a\n  b: *a\n")), "are not used in packs"));
  check_soon([&] { CHECK_FALSE(said_of(spoiled(std::string(500000, '['))).empty()); });
  check_soon([&] { CHECK_FALSE(said_of(spoiled(std::string(500000, '{'))).empty()); });
  std::string dashes;
  for (int i = 0; i < 200000; ++i) dashes += "- ";
  check_soon([&] { CHECK(contains(said_of(spoiled(dashes + "a")), "too deep")); });
  std::string keys;
  for (int i = 0; i < 100000; ++i) keys += "k" + std::to_string(i) + ": 1\n";
  check_soon([&] { CHECK(contains(said_of(spoiled(keys)), "more than 600 keys")); });
}

TEST_CASE("a million of anything is refused with a sentence, soon") {
  check_soon([] {
    Files files = sample_files();
    for (int i = 0; i < 41000; ++i) files["exercises/e" + std::to_string(i) + ".yaml"] = "x";
    CHECK(contains(said_of(files), "too many files"));
  });
  check_soon([] {
    Files files = sample_files();
    std::string items;
    for (int i = 0; i < 100000; ++i) items += "x" + std::to_string(i) + ",";
    files["pack.yaml"].replace(files["pack.yaml"].find("[lesson, spot"), 1, "[" + items);
    CHECK(contains(said_of(files), "has 100004 entries; at most 500 are possible"));
  });
  check_soon([] {
    // As many wrong names as fit: the search for what was meant has an end.
    Files files = sample_files();
    std::string practices;
    for (int i = 0; i < 499; ++i) practices += "p" + std::to_string(i) + "-that-is-nowhere-in-the-pack, ";
    for (int i = 0; i < 60; ++i) {
      files["exercises/e" + std::to_string(i) + ".yaml"] = "id: e" + std::to_string(i) +
                                                           "\nkind: quiz\ntitle: T\ngoal: G\nminutes: 1\npractices: [" +
                                                           practices + "listen]\nsituation: S\nquestions: []\n";
    }
    CHECK_FALSE(read_pack(files).ok());
  });
  check_soon([] {
    Files files = sample_files();
    files["pictures/huge.png"] = std::string(std::size_t{33} << 20U, 'x');
    CHECK(contains(said_of(files), "larger than 32 MiB"));
  });
}

TEST_CASE("a picture or a program in a pack is not looked at, and told") {
  Files files = sample_files();
  files["pictures/drawing.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
  files["lessons/page.html"] = "<script>alert(1)</script>";
  files["exercises/deep/inner.yaml"] = "x";
  const Reading reading = read_pack(files);
  CHECK(reading.ok());
  CHECK(std::count_if(reading.problems.begin(), reading.problems.end(),
                      [](const Problem& one) { return one.code == "unused-file"; }) == 3);
  CHECK(write_container(reading.pack) == write_container(read_pack(sample_files()).pack));
}

TEST_CASE("stories and tables made to do harm end in problems, soon") {
  const std::vector<course::Practice> practices = {{"listen", "Listen", "hear", {}}};
  check_soon([&] {
    std::string links = ":: Start\n";
    for (int i = 0; i < 60000; ++i) links += "[[a->Start]]";
    CHECK_FALSE(import_twee(links, practices).ok());
  });
  check_soon([&] {
    std::string passages;
    for (int i = 0; i < 50000; ++i)
      passages += ":: p" + std::to_string(i) + "\n[[x->p" + std::to_string(i + 1) + "]]\n";
    CHECK_FALSE(import_twee(passages, practices).ok());
  });
  check_soon([&] {
    CHECK_FALSE(import_table("exercise,question,option,good,why\n" + std::string(900000, ','), practices).ok());
  });
  check_soon([&] { CHECK_FALSE(import_table(std::string(900000, '"'), practices).ok()); });
  CHECK_FALSE(import_twee(":: Start\n[[<script>alert(1)</script>->End]]\n:: End\nx\n", practices).ok());
  CHECK_FALSE(import_twee(std::string(2U << 20U, 'a'), practices).ok());
  CHECK_FALSE(import_twee("\xFF\xFE", practices).ok());
}

}  // namespace defuse::pack::authoring
