// What pictures and sounds of a pack may be: their names, their sizes, and what the first bytes of each kind say. Asked
// when a pack is read and again whenever a container is opened, which may come from anybody. What stands inside an SVG
// is looked at by pack/authoring/svg_check.h; a page uses it as an image alone, in which nothing runs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "course/pack.h"
#include "pack/findings.h"

namespace defuse::pack {

inline constexpr std::string_view kMediaFolder = "media/";
inline constexpr std::size_t kLargestPicture = std::size_t{512} << 10U;
inline constexpr std::size_t kLargestSound = std::size_t{4} << 20U;
inline constexpr std::size_t kLargestMedia = std::size_t{8} << 20U;  // of a pack, together
inline constexpr int kLongestEdge = 4096;                            // px
inline constexpr int kMostPixels = 2048 * 2048;
inline constexpr std::size_t kLongestAlt = 300;  // characters

// By the ending of the name.
std::optional<course::MediumKind> medium_kind(std::string_view file);

// Whether it is `media/`, lower-case letters, digits and single hyphens, and a known ending.
bool is_medium_name(std::string_view file);

struct PictureSize {
  int width = 0;
  int height = 0;
};
// Of a PNG or an MP3: whether it is one, whole and not animated. The size is that of the picture. Of an SVG only that
// it looks like XML.
base::Result<PictureSize> look_at_medium(course::MediumKind kind, std::string_view bytes);

// Whether a picture of this size may be drawn; the sentence says why not.
base::Status check_picture_size(PictureSize size);
base::Status check_medium_bytes(course::MediumKind kind, std::size_t bytes);

std::uint64_t medium_hash(std::string_view bytes);

// Names, sizes and the brand's logo; part of check_index.
void check_media(const course::PackIndex& index, Findings& findings);

// Reports a file that is none of the pack's media, or of the wrong sort. `what` as in "A picture".
void check_medium_named(const std::string& file, bool picture, std::string path, const course::PackIndex& index,
                        Findings& findings);

}  // namespace defuse::pack
