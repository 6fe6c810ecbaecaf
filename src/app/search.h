// Search over everything a learner may look for: lessons with their text, exercises, calls, practices, words explained.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course/pack.h"

namespace defuse::app {

struct State;

enum class FoundKind : std::uint8_t { Item, Call, Practice, Term };

// One thing that can be found.
struct SearchEntry {
  FoundKind kind = FoundKind::Item;
  base::Id id;
  std::string title;
  std::string summary;              // shown where nothing of the text matches
  std::vector<std::string> texts;   // passages; of a lesson its blocks, lines and prompts
  std::string folded_title;         // lower case, as it is searched
  std::vector<std::string> folded;  // of summary (first) and texts
};
using SearchIndex = std::vector<SearchEntry>;

struct Found {
  const SearchEntry* entry = nullptr;
  std::string passage;  // around the first match, or the summary
};

// Lower case for ASCII letters, typographic quotation marks as plain ones.
std::string fold_text(std::string_view text);

SearchEntry search_entry(FoundKind kind, base::Id id, std::string title, std::string summary,
                         std::vector<std::string> texts = {});

// Every passage of a lesson, in order.
std::vector<std::string> passages(const course::Lesson& lesson);

// Entries that hold every word of the query, each as the beginning of a word: first those with all words in the title,
// then by how early in the list. Nothing for a query without words.
std::vector<Found> search(const SearchIndex& index, std::string_view query);

// Reads the lessons' text, once for a pack.
void open_search(State& state);

}  // namespace defuse::app
