// A pack's texts out to translators and back: the reception pack, with texts in German and in Arabic.
#include "pack/authoring/strings.h"

#include <algorithm>
#include <map>

#include "cli/folder.h"
#include "cli/ran.h"
#include "pack/container.h"

namespace defuse::cli {

namespace {

using pack::authoring::Strings;
using pack::authoring::StringState;
using pack::authoring::StringUnit;
using Words = std::map<std::string, std::string>;  // source -> translation

const std::string kReception = std::string(DEFUSE_SOURCE_DIR) + "/content/packs/reception";
const std::string kHurts = "Is it on repeat, or is it an acute?";

const Words kGerman = {{"At the desk", "Am Empfang"},
                       {"So that she can say it back", "Damit sie es wiedergeben kann"},
                       {kHurts, "Ist das eine Dauermedikation oder akut?"},
                       {"Plain words, and a question that leaves room for another story. He may have been there.",
                        "Einfache Worte, und eine Frage, die Platz lässt. Vielleicht war er ja da."},
                       {"They read you first", "Zuerst lesen sie dein Gesicht"},
                       {"A sigh at the screen is about the screen. Across a counter it looks like *here comes another "
                        "one*. Raised eyebrows "
                        "are about the diary. From the other side they say that something is wrong with me.",
                        "Ein Seufzer gilt dem Bildschirm. Über die Theke sieht er aus wie *schon wieder einer*."},
                       {"Nobody did it", "Niemand war es"}};

const Words kArabic = {{"At the desk", "في الاستقبال"}, {"So that she can say it back", "كي تستطيع أن تعيده بكلماتها"}};

Strings strings_in(const std::string& path) {
  std::vector<pack::authoring::Problem> problems;
  pack::authoring::Sink sink(path, problems);
  const auto strings = read_strings(read(path), sink);
  for (const auto& problem : problems) FAIL_CHECK(problem.line << ": " << problem.message);
  REQUIRE(strings.has_value());
  return *strings;
}

// What a translator does to the file.
void translate(const std::string& path, const Words& words) {
  Strings strings = strings_in(path);
  std::size_t found = 0;
  for (StringUnit& unit : strings.units) {
    const auto word = words.find(unit.source);
    if (word == words.end()) continue;
    unit.target = word->second;
    unit.state = StringState::Done;
    ++found;
  }
  CHECK(found >= words.size());
  write(path, write_strings(strings));
}

const StringUnit& unit_of(const Strings& strings, const std::string& source) {
  for (const StringUnit& unit : strings.units) {
    if (unit.source == source) return unit;
  }
  FAIL("no text " << source);
  return strings.units.front();
}

Ran export_to(const Folder& folder, const std::string& language, const std::string& file) {
  return defuse({"strings", "export", folder / "p", "--lang", language, "-o", folder / file});
}

// The template pack with a German title: small, where it does not matter what the pack is.
void make_plain(const Folder& folder) {
  REQUIRE(defuse({"new", folder / "p"}).code == kFine);
  CHECK(export_to(folder, "de", "de.xlf").code == kFine);
  translate(folder / "de.xlf", {{"My pack", "Mein Kurs"}});
  CHECK(defuse({"strings", "import", folder / "p", folder / "de.xlf"}).code == kFine);
}

// The reception pack as if nobody had translated it yet.
void copy_untranslated(const Folder& folder) {
  fs::copy(kReception, folder / "p", fs::copy_options::recursive);
  fs::remove_all(folder.path / "p" / "strings");
}

// The same with a few German and Arabic texts.
void make_translated(const Folder& folder) {
  copy_untranslated(folder);
  for (const auto& [language, words] : {std::pair{"de", &kGerman}, std::pair{"ar", &kArabic}}) {
    const std::string file = std::string(language) + ".xlf";
    const Ran out = export_to(folder, language, file);
    CHECK_MESSAGE(out.code == kFine, out.err);
    translate(folder / file, *words);
    const Ran in = defuse({"strings", "import", folder / "p", folder / file});
    CHECK_MESSAGE(in.code == kFine, in.err);
    CHECK(in.err.empty());
  }
}

}  // namespace

TEST_CASE("every text that learners read is exported once, with what it is, and nothing else") {
  const Folder folder;
  copy_untranslated(folder);
  CHECK(export_to(folder, "de", "de.xlf").code == kFine);
  const Strings strings = strings_in(folder / "de.xlf");
  CHECK(strings.source_language == "en");
  CHECK(strings.language == "de");
  std::map<std::string, int> ids;
  for (const StringUnit& unit : strings.units) {
    CHECK_MESSAGE(++ids[unit.id] == 1, unit.id);
    CHECK(unit.state == StringState::Missing);
    CHECK_FALSE(unit.note.empty());
  }
  CHECK(unit_of(strings, kHurts).id == "rewrite-plain-words/rounds/repeat/hurts");
  CHECK(unit_of(strings, "They read you first").id == "ten-seconds/pages/they-read-you-first/title");
  CHECK(unit_of(strings, "At the desk").id == "pack.yaml/title");
  CHECK(contains(unit_of(strings, "Nobody did it").note, "the same wherever it is used"));
  CHECK(contains(unit_of(strings, "an error occurred").note, "word for word"));
  for (const char* no_text : {"mark-lost-letter", "keep-it-simple", "CC-BY-4.0", "The Defuse project", "0.1.0", "en"})
    CHECK(std::none_of(strings.units.begin(), strings.units.end(),
                       [&](const auto& one) { return one.source == no_text; }));
}

TEST_CASE("the reception pack is whole in German, as the tools write it") {
  const Folder folder;
  fs::copy(kReception, folder / "p", fs::copy_options::recursive);
  CHECK(export_to(folder, "de", "de.xlf").code == kFine);
  for (const StringUnit& unit : strings_in(folder / "de.xlf").units)
    CHECK_MESSAGE(unit.state == StringState::Done, unit.id);
  CHECK(read(folder / "de.xlf") == read(kReception + "/strings/de.xlf"));
  const Ran checked = defuse({"check", folder / "p"});
  CHECK(checked.code == kFine);
  CHECK_MESSAGE(contains(checked.out, "0 errors, 0 warnings"), checked.out);
}

TEST_CASE("a pack speaks the languages that it is translated into, and says what is missing") {
  const Folder folder;
  make_translated(folder);
  const Ran checked = defuse({"check", folder / "p"});
  CHECK_MESSAGE(checked.code == kFine, checked.out);
  CHECK(contains(checked.out, "p/strings/ar.xlf:1:1: warning: 2 of "));
  CHECK(contains(checked.out, " texts are in `ar`;"));
  CHECK(contains(defuse({"check", folder / "p", "--json"}).out, R"("languages":{"ar":{"texts":)"));

  CHECK(defuse({"build", folder / "p", "-o", folder / "p.defuse"}).code == kFine);
  const auto container = pack::Container::open(read(folder / "p.defuse"));
  REQUIRE(container.ok());
  REQUIRE(container.value().index().languages.size() == 2);
  CHECK(container.value().index().languages[1].language == "de");
  CHECK(container.value().index().languages[1].missing > 100);
  CHECK_FALSE(container.value().in("fr").ok());
  CHECK(container.value().in("en").value().index() == container.value().index());

  const auto german = container.value().in("de");
  REQUIRE(german.ok());
  CHECK(german.value().index().title == "Am Empfang");
  CHECK(german.value().index().language == "de");
  const auto* head = german.value().index().find_item("rewrite-plain-words");
  REQUIRE(head != nullptr);
  CHECK(head->title == "Damit sie es wiedergeben kann");
  CHECK(head->content_hash == container.value().index().find_item("rewrite-plain-words")->content_hash);
  const auto item = german.value().item("rewrite-plain-words");
  REQUIRE(item.ok());
  const auto& rewrite = std::get<course::Rewrite>(std::get<course::Exercise>(item.value()).body);
  CHECK(rewrite.rounds[1].hurts == "Ist das eine Dauermedikation oder akut?");
  CHECK(rewrite.rounds[0].hurts == "You DNA'd on the fourth, so you were discharged to the GP.");  // not translated
  const auto mark = german.value().item("mark-lost-letter");
  REQUIRE(mark.ok());
  CHECK(std::get<course::Mark>(std::get<course::Exercise>(mark.value()).body).kinds[0] == "Niemand war es");
  const auto lesson = german.value().item("ten-seconds");
  REQUIRE(lesson.ok());
  const auto& page = std::get<course::Lesson>(lesson.value()).pages[0];
  CHECK(page.title == "Zuerst lesen sie dein Gesicht");
  const auto& text = std::get<course::RichText>(page.parts[0]);
  CHECK(text.back().runs[1].text == "schon wieder einer");
  CHECK(text.back().runs[1].style == course::RunStyle::Emphasis);

  CHECK(container.value().in("ar").value().index().find_item("rewrite-plain-words")->title ==
        "كي تستطيع أن تعيده بكلماتها");
}

TEST_CASE("what is exported, imported and exported again is the same, byte for byte") {
  const Folder folder;
  make_translated(folder);
  CHECK(export_to(folder, "de", "first.xlf").code == kFine);
  CHECK(read(folder / "first.xlf") == read(folder / "p/strings/de.xlf"));
  CHECK(defuse({"strings", "import", folder / "p", folder / "first.xlf"}).code == kFine);
  CHECK(export_to(folder, "de", "second.xlf").code == kFine);
  CHECK(read(folder / "first.xlf") == read(folder / "second.xlf"));
}

TEST_CASE("a changed text needs review, a moved one keeps its translation, a removed one is kept as obsolete") {
  const Folder folder;
  make_translated(folder);
  const std::string file = folder / "p/exercises/rewrite-plain-words.yaml";
  // An id that stays, with another text.
  replace(file, "hurts: " + kHurts, "hurts: Is it a repeat, or is it an acute?");
  // An option without an id, reworded: its own text and its reason are told apart from the other options'.
  replace(file, "The record says that nobody came on the fourth. Is that how you remember it?",
          "The record says that nobody came on the fourth. Do you remember it so?");
  replace(folder / "p/exercises/mark-lost-letter.yaml", "  - Nobody did it\n", "  - A new kind\n  - Nobody did it\n");
  replace(folder / "p/lessons/ten-seconds.md", "People come to your desk",
          "A paragraph before.\n\nPeople come to your desk");
  replace(folder / "p/lessons/ten-seconds.md", "## They read you first {", "## They look at you {");

  CHECK(export_to(folder, "de", "again.xlf").code == kFine);
  const Strings strings = strings_in(folder / "again.xlf");
  const StringUnit& changed = unit_of(strings, "Is it a repeat, or is it an acute?");
  CHECK(changed.state == StringState::Review);
  CHECK(changed.target == "Ist das eine Dauermedikation oder akut?");
  CHECK(changed.previous == kHurts);
  const StringUnit& why =
      unit_of(strings, "Plain words, and a question that leaves room for another story. He may have been there.");
  CHECK(why.state == StringState::Done);
  CHECK(unit_of(strings, "Nobody did it").state == StringState::Done);
  CHECK(unit_of(strings, "A new kind").state == StringState::Missing);
  CHECK(unit_of(strings, "They look at you").state == StringState::Review);
  for (const auto& [source, target] : kGerman) {
    if (contains(source, "A sigh at the screen")) CHECK(unit_of(strings, source).state == StringState::Done);
  }

  // Learners get the source until somebody has looked.
  CHECK(contains(defuse({"check", folder / "p"}).out, "2 need review"));
  CHECK(defuse({"build", folder / "p", "-o", folder / "p.defuse"}).code == kFine);
  const auto container = pack::Container::open(read(folder / "p.defuse"));
  REQUIRE(container.ok());
  const auto item = container.value().in("de").value().item("rewrite-plain-words");
  CHECK(std::get<course::Rewrite>(std::get<course::Exercise>(item.value()).body).rounds[1].hurts ==
        "Is it a repeat, or is it an acute?");

  // Removed: kept and told; back again: as if nothing had been.
  const std::string pack = read(folder / "p/pack.yaml");
  replace(folder / "p/lessons/ten-seconds.md", "A sigh at the screen is about the screen.",
          "Something else altogether.");
  replace(folder / "p/lessons/ten-seconds.md",
          "Across a counter it looks like *here comes another one*. Raised eyebrows are about the\ndiary. From the "
          "other side they say that something is wrong with me.",
          "");
  const Ran removed = export_to(folder, "de", "removed.xlf");
  CHECK(contains(removed.out, "1 translations are of texts that the pack no longer has; they are kept."));
  CHECK(contains(read(folder / "removed.xlf"), "extradata=\"no longer in the pack\""));
}

TEST_CASE("a translation of an older text comes in for review, and loses against one of the present text") {
  const Folder folder;
  make_translated(folder);
  fs::copy(folder / "de.xlf", folder / "old.xlf");
  replace(folder / "p/exercises/rewrite-plain-words.yaml", "hurts: " + kHurts, "hurts: Repeat or acute?");
  const Ran late = defuse({"strings", "import", folder / "p", folder / "old.xlf"});
  CHECK_MESSAGE(late.code == kFine, late.err);
  CHECK(contains(late.out, "1 need review"));
  CHECK(export_to(folder, "de", "new.xlf").code == kFine);
  translate(folder / "new.xlf", {{"Repeat or acute?", "Dauer oder akut?"}});
  CHECK(contains(defuse({"strings", "import", folder / "p", folder / "new.xlf"}).out, "0 need review"));
  CHECK(contains(defuse({"strings", "import", folder / "p", folder / "old.xlf"}).out, "0 need review"));
  CHECK(contains(read(folder / "p/strings/de.xlf"), "Dauer oder akut?"));
}

TEST_CASE("a translation that breaks a rule is refused as a whole, with file and line") {
  const Folder folder;
  make_plain(folder);
  const std::string before = read(folder / "p/strings/de.xlf");
  struct Wrong {
    const char* source;
    const char* target;
    const char* message;
  };
  const Wrong wrongs[] = {
      {"My pack", "<b>Mein Kurs</b>", "HTML has no place"},
      {"My pack", "Mein Kurs \xE2\x80\xAE verkehrt", "An invisible character"},
      {"My pack", "Siehe https://example.org", "cannot point outside"},
      {"We will get to it soon", "Bald", "are not in the line's `text`"},
  };
  for (const Wrong& wrong : wrongs) {
    CAPTURE(wrong.target);
    CHECK(export_to(folder, "de", "wrong.xlf").code == kFine);
    translate(folder / "wrong.xlf", {{wrong.source, wrong.target}});
    int line = 0;
    for (const StringUnit& unit : strings_in(folder / "wrong.xlf").units) {
      if (unit.source == wrong.source) line = unit.place.line;
    }
    const Ran in = defuse({"strings", "import", folder / "p", folder / "wrong.xlf"});
    CHECK(in.code == kInputWrong);
    CHECK_MESSAGE(contains(in.err, folder / "wrong.xlf:" + std::to_string(line) + ":"), in.err);
    CHECK_MESSAGE(contains(in.err, wrong.message), in.err);
    CHECK(contains(in.err, "Nothing was imported."));
    CHECK(read(folder / "p/strings/de.xlf") == before);
    // The same in the pack itself is what `check` says.
    write(folder / "p/strings/de.xlf", read(folder / "wrong.xlf"));
    const Ran checked = defuse({"check", folder / "p"});
    CHECK(checked.code == kInputWrong);
    CHECK_MESSAGE(contains(checked.out, "p/strings/de.xlf:" + std::to_string(line) + ":"), checked.out);
    write(folder / "p/strings/de.xlf", before);
  }
}

TEST_CASE("files that are no XLIFF for this pack are told, with their line") {
  const Folder folder;
  make_plain(folder);
  const auto imported = [&](const std::string& text) {
    write(folder / "x.xlf", text);
    const Ran ran = defuse({"strings", "import", folder / "p", folder / "x.xlf"});
    CHECK(ran.code == kInputWrong);
    return ran.err;
  };
  const std::string open = "<xliff version=\"1.2\">\n<file source-language=\"en\" target-language=\"de\"><body>\n";
  const std::string close = "</body></file></xliff>";
  CHECK(contains(imported("not XML"), "x.xlf:1:"));
  CHECK(contains(imported(open + "<trans-unit id=\"a\">" + close), "x.xlf:3:"));
  CHECK(contains(imported("<html/>"), "This is not XLIFF 1.2"));
  CHECK(contains(imported("<xliff version=\"2.0\"/>"), "This is not XLIFF 1.2"));
  CHECK(contains(imported("<xliff version=\"1.2\"/>"), "no `<file>`"));
  CHECK(contains(imported(open + "<trans-unit><source>a</source></trans-unit>" + close),
                 "x.xlf:3:1: error: This `<trans-unit>` has no `id`"));
  const std::string unit = "<trans-unit id=\"a\"><source>a</source><target>b</target></trans-unit>\n";
  CHECK(contains(imported(open + unit + unit + close),
                 "x.xlf:4:1: error: The id `a` is here twice; the first is in line 3."));
  CHECK(contains(imported(open + "<trans-unit id=\"a\"><source>a <g id=\"1\">b</g></source></trans-unit>" + close),
                 "Tags such as `<g>`"));
  CHECK(contains(
      imported("<xliff version=\"1.2\"><file source-language=\"fr\" target-language=\"de\"><body/></file></xliff>"),
      "the pack is in `en`"));
  CHECK(contains(
      imported("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + open +
               "<trans-unit id=\"pack.yaml/title\"><source>My pack</source><target>&b;<x/></target></trans-unit>" +
               close),
      "Tags such as `<x>`"));
  CHECK(contains(imported("\xFF\xFE"), "not UTF-8"));
  CHECK(contains(imported(std::string(std::size_t{9} << 20U, 'a')), "larger than 8 MiB"));

  write(folder / "x.xlf", open + unit + close);
  const Ran unknown = defuse({"strings", "import", folder / "p", folder / "x.xlf"});
  CHECK(unknown.code == kFine);
  CHECK(contains(unknown.err, "x.xlf:3:1: warning: the pack has no text `a` any more."));
}

TEST_CASE("strings needs its words") {
  const Folder folder;
  CHECK(defuse({"strings"}).code == kCommandWrong);
  CHECK(defuse({"strings", "both", "p"}).code == kCommandWrong);
  CHECK(defuse({"strings", "export", "p"}).code == kCommandWrong);
  CHECK(defuse({"strings", "import", "p"}).code == kCommandWrong);
  CHECK(defuse({"strings", "export", folder / "none", "--lang", "de", "-o", folder / "x"}).code == kInputWrong);
  CHECK(contains(defuse({"strings", "export", kReception, "--lang", "en", "-o", folder / "x"}).err,
                 "name another language"));
  CHECK(contains(defuse({"strings", "export", kReception, "--lang", "German", "-o", folder / "x"}).err,
                 "no language code"));
}

}  // namespace defuse::cli
