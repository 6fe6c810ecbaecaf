// Every pair of colours that the widgets put together, in every theme: words 4.5 to 1 (7 to 1 in high contrast), edges
// and the focus ring 3 to 1.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "course/brand.h"
#include "ui/theme/theme.h"

using namespace defuse;
using namespace defuse::ui;

namespace {

struct Pair {
  std::string what;
  Rgb ink;
  Rgb ground;
  double least;
};

std::vector<Pair> pairs(const Colours& c, double words) {
  std::vector<Pair> all;
  const std::pair<const char*, Rgb> inks[] = {{"text", c.text}, {"muted", c.muted}, {"primary", c.primary},
                                              {"warm", c.warm}, {"hot", c.hot},     {"good", c.good}};
  const std::pair<const char*, Rgb> grounds[] = {{"background", c.background},
                                                 {"surface", c.surface},
                                                 {"a card of primary", mix(c.surface, c.primary, 0.06)},
                                                 {"a card of warm", mix(c.surface, c.warm, 0.06)},
                                                 {"a card of hot", mix(c.surface, c.hot, 0.06)},
                                                 {"a card of good", mix(c.surface, c.good, 0.06)}};
  for (const auto& [ink, value] : inks) {
    for (const auto& [ground, below] : grounds)
      all.push_back({std::string(ink) + " on " + ground, value, below, words});
  }
  all.push_back({"on-primary on primary", c.on_primary, c.primary, words});
  all.push_back({"on-primary on primary, hovered", c.on_primary, mix(c.primary, c.text, 0.1), words});
  all.push_back({"primary on a button, hovered", c.primary, mix(c.surface, c.primary, 0.1), words});
  all.push_back({"hot on a button, hovered", c.hot, mix(c.surface, c.hot, 0.05), words});
  all.push_back({"hot on a button, held", c.hot, mix(c.surface, c.hot, 0.1), words});
  all.push_back({"primary on the present place", c.primary, mix(c.surface, c.primary, 0.12), words});
  all.push_back({"text on what is pressed", c.text, mix(c.surface, c.primary, 0.16), words});
  all.push_back({"text on what is marked", c.text, mix(c.surface, c.hot, 0.16), words});
  all.push_back({"muted on what cannot be pressed", c.muted, mix(c.background, c.line, 0.15), 3});
  const std::pair<const char*, Rgb> edges[] = {{"line", c.line}, {"primary", c.primary}, {"focus", c.focus},
                                               {"warm", c.warm}, {"hot", c.hot},         {"good", c.good}};
  for (const auto& [edge, value] : edges) {
    all.push_back({std::string(edge) + " against background", value, c.background, 3});
    all.push_back({std::string(edge) + " against surface", value, c.surface, 3});
  }
  return all;
}

}  // namespace

TEST_CASE("words, edges and the focus ring stand out in every theme") {
  for (const bool dark : {false, true}) {
    for (const bool high : {false, true}) {
      CAPTURE(dark);
      CAPTURE(high);
      for (const Pair& one : pairs(colours_of(dark, high), high ? 7 : 4.5))
        CHECK_MESSAGE(contrast(one.ink, one.ground) >= one.least, one.what);
    }
  }
}

TEST_CASE("contrast is worked out as WCAG says") {
  CHECK(contrast({0x000000}, {0xFFFFFF}) == doctest::Approx(21));
  CHECK(contrast({0xFFFFFF}, {0x000000}) == doctest::Approx(21));
  CHECK(contrast({0x777777}, {0xFFFFFF}) == doctest::Approx(4.478).epsilon(0.001));
  CHECK(contrast({0x123456}, {0x123456}) == doctest::Approx(1));
}

TEST_CASE("a brand's colours are checked against the grounds that there are") {
  const auto same = [](const course::Grounds& grounds, const Colours& c) {
    CHECK(grounds.background == c.background.value);
    CHECK(grounds.surface == c.surface.value);
    CHECK(grounds.words == c.on_primary.value);
  };
  same(course::kLightGrounds, colours_of(false, false));
  same(course::kDarkGrounds, colours_of(true, false));
}
