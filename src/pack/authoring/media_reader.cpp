#include "pack/authoring/media_reader.h"

#include "base/id.h"
#include "pack/authoring/svg_check.h"
#include "pack/media.h"

namespace defuse::pack::authoring {

namespace {

using course::Medium;
using course::MediumKind;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

// "media/Front desk.PNG" should be called "media/front-desk.png".
std::string better_name(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  const std::string stem = path.substr(path.rfind('/') + 1, dot - path.rfind('/') - 1);
  const std::string id = base::id_from_title(stem);
  return std::string(kMediaFolder) + (id.empty() ? "picture" : id) + lower(path.substr(dot));
}

// Whether the file can be one of the pack's media by its name; says what is wrong with it.
bool check_name(const std::string& path, Sink& sink) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || !medium_kind(lower(path))) {
    sink.error({}, "unknown-medium",
               "This kind of file has no place in media/: pictures are .png and .svg, sounds are .mp3. Convert it, or "
               "take it out.");
    return false;
  }
  if (is_medium_name(path)) return true;
  sink.error({}, "file-name",
             path.find('/', kMediaFolder.size()) != std::string::npos
                 ? "Pictures and sounds lie directly in media/, not in a folder of it."
                 : "The names of pictures and sounds have lower-case letters, digits and single hyphens alone. Call it "
                   "`" +
                       better_name(path) + "`.");
  return false;
}

std::optional<PictureSize> look_at(MediumKind kind, const std::string& bytes, Sink& sink) {
  if (const base::Status large = check_medium_bytes(kind, bytes.size())) {
    sink.error({}, "too-large", large->message);
    return std::nullopt;
  }
  const base::Result<PictureSize> seen = look_at_medium(kind, bytes);
  if (!seen) {
    sink.error({}, "medium", seen.error().message);
    return std::nullopt;
  }
  std::optional<PictureSize> size = seen.value();
  if (kind == MediumKind::Svg) size = check_svg(bytes, sink);
  if (!size || !course::is_picture(kind)) return size;
  if (const base::Status wrong = check_picture_size(*size)) {
    sink.error({}, "too-large", wrong->message);
    return std::nullopt;
  }
  return size;
}

}  // namespace

void read_media(const Files& files, course::Pack& pack, std::vector<Medium>& unreadable,
                std::vector<Problem>& problems) {
  for (auto file = files.lower_bound(std::string(kMediaFolder));
       file != files.end() && file->first.starts_with(kMediaFolder); ++file) {
    const auto& [path, bytes] = *file;
    Sink sink(path, problems);
    if (!check_name(path, sink)) continue;
    Medium medium{.file = path, .kind = *medium_kind(path), .width = 1, .height = 1, .size = 0, .hash = 0};
    if (const std::optional<PictureSize> size = look_at(medium.kind, bytes, sink)) {
      medium.width = size->width;
      medium.height = size->height;
      medium.size = static_cast<std::uint32_t>(bytes.size());
      medium.hash = medium_hash(bytes);
      pack.index.media.push_back(std::move(medium));
      pack.media.push_back(bytes);
    } else {
      unreadable.push_back(std::move(medium));
    }
  }
}

void check_unused_media(const course::Pack& pack, std::vector<Problem>& problems) {
  std::set<std::string_view> used = {pack.index.brand.logo};
  for (const course::Item& item : pack.items) {
    const auto* lesson = std::get_if<course::Lesson>(&item);
    if (lesson == nullptr) continue;
    for (const course::Page& page : lesson->pages) {
      for (const course::Part& part : page.parts) {
        if (const auto* picture = std::get_if<course::Picture>(&part)) used.insert(picture->file);
        if (const auto* audio = std::get_if<course::Audio>(&part)) used.insert(audio->file);
      }
    }
  }
  for (const Medium& medium : pack.index.media) {
    if (used.contains(medium.file)) continue;
    Sink sink(medium.file, problems);
    sink.warn({}, "unused-file", "Nothing shows or plays this file. Name it in a lesson, or take it out.");
  }
}

void check_built_medium(const Medium& medium, const std::string& bytes, std::vector<Problem>& problems) {
  Sink sink(medium.file, problems);
  const std::optional<PictureSize> size = look_at(medium.kind, bytes, sink);
  if (size && course::is_picture(medium.kind) && (size->width != medium.width || size->height != medium.height))
    sink.error({}, "medium", "This picture is not as large as the pack's index says.");
}

}  // namespace defuse::pack::authoring
