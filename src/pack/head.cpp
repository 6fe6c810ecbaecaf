// A pack that comes piece by piece: its head, then single parts of the file, until the file is there.
#include "pack/container_parts.h"

namespace defuse::pack {

namespace {

// Of a head alone: for each part of the manifest, in its order, where its deflated bytes are in the whole file.
constexpr const char* kPlaces = "places";

struct Place {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;  // 0: it cannot be had alone
  template <class Archive>
  void serialize(Archive& archive) {
    archive(begin, size);
  }
};

struct Places {
  std::vector<Place> places;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(places);
  }
};

}  // namespace

base::Result<std::string> Container::Parts::read_manifest() const {
  const auto place = zip.entries.find(kManifest);
  if (place == zip.entries.end()) return base::Error{"This zip file is not a Defuse pack: it holds no manifest."};
  return read_zip(bytes, place->second, kLargestPart);
}

base::Status Container::Parts::compare(const std::string& name, std::string_view content) const {
  const auto promise = manifest.find(name);
  if (promise == manifest.end()) return base::Error{"The pack is incomplete: its part `" + name + "` is missing."};
  if (content.size() != promise->second.size || hash_of(content) != promise->second.hash)
    return base::Error{"The pack is damaged: its part `" + name + "` is not as it was made. Ask for the file again."};
  return {};
}

base::Result<std::string> Container::Parts::read(const std::string& name) const {
  if (const auto come = fetched.find(name); come != fetched.end()) return come->second;
  const auto place = zip.entries.find(name);
  if (place == zip.entries.end() || !manifest.contains(name))
    return base::Error{"The pack is incomplete: its part `" + name + "` is missing."};
  base::Result<std::string> content = read_zip(bytes, place->second, kLargestPart);
  if (!content) return content;
  if (base::Status wrong = compare(name, content.value())) return *wrong;
  return content;
}

void read_places(Container::Parts& parts, const Manifest& manifest) {
  const auto entry = parts.zip.entries.find(kPlaces);
  if (entry == parts.zip.entries.end()) return;
  const base::Result<std::string> bytes = read_zip(parts.bytes, entry->second, kLargestPart);
  const base::Result<Places> read = bytes ? base::from_bytes<Places>(bytes.value()) : bytes.error();
  if (!read || read.value().places.size() != manifest.parts.size()) return;
  for (std::size_t i = 0; i < manifest.parts.size(); ++i) {
    const auto& [begin, size] = read.value().places[i];
    const std::string& name = manifest.parts[i].name;
    if (size > 0) parts.places[name] = {.part = name, .begin = begin, .size = size};
  }
}

base::Result<std::string> Container::head() const {
  ZipParts contents;
  std::vector<std::string> names{kManifest, kIndex};
  for (const course::PackLanguage& one : own_index().languages) names.push_back(folder_of(one.language) + kIndex);
  if (own_index().find_medium(own_index().brand.logo) != nullptr) names.push_back(own_index().brand.logo);
  for (const std::string& name : names) {
    base::Result<std::string> part = name == kManifest ? parts_->read_manifest() : parts_->read(name);
    if (!part) return part;
    contents.emplace_back(name, part.take());
  }
  base::Result<Manifest> manifest = base::from_bytes<Manifest>(contents.front().second);
  if (!manifest) return manifest.error();
  Places all;
  for (const Part& part : manifest.value().parts) {
    const auto entry = parts_->zip.entries.find(part.name);
    const bool alone = entry != parts_->zip.entries.end() && entry->second.deflated;
    all.places.push_back(
        alone ? Place{static_cast<std::uint32_t>(entry->second.begin), static_cast<std::uint32_t>(entry->second.packed)}
              : Place{});
  }
  contents.emplace_back(kPlaces, base::to_bytes(all));
  return write_zip(contents);
}

bool Container::is_whole() const { return parts_->whole; }

bool Container::has_item(const base::Id& id) const { return parts_->has(part_of(kItem, id)); }

std::optional<PartPlace> Container::item_place(const base::Id& id) const {
  const auto place = parts_->places.find(part_of(kItem, id));
  if (place == parts_->places.end()) return std::nullopt;
  return place->second;
}

base::Result<Container> Container::with(const std::string& part, std::string_view packed) const {
  const auto promise = parts_->manifest.find(part);
  if (promise == parts_->manifest.end()) return base::Error{"The pack has no part `" + part + "`."};
  base::Result<std::string> content = inflate_entry(packed, static_cast<std::size_t>(promise->second.size));
  if (!content) return content.error();
  if (base::Status wrong = parts_->compare(part, content.value())) return *wrong;
  Container other(*this);
  auto parts = std::make_shared<Parts>(*parts_);
  parts->fetched[part] = content.take();
  other.parts_ = std::move(parts);
  return other;
}

}  // namespace defuse::pack
