// Syllables from spelling: groups of vowels, less silent ones, plus vowels side by side that are spoken apart.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "pack/authoring/reading_age.h"

namespace defuse::pack::authoring {

namespace {

using std::string_view;

bool is_in(char c, string_view set) { return set.find(c) != string_view::npos; }
bool is_vowel(char c) { return is_in(c, "aeiou"); }

// `y` is a vowel unless it opens a word or stands between vowels: "my", "yes", "player".
bool is_spoken_vowel(string_view word, std::size_t i) {
  if (word[i] != 'y') return is_vowel(word[i]);
  const bool vowel_after = i + 1 < word.size() && is_vowel(word[i + 1]);
  return !vowel_after || (i > 0 && !is_vowel(word[i - 1]));
}

int vowel_groups(string_view word) {
  int groups = 0;
  bool before = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_spoken_vowel(word, i);
    if (vowel && !before) ++groups;
    before = vowel;
  }
  return groups;
}

// Vowels that are spoken apart, and the letters before and after which they are not: "radio", but not "station".
struct Apart {
  string_view letters;
  string_view not_after;
  string_view not_before;
};
constexpr std::array<Apart, 17> kApart{{{"iat", "", ""},
                                        {"ia", "ct", "g"},
                                        {"iour", "abcdefghijklmnopqrstuvwxyz", ""},
                                        {"io", "tscgxhln", ""},
                                        {"iu", "", ""},
                                        {"ien", "tcr", ""},
                                        {"rien", "f", ""},
                                        {"iet", "", ""},
                                        {"eo", "g", "pu"},
                                        {"ua", "qg", ""},
                                        {"uel", "q", ""},
                                        {"uen", "qg", ""},
                                        {"oing", "", ""},
                                        {"eing", "", ""},
                                        {"uing", "q", ""},
                                        {"ao", "", ""},
                                        {"crea", "", "msk"}}};

int spoken_apart(string_view word) {
  int apart = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    for (const Apart& one : kApart) {
      if (word.substr(i, one.letters.size()) != one.letters) continue;
      const std::size_t next = i + one.letters.size();
      const bool after = i > 0 && is_in(word[i - 1], one.not_after);
      const bool before = next < word.size() && is_in(word[next], one.not_before);
      if (!after && !before) ++apart;
      break;
    }
    const bool y = word[i] == 'y' && i > 0 && i + 1 < word.size() && !is_vowel(word[i - 1]) && is_vowel(word[i + 1]);
    if (y) ++apart;  // "trying", "anyone"
  }
  const bool more = vowel_groups(word) > 1;
  if (more && (word.ends_with("ier") || word.ends_with("iest") || word.ends_with("iers"))) ++apart;
  if (more && (word.ends_with("ea") || word.ends_with("eas"))) ++apart;
  if (word.ends_with("sm") || word.ends_with("sms") || word.ends_with("thm")) ++apart;
  return apart;
}

// "table", "centre": the e is not spoken, and the consonants before it are a syllable without it.
bool ends_in_syllable(string_view word) {
  if (word.size() < 3) return false;
  const char before = word[word.size() - 3];
  const char last = word[word.size() - 2];
  return (last == 'l' && is_in(before, "bcdfgkpstz")) || (last == 'r' && is_in(before, "bct"));
}

// A last e, -es or -ed that is not spoken: "made", "makes", "asked", but "pages", "waited".
bool has_silent_end(string_view word) {
  for (const auto& [end, spoken_after] :
       {std::pair<string_view, string_view>{"e", ""}, {"es", "sxzcgh"}, {"ed", "td"}}) {
    if (word.size() <= end.size() || !word.ends_with(end)) continue;
    const char before = word[word.size() - end.size() - 1];
    const string_view with_e = word.substr(0, word.size() - end.size() + 1);
    if (is_in(before, "aeiouy") &&
        !(end == "e" && (word.ends_with("gue") || word.ends_with("que")) && !word.ends_with("rgue")))
      return false;
    return !is_in(before, spoken_after) && !ends_in_syllable(with_e);
  }
  return false;
}

// An e that has gone silent before an ending or inside a compound: "safely", "careful", "something".
int silent_inside(string_view word) {
  int silent = 0;
  for (const string_view end : {"ely", "eful", "efully", "eless", "ement", "ements", "eness"}) {
    const std::size_t at = word.size() - std::min(word.size(), end.size());
    if (at < 2 || !word.ends_with(end) || is_vowel(word[at - 1]) || vowel_groups(word.substr(0, at)) == 0) continue;
    if (end.starts_with("ement") && word[at - 1] == 'l') continue;  // "element", "settlement"
    silent = 1;
  }
  for (const string_view start : {"some", "there", "where", "home", "care", "time"}) {
    const bool compound = word.size() > start.size() && word.starts_with(start) && !is_vowel(word[start.size()]) &&
                          !is_in(word[start.size()], "sdrny");
    if (compound) silent = 1;
  }
  if (word.starts_with("every") || word == "sometimes" || word == "someone") silent = 1;
  return silent;
}

constexpr std::array<std::pair<string_view, int>, 14> kIrregular{{{"business", 2},
                                                                  {"businesses", 3},
                                                                  {"maybe", 2},
                                                                  {"recipe", 3},
                                                                  {"cafe", 2},
                                                                  {"evening", 2},
                                                                  {"evenings", 2},
                                                                  {"react", 2},
                                                                  {"science", 2},
                                                                  {"clothes", 1},
                                                                  {"lion", 2},
                                                                  {"queue", 1},
                                                                  {"queues", 1},
                                                                  {"queued", 1}}};

// A word of lower-case letters alone.
int of_letters(string_view word) {
  for (const auto& [irregular, count] : kIrregular) {
    if (word == irregular) return count;
  }
  const int groups = vowel_groups(word);
  const int count = groups - (groups > 1 && has_silent_end(word) ? 1 : 0) - silent_inside(word) + spoken_apart(word);
  return std::max(1, count);
}

// What a shortened word adds: "isn't", "it'll", but "don't", "you'll".
int of_ending(string_view base, string_view ending) {
  if (base.empty() || ending.empty()) return 0;
  if (ending == "t") {  // the base still has its n
    const string_view verb = base.substr(0, base.size() - 1);
    return base.ends_with("n") && !verb.empty() && (verb.ends_with("ve") || !is_vowel(verb.back())) ? 1 : 0;
  }
  if (ending == "s") return is_in(base.back(), "sxz") ? 1 : 0;
  return (ending == "ll" || ending == "ve" || ending == "d") && !is_in(base.back(), "aeiouyw") ? 1 : 0;
}

}  // namespace

int syllables_of(string_view word) {
  int count = 0;
  std::string letters;
  std::string ending;  // after an apostrophe
  bool apostrophe = false;
  const auto finish = [&] {
    const bool negated = ending == "t" && letters.ends_with("n");
    if (!letters.empty()) count += of_letters(negated ? letters.substr(0, letters.size() - 1) : letters);
    count += of_ending(letters, ending);
    letters.clear();
    ending.clear();
    apostrophe = false;
  };
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (base::is_ascii_letter(word[i])) {
      (apostrophe ? ending : letters) += base::ascii_lower(word[i]);
    } else if (word[i] == '\'' || word.substr(i, 3) == "\xE2\x80\x99") {
      apostrophe = !letters.empty();
    } else if (static_cast<unsigned char>(word[i]) >= 0xC3 && static_cast<unsigned char>(word[i]) <= 0xC5) {
      (apostrophe ? ending : letters) += 'e';  // an accented letter, most often a vowel
    } else if (static_cast<unsigned char>(word[i]) < 0x80) {
      finish();
      if (base::is_ascii_digit(word[i])) ++count;
    }
  }
  finish();
  return count;
}

}  // namespace defuse::pack::authoring
