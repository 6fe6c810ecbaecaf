#include "progress/code_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace defuse::progress {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kLongest = 1024;  // characters that are looked at

// CRC-24 of RFC 9580, section 6.1, over the five bits of each symbol, the highest first.
constexpr std::uint32_t kCrcStart = 0xB704CE;

std::uint32_t crc_after(std::uint32_t crc, std::uint32_t symbol) {
  constexpr std::uint32_t polynomial = 0x864CFB;
  for (unsigned bit = 5; bit-- > 0;) {
    const bool top = ((crc >> 23U) & 1U) != ((symbol >> bit) & 1U);
    crc = (crc << 1U) & 0xFFFFFFU;
    if (top) crc ^= polynomial;
  }
  return crc;
}

std::uint32_t checksum(const Symbols& symbols, std::size_t count) {
  std::uint32_t crc = kCrcStart;
  for (std::size_t n = 0; n < count; ++n) crc = crc_after(crc, symbols[n]);
  return crc;
}

// How the checksum that is there differs from the right one, in 25 bits; 0 when all is whole.
std::uint32_t syndrome(const Symbols& all) {
  if (all.size() < kCodeChecksum) return 1;
  const std::size_t count = all.size() - kCodeChecksum;
  std::uint32_t said = 0;
  for (std::size_t n = count; n < all.size(); ++n) said = (said << 5U) | all[n];
  return said ^ checksum(all, count);
}

int symbol_of(char character) {
  char c = character;
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') c = '0';
  if (c == 'I' || c == 'L') c = '1';
  const std::size_t at = kAlphabet.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

bool parts_groups(char c) { return c == '-' || c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// A whole character of UTF-8.
std::string character_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return std::string(text.substr(at, end - at));
}

std::string group_text(const Symbols& all, std::size_t group) {
  std::string out;
  for (std::size_t n = group * kCodeGroup; n < std::min(all.size(), (group + 1) * kCodeGroup); ++n)
    out += kAlphabet[all[n]];
  return out;
}

struct Change {
  std::size_t at = 0;
  std::uint8_t by = 0;  // bits that are the other way round
};

// Every change of one symbol that makes it whole. A symbol changes the checksum by the same bits whatever stands around
// it, so each place needs its five bits tried together and not the whole text.
std::vector<Change> mends(const Symbols& all) {
  std::vector<Change> out;
  const std::uint32_t wanted = syndrome(all);
  for (std::size_t n = 0; n < kCodeChecksum && n < all.size(); ++n) {
    if ((wanted & ~(31U << (5 * n))) == 0)
      out.push_back({all.size() - 1 - n, static_cast<std::uint8_t>(wanted >> (5 * n))});
  }
  std::array<std::uint32_t, 32> effects{};  // of each change of the symbol `at`
  for (std::uint32_t by = 0; by < 32; ++by) effects[by] = crc_after(0, by);
  for (std::size_t at = all.size() - std::min(all.size(), kCodeChecksum); at-- > 0;) {
    for (std::uint8_t by = 1; by < 32; ++by)
      if (effects[by] == wanted) out.push_back({at, by});
    for (std::uint32_t& effect : effects) effect = crc_after(effect, 0);
  }
  return out;
}

CodeSlip find_slip(Symbols all) {
  const std::vector<Change> found = mends(all);
  if (found.size() != 1) return {.kind = CodeSlip::Kind::Somewhere};
  const std::size_t group = found[0].at / kCodeGroup;
  CodeSlip slip{.kind = CodeSlip::Kind::Group, .group = static_cast<int>(group) + 1};
  slip.wrote = group_text(all, group);
  all[found[0].at] ^= found[0].by;
  slip.meant = group_text(all, group);
  return slip;
}

CodeText wrong(CodeSlip slip) {
  CodeText out;
  out.slip = std::move(slip);
  return out;
}

}  // namespace

std::string write_code(Symbols symbols) {
  const std::uint32_t sum = checksum(symbols, symbols.size());
  for (std::size_t n = kCodeChecksum; n-- > 0;) symbols.push_back((sum >> (5 * n)) & 31U);
  std::string out;
  for (std::size_t n = 0; n < symbols.size(); ++n) {
    if (n > 0 && n % kCodeGroup == 0) out += ' ';
    out += kAlphabet[symbols[n] & 31U];
  }
  return out;
}

CodeText read_code(std::string_view typed, std::size_t expected) {
  Symbols all;
  std::size_t got = 0;
  for (std::size_t at = 0; at < typed.size(); ++at) {
    if (parts_groups(typed[at])) continue;
    const int symbol = symbol_of(typed[at]);
    if (symbol < 0) return wrong({.kind = CodeSlip::Kind::Character, .wrote = character_at(typed, at)});
    if (++got <= kLongest) all.push_back(static_cast<std::uint8_t>(symbol));
  }
  if (all.empty()) return wrong({});
  // A code of another course may be longer or shorter, and is whole all the same.
  if (got <= kLongest && syndrome(all) == 0) {
    all.resize(all.size() - kCodeChecksum);
    return {.symbols = std::move(all), .slip = {}};
  }
  if (got != expected) return wrong({.kind = CodeSlip::Kind::Length, .expected = expected, .got = got});
  return wrong(find_slip(std::move(all)));
}

}  // namespace defuse::progress
