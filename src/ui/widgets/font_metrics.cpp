#include "ui/widgets/font_metrics.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace defuse::ui {

namespace {

using Bytes = std::span<const unsigned char>;

// Big-endian numbers; 0 beyond the end.
std::uint32_t number_at(Bytes bytes, std::size_t pos, std::size_t count) {
  if (pos + count > bytes.size()) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value << 8U | bytes[pos + i];
  return value;
}

int signed_16_at(Bytes bytes, std::size_t pos) { return static_cast<std::int16_t>(number_at(bytes, pos, 2)); }

// Offset of a table, 0 when there is none.
std::size_t table(Bytes bytes, std::string_view tag) {
  constexpr std::size_t header = 12;
  constexpr std::size_t record = 16;
  const std::size_t tables = number_at(bytes, 4, 2);
  for (std::size_t i = 0; i < tables; ++i) {
    const std::size_t at = header + i * record;
    if (at + record > bytes.size()) return 0;
    if (std::string_view(reinterpret_cast<const char*>(bytes.data() + at), 4) == tag)
      return number_at(bytes, at + 8, 4);
  }
  return 0;
}

}  // namespace

float line_per_em(Bytes face) {
  const std::size_t head = table(face, "head");
  const std::size_t hhea = table(face, "hhea");
  const int units = signed_16_at(face, head + 18);
  const int height = signed_16_at(face, hhea + 4) - signed_16_at(face, hhea + 6);
  if (head == 0 || hhea == 0 || units <= 0 || height <= 0) return 1;
  return static_cast<float>(height) / static_cast<float>(units);
}

}  // namespace defuse::ui
