// A sentence of ours for words that hurt: taken from a rule's advice and fitted into what the learner wrote.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace defuse::app {

// `text` stands for the bytes from `begin` to `end` of what was written.
struct Suggestion {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
  std::string sentence;  // as the rule has it
  std::string replaces;  // the clause whose place it takes
  bool operator==(const Suggestion&) const = default;
};

// The first whole statement that stands in quotation marks in an advice; empty when there is none. Half sentences and
// such with a gap (...) are examples, and a question needs what it asks about: these cannot be put in.
std::string_view quoted_sentence(std::string_view advice);

// Puts the sentence in the place of the clause that holds the bytes from `begin` to `end`. Nothing fits where these are
// less than half of their clause: the rest of it would be lost.
std::optional<Suggestion> fit(std::string_view text, std::size_t begin, std::size_t end, std::string_view sentence);

std::string applied(std::string_view text, const Suggestion& suggestion);

}  // namespace defuse::app
