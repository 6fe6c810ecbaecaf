#include "app/suggestion.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace defuse::app {

namespace {

constexpr std::size_t kShortRest = 2;  // words after a comma that are a name or a "please", and stay there

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_stop(char c) { return c == '.' || c == '!' || c == '?' || c == '\n'; }
bool is_soft(char c) { return c == ',' || c == ';' || c == ':'; }

// A sign that parts clauses; not the point in "9.30".
bool parts(std::string_view text, std::size_t at) {
  if (!is_stop(text[at]) && !is_soft(text[at])) return false;
  const bool number =
      at > 0 && at + 1 < text.size() && base::is_ascii_digit(text[at - 1]) && base::is_ascii_digit(text[at + 1]);
  return !number;
}

std::size_t next_sign(std::string_view text, std::size_t from) {
  while (from < text.size() && !parts(text, from)) ++from;
  return from;
}

std::size_t word_count(std::string_view text) { return base::words_of(text).size(); }

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// After a comma a sentence goes on small, but for words of one letter ("I").
void go_on_small(std::string& sentence) {
  if (sentence.size() > 1 && sentence[1] != ' ' && sentence[1] != '\'') sentence[0] = base::ascii_lower(sentence[0]);
}

bool is_whole(std::string_view quoted) {
  if (quoted.size() < 2 || quoted.find("...") != std::string_view::npos) return false;
  if (quoted.find("\u2026") != std::string_view::npos) return false;
  const bool small = quoted.front() >= 'a' && quoted.front() <= 'z';
  return !small && quoted.back() == '.' && word_count(quoted) > 1;
}

}  // namespace

std::string_view quoted_sentence(std::string_view advice) {
  std::size_t open = advice.find('"');
  while (open != std::string_view::npos) {
    const std::size_t close = advice.find('"', open + 1);
    if (close == std::string_view::npos) break;
    const std::string_view quoted = advice.substr(open + 1, close - open - 1);
    if (is_whole(quoted)) return quoted;
    open = advice.find('"', close + 1);
  }
  return {};
}

std::optional<Suggestion> fit(std::string_view text, std::size_t begin, std::size_t end, std::string_view sentence) {
  if (sentence.empty() || begin >= end || end > text.size()) return std::nullopt;
  std::size_t first = begin;
  while (first > 0 && !parts(text, first - 1)) --first;
  while (first < begin && is_space(text[first])) ++first;
  std::size_t last = next_sign(text, end - 1);
  if (word_count(text.substr(begin, end - begin)) * 2 < word_count(text.substr(first, last - first)))
    return std::nullopt;

  Suggestion made;
  made.begin = first;
  made.end = last;
  made.text = sentence;
  made.sentence = sentence;
  made.replaces = text.substr(first, last - first);
  std::size_t before = first;
  while (before > 0 && is_space(text[before - 1]) && text[before - 1] != '\n') --before;
  if (before > 0 && is_soft(text[before - 1])) go_on_small(made.text);

  if (last == text.size() || text[last] == '\n') return made;
  if (is_stop(text[last])) {
    while (made.end < text.size() && is_stop(text[made.end]) && text[made.end] != '\n') ++made.end;
    return made;
  }
  std::size_t rest = last + 1;
  while (rest < text.size() && is_space(text[rest])) ++rest;
  if (rest == text.size()) {
    made.end = rest;
  } else if (word_count(text.substr(rest, next_sign(text, rest) - rest)) <= kShortRest && made.text.back() == '.') {
    made.text.pop_back();
  } else {
    made.text += ' ';
    made.text += upper(text[rest]);
    made.end = rest + 1;
  }
  return made;
}

std::string applied(std::string_view text, const Suggestion& suggestion) {
  std::string out(text.substr(0, suggestion.begin));
  out += suggestion.text;
  out += text.substr(suggestion.end);
  return out;
}

}  // namespace defuse::app
