// Whole numbers of any width packed into text that every LMS keeps as it is: base64url, six bits a character, first bit
// first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace defuse::lms {

inline constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

class BitWriter {
 public:
  // The lowest `width` bits of `value`; width 1 to 32.
  void put(std::uint32_t value, int width) {
    for (int bit = width - 1; bit >= 0; --bit) {
      part_ = part_ << 1U | (value >> static_cast<unsigned>(bit) & 1U);
      if (++held_ == 6) flush();
    }
  }
  std::string take() {
    while (held_ != 0) put(0, 1);
    return std::move(text_);
  }

 private:
  void flush() {
    text_ += kBase64[part_];
    part_ = 0;
    held_ = 0;
  }
  std::string text_;
  unsigned part_ = 0;
  int held_ = 0;
};

class BitReader {
 public:
  explicit BitReader(std::string_view text) : text_(text) {}
  // 0, and good() false from then on, where the text has ended or holds a character that is none of the 64.
  std::uint32_t get(int width) {
    std::uint32_t value = 0;
    for (int i = 0; i < width; ++i) value = value << 1U | next();
    return good_ ? value : 0;
  }
  bool good() const { return good_; }
  // Nothing but the bits that fill the last character is left, and they are 0.
  bool at_end() {
    while (good_ && at_ % 6 != 0) {
      if (next() != 0) return false;
    }
    return good_ && at_ / 6 == text_.size();
  }

 private:
  std::uint32_t next() {
    const std::size_t place = at_ / 6;
    const std::size_t code = place < text_.size() ? kBase64.find(text_[place]) : std::string_view::npos;
    if (code == std::string_view::npos) good_ = false;
    if (!good_) return 0;
    return static_cast<std::uint32_t>(code) >> (5 - at_++ % 6) & 1U;
  }
  std::string_view text_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace defuse::lms
