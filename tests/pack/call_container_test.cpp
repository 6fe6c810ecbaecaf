// Calls in their container: what goes in comes out, damage is an error, older packs are read.
#include "call_sample.h"
#include "engine/call_runner.h"
#include "pack/check.h"
#include "pack/codec.h"
#include "pack/container.h"

namespace defuse::pack {

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream stream(std::string(DEFUSE_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// The template's call has one beat of each kind.
course::Pack template_pack() {
  authoring::Files files;
  files["pack.yaml"] = bytes_of("content/packs/template/pack.yaml");
  files["calls/call-example.yaml"] = bytes_of("content/packs/template/calls/call-example.yaml");
  return authoring::read_pack(files).pack;
}

course::PackIndex index_with(const course::Call& call) {
  course::PackIndex index = template_pack().index;
  for (const base::Id& id : call.practices) {
    if (index.find_practice(id) == nullptr) index.practices.push_back({id, "T", "C", {}});
  }
  return index;
}

// The message with which a container refuses the call after `change`; empty when it takes it.
template <class Change>
std::string refused(Change change) {
  course::Pack pack = authoring::read_pack(authoring::call_files()).pack;
  change(pack.calls[0]);
  const base::Result<Container> container = Container::open(write_container(pack));
  REQUIRE(container.ok());
  const base::Result<course::Call> call = container.value().call("example");
  return call.ok() ? "" : call.error().message;
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a call comes out of its container as it went in") {
  const course::Pack pack = template_pack();
  REQUIRE(pack.calls.size() == 1);
  const std::string bytes = to_bytes(pack.calls[0]);
  const auto back = read_call(bytes);
  REQUIRE(back.ok());
  CHECK(back.value() == pack.calls[0]);
  course::Call mails = pack.calls[0];
  mails.subject = "The door";
  const auto again = read_call(to_bytes(mails));
  REQUIRE(again.ok());
  CHECK(again.value() == mails);
  const course::Pack small = authoring::read_pack(authoring::call_files()).pack;
  const auto container = Container::open(write_container(small));
  REQUIRE(container.ok());
  CHECK(container.value().index() == small.index);
  const auto call = container.value().call("example");
  REQUIRE(call.ok());
  CHECK(call.value() == small.calls[0]);
  CHECK_FALSE(container.value().call("lesson").ok());
  CHECK_FALSE(container.value().item("example").ok());
}

TEST_CASE("a call that was made before there were subjects is read") {
  const course::Call call = template_pack().calls[0];
  std::string old = to_bytes(call);
  REQUIRE(old[1] == 2);  // the class version follows the byte order
  old[1] = 1;
  old.resize(old.size() - sizeof(std::uint64_t));  // the length of the subject, which is empty
  const auto back = read_call(old);
  REQUIRE(back.ok());
  CHECK(back.value() == call);
}

TEST_CASE("a pack that was made before there were calls is read") {
  const auto container = Container::open(bytes_of("tests/data/pack/template-format-1.defuse"));
  REQUIRE(container.ok());
  CHECK(container.value().index().items.size() == 14);
  CHECK(container.value().index().calls.empty());
  for (const course::ItemHead& head : container.value().index().items) CHECK(container.value().item(head.id).ok());
}

TEST_CASE("a pack that was made before there were media is read, with its brand") {
  const auto container = Container::open(bytes_of("tests/data/pack/template-with-brand.defuse"));
  REQUIRE(container.ok());
  const course::PackIndex& index = container.value().index();
  CHECK(index.brand.name == "Northside");
  CHECK(index.brand.certificate == "Counts as an hour.");
  CHECK(index.brand.light == 0x8A1538);
  CHECK(index.brand.logo.empty());
  CHECK(index.media.empty());
  CHECK_FALSE(container.value().read_all().has_value());
}

TEST_CASE("a call cut short is refused, and with any byte changed it is refused or can be played safely") {
  const course::Call whole = authoring::read_pack(authoring::call_files()).pack.calls[0];
  const std::string bytes = to_bytes(whole);
  for (std::size_t length = 0; length < bytes.size(); ++length) CHECK_FALSE(read_call(bytes.substr(0, length)).ok());
  const course::PackIndex index = index_with(whole);
  int playable = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ 0x01U);
    const auto read = read_call(damaged);
    if (!read.ok()) continue;
    Findings findings;
    check_call(read.value(), index, findings);
    bool fine = true;
    for (const Finding& finding : findings.all()) fine = fine && finding.severity != Severity::Error;
    if (!fine) continue;
    ++playable;
    engine::CallRunner runner(std::make_shared<const course::Call>(read.value()));
    for (int turn = 0; !runner.done() && turn < 100 && !runner.moves().empty(); ++turn)
      CHECK(runner.apply(runner.moves()[0]).ok());
  }
  CHECK(playable > 0);  // texts may change
}

TEST_CASE("a call that breaks a rule is refused, however well it is wrapped") {
  using course::Call;
  CHECK(refused([](Call&) {}).empty());
  CHECK(contains(refused([](Call& one) { one.begin = "gone"; }), "No beat has the id"));
  CHECK(contains(refused([](Call& one) { one.beats[0].replies[0].next = "ring"; }), "further up"));
  CHECK(contains(refused([](Call& one) { one.beats[1].recording.clear(); }), "2 to 20 pieces"));
  CHECK(contains(refused([](Call& one) { one.beats[2].routes.clear(); }), "somewhere to lead"));
  CHECK(contains(refused([](Call& one) { one.beats[0].answers.resize(1); }), "an answer for everything"));
  CHECK(contains(refused([](Call& one) { one.beats[0].replies[0].effects.trust = INT32_MAX; }), "between -4 and 4"));
  CHECK(contains(refused([](Call& one) { one.start.trust = -1; }), "between 0 and 10"));
  CHECK(contains(refused([](Call& one) { one.beats[1].next.clear(); }), "No beat has the id"));
  CHECK(contains(refused([](Call& one) { one.beats[0].replies.clear(); }), "at least two things"));
  CHECK(contains(refused([](Call& one) { one.beats[0].replies[0].practice.clear(); }), "needs `practice`"));
  CHECK(contains(refused([](Call& one) {
                   for (int i = 0; i < 70; ++i) one.facts.push_back({"f" + std::to_string(i), "n", "v"});
                 }),
                 "at most 64 facts"));
}

}  // namespace defuse::pack
