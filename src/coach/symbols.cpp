#include "coach/symbols.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace defuse::coach {

namespace {

// A short word with such an ending is seldom a form of another: "red", "king", "fly".
bool is_form(std::string_view text, std::string_view suffix) {
  return text.size() > suffix.size() + 2 && text.ends_with(suffix);
}
bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// "0x80070643", "kb5034441", "err_timeout", "ntoskrnl.exe": what only a log says.
bool is_code(const std::string& text) {
  const auto digits = std::count_if(text.begin(), text.end(), base::is_ascii_digit);
  if (text.size() > 3 && text.compare(0, 2, "0x") == 0) return true;
  if (digits >= 5 && text.compare(0, 2, "kb") == 0) return true;
  if (text.find('_') != std::string::npos && std::any_of(text.begin(), text.end(), is_letter_byte)) return true;
  const std::size_t point = text.rfind('.');
  if (point == std::string::npos || point == 0) return false;
  const std::string_view ending = std::string_view(text).substr(point + 1);
  constexpr std::array<std::string_view, 9> kEndings{"dll", "exe", "sys", "ini", "reg", "conf", "ps1", "ost", "dat"};
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

}  // namespace

Symbol Symbols::of_set(std::vector<WordId> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::uint32_t hash = 0;
  for (const WordId word : words) hash = mixed(hash, word);
  const Symbol known = slots_.find(hash, [&](Symbol set) {
    const std::size_t begin = set == 0 ? 0 : ends_[set - 1];
    return std::equal(words.begin(), words.end(), members_.begin() + static_cast<std::ptrdiff_t>(begin),
                      members_.begin() + static_cast<std::ptrdiff_t>(ends_[set]));
  });
  if (known != kNone) return known;
  members_.insert(members_.end(), words.begin(), words.end());
  ends_.push_back(static_cast<std::uint32_t>(members_.size()));
  slots_.put(hash, count_);
  return count_++;
}

Symbol Symbols::of_words(std::initializer_list<std::string_view> words) {
  std::vector<WordId> ids;
  for (const std::string_view word : words) ids.push_back(words_.put(word));
  return of_set(std::move(ids));
}

void Symbols::finish() {
  slots_ = {};
  rows_.assign(words_.size(), {});
  for (const WordId word : members_) ++rows_[word].end;
  std::uint32_t at = 0;
  for (Row& row : rows_) {
    row.begin = at;
    at += row.end;
    row.end = row.begin;
  }
  std::vector<Symbol> all(members_.size());
  std::size_t member = 0;
  for (Symbol symbol = 0; symbol < count_; ++symbol) {
    for (; member < ends_[symbol]; ++member) all[rows_[members_[member]].end++] = symbol;
  }
  members_ = {};
  ends_ = {};
  share_rows(std::move(all));
  words_.finish();
}

void Symbols::share_rows(std::vector<Symbol> all) {
  Slots seen;
  std::uint32_t used = 0;  // rows are moved down to where there is room
  for (WordId word = 0; word < rows_.size(); ++word) {
    const Row row = rows_[word];
    std::uint32_t hash = 0;
    for (std::uint32_t i = row.begin; i < row.end; ++i) hash = mixed(hash, all[i]);
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(row.begin);
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(row.end);
    const WordId known = seen.find(hash, [&](WordId other) {
      return std::equal(first, last, all.begin() + static_cast<std::ptrdiff_t>(rows_[other].begin),
                        all.begin() + static_cast<std::ptrdiff_t>(rows_[other].end));
    });
    if (known != Words::kNone) {
      rows_[word] = rows_[known];
      continue;
    }
    std::copy(first, last, all.begin() + static_cast<std::ptrdiff_t>(used));
    rows_[word] = {used, used + row.end - row.begin};
    used = rows_[word].end;
    seen.put(hash, word);
  }
  symbols_.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(used));
}

void Symbols::add(std::string_view word, std::vector<Symbol>& out) const {
  const WordId known = words_.find(word);
  if (known == Words::kNone) return;
  const Row row = rows_[known];
  out.insert(out.end(), symbols_.begin() + static_cast<std::ptrdiff_t>(row.begin),
             symbols_.begin() + static_cast<std::ptrdiff_t>(row.end));
}

void Symbols::of_token(const Token& token, std::vector<Symbol>& out) const {
  out.clear();
  const std::string& text = token.text;
  switch (token.kind) {
    case TokenKind::Quote:
      add("QUOTE", out);
      break;
    case TokenKind::Soft:
      add(text == ":" ? ":" : ",", out);
      break;
    case TokenKind::Stop:
      add("STOP", out);
      if (text == "?") add("ASKS", out);
      break;
    case TokenKind::Word:
      add_word(token, out);
      break;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

void Symbols::add_word(const Token& token, std::vector<Symbol>& out) const {
  const std::string& text = token.text;
  add(text, out);
  if (text == "'s") {
    add("is", out);
    add("has", out);
  } else if (text == "'d") {
    add("would", out);
    add("had", out);
  }
  add("ANY", out);
  if (base::is_ascii_digit(text[0])) add("NUM", out);
  if (token.capital) add("CAP", out);
  if (token.capitals) add("ACR", out);
  if (token.joined) add("JOINED", out);
  if (is_code(text)) add("CODE", out);
  if (is_form(text, "ed") && !is_form(text, "eed")) add("ED", out);
  if (is_form(text, "ing")) add("ING", out);
  if (is_form(text, "ly")) add("LY", out);
}

}  // namespace defuse::coach
