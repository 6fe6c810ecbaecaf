// content/GUIDE.md step by step: its files are written, its commands run, and what it says they answer is what they
// answer.
#include <sstream>

#include "cli/folder.h"
#include "cli/ran.h"
#include "pack/container.h"

namespace defuse::cli {

namespace {

struct Block {
  std::string kind;  // "sh"
  std::string path;  // of a file to be written
  std::string text;
};

std::vector<Block> blocks_of(const std::string& markdown) {
  std::vector<Block> blocks;
  std::istringstream stream(markdown);
  std::string fence;
  for (std::string line; std::getline(stream, line);) {
    const std::size_t ticks = line.find_first_not_of('`');
    const std::size_t count = ticks == std::string::npos ? line.size() : ticks;
    if (fence.empty() && count >= 3) {
      fence = line.substr(0, count);
      const std::string info = line.substr(count);
      const std::size_t blank = info.find(' ');
      blocks.push_back({info.substr(0, blank), blank == std::string::npos ? "" : info.substr(blank + 1), ""});
    } else if (!fence.empty() && line == fence) {
      fence.clear();
    } else if (!fence.empty()) {
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

struct Reader {
  fs::path before = fs::current_path();
  std::string last;      // what the last command said
  std::string mistaken;  // the file with a mistake in it,
  std::string right;     // and as it was
  int commands = 0;

  explicit Reader(const Folder& folder) { fs::current_path(folder.path); }
  ~Reader() { fs::current_path(before); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void run(const std::string& line) {
    CAPTURE(line);
    std::vector<std::string> words = words_of(line);
    const std::string program = words.front();
    words.erase(words.begin());
    if (program == "rm") {
      for (const std::string& word : words)
        if (word != "-r") CHECK(fs::remove_all(word) > 0);
      return;
    }
    REQUIRE(program == "defuse");
    const Ran ran = defuse(words);
    CHECK_MESSAGE(ran.code == kFine, ran.out << ran.err);
    last = ran.out + ran.err;
    ++commands;
  }

  void follow(const Block& block) {
    if (block.kind == "sh") {
      if (!mistaken.empty()) write(mistaken, right);
      mistaken.clear();
      std::istringstream lines(block.text);
      for (std::string line; std::getline(lines, line);) run(line);
    } else if (block.kind == "output") {
      CHECK_MESSAGE(contains(last, block.text.substr(0, block.text.size() - 1)), last);
    } else if (block.kind == "mistake") {
      mistaken = block.path;
      right = read(block.path);
      const std::size_t bar = block.text.find(" | ");
      replace(block.path, block.text.substr(0, bar), block.text.substr(bar + 3, block.text.size() - bar - 4));
      last = defuse({"check", "first-pack"}).out;
    } else {
      REQUIRE_FALSE(block.path.empty());
      write("./" + block.path, block.text);
    }
  }
};

}  // namespace

TEST_CASE("the guide to a first pack works as it is written") {
  const Folder folder;
  Reader reader(folder);
  for (const Block& block : blocks_of(read(std::string(DEFUSE_SOURCE_DIR) + "/content/GUIDE.md"))) reader.follow(block);
  CHECK(reader.commands == 9);
  const auto container = pack::Container::open(read("first-pack.defuse"));
  REQUIRE(container.ok());
  CHECK(container.value().item("last-sentences").ok());
  CHECK(container.value().call("the-printer-again").ok());
  CHECK(contains(defuse({"check", "first-pack"}).out, "0 errors, 0 warnings."));
}

}  // namespace defuse::cli
