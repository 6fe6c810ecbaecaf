// Pictures, recordings and a logo of a pack, as somebody finds them by role and name; and what the platform is asked
// to decode and to play.
#include "pack/media.h"

#include <doctest/doctest.h>

#include "../pack/media_sample.h"
#include "app/search.h"
#include "app/strings.h"
#include "core_pack.h"
#include "pack/container.h"
#include "platform/headless/learner.h"
#include "semantics/element.h"
#include "semantics/lint.h"

using namespace defuse;
using app::fill;
using app::S;
using platform::Learner;
using semantics::Role;

namespace {

constexpr const char* kAlt = "The counter from above, the screen turned to both.";

void add(course::Pack& pack, const std::string& file, const std::string& bytes, int width, int height) {
  pack.index.media.push_back({file, *pack::medium_kind(file), width, height, static_cast<std::uint32_t>(bytes.size()),
                              pack::medium_hash(bytes)});
  pack.media.push_back(bytes);
}

// The template's first lesson with a picture and a recording on its first page, and a logo.
std::string with_media() {
  course::Pack pack = test::template_pack_value();
  add(pack, "media/counter.svg", pack::kDrawing, 1280, 720);
  add(pack, "media/hello.mp3", pack::silent_mp3(), 0, 0);
  add(pack, "media/logo.png", pack::sample_png(60, 60), 60, 60);
  pack.index.brand.name = "Northside";
  pack.index.brand.logo = "media/logo.png";
  auto& lesson = std::get<course::Lesson>(pack.items[0]);
  lesson.pages[0].parts.emplace_back(course::Picture{"media/counter.svg", kAlt});
  lesson.pages[0].parts.emplace_back(course::Audio{"media/hello.mp3", "A greeting", "Ana: Hello there."});
  return pack::write_container(pack);
}

struct Reader {
  explicit Reader(platform::LearnerOptions options = {}) : learner(open(options)) {
    learner.open_pack(with_media());
    learner.bring_records();
  }
  static platform::LearnerOptions open(platform::LearnerOptions options) {
    options.address = "#/lesson/" + std::get<course::Lesson>(test::template_pack_value().items[0]).id;
    return options;
  }
  // Keys of what was to be played, in order; "" is silence.
  std::vector<std::string> played() const {
    std::vector<std::string> keys;
    for (const app::Effect& effect : learner.effects()) {
      if (const auto* audio = std::get_if<app::PlayAudio>(&effect)) keys.push_back(audio->key);
    }
    return keys;
  }
  Learner learner;
};

}  // namespace

TEST_CASE("a picture is an image called by its alt, as large as it is shown") {
  Reader reader;
  const semantics::Node* picture = reader.learner.find(Role::Image, kAlt);
  REQUIRE(picture != nullptr);
  CHECK(picture->rect.width == doctest::Approx(640));  // 1,280 x 720 by itself
  CHECK(picture->rect.height == doctest::Approx(360));
  const auto medium = reader.learner.app().medium(picture->value);
  REQUIRE(medium.has_value());
  CHECK(medium->type == "image/svg+xml");
  CHECK(medium->bytes == pack::kDrawing);
  CHECK_FALSE(reader.learner.app().medium("0000000000000000").has_value());
  CHECK(semantics::lint(reader.learner.frame(), 1280).empty());
  const std::string html = semantics::to_html(reader.learner.frame());
  const std::string expected = "alt=\"" + std::string(kAlt) + "\" data-media=\"" + picture->value + "\"";
  CHECK(html.find("<img id=") != std::string::npos);
  CHECK(html.find(expected) != std::string::npos);
  CHECK(html.find("</img>") == std::string::npos);
  reader.learner.resize(360, 740);
  picture = reader.learner.find(Role::Image, kAlt);
  REQUIRE(picture != nullptr);
  CHECK(picture->rect.width < 340);
  CHECK(picture->rect.height == doctest::Approx(picture->rect.width * 9 / 16).epsilon(0.01));
}

TEST_CASE("the logo stands for the mark, called as the brand is") {
  Reader reader;
  const semantics::Node* logo = reader.learner.find(Role::Image, "Northside");
  REQUIRE(logo != nullptr);
  CHECK(logo->rect.width == doctest::Approx(28));
  CHECK(logo->rect.height == doctest::Approx(28));
  CHECK(reader.learner.app().medium(logo->value)->type == "image/png");
  const app::View view = app::view(reader.learner.app());
  CHECK(view.brand == "Northside");
}

TEST_CASE("a recording plays at a press, stops at the next, at its end and when its page is left") {
  Reader reader;
  Learner& learner = reader.learner;
  const std::string listen = fill(S::audio_listen, {"A greeting"});
  const std::string stop = fill(S::audio_stop, {"A greeting"});
  CHECK(learner.sees("Ana: Hello there."));
  REQUIRE(learner.press(Role::Button, listen));
  REQUIRE(reader.played().size() == 1);
  const std::string key = reader.played()[0];
  REQUIRE(learner.app().medium(key).has_value());
  CHECK(learner.app().medium(key)->type == "audio/mpeg");
  REQUIRE(learner.press(Role::Button, stop));
  CHECK(reader.played().back() == "");
  REQUIRE(learner.press(Role::Button, listen));
  learner.command(app::AudioEnded{"another", true});
  CHECK(learner.find(Role::Button, stop) != nullptr);
  learner.command(app::AudioEnded{key});
  CHECK(learner.find(Role::Button, listen) != nullptr);
  CHECK(learner.announced().empty());
  const std::size_t before = reader.played().size();
  REQUIRE(learner.press(Role::Button, listen));
  learner.command(app::Go{"#/"});
  CHECK(reader.played().size() == before + 2);
  CHECK(reader.played().back() == "");
  learner.command(app::ToggleAudio{key});  // its page is not there
  CHECK(reader.played().back() == "");
}

TEST_CASE("a recording that the browser cannot play is told") {
  Reader reader;
  REQUIRE(reader.learner.press(Role::Button, fill(S::audio_listen, {"A greeting"})));
  reader.learner.command(app::AudioEnded{reader.played().back(), true});
  REQUIRE(reader.learner.announced().size() == 1);
  CHECK(reader.learner.announced()[0] == app::tr(S::audio_failed));
}

TEST_CASE("alt and transcript are found by searching") {
  course::Lesson lesson;
  lesson.pages.push_back(
      {"one", "One", {course::Picture{"media/a.png", kAlt}, course::Audio{"media/b.mp3", "T", "W"}}});
  CHECK(app::passages(lesson) == std::vector<std::string>{"One", kAlt, "T", "W"});
}
