// Small pictures and sounds that are what they say, for tests to break.
#pragma once

#include <cstdint>
#include <string>

namespace defuse::pack {

inline const std::string kDrawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"180\" viewBox=\"0 0 320 180\">\n"
    "<rect width=\"320\" height=\"180\" fill=\"#0B6E6E\"/>\n</svg>\n";

inline std::string png_chunk(const std::string& type, const std::string& content) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(content.size() >> shift & 0xFFU);
  return out + type + content + std::string(4, '\0');  // browsers look at checksums, we do not
}

inline std::string png_head(std::uint32_t width, std::uint32_t height) {
  std::string content;
  for (const std::uint32_t edge : {width, height}) {
    for (int shift = 24; shift >= 0; shift -= 8) content += static_cast<char>(edge >> shift & 0xFFU);
  }
  return png_chunk("IHDR", content + std::string("\x08\x06\x00\x00\x00", 5));
}

inline const std::string kPngSignatureSample("\x89PNG\r\n\x1A\n", 8);

// Of this size as far as its header says.
inline std::string sample_png(std::uint32_t width, std::uint32_t height, const std::string& more = {}) {
  return kPngSignatureSample + png_head(width, height) + more + png_chunk("IDAT", "x") + png_chunk("IEND", "");
}

// Frames of 417 bytes, 26 ms each: MPEG 1, layer III, 128 kbit/s, 44.1 kHz.
inline std::string silent_mp3(int frames = 40) {
  std::string out;
  for (int i = 0; i < frames; ++i) out += std::string("\xFF\xFB\x90\x00", 4) + std::string(413, '\0');
  return out;
}

}  // namespace defuse::pack
