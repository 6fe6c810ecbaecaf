// Pictures and sounds that a pack brings along, as its index names them. The bytes lie beside the index and are asked
// for when they are shown.
#pragma once

#include <cstdint>
#include <string>

namespace defuse::course {

enum class MediumKind : std::uint8_t { Png, Svg, Mp3 };
inline constexpr std::size_t kMediumKinds = 3;

struct Medium {
  std::string file;  // "media/desk.png"
  MediumKind kind = MediumKind::Png;
  int width = 0;  // of pictures, in px
  int height = 0;
  std::uint32_t size = 0;  // bytes
  std::uint64_t hash = 0;  // xxHash64 of the bytes
  bool operator==(const Medium&) const = default;
};

inline bool is_picture(MediumKind kind) { return kind != MediumKind::Mp3; }

}  // namespace defuse::course
