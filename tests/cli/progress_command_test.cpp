// `defuse progress`: show, merge, verify.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/run.h"
#include "progress/codec.h"

namespace defuse::cli {

namespace {

namespace fs = std::filesystem;

struct Folder {
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path / name, std::ios::binary) << bytes;
    return (path / name).string();
  }
  static std::string read(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  fs::path path =
      fs::temp_directory_path() / ("defuse-progress-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
};

std::string file_of(const std::vector<std::string>& ids) {
  progress::Journal journal;
  for (const std::string& id : ids) {
    progress::Attempt one;
    one.id = id;
    one.time = {1'790'000'000'000 + static_cast<std::int64_t>(id.back())};
    one.device = "device-" + id;
    one.pack = "core";
    one.item = "item-" + id;
    one.seconds = 90;
    if (id == "note") {
      one.kind = progress::AttemptKind::Thought;
      one.answer = "a private word";
    }
    journal.add(one);
  }
  return progress::save_file(journal, {});
}

int run_it(std::vector<std::string> args, Said& said) {
  said = {};
  args.insert(args.begin(), "progress");
  return run(args, said);
}

}  // namespace

TEST_CASE("merging keeps what is in any file, once, whatever the order") {
  const Folder folder;
  const std::string a = folder.write("a", file_of({"one", "two", "note"}));
  const std::string b = folder.write("b", file_of({"two", "three"}));
  const std::string out = (folder.path / "out").string();
  const std::string back = (folder.path / "back").string();
  Said said;
  CHECK(run_it({"merge", a, b, "-o", out}, said) == kFine);
  CHECK(said.out == out + ": 4 records, 1 was in more than one file\n");
  CHECK(run_it({"merge", b, a, "-o", back}, said) == kFine);
  CHECK(Folder::read(out) == Folder::read(back));
  CHECK(run_it({"verify", out}, said) == kFine);
  CHECK(said.out == out + ": whole, 4 records\n");
}

TEST_CASE("what is shown leaves private notes alone") {
  const Folder folder;
  const std::string a = folder.write("a", file_of({"one", "note"}));
  Said said;
  CHECK(run_it({"show", a}, said) == kFine);
  CHECK(said.out.find("1 item finished of 2 begun, 1 private note, 3 min") != std::string::npos);
  CHECK(said.out.find("2026-09-21") != std::string::npos);
  CHECK(run_it({"show", a, "--json"}, said) == kFine);
  rapidjson::Document json;
  json.Parse(said.out.c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(json["files"][0]["attempts"].Size() == 2);
  CHECK(said.out.find("a private word") == std::string::npos);
}

TEST_CASE("a damaged file is told, and what is whole in it still counts") {
  const Folder folder;
  std::string bytes = file_of({"one", "two", "three"});
  bytes[bytes.size() / 2] ^= 1;
  const std::string a = folder.write("a", bytes);
  const std::string out = (folder.path / "out").string();
  Said said;
  CHECK(run_it({"verify", a}, said) == kInputWrong);
  CHECK(said.err.find(a + ": ") == 0);
  CHECK(run_it({"merge", a, "-o", out}, said) == kInputWrong);
  CHECK(said.out == out + ": 2 records, 0 were in more than one file\n");
  CHECK(run_it({"show", folder.write("b", "nothing of the kind")}, said) == kInputWrong);
  CHECK(run_it({"show", (folder.path / "missing").string()}, said) == kInputWrong);
}

TEST_CASE("a command line that makes no sense is told") {
  Said said;
  CHECK(run_it({"show"}, said) == kCommandWrong);
  CHECK(run_it({"forget", "x"}, said) == kCommandWrong);
  CHECK(run_it({"merge", "x"}, said) == kCommandWrong);
  CHECK(run_it({"show", "x", "-o", "y"}, said) == kCommandWrong);
}

}  // namespace defuse::cli
