#include "pack/authoring/picture_line.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"

namespace defuse::pack::authoring {

namespace {

Node text_node(std::string_view text, Place place) {
  Node node;
  node.kind = NodeKind::Text;
  node.place = place;
  node.text = text;
  std::replace(node.text.begin(), node.text.end(), '\n', ' ');  // a long alt may be wrapped
  return node;
}

// `![alt](file)` as a node; empty when the paragraph is something else. The alt ends at the last `](`.
std::optional<Node> picture_of(std::string_view paragraph, int line) {
  const std::size_t indent = paragraph.find("![");
  const std::string_view text = base::trimmed(paragraph);
  if (!text.starts_with("![") || !text.ends_with(")")) return std::nullopt;
  const std::size_t middle = text.rfind("](");
  if (middle == std::string_view::npos || text.find("](") != middle) return std::nullopt;
  const std::string_view alt = text.substr(2, middle - 2);
  const auto breaks = static_cast<int>(std::count(alt.begin(), alt.end(), '\n'));
  const std::size_t line_begin = breaks == 0 ? 0 : alt.rfind('\n') + 3;
  const int first = static_cast<int>(indent) + 1;
  const int column = static_cast<int>(base::count_characters(text.substr(line_begin, middle + 2 - line_begin))) +
                     (breaks == 0 ? first : 1);
  Node node;
  node.kind = NodeKind::Map;
  node.place = {line, first};
  const Place alt_place{line, first + 2};
  const Place file_place{line + breaks, column};
  node.keys = {{"file", file_place}, {"alt", alt_place}};
  node.items = {text_node(base::trimmed(text.substr(middle + 2, text.size() - middle - 3)), file_place),
                text_node(base::trimmed(alt), alt_place)};
  return node;
}

}  // namespace

std::vector<std::variant<Chunk, Node>> parted_at_pictures(const Chunk& chunk) {
  std::vector<std::variant<Chunk, Node>> parts;
  const std::string_view text = chunk.text;
  Chunk rest{false, {}, {}, chunk.first_line, chunk.place};
  const auto put_rest = [&](int next_line) {
    if (!base::trimmed(rest.text).empty()) parts.emplace_back(rest);
    rest = Chunk{false, {}, {}, next_line, {next_line, 1}};
  };
  int line = chunk.first_line;
  for (std::size_t begin = 0; begin < text.size();) {
    // A paragraph with the blank lines after it.
    std::size_t end = begin;
    std::size_t words = begin;  // where its words end
    bool blank = false;
    while (end < text.size()) {
      const std::size_t next = std::min(text.find('\n', end), text.size() - 1) + 1;
      const bool empty = base::trimmed(text.substr(end, next - end)).empty();
      if (blank && !empty) break;
      blank = blank || empty;
      end = next;
      if (!blank) words = next;
    }
    const auto lines = static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                                   text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    if (std::optional<Node> picture = picture_of(text.substr(begin, words - begin), line)) {
      put_rest(line + lines);
      rest.first_line = line + lines;
      parts.emplace_back(std::move(*picture));
    } else {
      rest.text.append(text.substr(begin, end - begin));
    }
    line += lines;
    begin = end;
  }
  put_rest(line);
  return parts;
}

}  // namespace defuse::pack::authoring
