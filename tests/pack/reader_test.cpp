// What the authoring reader makes of good packs, of whole files that cannot be read, and of hostile ones.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "kinds_sample.h"
#include "pack/authoring/ids.h"

namespace defuse::pack::authoring {

namespace {

Files files_of(const std::string& folder) {
  const std::filesystem::path root = std::filesystem::path(DEFUSE_SOURCE_DIR) / "content" / "packs" / folder;
  Files files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(root).generic_string()] = {std::istreambuf_iterator<char>(stream),
                                                                     std::istreambuf_iterator<char>()};
  }
  return files;
}

bool has(const Reading& reading, const std::string& file, const std::string& code) {
  return std::any_of(reading.problems.begin(), reading.problems.end(),
                     [&](const Problem& problem) { return problem.file == file && problem.code == code; });
}

std::string repeated(const std::string& text, std::size_t bytes) {
  std::string all;
  while (all.size() < bytes) all += text;
  return all;
}

const course::Exercise& exercise(const Reading& reading, const base::Id& id) {
  for (const course::Item& item : reading.pack.items) {
    if (const auto* one = std::get_if<course::Exercise>(&item); one != nullptr && one->id == id) return *one;
  }
  FAIL("no exercise " << id);
  return std::get<course::Exercise>(reading.pack.items.front());
}

}  // namespace

TEST_CASE("the core pack has no errors, and nobody gets lost in it") {
  const Reading reading = read_pack(files_of("defuse-core"));
  for (const Problem& problem : reading.problems) {
    CAPTURE(place_of(problem) + " " + problem.message);
    CHECK(problem.severity == Severity::Warning);
    for (const char* code : {"not-in-module", "empty-module", "no-take", "unused-file", "file-name", "reading-age"})
      CHECK(problem.code != code);
  }
}

TEST_CASE("the template has nothing wrong with it, and an exercise of each kind") {
  const Reading reading = read_pack(files_of("template"));
  for (const Problem& problem : reading.problems) FAIL_CHECK(place_of(problem) << " " << problem.message);
  for (std::size_t i = 0; i < course::kind_names().size(); ++i) {
    const std::string id = std::string(course::kind_names()[i]) + "-example";
    CHECK(course::kind_of(exercise(reading, id)) == static_cast<course::ItemKind>(i + 1));
  }
  CHECK(reading.pack.index.glossary.size() == 1);
}

TEST_CASE("the core pack holds what the course needs of it") {
  const Reading reading = read_pack(files_of("defuse-core"));
  CHECK(reading.pack.index.practices.size() == 43);
  for (const char* id : {"spot-gestures", "spot-counter"}) {
    const auto& spot = std::get<course::Spot>(exercise(reading, id).body);
    CHECK(spot.runs.size() >= 4);
    int clean = 0;
    for (const course::SceneRun& run : spot.runs) {
      CAPTURE(run.id);
      CHECK(run.length >= 25000);
      CHECK(run.length <= 40000);
      base::Millis before = -2200;
      bool slips = false;
      for (const course::Cue& cue : run.cues) {
        CAPTURE(cue.id);
        CHECK(cue.at - before >= 2200);
        before = cue.at;
        slips = slips || cue.slip;
      }
      clean += slips ? 0 : 1;
    }
    CHECK(clean >= 1);
    CHECK(clean < static_cast<int>(spot.runs.size()));
  }
  const auto& mark = std::get<course::Mark>(exercise(reading, "mark-you").body);
  int slips = 0;
  int foils = 0;
  for (const course::MarkLine& line : mark.lines) {
    for (const course::MarkSpan& span : line.spans) (span.slip ? slips : foils) += 1;
  }
  CHECK(slips >= 6);
  CHECK(foils >= 4);
  CHECK(std::get<course::Position>(exercise(reading, "position-barrier").body).rules.size() == 7);
}

TEST_CASE("values arrive as they were written") {
  const Reading reading = read_pack(sample_files());
  const auto& spot = std::get<course::Spot>(exercise(reading, "spot").body);
  const course::Cue& sigh = spot.runs[0].cues[0];
  CHECK(sigh.at == 1000);
  CHECK(sigh.lasts == 1500);
  CHECK(sigh.act == course::Act::Sigh);
  CHECK(sigh.slip);
  CHECK(spot.runs[0].cues[1].lasts == 1200);
  CHECK_FALSE(sigh.changes_mood);
  CHECK(spot.choices == std::vector<std::string>{"Nod", "Sigh", "Speaks"});
  CHECK(spot.scene.actors[1].look.skin == course::Skin::Deep);
  CHECK(spot.scene.actors[0].posture == course::Posture::Sitting);

  const auto& mark = std::get<course::Mark>(exercise(reading, "mark").body);
  const course::MarkSpan& span = mark.lines[0].spans[1];
  CHECK(mark.lines[0].text.substr(span.begin, span.end - span.begin) == "Can you wait");
  CHECK_FALSE(mark.lines[1].markable);

  const auto& position = std::get<course::Position>(exercise(reading, "position").body);
  CHECK(position.model[0].x == 260);
  CHECK(position.model[0].kind == course::PieceKind::Person);

  const auto& lesson = std::get<course::Lesson>(reading.pack.items.front());
  REQUIRE(lesson.pages.size() == 2);
  CHECK(lesson.pages[0].id == "first");
  REQUIRE(lesson.pages[0].parts.size() == 3);
  const auto& text = std::get<course::RichText>(lesson.pages[0].parts[0]);
  REQUIRE(text.size() == 3);
  CHECK(course::plain_text(text[0]) == "Some strong and soft text.");
  CHECK(text[0].runs[1].style == course::RunStyle::Strong);
  CHECK(text[0].runs[3].style == course::RunStyle::Emphasis);
  CHECK(text[1].kind == course::BlockKind::Bullet);
  CHECK(reading.pack.index.items[0].content_hash != 0);
  CHECK(reading.pack.index.renames.at("old-lesson") == "lesson");
}

TEST_CASE("values of the newer kinds arrive as they were written") {
  const Reading reading = read_pack(kinds_files());
  const auto& round = std::get<course::Rewrite>(exercise(reading, "rewrite").body).rounds[0];
  CHECK(round.before == "Tom: I need it now.");
  CHECK(round.options.size() == 3);
  CHECK(round.options[0].good);
  CHECK_FALSE(round.options[1].good);

  const auto& steps = std::get<course::Order>(exercise(reading, "order").body).steps;
  CHECK(steps[0].after.empty());
  CHECK(steps[2].after.empty());
  CHECK(steps[3].after == std::vector<base::Id>{"hear", "note"});

  const auto& sentence = std::get<course::Verbatim>(exercise(reading, "verbatim").body).rounds[0];
  CHECK(sentence.pieces == std::vector<std::string>{"Since Monday", "the printer", "eats", "every second page."});
  CHECK(sentence.tempting[1].text == "a printer");

  const auto& breathe = std::get<course::Breathe>(exercise(reading, "breathe").body);
  CHECK(breathe.breaths == 5);
  CHECK(breathe.in == 3500);
  CHECK(breathe.hold == 1000);
  CHECK(breathe.out == 7000);
  CHECK(breathe.rest == 20);

  CHECK(std::get<course::Recall>(exercise(reading, "recall").body).notes);
  CHECK(std::get<course::Chunk>(exercise(reading, "chunk").body).complaint[2].turn == 2);
  CHECK(std::get<course::Quiz>(exercise(reading, "quiz").body).questions[1].several);
  CHECK(std::get<course::Debrief>(exercise(reading, "debrief").body).plan);
  CHECK(exercise(reading, "sort").body.index() == 5);
  CHECK(reading.pack.index.glossary[0] == course::Term{"ticket", "Ticket", "What is written down.", "listen"});
}

TEST_CASE("what is left out has its documented value") {
  Files files = kinds_files();
  std::string& breathe = files["exercises/breathe.yaml"];
  breathe.erase(breathe.find("breaths:"), breathe.find("afterwards:") - breathe.find("breaths:"));
  files["exercises/debrief.yaml"] =
      files["exercises/debrief.yaml"].substr(0, files["exercises/debrief.yaml"].find("plan-why")) + "plan: false\n";
  const Reading reading = read_pack(files);
  CHECK(reading.ok());
  const auto& left_out = std::get<course::Breathe>(exercise(reading, "breathe").body);
  CHECK(left_out.breaths == 3);
  CHECK(left_out.in == 4000);
  CHECK(left_out.hold == 0);
  CHECK(left_out.out == 6000);
  CHECK(left_out.rest == 0);
  CHECK_FALSE(std::get<course::Debrief>(exercise(reading, "debrief").body).plan);
}

TEST_CASE("where no step says what it comes after, each comes after the one before it") {
  Files files = kinds_files();
  std::string& order = files["exercises/order.yaml"];
  for (const char* after : {"    after: [breathe]\n", "    after: [hear, note]\n"})
    order.erase(order.find(after), std::string(after).size());
  const Reading reading = read_pack(files);
  CHECK(reading.ok());
  const auto& steps = std::get<course::Order>(exercise(reading, "order").body).steps;
  CHECK(steps[0].after.empty());
  for (std::size_t i = 1; i < steps.size(); ++i) CHECK(steps[i].after == std::vector<base::Id>{steps[i - 1].id});
}

TEST_CASE("people and places of every sort are read") {
  const Reading reading =
      read_pack(broken(broken("exercises/spot.yaml", "look: {skin: deep}",
                              "look: {hair: braids, dress: tunic, face: long, hearing-aid: true, headset: true}"),
                       "exercises/spot.yaml", "setting: desk", "setting: video-call"));
  CHECK(reading.ok());
  const auto& scene = std::get<course::Spot>(exercise(reading, "spot").body).scene;
  CHECK(scene.setting == course::Setting::VideoCall);
  CHECK(scene.actors[1].look.hair == course::Hair::Braids);
  CHECK(scene.actors[1].look.dress == course::Dress::Tunic);
  CHECK(scene.actors[1].look.face == course::Face::Long);
  CHECK(scene.actors[1].look.hearing_aid);
  CHECK(scene.actors[1].look.headset);
}

TEST_CASE("every problem is said, not only the first") {
  Files files = broken("pack.yaml", "version: 1.0.0", "version: one");
  files["exercises/spot.yaml"].replace(files["exercises/spot.yaml"].find("act: sigh"), 9, "act: sihg");
  files["exercises/mark.yaml"] = "kind: mark\n  bad: [";
  files["lessons/second.md"] = "no front matter";
  const Reading reading = read_pack(files);
  CHECK(has(reading, "pack.yaml", "bad-version"));
  CHECK(has(reading, "exercises/spot.yaml", "unknown-choice"));
  CHECK(has(reading, "exercises/mark.yaml", "yaml"));
  CHECK(has(reading, "lessons/second.md", "front-matter"));
  // The modules name `mark`, which could not be read: once said, it is not said again.
  CHECK_FALSE(has(reading, "pack.yaml", "unknown-item"));
}

TEST_CASE("files that cannot be read at all") {
  CHECK(has(read_pack({}), "pack.yaml", "no-pack"));
  Files files = sample_files();
  files["exercises/spot.yaml"] = "\xFF\xFE bad";
  files["exercises/mark.yaml"] = repeated("# long\n", kLargestFile + 1);
  files["exercises/copy.yaml"] = files["exercises/position.yaml"];
  files["exercises/empty.yaml"] = "";
  files["sounds/one.yaml"] = "id: one\n";
  const Reading reading = read_pack(files);
  CHECK(has(reading, "exercises/spot.yaml", "encoding"));
  CHECK(has(reading, "exercises/mark.yaml", "too-large"));
  CHECK(has(reading, "exercises/position.yaml", "duplicate-id"));
  CHECK(has(reading, "exercises/empty.yaml", "empty"));
  CHECK(has(reading, "sounds/one.yaml", "unused-file"));

  Files huge;
  for (int i = 0; i < 33; ++i)
    huge["exercises/" + std::to_string(i) + ".yaml"] = std::string(std::size_t{1} << 20U, ' ');
  CHECK(has(read_pack(huge), "pack.yaml", "too-large"));
}

TEST_CASE("line ends and a byte order mark make no difference") {
  Files files;
  for (const auto& [path, text] : sample_files()) {
    std::string other = "\xEF\xBB\xBF";
    for (const char c : text) other += c == '\n' ? "\r\n" : std::string(1, c);
    files[path] = other;
  }
  CHECK(read_pack(files).pack == read_pack(sample_files()).pack);
}

TEST_CASE("columns count characters, not bytes") {
  const Reading reading = read_pack(broken("exercises/mark.yaml", "{text: Somebody broke it., why: Still blame.}",
                                           "{text: Größe täuscht., why: Still blame., god: true}"));
  const auto problem = std::find_if(reading.problems.begin(), reading.problems.end(),
                                    [](const Problem& one) { return one.code == "unknown-key"; });
  REQUIRE(problem != reading.problems.end());
  CHECK(place_of(*problem) == "exercises/mark.yaml:21:55");
}

TEST_CASE("hostile text ends in problems, soon") {
  const std::size_t size = 200000;
  for (const char* text : {"[", "{", "- ", "? ", "a: ", "[a,", "{a: ", "!", "&a ", "'", "\"\\", "a:\n ", "k: v\n",
                           "|\n ", "%\n", "---\n", "*a ", "\t", ","}) {
    CAPTURE(text);
    CHECK_FALSE(read_pack({{"pack.yaml", repeated(text, size)}}).ok());
    CHECK_FALSE(read_pack({{"pack.yaml", "id: [" + repeated(text, size)}}).ok());
  }
  for (const char* text : {"*", "_", "[", "![", "<", "`", "> ", "- ", "1. ", "* a\n", "[a](", "&amp;",
                           "| a | b\n|-|-\n", "# ", "\\", "```", "~~~", "<!--", "**a*"}) {
    CAPTURE(text);
    CHECK_FALSE(
        read_pack({{"pack.yaml", "id: a\n"}, {"lessons/a.md", "---\nid: a\n---\n## A {#a}\n" + repeated(text, size)}})
            .ok());
  }
}

TEST_CASE("missing ids are written, once, and nothing else changes") {
  Files files = sample_files();
  const auto drop = [&](const std::string& file, const std::string& from, const std::string& to) {
    std::string& text = files[file];
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
  };
  drop("lessons/lesson.md", " {#second}", "");
  drop("lessons/lesson.md", "id: why\n", "");
  drop("exercises/spot.yaml", "      - id: nod\n        at", "      - at");
  drop("exercises/spot.yaml", "  - id: two\n    title", "  - title");
  drop("exercises/mark.yaml", "      - id: can\n        words", "      - words");
  CHECK_FALSE(read_pack(files).ok());
  int written = 0;
  for (const auto& [path, text] : with_missing_ids(files, &written)) files[path] = text;
  CHECK(written == 5);
  const Reading reading = read_pack(files);
  CHECK(reading.ok());
  CHECK(files["lessons/lesson.md"].find("## Second {#second}\n") != std::string::npos);
  CHECK(std::get<course::Spot>(exercise(reading, "spot").body).runs[0].cues[1].id == "one-nod");
  CHECK(std::get<course::Spot>(exercise(reading, "spot").body).runs[1].id == "two");
  CHECK(std::get<course::Mark>(exercise(reading, "mark").body).lines[0].spans[1].id == "can-you-wait");
  CHECK(with_missing_ids(files, &written).empty());
  CHECK(written == 0);
}

TEST_CASE("missing ids of rounds, cards, facts, stretches, questions and things to get ready are written") {
  Files files = kinds_files();
  const std::pair<const char*, const char*> drops[] = {{"rewrite", "id: form\n    "},  {"sort", "id: hours, "},
                                                       {"verbatim", "id: eats\n    "}, {"recall", "id: room\n    "},
                                                       {"chunk", "id: login\n    "},   {"chunk", "id: nothing\n    "},
                                                       {"quiz", "id: rant\n    "},     {"breathe", "id: microphone, "}};
  for (const auto& [name, id] : drops) {
    std::string& text = files["exercises/" + std::string(name) + ".yaml"];
    REQUIRE(text.find(id) != std::string::npos);
    text.erase(text.find(id), std::string(id).size());
  }
  CHECK_FALSE(read_pack(files).ok());
  int written = 0;
  for (const auto& [path, text] : with_missing_ids(files, &written)) files[path] = text;
  CHECK(written == 8);
  const Reading reading = read_pack(files);
  CHECK(reading.ok());
  CHECK(std::get<course::Rewrite>(exercise(reading, "rewrite").body).rounds[0].id == "you-need-a-form");
  CHECK(std::get<course::Sort>(exercise(reading, "sort").body).cards[0].id == "i-have-waited-for-hours");
  CHECK(std::get<course::Verbatim>(exercise(reading, "verbatim").body).rounds[0].id ==
        "since-monday-the-printer-eats-every-second-page");
  CHECK(std::get<course::Recall>(exercise(reading, "recall").body).facts[0].id == "which-room");
  CHECK(std::get<course::Chunk>(exercise(reading, "chunk").body).complaint[0].id == "nothing-works");
  CHECK(std::get<course::Chunk>(exercise(reading, "chunk").body).complaint[1].id == "the-login");
  CHECK(std::get<course::Quiz>(exercise(reading, "quiz").body).questions[0].id == "what-helps-most");
  CHECK(std::get<course::Breathe>(exercise(reading, "breathe").body).ready[0].id == "microphone-off");
}

}  // namespace defuse::pack::authoring
