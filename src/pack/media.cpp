#include "pack/media.h"

#include <xxhash.h>

#include <array>
#include <set>

#include "pack/check.h"

namespace defuse::pack {

using course::MediumKind;

namespace {

struct Ending {
  std::string_view text;
  MediumKind kind;
};
constexpr Ending kEndings[] = {{".png", MediumKind::Png}, {".svg", MediumKind::Svg}, {".mp3", MediumKind::Mp3}};

constexpr std::string_view kPngSignature("\x89PNG\r\n\x1A\n", 8);

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// A chunk is its length, four letters, that many bytes and a checksum.
base::Result<PictureSize> look_at_png(std::string_view bytes) {
  if (!bytes.starts_with(kPngSignature)) return base::Error{"This is no PNG picture, in spite of its name."};
  const base::Error broken{"This PNG picture is cut short or damaged. Export it again."};
  PictureSize size;
  bool pixels = false;
  for (std::size_t at = kPngSignature.size(); at + 12 <= bytes.size();) {
    const std::size_t length = big_endian(bytes, at);
    const std::string_view type = bytes.substr(at + 4, 4);
    if (length > bytes.size() - at - 12) return broken;
    if ((type == "IHDR") != (size.width == 0)) return broken;  // it is the first, and the only one
    if (type == "IHDR") {
      const std::uint32_t width = length == 13 ? big_endian(bytes, at + 8) : 0;
      const std::uint32_t height = length == 13 ? big_endian(bytes, at + 12) : 0;
      if (width == 0 || height == 0) return broken;
      if (width > kLongestEdge || height > kLongestEdge) return PictureSize{kLongestEdge + 1, 1};  // too large anyway
      size = {static_cast<int>(width), static_cast<int>(height)};
    }
    if (type == "acTL" || type == "fcTL" || type == "fdAT")
      return base::Error{"This PNG picture is animated. Pictures stand still; export one frame of it."};
    pixels = pixels || type == "IDAT";
    at += 12 + length;
    if (type == "IEND") return pixels && at == bytes.size() ? base::Result<PictureSize>(size) : broken;
  }
  return broken;
}

// The bytes of a frame of MPEG layer III whose header stands there; 0 when none does.
std::size_t frame_length(std::string_view bytes, std::size_t at) {
  if (at + 4 > bytes.size()) return 0;
  const std::uint32_t header = big_endian(bytes, at);
  const std::uint32_t version = header >> 19U & 3U;  // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const std::uint32_t rate = header >> 12U & 15U;
  const std::uint32_t sampling = header >> 10U & 3U;
  if (header >> 21U != 0x7FF || version == 1 || (header >> 17U & 3U) != 1) return 0;
  if (rate == 0 || rate == 15 || sampling == 3) return 0;
  constexpr std::array<std::size_t, 15> kRates1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
  constexpr std::array<std::size_t, 15> kRates2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
  constexpr std::array<std::size_t, 3> kSampling = {44100, 48000, 32000};
  const std::size_t per_second = kSampling[sampling] / (version == 3 ? 1 : version == 2 ? 2 : 4);
  const std::size_t bits = (version == 3 ? kRates1 : kRates2)[rate] * 1000;
  return (version == 3 ? 144 : 72) * bits / per_second + (header >> 9U & 1U);
}

// Past the tag that programs write before the sound: "ID3", and its length in four times seven bits.
std::size_t tag_length(std::string_view bytes) {
  if (!bytes.starts_with("ID3") || bytes.size() < 10) return 0;
  std::size_t length = 0;
  for (std::size_t i = 6; i < 10; ++i) length = length << 7U | (static_cast<unsigned char>(bytes[i]) & 0x7FU);
  return 10 + length;
}

base::Result<PictureSize> look_at_mp3(std::string_view bytes) {
  std::size_t at = tag_length(bytes);
  for (; at < bytes.size() && bytes[at] == 0;) ++at;  // some leave room after the tag
  for (int frames = 0; frames < 3; ++frames) {
    const std::size_t length = frame_length(bytes, at);
    if (length == 0)
      return base::Error{"This is no MP3 file, in spite of its name, or it holds hardly any sound. Export it again."};
    at += length;
  }
  return PictureSize{};
}

base::Result<PictureSize> look_at_svg(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n", bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  if (begin == std::string_view::npos || bytes[begin] != '<' || bytes.find("<svg") == std::string_view::npos)
    return base::Error{"This is no SVG picture, in spite of its name."};
  return PictureSize{};
}

std::vector<std::string> files_of(const course::PackIndex& index, bool pictures) {
  std::vector<std::string> files;
  for (const course::Medium& one : index.media) {
    if (course::is_picture(one.kind) == pictures) files.push_back(one.file);
  }
  return files;
}

}  // namespace

std::optional<MediumKind> medium_kind(std::string_view file) {
  for (const Ending& ending : kEndings) {
    if (file.ends_with(ending.text)) return ending.kind;
  }
  return std::nullopt;
}

bool is_medium_name(std::string_view file) {
  if (!file.starts_with(kMediaFolder) || !medium_kind(file)) return false;
  const std::string_view name = file.substr(kMediaFolder.size(), file.size() - kMediaFolder.size() - 4);
  if (name.empty() || name.size() > 64 || name.front() == '-' || name.back() == '-') return false;
  char before = 0;
  for (const char c : name) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && before != '-');
    if (!fine) return false;
    before = c;
  }
  return true;
}

base::Result<PictureSize> look_at_medium(MediumKind kind, std::string_view bytes) {
  if (kind == MediumKind::Png) return look_at_png(bytes);
  return kind == MediumKind::Svg ? look_at_svg(bytes) : look_at_mp3(bytes);
}

base::Status check_picture_size(PictureSize size) {
  if (size.width < 1 || size.height < 1) return base::Error{"This picture has no size."};
  if (size.width > kLongestEdge || size.height > kLongestEdge)
    return base::Error{
        "This picture is larger than 4,096 x 4,096 pixels. The course shows it at most 640 wide; make "
        "it smaller."};
  if (size.width * size.height > kMostPixels)
    return base::Error{"This picture has more than 4 million pixels, too many for a phone. Make it smaller."};
  return {};
}

base::Status check_medium_bytes(MediumKind kind, std::size_t bytes) {
  if (course::is_picture(kind) && bytes > kLargestPicture)
    return base::Error{"This picture is larger than 512 KiB. Make it smaller, or draw it with fewer colours."};
  if (!course::is_picture(kind) && bytes > kLargestSound)
    return base::Error{"This sound is larger than 4 MiB. Cut it, or export it with fewer kilobits a second."};
  return {};
}

std::uint64_t medium_hash(std::string_view bytes) { return XXH64(bytes.data(), bytes.size(), 0); }

void check_media(const course::PackIndex& index, Findings& findings) {
  std::size_t whole = 0;
  std::set<std::string_view> names;
  if (index.media.size() > kMostListed)
    return findings.error("", "too-many", "A pack may have at most " + std::to_string(kMostListed) + " media files.");
  for (const course::Medium& one : index.media) {
    whole += one.size;
    if (!is_medium_name(one.file) || medium_kind(one.file) != one.kind || !names.insert(one.file).second)
      findings.error("", "media", "The pack names a picture or a sound that it cannot have.");
    base::Status wrong = check_medium_bytes(one.kind, one.size);
    if (!wrong && course::is_picture(one.kind)) wrong = check_picture_size({one.width, one.height});
    if (wrong) findings.error("", "media", one.file + ": " + wrong->message);
  }
  if (whole > kLargestMedia)
    findings.error("", "too-large", "The pictures and sounds of a pack may have 8 MiB together. Make some smaller.");
  const course::Brand& brand = index.brand;
  if (brand.logo.empty()) return;
  check_medium_named(brand.logo, true, path_to("brand", "logo"), index, findings);
  if (brand.name.empty())
    findings.error(path_to("brand", "logo"), "logo-name",
                   "A logo needs the `name` of the brand beside it: it is what those learn who do not see the logo.");
}

void check_medium_named(const std::string& file, bool picture, std::string path, const course::PackIndex& index,
                        Findings& findings) {
  if (file.empty() || findings.full()) return;
  const course::Medium* medium = index.find_medium(file);
  if (medium != nullptr && course::is_picture(medium->kind) == picture) return;
  if (medium != nullptr) {
    return findings.error(std::move(path), "wrong-medium",
                          picture ? "`" + file + "` is a sound; it is played by a block ```audio."
                                  : "`" + file +
                                        "` is a picture; it stands in a paragraph of its own, as `![What is "
                                        "to be seen](" +
                                        file + ")`.");
  }
  const std::string sort = picture ? "a PNG or SVG picture" : "an MP3 file";
  std::string message = "The pack has no file `" + file + "`.";
  if (!is_medium_name(file)) {
    message = "`" + file + "` cannot be " + sort + " of the pack: these lie in media/ and are called " +
              (picture ? "such as `media/front-desk.png`." : "such as `media/first-call.mp3`.");
  } else {
    const std::string hint = did_you_mean(file, files_of(index, picture));
    message += hint.empty() ? " Put it there, or mend its name." : hint;
  }
  findings.error(std::move(path), "unknown-medium", std::move(message));
}

}  // namespace defuse::pack
