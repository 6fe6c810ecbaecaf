// Writing YAML that the reader reads back as it was: every text in double quotes.
#pragma once

#include <string>
#include <string_view>

namespace defuse::pack::authoring {

inline std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' || c == '\t' ? ' ' : c;
  }
  return out + "\"";
}

}  // namespace defuse::pack::authoring
