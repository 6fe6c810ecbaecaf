// Every text of a pack that learners can read, under ids that stay while the pack is edited: made of the item's id, the
// keys on the way and the ids of what they lead through; where a list's entries have no ids, of a hash of what an entry
// says. So a text keeps its id when others are put before it. content/FORMAT.md, "Other languages".
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "pack/authoring/read.h"

namespace defuse::pack::authoring {

struct PackText {
  std::string id;    // "first-words/rounds/late/options/~3f2a91c0/why"
  std::string file;  // "exercises/first-words.yaml"
  std::string text;  // one line, prose, or a paragraph of Markdown
  std::string note;  // for translators: what it is and where it is shown
};

struct PackTexts {
  std::vector<PackText> all;  // in the order of the files; a name that several places use is here once
  // Where each is in the source: file, line, column -> index into `all`.
  std::map<std::tuple<std::string, int, int>, std::size_t> places;
};

PackTexts texts_of(const Files& files);

// What the files of a pack are read as.
enum class FileKind : std::uint8_t { Index, Lesson, Exercise, Call, Other };
FileKind kind_of_file(std::string_view path);

// One file with somebody listening to its texts. Of a file that cannot be read all three are empty.
struct SourceFile {
  Node tree;
  std::optional<course::PackIndex> index;
  std::optional<course::Item> item;
  std::optional<course::Call> call;
};
SourceFile read_source(const std::string& path, const std::string& bytes, Sink& sink);

}  // namespace defuse::pack::authoring
