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
constexpr std::string_view kHead = "defuse strings 2 ";
constexpr std::size_t kForms = 200;  // numbers that a table has the form for

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
  const std::string_view about = first.substr(expected.size());
  const std::size_t space = std::min(about.find(' '), about.size());
  table.tag_ = about.substr(0, space);
  table.forms_ = about.substr(std::min(space + 1, about.size()));
  const bool digits =
      std::all_of(table.forms_.begin(), table.forms_.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (table.forms_.size() != kForms || !digits) return refuse();
  while (!rest.empty() && table.texts_.size() <= kCount) table.texts_.emplace_back(take_line(rest));
  if (table.texts_.size() != kCount) return refuse();
  return table;
}

std::size_t StringTable::form(int count) const {
  const auto n = static_cast<std::size_t>(count < 0 ? -static_cast<std::int64_t>(count) : count);
  return static_cast<std::size_t>(forms_[n < kForms ? n : kForms / 2 + n % (kForms / 2)] - '0');
}

std::string StringTable::write(std::string_view tag, std::string_view forms, const std::vector<std::string>& texts) {
  std::string out = head().append(tag).append(" ").append(forms).append("\n");
  for (const std::string& text : texts) out.append(text).append("\n");
  return out;
}

UseStrings::UseStrings(const StringTable* table) : before_(std::exchange(current(), table)) {}
UseStrings::~UseStrings() { current() = before_; }

std::string_view tr(S key) {
  const StringTable* table = current();
  return table != nullptr ? table->text(key) : kEnglish[static_cast<std::size_t>(key)];
}

namespace {

// The text number `form` of those with kBetweenForms between them; the last one where there are not so many.
std::string_view form_of(std::string_view text, std::size_t form) {
  for (std::size_t end = text.find(kBetweenForms); form > 0 && end != std::string_view::npos; --form) {
    text.remove_prefix(end + 1);
    end = text.find(kBetweenForms);
  }
  return text.substr(0, text.find(kBetweenForms));
}

std::string filled(std::string_view text, const std::vector<std::string_view>& values) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool slot = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    const auto index = slot ? static_cast<std::size_t>(text[i + 1] - '0') : values.size();
    if (index < values.size()) {
      out += values[index];
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

std::string fill(S key, std::initializer_list<std::string_view> values) { return filled(tr(key), values); }

std::string counted(S key, int count, std::initializer_list<std::string_view> more) {
  const StringTable* table = current();
  const std::size_t form = table != nullptr ? table->form(count) : static_cast<std::size_t>(count != 1);
  const std::string digits = number(count);
  std::vector<std::string_view> values{digits};
  values.insert(values.end(), more.begin(), more.end());
  return filled(form_of(tr(key), form), values);
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

bool is_one_text(std::string_view text) {
  for (std::size_t key = 0; key < kCount; ++key) {
    std::string_view forms = tr(static_cast<S>(key));
    while (!forms.empty()) {
      const std::string_view own = form_of(forms, 0);
      if (own == text || (own.find('{') != std::string_view::npos && is_filled(own, text))) return true;
      forms.remove_prefix(std::min(own.size() + 1, forms.size()));
    }
  }
  return false;
}

}  // namespace

bool is_interface_text(std::string_view text) {
  if (is_one_text(text)) return true;
  // Several put together: "Lesson, about 4 minutes. Not begun yet."
  for (const std::string_view mark : {std::string_view(". "), std::string_view(", ")}) {
    const std::size_t end = text.find(mark);
    if (end == std::string_view::npos) continue;
    const std::string_view rest = text.substr(end + mark.size());
    if (is_one_text(text.substr(0, end)) && is_interface_text(rest)) return true;
    if (is_one_text(text.substr(0, end + 1)) && is_interface_text(rest)) return true;
  }
  return text.ends_with('.') && is_one_text(text.substr(0, text.size() - 1));
}

std::string number(int value) { return std::to_string(value); }

}  // namespace defuse::app
