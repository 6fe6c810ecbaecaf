#include "progress/frame.h"

#include <cstring>

#ifndef XXH_INLINE_ALL
#define XXH_INLINE_ALL
#endif
#include <xxhash.h>

namespace defuse::progress {

namespace {

constexpr std::string_view kMagic =
    "\xD5"
    "DfR";  // \xD5 before D is never valid UTF-8, so no text holds it
constexpr std::size_t kHeader = 18;
constexpr std::size_t kPatience = 32;  // times the size of the input

template <class T>
void put(std::string& out, T value) {
  for (std::size_t i = 0; i < sizeof value; ++i) out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
}

template <class T>
T get(std::string_view bytes, std::size_t at) {
  T value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i) {
    value =
        static_cast<T>(value | static_cast<T>(static_cast<T>(static_cast<unsigned char>(bytes[at + i])) << (8 * i)));
  }
  return value;
}

std::uint64_t checksum(std::uint16_t version, std::string_view payload) {
  const std::uint64_t seed = (static_cast<std::uint64_t>(version) << 32U) | static_cast<std::uint32_t>(payload.size());
  return XXH64(payload.data(), payload.size(), seed);
}

// The frame that the header claims, before its checksum is compared.
std::optional<Frame> claimed(std::string_view bytes) {
  if (bytes.size() < kHeader || !bytes.starts_with(kMagic)) return std::nullopt;
  const auto length = get<std::uint32_t>(bytes, 6);
  if (length > bytes.size() - kHeader) return std::nullopt;
  return Frame{get<std::uint16_t>(bytes, 4), bytes.substr(kHeader, length), kHeader + length};
}

bool is_whole(std::string_view bytes, const Frame& frame) {
  return get<std::uint64_t>(bytes, 10) == checksum(frame.version, frame.payload);
}

}  // namespace

std::string framed(std::string_view payload) {
  std::string out(kMagic);
  put(out, kRecordVersion);
  put(out, static_cast<std::uint32_t>(payload.size()));
  put(out, checksum(kRecordVersion, payload));
  out += payload;
  return out;
}

std::optional<Frame> read_frame(std::string_view bytes) {
  const auto frame = claimed(bytes);
  return frame && is_whole(bytes, *frame) ? frame : std::nullopt;
}

FrameScanner::FrameScanner(std::string_view bytes) : left_(bytes), patience_(kPatience * bytes.size()) {}

std::optional<Frame> FrameScanner::next(std::string_view& skipped) {
  for (std::size_t at = left_.find(kMagic); at != std::string_view::npos; at = left_.find(kMagic, at + 1)) {
    const std::string_view here = left_.substr(at);
    const auto frame = claimed(here);
    if (!frame) continue;
    if (is_whole(here, *frame)) {
      skipped = left_.substr(0, at);
      left_ = here.substr(frame->size);
      return frame;
    }
    if (frame->size > patience_) break;
    patience_ -= frame->size;
  }
  skipped = left_;
  left_ = {};
  return std::nullopt;
}

}  // namespace defuse::progress
