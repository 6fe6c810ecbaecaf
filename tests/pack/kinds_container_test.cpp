// The newer kinds and the longer lists in their container: what goes in comes out, and damage is an error and never
// more.
#include "base/bounded_archive.h"
#include "course/names.h"
#include "kinds_sample.h"
#include "pack/check.h"
#include "pack/codec.h"
#include "pack/container.h"
#include "pack/serialise.h"

namespace defuse::pack {

namespace {

course::Pack kinds_pack() { return authoring::read_pack(authoring::kinds_files()).pack; }

template <class T>
bool comes_back(const T& value) {
  const base::Result<T> read = base::from_bytes<T>(base::to_bytes(value));
  return read.ok() && read.value() == value;
}

template <class E, class Set>
void check_every(Set set) {
  for (std::size_t i = 0; i < course::names_of(E{}).size(); ++i) {
    CAPTURE(i);
    CHECK(comes_back(set(static_cast<E>(i))));
  }
}

// The message with which a container refuses the pack after `change`; empty when it takes it.
template <class Body, class Change>
std::string refused(Change change) {
  course::Pack pack = kinds_pack();
  for (course::Item& item : pack.items) {
    auto* exercise = std::get_if<course::Exercise>(&item);
    auto* body = exercise == nullptr ? nullptr : std::get_if<Body>(&exercise->body);
    if (body != nullptr) change(*body);
  }
  const base::Result<Container> container = Container::open(write_container(pack));
  REQUIRE(container.ok());
  for (const course::ItemHead& head : container.value().index().items) {
    const base::Result<course::Item> item = container.value().item(head.id);
    if (!item) return item.error().message;
  }
  return "";
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every newer kind comes out of its container as it went in") {
  const course::Pack pack = kinds_pack();
  const base::Result<Container> container = Container::open(write_container(pack));
  REQUIRE(container.ok());
  CHECK(container.value().index() == pack.index);
  for (std::size_t i = 0; i < pack.items.size(); ++i) {
    CAPTURE(pack.index.items[i].id);
    const base::Result<course::Item> item = container.value().item(pack.index.items[i].id);
    REQUIRE(item.ok());
    CHECK(item.value() == pack.items[i]);
  }
}

TEST_CASE("every value of the lists comes back") {
  check_every<course::Setting>([](course::Setting one) { return course::Scene{one, "x", {}}; });
  check_every<course::Hair>([](course::Hair one) {
    course::Look look;
    look.hair = one;
    return look;
  });
  check_every<course::Dress>([](course::Dress one) {
    course::Look look;
    look.dress = one;
    return look;
  });
  check_every<course::Face>([](course::Face one) {
    course::Look look;
    look.face = one;
    return look;
  });
  check_every<course::Act>([](course::Act one) {
    course::Cue cue;
    cue.act = one;
    return cue;
  });
  for (const auto field : {&course::Look::glasses, &course::Look::beard, &course::Look::wheelchair, &course::Look::cane,
                           &course::Look::hearing_aid, &course::Look::headset}) {
    course::Look look;
    look.*field = true;
    CHECK(comes_back(look));
  }
  for (std::size_t i = 0; i <= course::kind_names().size(); ++i) {
    course::ItemHead head;
    head.kind = static_cast<course::ItemKind>(i);
    CHECK(comes_back(head));
  }
  course::ItemHead beyond;
  beyond.kind = static_cast<course::ItemKind>(course::kind_names().size() + 1);
  CHECK_FALSE(comes_back(beyond));
  CHECK(comes_back(course::Debrief{"s", {{"a", "b", "c"}}, false, "", "", ""}));
}

TEST_CASE("an item of a newer kind cut short anywhere is refused") {
  for (const course::Item& item : kinds_pack().items) {
    const std::string bytes = to_bytes(item);
    for (std::size_t length = 0; length < bytes.size(); ++length) CHECK_FALSE(read_item(bytes.substr(0, length)).ok());
  }
}

TEST_CASE("an item of a newer kind with any byte changed is refused, or a value like any other") {
  const course::Pack pack = kinds_pack();
  for (const course::Item& item : pack.items) {
    const std::string bytes = to_bytes(item);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      for (const unsigned mask : {0xFFU, 0x80U, 0x01U}) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ mask);
        const base::Result<course::Item> read = read_item(damaged);
        if (!read.ok()) continue;
        // Whatever it is, it can be checked and written again.
        Findings findings;
        check_item(read.value(), pack.index, findings);
        CHECK(read_item(to_bytes(read.value())).ok());
      }
    }
  }
}

TEST_CASE("an item of a newer kind that breaks a rule is refused, however well it is wrapped") {
  using namespace course;
  CHECK(refused<Rewrite>([](Rewrite& one) { one.rounds[0].id = "form"; }).empty());
  CHECK(contains(refused<Rewrite>([](Rewrite& one) { one.rounds.clear(); }), "at least one round"));
  CHECK(contains(refused<Rewrite>([](Rewrite& one) { one.rounds[0].options[0].text.clear(); }), "`text` is empty"));
  CHECK(contains(refused<Rewrite>([](Rewrite& one) { one.rounds[0].practice.clear(); }), "needs `practice`"));
  CHECK(contains(refused<Order>([](Order& one) { one.steps[0].after = {"repeat"}; }), "further down"));
  CHECK(contains(refused<Order>([](Order& one) {
                   for (Step& step : one.steps) step.after.clear();
                 }),
                 "every order works"));
  CHECK(contains(refused<Order>([](Order& one) { one.steps.resize(1); }), "at least two steps"));
  CHECK(contains(refused<Sort>([](Sort& one) {
                   one.cards.push_back({"new", "x", "nowhere", "calm", "x"});
                 }),
                 "No bin has the id"));
  CHECK(contains(refused<Sort>([](Sort& one) { one.bins.clear(); }), "needs 2 to 5 bins"));
  CHECK(contains(refused<Verbatim>([](Verbatim& one) { one.rounds[0].pieces.resize(1); }), "needs 3 to 8 pieces"));
  CHECK(contains(refused<Verbatim>([](Verbatim& one) { one.rounds[0].no.clear(); }), "`no` is empty"));
  CHECK(contains(refused<Recall>([](Recall& one) { one.facts[0].options.clear(); }), "exactly one option"));
  CHECK(contains(refused<Recall>([](Recall& one) { one.facts.clear(); }), "at least one fact"));
  CHECK(contains(refused<Chunk>([](Chunk& one) { one.complaint[1].turn = INT32_MIN; }), "needs `turn`"));
  CHECK(contains(refused<Chunk>([](Chunk& one) { one.complaint.clear(); }), "at least two stretches"));
  CHECK(contains(refused<Breathe>([](Breathe& one) { one.breaths = INT32_MAX; }), "`breaths` must be"));
  CHECK(contains(refused<Breathe>([](Breathe& one) { one.out = INT64_MAX; }), "`out` must be"));
  CHECK(contains(refused<Breathe>([](Breathe& one) { one.hold = -1; }), "`hold` must be"));
  CHECK(contains(refused<Quiz>([](Quiz& one) {
                   one.questions[0].several = true;
                   one.questions[0].options.pop_back();
                 }),
                 "at least 1 option without"));
  CHECK(contains(refused<Quiz>([](Quiz& one) { one.questions.clear(); }), "at least one question"));
  CHECK(contains(refused<Debrief>([](Debrief& one) { one.plan_why.clear(); }), "A plan needs `plan-why`"));
}

}  // namespace defuse::pack
