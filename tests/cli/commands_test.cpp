// Help and its examples, shell completion, the review sheet, importing and migrating.
#include <cstdlib>
#include <sstream>

#include "cli/command.h"
#include "cli/folder.h"
#include "cli/ran.h"
#include "progress/codec.h"

namespace defuse::cli {

namespace {

const std::string kData = std::string(DEFUSE_SOURCE_DIR) + "/tests/data/import/";

// The words of a command line, without `defuse`.
std::vector<std::string> words_of(std::string_view line) {
  std::istringstream stream{std::string(line)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  REQUIRE(words.size() > 1);
  REQUIRE(words.front() == "defuse");
  words.erase(words.begin());
  return words;
}

// In a folder for as long as the test runs.
struct Inside {
  fs::path before = fs::current_path();
  explicit Inside(const Folder& folder) { fs::current_path(folder.path); }
  ~Inside() { fs::current_path(before); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;
};

}  // namespace

TEST_CASE("each command has help with an example, and the example works") {
  const Folder folder;
  const Inside inside(folder);
  REQUIRE(defuse({"new", "my-pack"}).code == kFine);
  write("moves.txt", "");
  write("sentences.jsonl", R"({"id": "one", "text": "You have to calm down."})"
                           "\n");
  fs::copy(kData + "questions.csv", "questions.csv");
  write("saved.defuse-progress", progress::save_file({}, {}));
  for (const Command& command : commands()) {
    CAPTURE(std::string(command.name));
    const Ran help = defuse({std::string(command.name), "--help"});
    CHECK(help.code == kFine);
    CHECK(contains(help.out, "  defuse " + std::string(command.name) + " "));
    CHECK(contains(help.out, "\nExample:\n  " + std::string(command.example) + "\n"));
    CHECK(contains(defuse({"help"}).out, std::string(command.help)));
    CHECK(defuse({"help", std::string(command.name)}).out == help.out);
    const Ran ran = defuse(words_of(command.example));
    if (command.name == "export") {
      CHECK(contains(ran.err,
                     "scripts/build"));  // it needs the built site: tests/lms/packages.test.mjs exports to every system
    } else if (command.name == "play") {
      CHECK(ran.code != kCommandWrong);  // no moves, so the call is not played to its end
    } else {
      CHECK_MESSAGE(ran.code == kFine, ran.err);
    }
  }
  CHECK(fs::exists("my-pack.defuse"));
  CHECK(fs::exists("call.svg"));
  CHECK(fs::exists("review.html"));
  CHECK(fs::exists("my-pack.de.xlf"));
  CHECK(fs::exists("my-pack/exercises/after-the-call.yaml"));
}

TEST_CASE("shells are given every command and its options") {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const Ran ran = defuse({"completion", shell});
    CHECK(ran.code == kFine);
    for (const Command& command : commands()) CHECK(contains(ran.out, std::string(command.name)));
    CHECK(contains(ran.out, "scorm2004-4"));
  }
  CHECK(defuse({"completion", "cmd"}).code == kCommandWrong);
  CHECK(defuse({"completion"}).code == kCommandWrong);
}

TEST_CASE("bash completes commands, first words, options and files") {
  const Folder folder;
  write(folder / "complete", defuse({"completion", "bash"}).out);
  const auto completed = [&](const std::string& words, int at) {
    write(folder / "ask", ". '" + (folder / "complete") + "'\nCOMP_WORDS=(" + words +
                              ")\nCOMP_CWORD=" + std::to_string(at) + "\n_defuse\nprintf '%s ' \"${COMPREPLY[@]}\"\n");
    const std::string command = "cd '" + folder.path.string() + "' && bash ask > out 2>/dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
    return read(folder / "out");
  };
  CHECK(completed("defuse ch", 1) == "check ");
  CHECK(completed("defuse strings ''", 2) == "export import ");
  CHECK(completed("defuse strings export p --l", 4) == "--lang ");
  CHECK(completed("defuse export p --as sco", 4) == "scorm12 scorm2004-3 scorm2004-4 ");
  CHECK(completed("defuse check comp", 2) == "complete ");
}

TEST_CASE("the review sheet holds every text of the pack, its verdicts and its sources, and fetches nothing") {
  const Folder folder;
  REQUIRE(defuse({"new", folder / "p"}).code == kFine);
  replace(folder / "p/lessons/what-happens-next.md", "title: ", "title: A & ");
  const Ran ran = defuse({"review", folder / "p", "-o", folder / "review.html"});
  CHECK_MESSAGE(ran.code == kFine, ran.err);
  const std::string html = read(folder / "review.html");
  CHECK(contains(html, "<!doctype html>"));
  CHECK(contains(html, "default-src 'none'"));
  CHECK_FALSE(contains(html, "<script"));
  CHECK_FALSE(contains(html, " src="));
  CHECK_FALSE(contains(html, "http:"));
  CHECK_FALSE(contains(html, "https:"));
  CHECK(contains(html, "A &amp; "));
  CHECK(contains(html, "\xE2\x98\x90 "));
  CHECK(contains(html, "quality:</span> <span class=\"slip\">slip</span>"));
  for (const char* path :
       {"pack.yaml", "lessons/what-happens-next.md", "exercises/spot-example.yaml", "calls/call-example.yaml"})
    CHECK(contains(html, std::string("<code>") + path + "</code>"));
  write(folder / "p/exercises/spot-example.yaml", "x");
  CHECK(defuse({"review", folder / "p", "-o", folder / "none.html"}).code == kInputWrong);
  CHECK_FALSE(fs::exists(folder / "none.html"));
}

TEST_CASE("a story in Twee becomes a call that the pack can hold") {
  const Folder folder;
  REQUIRE(defuse({"new", folder / "p"}).code == kFine);
  const Ran ran = defuse({"import", "twee", kData + "line-two.twee", "-o", folder / "p"});
  CHECK_MESSAGE(ran.code == kFine, ran.err);
  CHECK(contains(ran.out, "p/calls/line-two.yaml"));
  CHECK(contains(ran.err, "0 errors, 1 warning."));
  replace(folder / "p/pack.yaml", "calls: [call-example]", "calls: [call-example, line-two]");
  const Ran checked = defuse({"check", folder / "p"});
  CHECK_MESSAGE(checked.code == kFine, checked.out);
  write(folder / "moves.txt", "breathe-out-then-pick-up\nyou-stand-in-the-rain-every-morning-i-wi\n");
  const Ran played = defuse({"play", folder / "p", "line-two", "--replies", folder / "moves.txt"});
  CHECK(contains(played.out, "The door was green the next morning"));
  const Ran again = defuse({"import", "twee", kData + "line-two.twee", "-o", folder / "p"});
  CHECK(again.code == kInputWrong);
  CHECK(contains(again.err, "already such a file"));
}

TEST_CASE("what a story lacks or cannot have is told with its line") {
  const Folder folder;
  REQUIRE(defuse({"new", folder / "p"}).code == kFine);
  const auto said = [&](const std::string& twee) {
    write(folder / "s.twee", twee);
    return defuse({"import", "twee", folder / "s.twee", "-o", folder / "p"}).err;
  };
  CHECK(contains(said(""), "There is no passage in this file"));
  CHECK(contains(said("Hello\n:: Start\nx\n"), "s.twee:1:1: error: Text before the first passage"));
  CHECK(contains(said(":: Start\n[[a->Nowhere]]\n"), "s.twee:2:1: error: There is no passage `Nowhere`"));
  CHECK(contains(said(":: Start\nx [[a->B]]\n:: B\n[[b->Start]]\n"),
                 "s.twee:4:1: error: This link leads back to `Start`."));
  CHECK(contains(said(":: Start\n[[a->B\n:: B\nx\n"), "s.twee:2:1: error: This link is opened and never closed"));
  CHECK(contains(said(":: Start\nx\n:: Start\ny\n"), "s.twee:3:1: error: There are two passages of the name `Start`."));
  CHECK(contains(said(":: StoryData\n{\"start\": \n:: Start\nx\n"),
                 "s.twee:1:1: error: What StoryData holds is not JSON."));
  CHECK(contains(said(":: StoryData\n{\"start\": \"Elsewhere\"}\n:: Start\nx\n"), "starts with `Elsewhere`"));
  CHECK(contains(said(":: Start\n<b>Hello</b> [[a->B]]\n:: B\nx\n"), "s.twee:1:1: error: HTML has no place"));
  const std::string loose = said(
      ":: StoryTitle\nLoose\n:: Start\n<<set $a to 1>>\n[[a->B]]\n:: B\nx\n:: Alone\nx\n:: Style [stylesheet]\nb{}\n");
  CHECK(contains(loose, "s.twee:4:1: warning: This macro is left out"));
  CHECK(contains(loose, "s.twee:5:1: warning: This reply has no quality"));
  CHECK(contains(loose, "s.twee:5:1: warning: This reply names no practice"));
  CHECK(contains(loose, "s.twee:5:1: warning: This reply has no reason"));
  CHECK(contains(loose, "s.twee:8:1: warning: No link leads to `Alone`"));
  CHECK(contains(loose, "s.twee:10:1: warning: `Style` is left out"));
  CHECK(fs::exists(folder / "p/calls/loose.yaml"));
}

TEST_CASE("a table becomes exercises, with commas or semicolons") {
  const Folder folder;
  REQUIRE(defuse({"new", folder / "p"}).code == kFine);
  for (const char* file : {"questions.csv", "cards.csv"}) {
    const Ran ran = defuse({"import", "csv", kData + file, "-o", folder / "p"});
    CHECK_MESSAGE(ran.code == kFine, ran.err);
    CHECK(ran.err.empty());
  }
  replace(folder / "p/pack.yaml", "    items:\n", "    items:\n      - after-the-call\n      - sorry-or-not\n");
  const Ran checked = defuse({"check", folder / "p"});
  CHECK_MESSAGE(checked.code == kFine, checked.out);
  CHECK(contains(read(folder / "p/exercises/after-the-call.yaml"),
                 R"(prompt: "She says: \"Nobody told me.\" What first?")"));
}

TEST_CASE("what is wrong in a table is told with line and column") {
  const Folder folder;
  REQUIRE(defuse({"new", folder / "p"}).code == kFine);
  const auto said = [&](const std::string& csv) {
    write(folder / "t.csv", csv);
    return defuse({"import", "csv", folder / "t.csv", "-o", folder / "p"}).err;
  };
  const std::string head = "exercise,question,practice,option,good,why\n";
  CHECK(contains(said(""), "There is nothing in this table."));
  CHECK(contains(said(head), "columns and no rows"));
  CHECK(contains(said("exercise,question,optoin,good,why\n"),
                 "t.csv:1:19: error: `optoin` is no column of such a table. Did you mean `option`?"));
  CHECK(contains(said("exercise,card\nx,y\n"), "The first row has no column `bin`."));
  CHECK(contains(said(head + "My quiz,Q,say-what-happens,O,yes,W\n"), "t.csv:2:1: error: `My quiz` cannot be an id"));
  CHECK(contains(said(head + "q,Q,say-what-happens,O,perhaps,W\n"), "t.csv:2:24: error: `good` is yes or no"));
  CHECK(contains(said(head + "q,Q,say-what-happens,,yes,W\n"), "t.csv:2:22: error: The column `option` is empty"));
  CHECK(contains(said(head + "q,Q,say-what-happens,<b>O</b>,yes,W\n"), "t.csv:2:22: error: HTML has no place"));
  CHECK(contains(said(head + "q,\"Q,say-what-happens,O,yes,W\n"),
                 "t.csv:2:3: error: This cell is opened with a quote and never closed."));
  CHECK(contains(said(head + "q,Q,nothing,O,yes,W\n"), "t.csv:2:5: warning: The pack has no practice `nothing`"));
}

TEST_CASE("import needs a pack and a known kind of file") {
  const Folder folder;
  CHECK(contains(defuse({"import", "csv", kData + "cards.csv", "-o", folder / "none"}).err, "there is no pack here"));
  CHECK(defuse({"import", "ink", kData + "cards.csv", "-o", folder / "none"}).code == kCommandWrong);
  CHECK(defuse({"import", "csv", folder / "none.csv", "-o", folder / "none"}).code == kInputWrong);
  CHECK(defuse({"import", "csv", "x"}).code == kCommandWrong);
}

TEST_CASE("a pack of the newest format is left as it is, one of a newer format is refused") {
  const Folder folder;
  REQUIRE(defuse({"new", folder / "p"}).code == kFine);
  const std::string before = read(folder / "p/pack.yaml");
  CHECK(contains(defuse({"migrate", folder / "p"}).out, "there is nothing to change"));
  CHECK(read(folder / "p/pack.yaml") == before);
  replace(folder / "p/pack.yaml", "format: 1", "format: 7");
  const Ran newer = defuse({"migrate", folder / "p"});
  CHECK(newer.code == kInputWrong);
  CHECK(contains(newer.err, "its format is 7, and this Defuse knows 1"));
  replace(folder / "p/pack.yaml", "format: 7", "");
  CHECK(contains(defuse({"migrate", folder / "p"}).err, "does not say its `format`"));
  CHECK(defuse({"migrate", folder / "none"}).code == kInputWrong);
}

}  // namespace defuse::cli
