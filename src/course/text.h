// Rich text as the course knows it: a small Markdown subset already parsed. No HTML, no links to elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace defuse::course {

enum class RunStyle : std::uint8_t { Plain, Strong, Emphasis };

struct Run {
  RunStyle style = RunStyle::Plain;
  std::string text;
  bool operator==(const Run&) const = default;
};

enum class BlockKind : std::uint8_t { Paragraph, Heading, Bullet, Numbered, Quote };

// Heading level is 3 inside a page (1 is the screen, 2 the page). Bullet and Numbered are one list item each;
// consecutive items form one list.
struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::vector<Run> runs;
  bool operator==(const Block&) const = default;
};

using RichText = std::vector<Block>;

// The text without its styles, for names, titles and searches.
std::string plain_text(const Block& block);

}  // namespace defuse::course
