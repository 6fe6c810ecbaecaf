// Typing noise: contractions are spelt out, the language's table of spellings is applied, and words that are nobody's
// are compared with the words that the rules know.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "coach/words.h"
#include "course/coach.h"

namespace defuse::coach {

class Spelling {
 public:
  explicit Spelling(const std::vector<course::CoachSpelling>& table);

  // What up to three words mean together: the number of words that were taken, 0 when the table has nothing.
  std::size_t look_up(const std::string* words, std::size_t count, std::vector<std::string>& out) const;

  // "didn't" -> did, not; "you're" -> you, are; "it's" -> it, 's. False when the word is none of these.
  static bool expand(const std::string& word, std::vector<std::string>& out);

  // The known word that an unknown one most likely is: two letters exchanged, one doubled, dropped or slipped in, never
  // the first or the last. The word itself when there is none.
  static std::string mend(const std::string& word, const Words& known);

 private:
  std::unordered_map<std::string, std::vector<std::string>> table_;
};

}  // namespace defuse::coach
