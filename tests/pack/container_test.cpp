// The .defuse container: what goes in comes out, equal packs are equal bytes, and damage is an error and never more.
#include "pack/container.h"

#include "base/bounded_archive.h"
#include "pack/serialise.h"
#include "pack/zip.h"
#include "sample.h"

namespace defuse::pack {

namespace {

course::Pack sample_pack() { return authoring::read_pack(authoring::sample_files()).pack; }

// The pack in a container, item by item; an error when any of it is refused.
base::Result<course::Pack> read_all(std::string bytes) {
  const base::Result<Container> container = Container::open(std::move(bytes));
  if (!container) return container.error();
  course::Pack pack;
  pack.index = container.value().index();
  for (const course::ItemHead& head : pack.index.items) {
    base::Result<course::Item> item = container.value().item(head.id);
    if (!item) return item.error();
    pack.items.push_back(item.take());
  }
  return pack;
}

std::string why_not(std::string bytes) {
  const base::Result<course::Pack> pack = read_all(std::move(bytes));
  return pack ? "" : pack.error().message;
}

ZipParts parts_of(const std::string& bytes) {
  ZipParts parts;
  const auto index = index_zip(bytes, 100);
  REQUIRE(index.ok());
  for (const auto& [name, place] : index.value().entries)
    parts.emplace_back(name, read_zip(bytes, place, std::size_t{1} << 20U).value());
  return parts;
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a pack comes out of its container as it went in") {
  const course::Pack pack = sample_pack();
  const base::Result<course::Pack> read = read_all(write_container(pack));
  REQUIRE(read.ok());
  CHECK(read.value() == pack);
  CHECK(read.value().index.items[1].content_hash == content_hash(pack.items[1]));
}

TEST_CASE("equal packs give equal bytes") {
  course::Pack pack = sample_pack();
  const std::string bytes = write_container(pack);
  CHECK(bytes == write_container(sample_pack()));
  for (course::ItemHead& head : pack.index.items) head.content_hash = 0;
  CHECK(bytes == write_container(pack));
}

TEST_CASE("a changed item changes its content hash alone") {
  const authoring::Reading other =
      authoring::read_pack(authoring::broken("exercises/spot.yaml", "It hurts.", "It hurts her."));
  const course::Pack pack = sample_pack();
  for (std::size_t i = 0; i < pack.index.items.size(); ++i) {
    CHECK((pack.index.items[i].content_hash == other.pack.index.items[i].content_hash) ==
          (pack.index.items[i].id != "spot"));
  }
}

TEST_CASE("a head is the same container with its indexes alone") {
  course::Pack pack = sample_pack();
  course::Translation german;
  german.index = pack.index;
  german.index.language = "de";
  german.index.languages.clear();
  german.index.title = "Am Tresen";
  german.items = pack.items;
  german.calls = pack.calls;
  pack.index.languages.push_back({.language = "de"});
  pack.translations.push_back(german);
  const auto whole = Container::open(write_container(pack));
  REQUIRE(whole.ok());
  CHECK(whole.value().is_whole());
  const auto bytes = whole.value().head();
  REQUIRE(bytes.ok());
  CHECK(bytes.value() == whole.value().head().value());
  CHECK(bytes.value().size() < whole.value().size());

  const auto head = Container::open(bytes.value());
  REQUIRE(head.ok());
  CHECK_FALSE(head.value().is_whole());
  CHECK(head.value().own_index() == whole.value().own_index());
  CHECK_FALSE(head.value().item(pack.index.items[0].id).ok());
  REQUIRE(head.value().in("de").ok());
  CHECK(head.value().in("de").value().index().title == "Am Tresen");
}

TEST_CASE("a head says where in the file an item is, and takes it in when it is what the manifest promised") {
  const course::Pack pack = sample_pack();
  const std::string bytes = write_container(pack);
  const Container whole = Container::open(bytes).value();
  const Container head = Container::open(whole.head().value()).value();
  CHECK_FALSE(whole.item_place(pack.index.items[0].id).has_value());  // a whole pack has no need to say
  CHECK_FALSE(head.item_place("nothing").has_value());
  Container grown = head;
  for (const course::ItemHead& one : pack.index.items) {
    CHECK_FALSE(grown.has_item(one.id));
    const std::optional<PartPlace> place = head.item_place(one.id);
    REQUIRE(place.has_value());
    const auto more = grown.with(place->part, std::string_view(bytes).substr(place->begin, place->size));
    REQUIRE(more.ok());
    grown = more.value();
    CHECK(grown.has_item(one.id));
    CHECK_FALSE(grown.is_whole());
    REQUIRE(grown.item(one.id).ok());
    CHECK(grown.item(one.id).value() == whole.item(one.id).value());
  }
  CHECK_FALSE(head.item(pack.index.items[0].id).ok());
}

TEST_CASE("bytes that are not the part they are said to be are refused") {
  const course::Pack pack = sample_pack();
  const std::string bytes = write_container(pack);
  const Container head = Container::open(Container::open(bytes).value().head().value()).value();
  const std::optional<PartPlace> found = head.item_place(pack.index.items[0].id);
  REQUIRE(found.has_value());
  const PartPlace place = *found;
  const std::string right = bytes.substr(place.begin, place.size);
  CHECK_FALSE(head.with("item/nothing", right).ok());
  CHECK_FALSE(head.with(head.item_place(pack.index.items[1].id)->part, right).ok());
  CHECK_FALSE(head.with(place.part, "").ok());
  for (std::size_t at = 0; at < right.size(); ++at) {
    std::string wrong = right;
    wrong[at] = static_cast<char>(wrong[at] ^ 0x55);
    CHECK_FALSE(head.with(place.part, wrong).ok());
    CHECK_FALSE(head.with(place.part, std::string_view(right).substr(0, at)).ok());
  }
}

TEST_CASE("a head whose places are damaged is one that says nothing of them") {
  const course::Pack pack = sample_pack();
  const std::string head = Container::open(write_container(pack)).value().head().value();
  const ZipIndex index = index_zip(head, 100).value();
  ZipParts parts;
  for (const std::string name : {"manifest", "index"})
    parts.emplace_back(name, read_zip(head, index.entries.at(name), 1U << 20U).value());
  const std::string places = read_zip(head, index.entries.at("places"), 1U << 20U).value();
  for (std::size_t length = 0; length < places.size(); ++length) {
    parts.emplace_back("places", places.substr(0, length));
    const auto opened = Container::open(write_zip(parts));
    REQUIRE(opened.ok());
    CHECK_FALSE(opened.value().item_place(pack.index.items[0].id).has_value());
    parts.pop_back();
  }
}

TEST_CASE("unknown items are an error, not a crash") {
  const base::Result<Container> container = Container::open(write_container(sample_pack()));
  REQUIRE(container.ok());
  CHECK_FALSE(container.value().item("nothing").ok());
  CHECK_FALSE(container.value().item("").ok());
}

TEST_CASE("a container cut short anywhere is refused") {
  const course::Pack pack = sample_pack();
  const std::string bytes = write_container(pack);
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CAPTURE(length);
    const base::Result<course::Pack> read = read_all(bytes.substr(0, length));
    // The last few bytes of a zip file only count a comment that is not there.
    const bool nothing_lost = length + 4 > bytes.size() && read.ok() && read.value() == pack;
    CHECK((!read.ok() || nothing_lost));
  }
}

TEST_CASE("a container with any byte changed is refused or equal") {
  const course::Pack pack = sample_pack();
  const std::string bytes = write_container(pack);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const unsigned mask : {0xFFU, 0x01U}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ mask);
      const base::Result<course::Pack> read = read_all(std::move(damaged));
      if (read.ok() && !(read.value() == pack)) FAIL_CHECK("byte " << at << " changed the pack unnoticed");
    }
  }
}

TEST_CASE("what is no pack is told apart") {
  CHECK(contains(why_not(""), "no complete zip file"));
  CHECK(contains(why_not("hello"), "no complete zip file"));
  CHECK(contains(why_not(write_zip({{"readme", "hello"}})), "no manifest"));
  CHECK(contains(why_not(write_zip({{"manifest", "hello"}})), "damaged"));
}

TEST_CASE("a newer container says so") {
  ZipParts parts = parts_of(write_container(sample_pack()));
  for (auto& [name, bytes] : parts) {
    if (name == "manifest") bytes[1] = 2;  // the format version follows the byte order
  }
  CHECK(contains(why_not(write_zip(parts)), "newer Defuse"));
}

TEST_CASE("parts that are missing, exchanged or double are refused") {
  const std::string bytes = write_container(sample_pack());
  ZipParts parts = parts_of(bytes);
  ZipParts fewer;
  for (const auto& part : parts) {
    if (part.first != "item/spot") fewer.push_back(part);
  }
  CHECK(contains(why_not(write_zip(fewer)), "missing"));
  ZipParts swapped = parts;
  for (auto& [name, content] : swapped) {
    if (name == "item/spot") content += "more";
  }
  CHECK(contains(why_not(write_zip(swapped)), "not as it was made"));
  parts.push_back(parts.back());
  CHECK(contains(why_not(write_zip(parts)), "two parts of the same name"));
  ZipParts many;
  for (int i = 0; i < 20001; ++i) many.emplace_back("p" + std::to_string(i), "");
  CHECK(contains(why_not(write_zip(many)), "more parts"));
}

TEST_CASE("a bomb stops at the cap") {
  CHECK(contains(why_not(write_zip({{"manifest", std::string(std::size_t{70} << 20U, 'a')}})), "larger"));
  // The directory may lie about the size: what counts is what comes out.
  const std::string zip = write_zip({{"manifest", std::string(std::size_t{8} << 20U, 'a')}});
  const auto index = index_zip(zip, 10);
  REQUIRE(index.ok());
  ZipIndex::Place place = index.value().entries.at("manifest");
  place.size = 10;
  CHECK_FALSE(read_zip(zip, place, std::size_t{4} << 20U).ok());
}

TEST_CASE("a part that claims more than it holds allocates nothing") {
  // A byte order, then a text that says it is eight exabytes long.
  std::string bytes = "\1";
  bytes += std::string("\0\0\0\0\0\0\0\x70", 8);
  CHECK_FALSE(base::from_bytes<std::string>(bytes).ok());
  CHECK_FALSE(base::from_bytes<std::vector<std::string>>(bytes).ok());
  CHECK_FALSE(base::from_bytes<std::vector<std::vector<int>>>(bytes).ok());
}

TEST_CASE("text that is not UTF-8 does not get in") {
  CHECK_FALSE(base::from_bytes<std::string>(base::to_bytes(std::string("\xC3\x28"))).ok());
  CHECK(base::from_bytes<std::string>(base::to_bytes(std::string("Größe"))).value() == "Größe");
}

TEST_CASE("a choice outside its list and a newer class do not get in") {
  std::string bytes = base::to_bytes(course::Scene{});
  REQUIRE(base::from_bytes<course::Scene>(bytes).ok());
  std::string choice = bytes;
  choice[5] = 6;  // after the byte order and the class version: the setting, of which there are six
  CHECK_FALSE(base::from_bytes<course::Scene>(choice).ok());
  std::string newer = bytes;
  newer[1] = 2;
  const auto read = base::from_bytes<course::Scene>(newer);
  REQUIRE_FALSE(read.ok());
  CHECK(contains(read.error().message, kNewer));
}

TEST_CASE("an item that breaks a rule is refused, however well it is wrapped") {
  const auto refused = [](auto change) {
    course::Pack pack = sample_pack();
    for (course::Item& item : pack.items) {
      if (auto* exercise = std::get_if<course::Exercise>(&item)) change(*exercise);
    }
    return why_not(write_container(pack));
  };
  CHECK(refused([](course::Exercise&) {}).empty());
  CHECK(contains(refused([](course::Exercise& one) {
                   if (auto* spot = std::get_if<course::Spot>(&one.body)) spot->runs[0].cues[0].actor = "nobody";
                 }),
                 "Nobody in the scene"));
  CHECK(contains(refused([](course::Exercise& one) {
                   if (auto* spot = std::get_if<course::Spot>(&one.body)) spot->runs[0].cues[0].at = INT64_MAX;
                 }),
                 "`at` must be"));
  CHECK(contains(refused([](course::Exercise& one) {
                   if (auto* mark = std::get_if<course::Mark>(&one.body)) mark->lines[0].spans[0].end = 1000;
                 }),
                 "inside the line"));
  CHECK(contains(refused([](course::Exercise& one) {
                   if (auto* position = std::get_if<course::Position>(&one.body)) position->pieces[0].x = INT32_MIN;
                 }),
                 "outside the room"));
}

}  // namespace defuse::pack
