// Pictures and sounds of packs: what gets in, what is refused and with which sentence, and what a container that came
// from anybody can bring.
#include "pack/media.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/bounded_archive.h"
#include "media_sample.h"
#include "pack/authoring/media_reader.h"
#include "pack/authoring/strings.h"
#include "pack/authoring/svg_check.h"
#include "pack/authoring/texts.h"
#include "pack/codec.h"
#include "pack/container.h"
#include "pack/zip.h"
#include "sample.h"

namespace defuse::pack::authoring {

namespace {

constexpr const char* kAudio = "```audio\nfile: media/hello.mp3\ntitle: A greeting\ntranscript: Hello there.\n```\n";

Files media_files() {
  Files files = sample_files();
  files["media/logo.svg"] = kDrawing;
  files["media/desk.png"] = sample_png(800, 450);
  files["media/hello.mp3"] = silent_mp3();
  files["pack.yaml"] += "brand:\n  name: Northside\n  logo: media/logo.svg\n";
  std::string& lesson = files["lessons/lesson.md"];
  const std::string before = "- one\n- two\n";
  lesson.insert(lesson.find(before) + before.size(),
                std::string("\n![The desk,\nseen from above](media/desk.png)\n\nAfter it.\n\n") + kAudio);
  return files;
}

std::string said_of(const Files& files) {
  std::string all;
  for (const Problem& problem : read_pack(files).problems)
    all += place_of(problem) + " [" + problem.code + "] " + problem.message + "\n";
  return all;
}

std::string with_lesson(const std::string& from, const std::string& to) {
  Files files = media_files();
  std::string& lesson = files["lessons/lesson.md"];
  REQUIRE(lesson.find(from) != std::string::npos);
  lesson.replace(lesson.find(from), from.size(), to);
  return said_of(files);
}

std::string with_file(const std::string& path, const std::string& bytes) {
  Files files = media_files();
  files[path] = bytes;
  return said_of(files);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// What the check of an SVG says of what stands in it.
std::string svg_with(const std::string& inside, const std::string& root = "") {
  std::vector<Problem> problems;
  Sink sink("media/logo.svg", problems);
  check_svg("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"" + root + ">\n" + inside + "\n</svg>",
            sink);
  return problems.empty() ? "" : std::to_string(problems[0].line) + " " + problems[0].message;
}

}  // namespace

TEST_CASE("pictures, a recording and a logo get into the pack with their sizes") {
  const Reading reading = read_pack(media_files());
  for (const Problem& problem : reading.problems) FAIL_CHECK(place_of(problem) << " " << problem.message);
  const course::PackIndex& index = reading.pack.index;
  REQUIRE(index.media.size() == 3);
  const course::Medium* desk = index.find_medium("media/desk.png");
  REQUIRE(desk != nullptr);
  CHECK((desk->kind == course::MediumKind::Png && desk->width == 800 && desk->height == 450));
  const course::Medium* logo = index.find_medium("media/logo.svg");
  REQUIRE(logo != nullptr);
  CHECK((logo->width == 320 && logo->height == 180 && logo->size == kDrawing.size()));
  CHECK(index.brand.logo == "media/logo.svg");
  const auto& lesson = std::get<course::Lesson>(reading.pack.items[0]);
  const std::vector<course::Part>& parts = lesson.pages[0].parts;
  REQUIRE(parts.size() >= 4);
  CHECK(std::get<course::RichText>(parts[0]).size() == 3);
  CHECK(std::get<course::Picture>(parts[1]) == course::Picture{"media/desk.png", "The desk, seen from above"});
  CHECK(course::plain_text(std::get<course::RichText>(parts[2])[0]) == "After it.");
  CHECK(std::get<course::Audio>(parts[3]) == course::Audio{"media/hello.mp3", "A greeting", "Hello there."});
}

TEST_CASE("alt, title and transcript are translated as every other text") {
  const Files files = media_files();
  const PackTexts texts = texts_of(files);
  for (const char* wanted : {"The desk, seen from above", "A greeting", "Hello there."}) {
    CAPTURE(wanted);
    CHECK(std::count_if(texts.all.begin(), texts.all.end(), [&](const PackText& t) { return t.text == wanted; }) == 1);
  }
  const auto about_media = [](const PackText& text) { return contains(text.text, "media/"); };
  CHECK(std::none_of(texts.all.begin(), texts.all.end(), about_media));
  // Reworded, it keeps its id.
  const auto id_of_alt = [](const Files& from, const std::string& alt) {
    for (const PackText& text : texts_of(from).all) {
      if (text.text == alt) return text.id;
    }
    return std::string();
  };
  Files reworded = files;
  std::string& lesson = reworded["lessons/lesson.md"];
  lesson.replace(lesson.find("The desk,\nseen"), 14, "A desk seen");
  CHECK(id_of_alt(files, "The desk, seen from above") == id_of_alt(reworded, "A desk seen from above"));

  Strings strings = merged(texts, Strings{"en", "de", {}});
  for (StringUnit& unit : strings.units) {
    unit.state = StringState::Done;
    unit.target = unit.source == "The desk, seen from above" ? "Der Tisch von oben" : unit.source;
  }
  Files both = files;
  both["strings/de.xlf"] = write_strings(strings);
  const Reading reading = read_pack(both);
  CHECK(reading.ok());
  REQUIRE(reading.pack.translations.size() == 1);
  const auto& german = std::get<course::Lesson>(reading.pack.translations[0].items[0]);
  CHECK(std::get<course::Picture>(german.pages[0].parts[1]) == course::Picture{"media/desk.png", "Der Tisch von oben"});
  const base::Result<Container> container = Container::open(write_container(reading.pack));
  REQUIRE(container.ok());
  CHECK_FALSE(container.value().read_all().has_value());
  CHECK(container.value().in("de").value().medium("media/desk.png").ok());
}

TEST_CASE("pictures and recordings that are wrong in a lesson have their sentence at their place") {
  const std::string picture = "![The desk,\nseen from above](media/desk.png)";
  CHECK(contains(with_lesson(picture, "![A desk](media/desk.pgn)"),
                 "lessons/lesson.md:17:11 [unknown-medium] `media/desk.pgn` cannot be a PNG or SVG picture"));
  CHECK(contains(with_lesson(picture, "![A desk](media/dask.png)"),
                 "[unknown-medium] The pack has no file `media/dask.png`. Did you mean `media/desk.png`?"));
  CHECK(contains(with_lesson(picture, "![](media/desk.png)"), "lessons/lesson.md:17:3 [missing-field] `alt` is empty"));
  CHECK(contains(with_lesson(picture, "![x](https://example.org/a.png)"), "[address]"));
  CHECK(contains(with_lesson(picture, "![x](media/hello.mp3)"), "it is played by a block ```audio"));
  CHECK(contains(with_lesson(picture, "Look: ![x](media/desk.png)"), "A picture stands in a paragraph of its own"));
  CHECK(contains(with_lesson(picture, "![<b>x</b>](media/desk.png)"), "[html]"));
  CHECK(contains(with_lesson(picture, "![x\xE2\x80\xAEx](media/desk.png)"), "[characters]"));
  CHECK(contains(with_lesson(picture, "![" + std::string(301, 'x') + "](media/desk.png)"), "too long: 301 of at most"));
  CHECK(contains(with_lesson("title: A greeting\n", ""), "This audio block has no `title`."));
  CHECK(contains(with_lesson("transcript: Hello there.\n", ""), "This audio block has no `transcript`."));
  CHECK(contains(with_lesson("file: media/hello.mp3", "file: media/desk.png"), "`media/desk.png` is a picture"));
}

TEST_CASE("a logo needs a file and a name") {
  Files files = media_files();
  std::string& index = files["pack.yaml"];
  index.replace(index.find("  name: Northside\n"), 18, "");
  CHECK(contains(said_of(files), "[logo-name] A logo needs the `name`"));
  CHECK(contains(with_file("pack.yaml", sample_files()["pack.yaml"] + "brand: {name: N, logo: media/none.svg}\n"),
                 "[unknown-medium] The pack has no file `media/none.svg`."));
}

TEST_CASE("media files that cannot be are refused, each with what would be right") {
  CHECK(contains(with_file("media/film.gif", "GIF89a"), "This kind of file has no place in media/"));
  CHECK(contains(with_file("media/Front Desk.PNG", sample_png(1, 1)), "Call it `media/front-desk.png`."));
  CHECK(contains(with_file("media/deep/desk.png", sample_png(1, 1)), "directly in media/"));
  CHECK(contains(with_file("media/desk.png", kDrawing), "This is no PNG picture, in spite of its name."));
  CHECK(contains(with_file("media/logo.svg", sample_png(1, 1)), "This is no SVG picture, in spite of its name."));
  CHECK(contains(with_file("media/hello.mp3", kDrawing), "This is no MP3 file"));
  CHECK(contains(with_file("media/hello.mp3", silent_mp3(11000)), "larger than 4 MiB"));
  CHECK(contains(with_file("media/logo.svg", kDrawing + std::string(600 << 10, ' ')), "larger than 512 KiB"));
  CHECK(contains(with_file("media/other.png", sample_png(1, 1)), "[unused-file] Nothing shows or plays this file."));
  // What stands wrong in media/ is said once, not at each place that names it.
  CHECK_FALSE(contains(with_file("media/desk.png", "x"), "[unknown-medium]"));
  Files many = media_files();
  for (const char* name : {"a", "b", "c"}) many[std::string("media/") + name + ".mp3"] = silent_mp3(9000);
  CHECK(contains(said_of(many), "8 MiB together"));
}

TEST_CASE("a tag before the sound is passed over") {
  std::string tag("ID3\x04\x00\x00\x00\x00\x01\x00", 10);  // 128 bytes
  CHECK(look_at_medium(course::MediumKind::Mp3, tag + std::string(128, 'x') + silent_mp3()).ok());
  CHECK_FALSE(look_at_medium(course::MediumKind::Mp3, tag).ok());
}

TEST_CASE("a PNG that lies or is cut short is refused") {
  CHECK(contains(with_file("media/desk.png", sample_png(5000, 10)), "larger than 4,096 x 4,096"));
  CHECK(contains(with_file("media/desk.png", sample_png(4000, 4000)), "more than 4 million pixels"));
  CHECK(contains(with_file("media/desk.png", sample_png(0, 10)), "cut short or damaged"));
  CHECK(contains(with_file("media/desk.png", sample_png(10, 10, png_chunk("acTL", "12345678"))), "animated"));
  CHECK(contains(with_file("media/desk.png", sample_png(10, 10, png_head(9000, 9000))), "cut short or damaged"));
  CHECK(contains(with_file("media/desk.png", sample_png(10, 10) + "more"), "cut short or damaged"));
  const std::string whole = sample_png(10, 10);
  for (std::size_t length = 0; length < whole.size(); ++length)
    CHECK_FALSE(look_at_medium(course::MediumKind::Png, whole.substr(0, length)).ok());
  std::string long_chunk = whole;
  long_chunk[33] = '\xFF';
  CHECK_FALSE(look_at_medium(course::MediumKind::Png, long_chunk).ok());
}

TEST_CASE("a drawing of shapes, words, gradients and parts used again is taken") {
  CHECK(svg_with("<title>Desk</title><desc>From above</desc><defs><linearGradient id=\"sky\"><stop offset=\"0\" "
                 "stop-color=\"#fff\"/></linearGradient><clipPath id=\"c\"><circle r=\"3\"/></clipPath>"
                 "<g id=\"chair\"><path d=\"M0 0L1 1\" style=\"fill:url(#sky);stroke:#000\"/></g></defs>"
                 "<use href=\"#chair\" x=\"3\"/><g clip-path=\"url('#c')\" transform=\"scale(2)\">"
                 "<text x=\"1\" y=\"2\" font-family=\"sans-serif\">Desk<tspan>!</tspan></text></g><!-- note -->",
                 " viewBox=\"0 0 10 10\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" aria-label=\"x\"") ==
        "");
}

TEST_CASE("each thing that has no place in an SVG is refused at its line") {
  const std::pair<const char*, const char*> refused[] = {
      {"<script>alert(1)</script>", "2 `<script>` has no place in a picture: a pack runs no script."},
      {"<SCRIPT/>", "`<SCRIPT>` has no place"},
      {"<svg:script xmlns:svg=\"http://www.w3.org/2000/svg\"/>", "`<svg:script>` has no place"},
      {"<foreignObject><p/></foreignObject>", "it holds HTML"},
      {"<style>@import url(//x)</style>", "write colours as attributes"},
      {"<image href=\"a.png\"/>", "it would load another one"},
      {"<filter><feImage href=\"a.png\"/></filter>", "`<filter>` has no place"},
      {"<a href=\"#x\"><rect/></a>", "a picture leads nowhere"},
      {"<rect fill=\"a<!ENTITY b>\"/>", "holds a `<`"},
      {"<rect><animate attributeName=\"href\" to=\"javascript:x\"/></rect>", "pictures stand still"},
      {"<rect><set attributeName=\"onload\" to=\"x\"/></rect>", "pictures stand still"},
      {"<metadata/>", "Save as plain SVG"},
      {"<sodipodi:namedview/>", "Save as plain SVG"},
      {"<pattern/>", "`<pattern>` has no place"},
      {"<iframe/>", "`<iframe>` has no place"},
      {"<rect onload=\"x()\"/>", "`onload` would run script"},
      {"<rect ONCLICK=\"x()\"/>", "`ONCLICK` would run script"},
      {"<rect inkscape:label=\"x\"/>", "Save as plain SVG"},
      {"<rect data-x=\"x\"/>", "`data-x` is no attribute"},
      {"<rect src=\"x\"/>", "`src` is no attribute"},
      {"<g xmlns=\"http://www.w3.org/1999/xhtml\"/>", "something other than SVG"},
      {"<use href=\"other.svg#a\"/>", "`href` must lead to a part of this picture"},
      {"<use xlink:href=\"data:image/svg+xml,x\"/>", "`xlink:href` must lead to a part"},
      {"<use href=\"javascript:x\"/>", "`href` must lead to a part"},
      {"<use href=\"#none\"/>", "names no part of this picture"},
      {"<rect fill=\"url(http://example.org/a)\"/>", "`fill` may name parts of this picture"},
      {"<rect fill=\"url( 'a.svg#x')\"/>", "`fill` may name parts of this picture"},
      {"<rect style=\"fill:url(//x)\"/>", "`style` may name parts"},
      {"<rect style=\"@import 'x'\"/>", "`style` may name parts"},
      {"<rect style=\"fill:u\\72l(x)\"/>", "`style` may name parts"},
      {"<rect style=\"background:image-set('a')\"/>", "`style` may name parts"},
      {"<rect fill=\"javascript:x\"/>", "`fill` may name parts"},
      {"<?xml-stylesheet href=\"x\"?>", "Only shapes and words"},
      {"<g id=\"a\"><use href=\"#b\"/></g><rect id=\"b\"/><use href=\"#a\"/>", "has a `<use>` in it"},
      {"<g id=\"a\"><use href=\"#a\"/></g>", "has a `<use>` in it"},
      {"<clipPath id=\"c\"><rect clip-path=\"url(#c)\"/></clipPath>", "cannot be clipped itself"},
      {"<rect>", "not well-formed XML"},
  };
  for (const auto& [inside, sentence] : refused) {
    CAPTURE(inside);
    const std::string said = svg_with(inside);
    CAPTURE(said);
    CHECK(contains(said, sentence));
  }
}

TEST_CASE("what stands before a drawing, how large it is and how deep it goes") {
  const auto said = [](const std::string& whole) {
    std::vector<Problem> problems;
    Sink sink("media/logo.svg", problems);
    check_svg(whole, sink);
    return problems.empty() ? std::string() : problems[0].message;
  };
  CHECK(said("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made by hand -->\n" + kDrawing) == "");
  CHECK(contains(said("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + kDrawing), "no DOCTYPE and no entities"));
  CHECK(contains(said("<?xml-stylesheet href=\"a.css\"?>" + kDrawing), "no processing instructions"));
  CHECK(contains(said("<svg width=\"1\" height=\"1\"/>"), "An SVG picture begins with"));
  CHECK(contains(said("<html xmlns=\"http://www.w3.org/2000/svg\"/>"), "An SVG picture begins with"));
  CHECK(contains(said("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"), "needs its `width`"));
  CHECK(contains(said("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"9\"/>"), "needs its `width`"));
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "<g>";
  CHECK(contains(svg_with(deep + std::string()), "not well-formed"));
  std::string closed = deep;
  for (int i = 0; i < 2000; ++i) closed += "</g>";
  CHECK(contains(svg_with(closed), "too many parts"));
  std::string wide;
  for (int i = 0; i < 6000; ++i) wide += "<g/>";
  CHECK(contains(svg_with(wide), "too many parts"));
  std::string uses = "<g id=\"a\"/>";
  for (int i = 0; i < 600; ++i) uses += "<use href=\"#a\"/>";
  CHECK(contains(svg_with(uses), "too often"));
  CHECK(contains(with_file("media/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"5000\" height=\"9\"/>"),
                 "larger than 4,096"));
}

TEST_CASE("media come out of a container as they went in") {
  const course::Pack pack = read_pack(media_files()).pack;
  const base::Result<Container> container = Container::open(write_container(pack));
  REQUIRE(container.ok());
  CHECK(container.value().index().media == pack.index.media);
  for (std::size_t i = 0; i < pack.media.size(); ++i) {
    const auto bytes = container.value().medium(pack.index.media[i].file);
    REQUIRE(bytes.ok());
    CHECK(bytes.value() == pack.media[i]);
  }
  CHECK_FALSE(container.value().medium("media/none.png").ok());
  CHECK_FALSE(container.value().medium("index").ok());
  CHECK_FALSE(container.value().read_all().has_value());
}

TEST_CASE("what a container of somebody else's says of its media is not believed") {
  const auto why_not = [](course::Pack pack, const auto& change) {
    change(pack);
    const base::Result<Container> container = Container::open(write_container(pack));
    if (!container) return container.error().message;
    const base::Status wrong = container.value().read_all();
    return wrong ? wrong->message : std::string();
  };
  const course::Pack pack = read_pack(media_files()).pack;
  const std::size_t desk = 0;
  REQUIRE(pack.index.media[desk].file == "media/desk.png");
  const auto put = [&](course::Pack& p, const std::string& bytes) {
    p.media[desk] = bytes;
    p.index.media[desk].size = static_cast<std::uint32_t>(bytes.size());
    p.index.media[desk].hash = medium_hash(bytes);
  };
  CHECK(why_not(pack, [](course::Pack&) {}) == "");
  CHECK(contains(why_not(pack, [&](course::Pack& p) { put(p, sample_png(4096, 4096)); }), "not as large as"));
  CHECK(contains(why_not(pack, [&](course::Pack& p) { put(p, kDrawing); }), "no PNG picture"));
  CHECK(contains(why_not(pack, [&](course::Pack& p) { p.media[desk] += "x"; }), "not what the index says"));
  CHECK(contains(why_not(pack, [](course::Pack& p) { p.index.media[desk].width = 100000; }), "4,096"));
  CHECK(contains(why_not(pack, [](course::Pack& p) { p.index.media[desk].size = 1U << 30U; }), "512 KiB"));
  for (const std::string& file : {std::string("item/lesson"), std::string("index"), pack.index.media[1].file}) {
    course::PackIndex index = pack.index;
    index.media[desk].file = file;
    Findings findings;
    check_media(index, findings);
    REQUIRE_FALSE(findings.all().empty());
    CHECK(contains(findings.all()[0].message, "a picture or a sound that it cannot have"));
  }
  CHECK(contains(why_not(pack, [](course::Pack& p) { p.index.media[desk].kind = course::MediumKind::Mp3; }), "have"));
  CHECK(contains(why_not(pack, [](course::Pack& p) { p.index.media.clear(); }), "no file `media/logo.svg`"));
  CHECK(contains(why_not(pack, [](course::Pack& p) { p.index.brand.logo = "media/hello.mp3"; }), "is a sound"));
  CHECK(contains(why_not(pack,
                         [](course::Pack& p) {
                           auto& lesson = std::get<course::Lesson>(p.items[0]);
                           std::get<course::Picture>(lesson.pages[0].parts[1]).alt.clear();
                         }),
                 "`alt` is empty"));
}

TEST_CASE("a drawing that does harm, put into a container by hand, is told when it is checked") {
  const std::string path = std::string(DEFUSE_SOURCE_DIR) + "/tests/data/pack/hostile-drawing.defuse";
  const std::string drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"320\" "
      "height=\"180\" onload=\"parent.harmed = top.harmed = window.harmed = 1; fetch('/harm/onload')\">\n"
      "<style>@import url(/harm/style.css); rect { fill: url(/harm/fill.svg#a) }</style>\n"
      "<script>parent.harmed = top.harmed = 1; fetch('/harm/script')</script>\n"
      "<script href=\"/harm/script.js\"/>\n"
      "<image width=\"9\" height=\"9\" href=\"/harm/image.png\"/><use xlink:href=\"/harm/use.svg#a\"/>\n"
      "<foreignObject width=\"9\" height=\"9\"><img xmlns=\"http://www.w3.org/1999/xhtml\" src=\"/harm/img.png\" "
      "onerror=\"parent.harmed = 1\"/></foreignObject>\n"
      "<rect width=\"320\" height=\"180\"/>\n</svg>\n";
  course::Pack pack = read_pack(media_files()).pack;
  pack.index.id = "hostile";
  pack.index.title = "Hostile";
  for (std::size_t i = 0; i < pack.media.size(); ++i) {
    course::Medium& head = pack.index.media[i];
    if (head.kind != course::MediumKind::Svg) continue;
    pack.media[i] = drawing;
    head.size = static_cast<std::uint32_t>(drawing.size());
    head.hash = medium_hash(drawing);
  }
  std::get<course::Picture>(std::get<course::Lesson>(pack.items[0]).pages[0].parts[1]).file = "media/logo.svg";
  if (std::getenv("DEFUSE_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << write_container(pack);
  std::ifstream stream(path, std::ios::binary);
  const base::Result<Container> container = Container::open({std::istreambuf_iterator<char>(stream), {}});
  REQUIRE(container.ok());
  const base::Result<std::string> kept = container.value().medium("media/logo.svg");
  REQUIRE(kept.ok());
  CHECK(kept.value() == drawing);  // tests/browser/media.spec.js looks at what a page does with it
  std::vector<Problem> problems;
  check_built_medium(*container.value().index().find_medium("media/logo.svg"), kept.value(), problems);
  const auto said = [&](const char* part) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const Problem& one) { return contains(one.message, part); });
  };
  for (const char* part : {"`onload`", "`<style>`", "`<script>`", "`<image>`", "`<foreignObject>`", "`xlink:href`"}) {
    CAPTURE(part);
    CHECK(said(part));
  }
}

}  // namespace defuse::pack::authoring
