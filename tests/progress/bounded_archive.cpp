// The archives that packs and progress are read with: the same bytes as cereal's own, and no trust in what the input
// claims.
#include "base/bounded_archive.h"

#include <doctest/doctest.h>

#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/variant.hpp>
#include <map>
#include <optional>
#include <sstream>
#include <variant>

#include "base/random.h"

namespace sample {

enum class Shade : std::uint8_t { Light, Dark };

struct Leaf {
  std::string text;
  bool flag = false;
  Shade shade = Shade::Light;
  bool operator==(const Leaf&) const = default;
};
template <class Archive>
void serialize(Archive& archive, Leaf& leaf, std::uint32_t) {
  archive(leaf.text, leaf.flag, leaf.shade);
}

struct Tree {
  double number = 0;
  std::vector<Leaf> leaves;
  std::vector<int> numbers;
  std::vector<std::string> words;
  std::map<std::string, std::string> names;
  std::variant<Leaf, std::string> either;
  std::optional<std::uint64_t> maybe;
  bool operator==(const Tree&) const = default;
};
template <class Archive>
void serialize(Archive& archive, Tree& tree, std::uint32_t) {
  archive(tree.number, tree.leaves, tree.numbers, tree.words, tree.names, tree.either, tree.maybe);
}

}  // namespace sample
CEREAL_CLASS_VERSION(sample::Leaf, 1)
CEREAL_CLASS_VERSION(sample::Tree, 3)

using namespace defuse;
using sample::Leaf;
using sample::Tree;

namespace {
Tree some_tree() {
  return {2.5,
          {{"one", true, sample::Shade::Dark}, {"two"}},
          {1, -2, 3},
          {"a", "", "c"},
          {{"k", "v"}},
          std::string("other"),
          7};
}
}  // namespace

TEST_CASE("values come back as they were") {
  const auto again = base::from_bytes<Tree>(base::to_bytes(some_tree()));
  REQUIRE(again);
  CHECK(again.value() == some_tree());
}

TEST_CASE("the bytes are cereal's portable binary") {
  std::ostringstream out;
  {
    cereal::PortableBinaryOutputArchive archive(out);
    archive(some_tree());
  }
  CHECK(out.str() == base::to_bytes(some_tree()));

  std::istringstream in(base::to_bytes(some_tree()));
  cereal::PortableBinaryInputArchive archive(in);
  Tree tree;
  archive(tree);
  CHECK(tree == some_tree());
}

TEST_CASE("every truncation and every surplus byte is an error") {
  const std::string bytes = base::to_bytes(some_tree());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(base::from_bytes<Tree>(std::string_view(bytes).substr(0, size)));
  CHECK_FALSE(base::from_bytes<Tree>(bytes + "x"));
}

TEST_CASE("a length beyond the input is refused before it is believed") {
  const std::uint64_t huge = 0x7FFF'FFFF'FFFF'FFFFULL;
  for (const std::uint64_t length : {huge, std::uint64_t{1} << 40U, std::uint64_t{9}}) {
    std::string bytes = "\1";
    bytes.append(reinterpret_cast<const char*>(&length), sizeof length);
    bytes += "8 bytes.";
    CHECK_FALSE(base::from_bytes<std::string>(bytes));
    CHECK_FALSE(base::from_bytes<std::vector<int>>(bytes));
    CHECK_FALSE(base::from_bytes<std::vector<Leaf>>(bytes));
    using Names = std::map<std::string, std::string>;
    CHECK_FALSE(base::from_bytes<Names>(bytes));
  }
}

TEST_CASE("a boolean is nothing but 0 or 1, and another byte order is refused") {
  CHECK_FALSE(base::from_bytes<bool>(std::string("\1\2")));
  CHECK_FALSE(base::from_bytes<std::uint8_t>(std::string("\0\2", 2)));
  CHECK(base::from_bytes<bool>(std::string("\1\1")).value());
}

TEST_CASE("random damage gives a value or an error") {
  const std::string good = base::to_bytes(some_tree());
  base::Random random(1);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = good;
    for (std::size_t hits = 1 + random.below(3); hits > 0; --hits)
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    const auto read = base::from_bytes<Tree>(bytes);
    if (read) CHECK(read.value().leaves.size() < bytes.size());
  }
}

TEST_CASE("text that is not UTF-8 is refused, or handed on to whoever asks for it") {
  const std::string bytes = base::to_bytes(std::string("caf\xE9"));
  CHECK_FALSE(base::from_bytes<std::string>(bytes));
  CHECK(base::from_bytes<std::string>(bytes, base::BadText::HandOn).value() == "caf\xE9");
}
