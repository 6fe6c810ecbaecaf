#include "coach/spelling.h"

#include <algorithm>

namespace defuse::coach {

namespace {

constexpr std::size_t kMostTogether = 3;
constexpr std::size_t kShortestMended = 5;
constexpr std::size_t kShortestFilled = 7;  // a letter is put back only into words that are long enough to tell
constexpr std::size_t kLongestMended = 24;

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool has_more_before(std::string_view text, std::string_view suffix) {
  return text.size() > suffix.size() && text.ends_with(suffix);
}

}  // namespace

Spelling::Spelling(const std::vector<course::CoachSpelling>& table) {
  for (const course::CoachSpelling& one : table) table_[one.written] = split(one.means);
}

std::size_t Spelling::look_up(const std::string* words, std::size_t count, std::vector<std::string>& out) const {
  for (std::size_t taken = std::min(count, kMostTogether); taken > 0; --taken) {
    std::string key = words[0];
    for (std::size_t i = 1; i < taken; ++i) key += " " + words[i];
    const auto found = table_.find(key);
    if (found == table_.end()) continue;
    out.insert(out.end(), found->second.begin(), found->second.end());
    return taken;
  }
  return 0;
}

bool Spelling::expand(const std::string& word, std::vector<std::string>& out) {
  if (word.find('\'') == std::string::npos) return false;
  if (word == "let's" || word == "o'clock") return false;
  if (word == "won't") {
    out = {"will", "not"};
  } else if (word == "can't") {
    out = {"can", "not"};
  } else if (word == "shan't") {
    out = {"shall", "not"};
  } else if (word == "ain't") {
    out = {"'s", "not"};
  } else if (has_more_before(word, "n't've")) {
    out = {word.substr(0, word.size() - 6), "not", "have"};
  } else if (has_more_before(word, "n't")) {
    out = {word.substr(0, word.size() - 3), "not"};
  } else if (has_more_before(word, "'d've")) {
    out = {word.substr(0, word.size() - 5), "would", "have"};
  } else if (has_more_before(word, "'re")) {
    out = {word.substr(0, word.size() - 3), "are"};
  } else if (has_more_before(word, "'ve")) {
    out = {word.substr(0, word.size() - 3), "have"};
  } else if (has_more_before(word, "'ll")) {
    out = {word.substr(0, word.size() - 3), "will"};
  } else if (has_more_before(word, "'m")) {
    out = {word.substr(0, word.size() - 2), "am"};
  } else if (has_more_before(word, "'d")) {
    out = {word.substr(0, word.size() - 2), "'d"};
  } else if (has_more_before(word, "'s")) {
    out = {word.substr(0, word.size() - 2), "'s"};
  } else {
    return false;
  }
  return true;
}

std::string Spelling::mend(const std::string& word, const Words& known) {
  const auto knows = [&](const std::string& one) { return known.find(one) != Words::kNone; };
  if (word.size() < kShortestMended || word.size() > kLongestMended || knows(word)) return word;
  if (!std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return word;
  std::string tried = word;
  for (std::size_t i = 1; i + 2 < word.size(); ++i) {  // two letters exchanged
    if (word[i] == word[i + 1]) continue;
    std::swap(tried[i], tried[i + 1]);
    if (knows(tried)) return tried;
    std::swap(tried[i], tried[i + 1]);
  }
  if (word.size() + 1 < kShortestFilled) return word;
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {  // a letter too many
    tried = word;
    tried.erase(i, 1);
    if (knows(tried)) return tried;
  }
  if (word.size() < kShortestFilled) return word;
  for (std::size_t i = 1; i < word.size(); ++i) {  // a letter dropped
    tried = word;
    tried.insert(i, 1, 'a');
    for (char c = 'a'; c <= 'z'; ++c) {
      tried[i] = c;
      if (knows(tried)) return tried;
    }
  }
  return word;
}

}  // namespace defuse::coach
