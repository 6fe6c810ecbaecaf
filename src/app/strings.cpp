#include "app/strings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace defuse::app {

namespace {

constexpr std::string_view kEnglish[] = {
#define DEFUSE_STRING(key, text) text,
#include "app/strings.def"
#undef DEFUSE_STRING
};
constexpr std::size_t kCount = std::size(kEnglish);

// A table made for other keys would say the wrong things: FNV-1a over the keys' names, which themselves are not kept.
constexpr std::uint32_t fingerprint() {
  std::uint32_t hash = 2166136261U;
  for (const char c : std::string_view(
#define DEFUSE_STRING(key, text) #key "\n"
#include "app/strings.def"
#undef DEFUSE_STRING
           ))
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}
constexpr std::uint32_t kFingerprint = fingerprint();
constexpr std::string_view kHead = "defuse strings 1 ";

std::string head() {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out(kHead);
  for (int shift = 28; shift >= 0; shift -= 4) out += digits[(kFingerprint >> static_cast<unsigned>(shift)) & 15U];
  return out + " ";
}

const StringTable*& current() {
  static const StringTable* table = nullptr;
  return table;
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

}  // namespace

base::Result<StringTable> StringTable::read(std::string_view bytes) {
  const auto refuse = [] {
    return base::Error{
        "The words of this language do not belong to this version of the course. Please load the page again."};
  };
  StringTable table;
  std::string_view rest = bytes;
  const std::string_view first = take_line(rest);
  const std::string expected = head();
  if (!first.starts_with(expected)) return refuse();
  table.tag_ = first.substr(expected.size());
  while (!rest.empty() && table.texts_.size() <= kCount) table.texts_.emplace_back(take_line(rest));
  if (table.texts_.size() != kCount) return refuse();
  return table;
}

std::string StringTable::write(std::string_view tag, const std::vector<std::string>& texts) {
  std::string out = head().append(tag).append("\n");
  for (const std::string& text : texts) out.append(text).append("\n");
  return out;
}

UseStrings::UseStrings(const StringTable* table) : before_(std::exchange(current(), table)) {}
UseStrings::~UseStrings() { current() = before_; }

std::string_view tr(S key) {
  const StringTable* table = current();
  return table != nullptr ? table->text(key) : kEnglish[static_cast<std::size_t>(key)];
}

std::string fill(S key, std::initializer_list<std::string_view> values) {
  const std::string_view text = tr(key);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool slot = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    const auto index = slot ? static_cast<std::size_t>(text[i + 1] - '0') : values.size();
    if (index < values.size()) {
      out += *(values.begin() + index);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

namespace {

constexpr std::size_t kTellingLetters = 4;  // of a filled text that must be the interface's own

bool is_slot(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '{' && text[at + 2] == '}';
}

// `text` is `pattern` with something in each slot.
bool is_filled(std::string_view pattern, std::string_view text) {
  std::size_t own = 0;
  std::size_t at = 0;
  bool anything = false;  // the piece before was a slot
  for (std::size_t i = 0; i < pattern.size();) {
    if (is_slot(pattern, i)) {
      anything = true;
      i += 3;
      continue;
    }
    std::size_t end = i;
    while (end < pattern.size() && !is_slot(pattern, end)) ++end;
    const std::string_view piece = pattern.substr(i, end - i);
    const bool last = end == pattern.size();
    std::size_t found = at;
    if (last && anything) {
      if (text.size() < at + piece.size()) return false;
      found = text.size() - piece.size();
      if (text.substr(found) != piece) return false;
    } else if (anything) {
      found = text.find(piece, at);
      if (found == std::string_view::npos) return false;
    } else if (text.substr(at, piece.size()) != piece) {
      return false;
    }
    own += piece.size();
    at = found + piece.size();
    anything = false;
    i = end;
  }
  return own >= kTellingLetters && (anything || at == text.size());
}

}  // namespace

bool is_interface_text(std::string_view text) {
  for (std::size_t key = 0; key < kCount; ++key) {
    const std::string_view own = tr(static_cast<S>(key));
    if (own == text || (own.find('{') != std::string_view::npos && is_filled(own, text))) return true;
  }
  return false;
}

std::string number(int value) { return std::to_string(value); }

}  // namespace defuse::app
