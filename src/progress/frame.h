// The frame around each record, whatever its version: FORMAT.md has the bytes. Knows nothing of what is inside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace defuse::progress {

constexpr std::uint16_t kRecordVersion = 1;

struct Frame {
  std::uint16_t version = 0;
  std::string_view payload;  // within the bytes that were read
  std::size_t size = 0;      // of the whole frame
};

std::string framed(std::string_view payload);

// The whole frame at the start of `bytes`; nothing when there is none or its checksum is wrong.
std::optional<Frame> read_frame(std::string_view bytes);

// Finds whole frames in bytes of which parts may be damaged.
class FrameScanner {
 public:
  explicit FrameScanner(std::string_view bytes);
  // The next frame; nothing at the end. `skipped` is what lies between the last frame and this one, or the end.
  std::optional<Frame> next(std::string_view& skipped);

 private:
  std::string_view left_;
  // Bytes that may still be hashed in vain: crafted input could otherwise make every position look like a long record.
  std::size_t patience_;
};

}  // namespace defuse::progress
