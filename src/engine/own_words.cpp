#include "engine/own_words.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace defuse::engine {

namespace {

constexpr double kOtherMove = 0.5;
constexpr double kErrorLeaves = 0.3;  // of the worth
constexpr double kWarningLeaves = 0.6;
constexpr double kSuggestionLeaves = 0.9;

// " the words only ": ASCII letters in lower case, digits and all that is not ASCII; the rest is one space. Apostrophes
// are dropped, straight or curly, so that "dont" and "don't" are alike.
std::string words_only(std::string_view text) {
  constexpr std::string_view kCurly[] = {"\u2018", "\u2019"};
  std::string out = " ";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with(kCurly[0]) || rest.starts_with(kCurly[1])) {
      i += kCurly[0].size() - 1;
      continue;
    }
    const char c = text[i];
    if (c == '\'') continue;
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) {
      out += c;
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

}  // namespace

void note(SaidFindings& found, const course::CoachRule& rule) {
  if (rule.kind == course::CoachKind::Good) {
    found.moves.push_back(rule.id);
    return;
  }
  found.mistakes.push_back(rule.id);
  switch (rule.level) {
    case course::CoachLevel::Error:
      ++found.errors;
      break;
    case course::CoachLevel::Warning:
      ++found.warnings;
      break;
    case course::CoachLevel::Suggestion:
      ++found.suggestions;
      break;
  }
}

bool makes_one_of(const SaidFindings& found, const std::vector<base::Id>& wanted) {
  return std::any_of(found.moves.begin(), found.moves.end(), [&](const base::Id& move) {
    return std::find(wanted.begin(), wanted.end(), move) != wanted.end();
  });
}

double worth(const SaidFindings& found, const std::vector<base::Id>& wanted) {
  if (found.moves.empty()) return 0;
  const double made = makes_one_of(found, wanted) ? 1 : kOtherMove;
  return made * std::pow(kErrorLeaves, found.errors) * std::pow(kWarningLeaves, found.warnings) *
         std::pow(kSuggestionLeaves, found.suggestions);
}

bool repeats(std::string_view said, std::string_view sentence) {
  const std::string needle = words_only(sentence);
  return needle.size() > 1 && words_only(said).find(needle) != std::string::npos;
}

}  // namespace defuse::engine
