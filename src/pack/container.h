// The .defuse container: a zip file that holds `manifest` (cereal portable binary: format version, pack id, and for
// each part its name, size and xxHash64), `index` (course::PackIndex), `item/<id>` (course::Item),
// `call/<id>` (course::Call) and `coach/<language>` (course::CoachRules), and of each further language the same below
// `lang/<language>/`, without what is the same; each part cereal portable binary with class versions. Pictures and
// sounds are `media/<file>`, bytes as they are. Deterministic:
// equal packs give equal bytes. Reading trusts nothing: sizes are capped and counted while inflating, hashes are
// compared, and every string is valid UTF-8 afterwards. content/FORMAT.md documents it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "course/pack.h"

namespace defuse::pack {

// xxHash64 of an item as it is stored: what ItemHead::content_hash holds.
std::uint64_t content_hash(const course::Item& item);
std::uint64_t content_hash(const course::Call& call);

std::string write_container(const course::Pack& pack);  // also fills each ItemHead::content_hash as written

// Where the deflated bytes of one part are in the whole file.
struct PartPlace {
  std::string part;
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

// An opened container. The index is read at once, items when asked for.
class Container {
 public:
  static base::Result<Container> open(std::string bytes);
  const course::PackIndex& index() const;
  const course::PackIndex& own_index() const;  // in the pack's own language
  std::size_t size() const;                    // bytes of the file
  std::string hash() const;                    // xxHash64 of the file, 16 hexadecimal digits

  // The same container with the indexes, the logo and `places` alone: enough for the map of the course, which can so be
  // there before the rest. No item, call or coach of it can be read, but it knows where in the whole file they are.
  base::Result<std::string> head() const;
  bool is_whole() const;                    // or a head; parts that are missing one by one are errors of their own
  bool has_item(const base::Id& id) const;  // of a head: it came alone
  std::optional<PartPlace> item_place(const base::Id& id) const;  // of a head: what to fetch, in the language it speaks
  // A head and one more part, of which these are the bytes at its place; an error where they are not.
  base::Result<Container> with(const std::string& part, std::string_view packed) const;

  // Everything in it, in every language, for whoever takes it in for good: the first error.
  base::Status read_all() const;

  // The same pack in one of index().languages; its index and items then speak that language, as far as it is
  // translated. The pack's own language gives the pack as it is.
  base::Result<Container> in(const std::string& language) const;
  base::Result<course::Item> item(const base::Id& id) const;

  base::Result<course::Call> call(const base::Id& id) const;

  // The bytes of one of own_index().media, which are what the index says of them.
  base::Result<std::string> medium(std::string_view file) const;

  // The coach's rules for one of index().coach.
  base::Result<course::CoachRules> coach(const std::string& language) const;

  struct Parts;  // container_parts.h

 private:
  explicit Container(std::shared_ptr<const Parts> parts);
  std::string part_of(const std::string& kind, const base::Id& id) const;
  std::shared_ptr<const Parts> parts_;
  std::shared_ptr<const course::PackIndex> translated_;  // null: in the pack's own language
};

}  // namespace defuse::pack
