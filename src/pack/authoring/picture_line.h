// Pictures in a lesson's Markdown: a paragraph that is nothing but `![What is to be seen](media/desk.png)`.
#pragma once

#include <variant>
#include <vector>

#include "pack/authoring/markdown.h"
#include "pack/authoring/node.h"

namespace defuse::pack::authoring {

// A chunk of Markdown in its pieces, in order: Markdown again, and for each picture the node of its file and its alt.
std::vector<std::variant<Chunk, Node>> parted_at_pictures(const Chunk& chunk);

}  // namespace defuse::pack::authoring
