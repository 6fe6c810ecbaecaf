#include "pack/authoring/file_text.h"

#include "base/utf8.h"
#include "pack/authoring/read.h"

namespace defuse::pack::authoring {

std::optional<std::string> text_of(const std::string& bytes, Sink& sink) {
  if (bytes.size() > kLargestFile) {
    sink.error({}, "too-large", "The file is larger than 1 MiB; a lesson or an exercise is a few pages.");
    return std::nullopt;
  }
  const std::size_t begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  int line = 1;
  for (std::size_t pos = begin; pos < bytes.size();) {
    const std::size_t at = pos;
    const char32_t c = base::next_code_point(bytes, pos);
    if ((c == 0xFFFD && pos == at + 1) || c == 0) {
      sink.error({line, 1}, "encoding", "The file is not UTF-8 text. Save it as UTF-8.");
      return std::nullopt;
    }
    if (c == '\n') ++line;
  }
  return with_line_feeds(std::string_view(bytes).substr(begin));
}

std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      out += text[at];
    } else if (at + 1 == text.size() || text[at + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

}  // namespace defuse::pack::authoring
