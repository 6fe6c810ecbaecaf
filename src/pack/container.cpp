#include "pack/container.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/bounded_archive.h"
#include "pack/check.h"
#include "pack/codec.h"
#include "pack/container_parts.h"
#include "pack/media.h"
#include "pack/zip.h"

namespace defuse::pack {

namespace {

constexpr std::size_t kMostFiles = 20000;
constexpr std::size_t kLargestWhole = std::size_t{64} << 20U;

constexpr const char* kCall = "call/";
std::string coach_part_of(const std::string& language) { return "coach/" + language; }

course::ItemKind kind_of(const course::Item& item) {
  if (std::holds_alternative<course::Lesson>(item)) return course::ItemKind::Lesson;
  return course::kind_of(std::get<course::Exercise>(item));
}

const base::Id& id_of(const course::Item& item) {
  return std::visit([](const auto& one) -> const base::Id& { return one.id; }, item);
}

base::Error explain(const base::Error& error, const std::string& part) {
  if (error.message.find(kNewer) != std::string::npos) {
    return {"This pack was made by a newer Defuse. Reload the page, or ask for a pack made for this version."};
  }
  return {"The pack is damaged: its part `" + part + "` cannot be read. Ask for the file again."};
}

base::Status first_error(const Findings& findings, const std::string& part) {
  for (const Finding& finding : findings.all()) {
    if (finding.severity == Severity::Error)
      return base::Error{"The pack's part `" + part + "` is wrong: " + finding.message};
  }
  return {};
}

}  // namespace

std::uint64_t content_hash(const course::Item& item) { return hash_of(to_bytes(item)); }
std::uint64_t content_hash(const course::Call& call) { return hash_of(to_bytes(call)); }

namespace {

// The items and calls that are not as in the pack's own language, and the index with the own one's content hashes: what
// was learned counts in every language.
void add_translation(const course::Pack& pack, const course::PackIndex& own, const course::Translation& translation,
                     ZipParts& contents) {
  const std::string folder = folder_of(translation.index.language);
  course::PackIndex index = translation.index;
  for (std::size_t i = 0; i < index.items.size(); ++i) {
    index.items[i].content_hash = own.items[i].content_hash;
    if (translation.items[i] != pack.items[i])
      contents.emplace_back(folder + kItem + index.items[i].id, to_bytes(translation.items[i]));
  }
  for (std::size_t i = 0; i < index.calls.size(); ++i) {
    index.calls[i].content_hash = own.calls[i].content_hash;
    if (!(translation.calls[i] == pack.calls[i]))
      contents.emplace_back(folder + kCall + index.calls[i].id, to_bytes(translation.calls[i]));
  }
  contents.emplace_back(folder + kIndex, to_bytes(index));
}

// Whether two indexes hold the same things in the same order.
bool same_things(const course::PackIndex& a, const course::PackIndex& b) {
  const auto same = [](const auto& one, const auto& other) { return one.id == other.id; };
  return a.id == b.id && std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same) &&
         std::equal(a.calls.begin(), a.calls.end(), b.calls.begin(), b.calls.end(), same) &&
         std::equal(a.modules.begin(), a.modules.end(), b.modules.begin(), b.modules.end(), same) &&
         std::equal(a.practices.begin(), a.practices.end(), b.practices.begin(), b.practices.end(), same);
}

}  // namespace

std::string write_container(const course::Pack& pack) {
  course::PackIndex index = pack.index;
  std::vector<std::pair<std::string, std::string>> contents;
  for (std::size_t i = 0; i < pack.items.size(); ++i) {
    std::string bytes = to_bytes(pack.items[i]);
    if (i < index.items.size()) index.items[i].content_hash = hash_of(bytes);
    contents.emplace_back(kItem + id_of(pack.items[i]), std::move(bytes));
  }
  for (std::size_t i = 0; i < pack.calls.size(); ++i) {
    std::string bytes = to_bytes(pack.calls[i]);
    if (i < index.calls.size()) index.calls[i].content_hash = hash_of(bytes);
    contents.emplace_back(kCall + pack.calls[i].id, std::move(bytes));
  }
  for (const course::CoachRules& rules : pack.coach)
    contents.emplace_back(coach_part_of(rules.language), to_bytes(rules));
  for (std::size_t i = 0; i < pack.media.size() && i < index.media.size(); ++i)
    contents.emplace_back(index.media[i].file, pack.media[i]);
  for (const course::Translation& one : pack.translations) add_translation(pack, index, one, contents);
  std::sort(contents.begin(), contents.end());
  contents.insert(contents.begin(), {kIndex, to_bytes(index)});
  Manifest manifest;
  manifest.pack = index.id;
  for (const auto& [name, bytes] : contents) manifest.parts.push_back({name, bytes.size(), hash_of(bytes)});
  contents.insert(contents.begin(), {kManifest, base::to_bytes(manifest)});
  return write_zip(contents);
}

Container::Container(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
const course::PackIndex& Container::index() const { return translated_ ? *translated_ : parts_->index; }

const course::PackIndex& Container::own_index() const { return parts_->index; }
std::size_t Container::size() const { return parts_->bytes.size(); }

std::string Container::hash() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out(16, '0');
  std::uint64_t value = hash_of(parts_->bytes);
  for (std::size_t i = out.size(); i-- > 0; value >>= 4U) out[i] = digits[value & 15U];
  return out;
}

base::Status Container::read_all() const {
  for (const course::ItemHead& head : index().items) {
    if (const auto read = item(head.id); !read) return read.error();
  }
  for (const course::CallHead& head : index().calls) {
    if (const auto read = call(head.id); !read) return read.error();
  }
  if (translated_) return {};
  for (const std::string& language : index().coach) {
    if (const auto rules = coach(language); !rules) return rules.error();
  }
  for (const course::Medium& one : index().media) {
    if (const auto bytes = medium(one.file); !bytes) return bytes.error();
  }
  for (const course::PackLanguage& one : index().languages) {
    const base::Result<Container> other = in(one.language);
    if (!other) return other.error();
    if (base::Status wrong = other.value().read_all()) return wrong;
  }
  return {};
}

// In the language that was chosen, where the part differs there.
std::string Container::part_of(const std::string& kind, const base::Id& id) const {
  const std::string name = translated_ ? folder_of(translated_->language) + kind + id : "";
  return parts_->manifest.contains(name) ? name : kind + id;
}

base::Result<Container> Container::in(const std::string& language) const {
  Container other(parts_);
  const course::PackIndex& own = parts_->index;
  if (language == own.language) return other;
  const bool known = std::any_of(own.languages.begin(), own.languages.end(),
                                 [&](const course::PackLanguage& one) { return one.language == language; });
  if (!known) return base::Error{"The pack has no texts in the language `" + language + "`."};
  const std::string part = folder_of(language) + kIndex;
  const base::Result<std::string> bytes = parts_->read(part);
  if (!bytes) return bytes.error();
  base::Result<course::PackIndex> index = read_index(bytes.value());
  if (!index) return explain(index.error(), part);
  if (index.value().language != language || !same_things(index.value(), own))
    return base::Error{"The pack is damaged: its part `" + part + "` holds something else."};
  Findings findings;
  check_index(index.value(), findings);
  if (const base::Status wrong = first_error(findings, part)) return *wrong;
  other.translated_ = std::make_shared<const course::PackIndex>(index.take());
  return other;
}

base::Result<Container> Container::open(std::string bytes) {
  auto parts = std::make_shared<Parts>();
  parts->bytes = std::move(bytes);
  base::Result<ZipIndex> zip = index_zip(parts->bytes, kMostFiles);
  if (!zip) return zip.error();
  parts->zip = zip.take();

  const base::Result<std::string> raw = parts->read_manifest();
  if (!raw) return raw.error();
  base::Result<Manifest> manifest = base::from_bytes<Manifest>(raw.value());
  if (!manifest) return explain(manifest.error(), kManifest);
  std::size_t whole = 0;
  for (const Part& part : manifest.value().parts) {
    // Each size alone is capped first, so that the sum cannot wrap around.
    if (part.size > kLargestPart || (whole += static_cast<std::size_t>(part.size)) > kLargestWhole) {
      return base::Error{"The pack is larger than a pack may be."};
    }
    if (!parts->manifest.emplace(part.name, part).second)
      return base::Error{"The pack is damaged: its manifest names a part twice."};
  }

  const base::Result<std::string> index_bytes = parts->read(kIndex);
  if (!index_bytes) return index_bytes.error();
  base::Result<course::PackIndex> index = read_index(index_bytes.value());
  if (!index) return explain(index.error(), kIndex);
  parts->index = index.take();
  if (parts->index.id != manifest.value().pack)
    return base::Error{"The pack is damaged: its manifest belongs to another pack."};
  Findings findings;
  check_index(parts->index, findings);
  check_ids(
      parts->index.items, "item", [](std::size_t i) { return path_to("items", i); }, findings);
  if (const base::Status wrong = first_error(findings, kIndex)) return *wrong;
  const auto is_more = [](const auto& part) { return part.first.starts_with(kItem) || part.first.starts_with(kCall); };
  const auto is_there = [&](const auto& part) { return is_more(part) && parts->zip.entries.contains(part.first); };
  parts->whole = std::none_of(parts->manifest.begin(), parts->manifest.end(), is_more) ||
                 std::any_of(parts->manifest.begin(), parts->manifest.end(), is_there);
  if (!parts->whole) read_places(*parts, manifest.value());
  return Container(std::move(parts));
}

base::Result<course::CoachRules> Container::coach(const std::string& language) const {
  const std::string part = coach_part_of(language);
  const base::Result<std::string> bytes = parts_->read(part);
  if (!bytes) return bytes.error();
  base::Result<course::CoachRules> rules = read_coach(bytes.value());
  if (!rules) return explain(rules.error(), part);
  if (rules.value().language != language)
    return base::Error{"The pack is damaged: its part `" + part + "` holds something else."};
  return rules;
}

base::Result<std::string> Container::medium(std::string_view file) const {
  const course::Medium* head = parts_->index.find_medium(file);
  if (head == nullptr) return base::Error{"The pack has no picture and no sound of this name."};
  base::Result<std::string> bytes = parts_->read(head->file);
  if (!bytes) return bytes;
  const std::string part = "The pack's part `" + head->file + "` is wrong: ";
  if (bytes.value().size() != head->size || hash_of(bytes.value()) != head->hash)
    return base::Error{part + "it is not what the index says of it."};
  const base::Result<PictureSize> seen = look_at_medium(head->kind, bytes.value());
  if (!seen) return base::Error{part + seen.error().message};
  // A picture that unfolds to more than was promised.
  if (head->kind == course::MediumKind::Png &&
      (seen.value().width != head->width || seen.value().height != head->height))
    return base::Error{part + "it is not as large as the index says."};
  return bytes;
}

base::Result<course::Call> Container::call(const base::Id& id) const {
  if (parts_->index.find_call(id) == nullptr) return base::Error{"The pack has no call with the id `" + id + "`."};
  const std::string part = part_of(kCall, id);
  const base::Result<std::string> bytes = parts_->read(part);
  if (!bytes) return bytes.error();
  base::Result<course::Call> call = read_call(bytes.value());
  if (!call) return explain(call.error(), part);
  if (call.value().id != id) return base::Error{"The pack is damaged: its part `" + part + "` holds something else."};
  Findings findings;
  check_call(call.value(), parts_->index, findings);
  if (const base::Status wrong = first_error(findings, part)) return *wrong;
  return call;
}

base::Result<course::Item> Container::item(const base::Id& id) const {
  const course::ItemHead* head = parts_->index.find_item(id);
  if (head == nullptr) return base::Error{"The pack has no lesson and no exercise with the id `" + id + "`."};
  const std::string part = part_of(kItem, id);
  const base::Result<std::string> bytes = parts_->read(part);
  if (!bytes) return bytes.error();
  base::Result<course::Item> item = read_item(bytes.value());
  if (!item) return explain(item.error(), part);
  if (id_of(item.value()) != id || kind_of(item.value()) != head->kind) {
    return base::Error{"The pack is damaged: its part `" + part + "` holds something else."};
  }
  Findings findings;
  check_item(item.value(), parts_->index, findings);
  if (const base::Status wrong = first_error(findings, part)) return *wrong;
  return item;
}

}  // namespace defuse::pack
