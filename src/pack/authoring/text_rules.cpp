#include "pack/authoring/text_rules.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace defuse::pack::authoring {

namespace {

bool is_word(char c) { return base::is_ascii_letter(c) || base::is_ascii_digit(c) || c == '_'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool starts_with_any_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                    [](char a, char b) { return a == base::ascii_lower(b); });
}

// A tag, a comment, a declaration or an end tag; "a < b" and "<3" are text.
bool is_tag(std::string_view rest) {
  return rest.size() > 1 && rest[0] == '<' &&
         (base::is_ascii_letter(rest[1]) || rest[1] == '/' || rest[1] == '!' || rest[1] == '?');
}

// "data: three files" is English, "data:text/html" is an address: the difference is the blank.
bool is_address(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (at > 0 && is_word(text[at - 1])) return false;
  static constexpr std::array<std::string_view, 10> kSchemes = {
      "http:", "https:", "ftp:", "file:", "data:", "blob:", "javascript:", "vbscript:", "mailto:", "ws:"};
  for (const std::string_view scheme : kSchemes) {
    if (!starts_with_any_case(rest, scheme)) continue;
    const bool script = scheme == "javascript:" || scheme == "vbscript:";
    if (script || (rest.size() > scheme.size() && !is_blank(rest[scheme.size()]))) return true;
  }
  if (starts_with_any_case(rest, "www.") && rest.size() > 4 && is_word(rest[4])) return true;
  const bool opens =
      at == 0 || is_blank(text[at - 1]) || text[at - 1] == '"' || text[at - 1] == '\'' || text[at - 1] == '(';
  return opens && rest.size() > 2 && rest[0] == '/' && rest[1] == '/' && is_word(rest[2]);
}

}  // namespace

std::optional<TextFault> find_fault(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_tag(text.substr(at))) {
      return TextFault{at, "html",
                       "HTML has no place in a pack: text is shown as it is written. Remove the tag; a `<` with a "
                       "space after it is fine."};
    }
    if (is_address(text, at)) {
      return TextFault{at, "address",
                       "A pack cannot point outside itself. Remove the address; a name or a title is enough."};
    }
  }
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t at = pos;
    const char32_t c = base::next_code_point(text, pos);
    const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0xFEFF;
    if (bidi || control) {
      return TextFault{
          at, "characters",
          "An invisible character stands here that could make text look like other text. Type the text again."};
    }
  }
  return std::nullopt;
}

}  // namespace defuse::pack::authoring
