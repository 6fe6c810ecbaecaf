#include "coach/symbols.h"

#include <algorithm>
#include <array>

#include "coach/pattern.h"

namespace defuse::coach {

namespace {

bool ends_with(const std::string& text, std::string_view suffix) {
  return text.size() > suffix.size() + 2 && text.compare(text.size() - suffix.size(), suffix.size(), suffix) == 0;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// "0x80070643", "kb5034441", "err_timeout", "ntoskrnl.exe": what only a log says.
bool is_code(const std::string& text) {
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  if (text.size() > 3 && text.compare(0, 2, "0x") == 0) return true;
  if (digits >= 5 && text.compare(0, 2, "kb") == 0) return true;
  if (text.find('_') != std::string::npos && std::any_of(text.begin(), text.end(), is_letter)) return true;
  const std::size_t point = text.rfind('.');
  if (point == std::string::npos || point == 0) return false;
  const std::string_view ending = std::string_view(text).substr(point + 1);
  constexpr std::array<std::string_view, 9> kEndings{"dll", "exe", "sys", "ini", "reg", "conf", "ps1", "ost", "dat"};
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

}  // namespace

Symbol Symbols::of_set(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  const auto [place, fresh] = sets_.try_emplace(words, static_cast<Symbol>(sets_.size()));
  if (fresh) {
    for (const std::string& word : words) of_word_[word].push_back(place->second);
  }
  return place->second;
}

void Symbols::add(const std::string& word, std::vector<Symbol>& out) const {
  const auto found = of_word_.find(word);
  if (found != of_word_.end()) out.insert(out.end(), found->second.begin(), found->second.end());
}

void Symbols::of_token(const Token& token, std::vector<Symbol>& out) const {
  const std::string& text = token.text;
  switch (token.kind) {
    case TokenKind::Quote:
      return add("QUOTE", out);
    case TokenKind::Soft:
      return add(text == ":" ? ":" : ",", out);
    case TokenKind::Stop: {
      add("STOP", out);
      if (text == "?") add("ASKS", out);
      return;
    }
    case TokenKind::Word:
      break;
  }
  add(text, out);
  if (text == "'s") {
    add("is", out);
    add("has", out);
  } else if (text == "'d") {
    add("would", out);
    add("had", out);
  }
  add("ANY", out);
  if (is_digit(text[0])) add("NUM", out);
  if (token.capital) add("CAP", out);
  if (token.capitals) add("ACR", out);
  if (token.joined) add("JOINED", out);
  if (is_code(text)) add("CODE", out);
  if (ends_with(text, "ed") && !ends_with(text, "eed")) add("ED", out);
  if (ends_with(text, "ing")) add("ING", out);
  if (ends_with(text, "ly")) add("LY", out);
}

std::unordered_set<std::string> Symbols::words() const {
  std::unordered_set<std::string> all;
  for (const auto& [word, symbols] : of_word_) {
    if (!is_shape(word)) all.insert(word);
  }
  return all;
}

}  // namespace defuse::coach
