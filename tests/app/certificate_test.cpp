#include "app/certificate.h"

#include <doctest/doctest.h>

using namespace defuse;

namespace {

// Kept for good: certificates point into it.
const course::PackIndex& pack() {
  static course::PackIndex index;
  if (!index.items.empty()) return index;
  const std::pair<const char*, course::ItemKind> items[] = {{"read", course::ItemKind::Lesson},
                                                            {"spot", course::ItemKind::Spot},
                                                            {"mark", course::ItemKind::Mark},
                                                            {"quiz", course::ItemKind::Quiz}};
  for (const auto& [id, kind] : items) {
    course::ItemHead head;
    head.id = id;
    head.kind = kind;
    index.items.push_back(head);
  }
  index.modules.push_back({"one", "One", "", {"read", "spot", "mark"}});
  index.modules.push_back({"two", "Two", "", {"quiz"}});
  index.modules.push_back({"three", "Only to read", "", {}});
  return index;
}

progress::Progress done(std::vector<std::pair<std::string, double>> items) {
  progress::Progress p;
  for (const auto& [id, best] : items) p.items[id] = {.started = true, .finished = true, .best = best};
  return p;
}

}  // namespace

TEST_CASE("all lessons read and every module at seventy: ready") {
  const auto c = app::certificate(done({{"read", 1}, {"spot", 0.5}, {"mark", 0.9}, {"quiz", 0.7}}), pack());
  CHECK(c.ready);
  CHECK(c.modules.size() == 2);
  CHECK(c.score == doctest::Approx(0.7));
}

TEST_CASE("a lesson that is not read is named") {
  const auto c = app::certificate(done({{"spot", 1}, {"mark", 1}, {"quiz", 1}}), pack());
  CHECK_FALSE(c.ready);
  REQUIRE(c.unread.size() == 1);
  CHECK(c.unread[0]->id == "read");
}

TEST_CASE("a module below seventy is told with its weakest exercise; one not done counts nothing") {
  const auto c = app::certificate(done({{"read", 1}, {"spot", 1}, {"quiz", 0.69}}), pack());
  CHECK_FALSE(c.ready);
  CHECK(c.modules[0].score == doctest::Approx(0.5));
  REQUIRE(c.modules[0].weakest != nullptr);
  CHECK(c.modules[0].weakest->id == "mark");
  CHECK_FALSE(c.modules[1].enough);
}

TEST_CASE("nothing done, or nothing to do, earns no certificate") {
  CHECK_FALSE(app::certificate({}, pack()).ready);
  CHECK_FALSE(app::certificate({}, {}).ready);
}
