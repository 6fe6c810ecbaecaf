#include "tools/open_archive.h"

#include <algorithm>

#include "base/utf8.h"
#include "pack/check.h"
#include "pack/zip.h"

namespace defuse::tools {

using pack::authoring::Files;

namespace {

constexpr std::size_t kMostEntries = 4 * pack::kMostItems;
constexpr std::size_t kMostNamed = 80;  // bytes of a name in a sentence

// Dot files, and what some systems put beside the files.
bool is_hidden(std::string_view name) {
  if (name.starts_with("__MACOSX/")) return true;
  for (std::size_t at = 0; at != std::string_view::npos && at < name.size();) {
    if (name[at] == '.' && name.substr(at, 3) != "../") return true;
    const std::size_t slash = name.find('/', at);
    at = slash == std::string_view::npos ? slash : slash + 1;
  }
  return name.ends_with("/Thumbs.db") || name == "Thumbs.db";
}

bool leads_out(std::string_view name) {
  const auto odd = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == ':' || c == 0x7F; };
  if (name.empty() || name.front() == '/' || std::any_of(name.begin(), name.end(), odd)) return true;
  if (name == ".." || name.starts_with("../") || name.find("/../") != std::string_view::npos) return true;
  return name.ends_with("/..") || name.find("//") != std::string_view::npos || !base::is_valid_utf8(name);
}

std::string shown(std::string_view name) {
  std::string text;
  for (const char c : name.substr(0, kMostNamed))
    text += static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E ? '?' : c;
  return text;
}

// "my-pack/" when pack.yaml lies in my-pack/ and everything else does as well.
std::string folder_around(const Files& files) {
  if (files.empty() || files.contains("pack.yaml")) return {};
  const std::string& first = files.begin()->first;
  const std::size_t slash = first.find('/');
  if (slash == std::string::npos) return {};
  const std::string folder = first.substr(0, slash + 1);
  const bool all =
      std::all_of(files.begin(), files.end(), [&](const auto& file) { return file.first.starts_with(folder); });
  return all ? folder : std::string();
}

base::Error too_large() { return {"This holds more than 32 MiB, and a pack never does. Is it the right one?"}; }

}  // namespace

base::Result<Files> pack_files(Files files) {
  if (files.size() > kMostEntries) return base::Error{"This holds more files than a pack may have."};
  std::size_t whole = 0;
  for (const auto& [name, bytes] : files) {
    if (leads_out(name)) return base::Error{"A file is called `" + shown(name) + "`, and a pack has no such names."};
    whole += bytes.size();
  }
  if (whole > pack::authoring::kLargestPack) return too_large();
  std::erase_if(files, [](const auto& file) { return is_hidden(file.first); });
  for (std::string folder = folder_around(files); !folder.empty(); folder = folder_around(files)) {
    Files inner;
    for (auto& [name, bytes] : files) inner[name.substr(folder.size())] = std::move(bytes);
    files = std::move(inner);
  }
  std::erase_if(files, [](const auto& file) { return is_hidden(file.first); });
  return files;
}

base::Result<Archive> open_archive(std::string_view bytes) {
  const base::Result<pack::ZipIndex> index = pack::index_zip(bytes, kMostEntries);
  if (!index) return index.error();
  const auto& entries = index.value().entries;
  if (entries.contains("manifest") && entries.contains("index") && !entries.contains("pack.yaml"))
    return Archive{true, {}};
  Archive archive;
  std::size_t whole = 0;
  for (const auto& [name, place] : entries) {
    if (name.ends_with('/') && place.size == 0) continue;  // a folder
    if (leads_out(name)) return base::Error{"A file is called `" + shown(name) + "`, and a pack has no such names."};
    if (is_hidden(name)) continue;
    base::Result<std::string> content = pack::read_zip(bytes, place, pack::authoring::kLargestPack - whole);
    if (!content) return content.error();
    whole += content.value().size();
    archive.files[name] = content.take();
  }
  base::Result<Files> files = pack_files(std::move(archive.files));
  if (!files) return files.error();
  archive.files = files.take();
  return archive;
}

}  // namespace defuse::tools
