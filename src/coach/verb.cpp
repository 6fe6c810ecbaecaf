#include "coach/verb.h"

#include <algorithm>
#include <array>

namespace defuse::coach {

namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& all) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

// Verbs of more than one syllable that double their last letter all the same.
constexpr std::array<std::string_view, 14> kDoubling{"forget",   "begin",  "transfer", "submit", "commit",
                                                     "omit",     "permit", "prefer",   "refer",  "format",
                                                     "reformat", "cancel", "label",    "travel"};
// Verbs whose past is their base.
constexpr std::array<std::string_view, 14> kUnchanged{"set",   "reset", "put",  "cut",  "hit",     "let", "shut",
                                                      "upset", "cost",  "quit", "read", "misread", "bet", "split"};

// "stop" -> "stopp", "unplug" -> "unplugg": one vowel between consonants at the end of a word of one syllable.
bool doubles(std::string base) {
  if (is_one_of(base, kDoubling)) return true;
  for (const std::string_view prefix : {"un", "re"}) {
    if (base.size() > prefix.size() + 2 && base.compare(0, prefix.size(), prefix) == 0) {
      base.erase(0, prefix.size());
      break;
    }
  }
  const std::size_t n = base.size();
  if (n < 3 || is_vowel(base[n - 1]) || !is_vowel(base[n - 2]) || is_vowel(base[n - 3])) return false;
  if (std::string_view("wxy").find(base[n - 1]) != std::string_view::npos) return false;
  return std::count_if(base.begin(), base.end(), is_vowel) == 1;
}

std::string with_s(const std::string& base) {
  for (const char* hissing : {"s", "x", "z", "ch", "sh", "o"}) {
    if (base.ends_with(hissing)) return base + "es";
  }
  if (base.ends_with("y") && base.size() > 1 && !is_vowel(base[base.size() - 2]))
    return base.substr(0, base.size() - 1) + "ies";
  return base + "s";
}

std::string with_ed(const std::string& base) {
  if (base.ends_with("e")) return base + "d";
  if (base.ends_with("y") && base.size() > 1 && !is_vowel(base[base.size() - 2]))
    return base.substr(0, base.size() - 1) + "ied";
  return (doubles(base) ? base + base.back() : base) + "ed";
}

std::string with_ing(const std::string& base) {
  if (base.ends_with("ie")) return base.substr(0, base.size() - 2) + "ying";
  if (base.ends_with("e") && !base.ends_with("ee") && base.size() > 2) return base.substr(0, base.size() - 1) + "ing";
  return (doubles(base) ? base + base.back() : base) + "ing";
}

}  // namespace

Verb verb_of(std::string_view entry) {
  Verb verb;
  const std::size_t space = std::min(entry.find(' '), entry.size());
  std::string_view forms = entry.substr(0, space);
  if (space < entry.size()) verb.rest = entry.substr(space + 1);
  const auto next = [&forms] {
    const std::size_t slash = std::min(forms.find('/'), forms.size());
    std::string form(forms.substr(0, slash));
    forms.remove_prefix(std::min(slash + 1, forms.size()));
    return form;
  };
  verb.base = next();
  verb.past = next();
  verb.done = next();
  verb.ing = next();
  if (verb.past.empty()) verb.past = is_one_of(verb.base, kUnchanged) ? verb.base : with_ed(verb.base);
  if (verb.done.empty()) verb.done = verb.past;
  if (verb.ing.empty()) verb.ing = with_ing(verb.base);
  verb.s = with_s(verb.base);
  return verb;
}

}  // namespace defuse::coach
