// What an opened container is made of, for container.cpp and head.cpp.
#pragma once

#include <xxhash.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/bounded_archive.h"
#include "pack/codec.h"
#include "pack/container.h"
#include "pack/zip.h"

namespace defuse::pack {

constexpr std::uint32_t kFormat = 1;
constexpr std::size_t kLargestPart = std::size_t{4} << 20U;
constexpr const char* kManifest = "manifest";
constexpr const char* kIndex = "index";
constexpr const char* kItem = "item/";

inline std::uint64_t hash_of(std::string_view bytes) { return XXH64(bytes.data(), bytes.size(), 0); }
inline std::string folder_of(const std::string& language) { return "lang/" + language + "/"; }

struct Part {
  std::string name;
  std::uint64_t size = 0;
  std::uint64_t hash = 0;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(name, size, hash);
  }
};

// Never changes its first field, so that any Defuse can tell what is too new for it.
struct Manifest {
  std::uint32_t format = kFormat;
  base::Id pack;
  std::vector<Part> parts;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(format);
    if (format > kFormat) throw cereal::Exception(kNewer);
    archive(pack, parts);
  }
};

struct Container::Parts {
  std::string bytes;
  ZipIndex zip;
  std::map<std::string, Part> manifest;
  course::PackIndex index;
  bool whole = true;
  std::map<std::string, PartPlace> places;     // of a head: where the other parts are
  std::map<std::string, std::string> fetched;  // of a head: other parts that have come, inflated

  bool has(const std::string& name) const { return zip.entries.contains(name) || fetched.contains(name); }
  base::Result<std::string> read_manifest() const;
  // The bytes of a part, compared with what the manifest says of it.
  base::Result<std::string> read(const std::string& name) const;
  base::Status compare(const std::string& name, std::string_view content) const;
};

// What a head says of where the other parts are; nothing where that cannot be read.
void read_places(Container::Parts& parts, const Manifest& manifest);

}  // namespace defuse::pack
