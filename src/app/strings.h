// The interface's own words (the course's words are in packs). English is strings.def; other languages are tables read
// at run time. A missing key does not compile; an unused one, or one a language lacks, is found by the tests.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace defuse::app {

enum class S {
#define DEFUSE_STRING(key, text) key,
#include "app/strings.def"
#undef DEFUSE_STRING
};

// The words of one language. As bytes: a line "defuse strings 2 <fingerprint of the keys> <tag> <forms>", then a line
// for each key in the order of strings.def, the forms of what is counted with kBetweenForms between them. <forms> is
// the language's rule for plurals: 200 digits, which form goes with 0, 1, ... 199; 200 and more are as 100 to 199.
class StringTable {
 public:
  // Refuses what is no table, or one made for other keys.
  static base::Result<StringTable> read(std::string_view bytes);
  // `texts` in the order of strings.def.
  static std::string write(std::string_view tag, std::string_view forms, const std::vector<std::string>& texts);

  std::string_view tag() const { return tag_; }
  std::size_t form(int count) const;  // of a text that is counted
  std::string_view text(S key) const { return texts_[static_cast<std::size_t>(key)]; }

 private:
  std::string tag_;
  std::string forms_;
  std::vector<std::string> texts_;
};

// While it lives, words are taken from `table` (nullptr: English). One App may speak another language than the next.
class UseStrings {
 public:
  explicit UseStrings(const StringTable* table);
  ~UseStrings();
  UseStrings(const UseStrings&) = delete;
  UseStrings& operator=(const UseStrings&) = delete;

 private:
  const StringTable* before_;
};

inline constexpr char kBetweenForms = '\x1F';

std::string_view tr(S key);

// The text with {0}, {1} ... replaced.
std::string fill(S key, std::initializer_list<std::string_view> values);
// Of a DEFUSE_PLURAL: the form that goes with `count`, which replaces {0}; `more` replaces {1}, {2} ...
std::string counted(S key, int count, std::initializer_list<std::string_view> more = {});

// Whether a text is one of the interface's own, filled in or not, or several of them with a comma or a full stop
// between them, in the language spoken now. A guess where one is made of little more than what was filled in; that
// counts as the course's.
bool is_interface_text(std::string_view text);

std::string number(int value);

}  // namespace defuse::app
