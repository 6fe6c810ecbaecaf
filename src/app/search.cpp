#include "app/search.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace defuse::app {

namespace {

constexpr std::size_t kPassage = 140;  // bytes shown around a match, about

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Where `word` begins a word of `text`; npos when it does not. Both folded.
std::size_t find_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (at == 0 || !is_word_byte(text[at - 1])) return at;
  }
  return std::string_view::npos;
}

std::vector<std::string> words_of(std::string_view query) {
  const std::string folded = fold_text(query);
  std::vector<std::string> words;
  std::string word;
  for (const char c : folded + " ") {
    if (is_word_byte(c) || (c == '\'' && !word.empty())) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::size_t whole_character(std::string_view text, std::size_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

// Folding keeps ASCII lengths; typographic marks shrink, so a place in folded text is an earlier one in the original.
std::string around(const std::string& text, std::size_t at) {
  if (text.size() <= kPassage) return text;
  std::size_t begin = at > kPassage / 3 ? at - kPassage / 3 : 0;
  if (begin > 0) {
    const std::size_t space = text.find(' ', begin);
    begin = space == std::string::npos || space > at ? whole_character(text, begin) : space + 1;
  }
  std::size_t end = std::min(begin + kPassage, text.size());
  if (end < text.size()) {
    const std::size_t space = text.rfind(' ', end);
    end = space == std::string::npos || space <= begin ? whole_character(text, end) : space;
  }
  return (begin > 0 ? "\xE2\x80\xA6 " : "") + text.substr(begin, end - begin) +
         (end < text.size() ? " \xE2\x80\xA6" : "");
}

enum class Rank : std::uint8_t { None, Text, Title };

Rank rank_of(const SearchEntry& entry, const std::vector<std::string>& words) {
  bool all_in_title = true;
  for (const std::string& word : words) {
    if (find_word(entry.folded_title, word) != std::string::npos) continue;
    all_in_title = false;
    const bool somewhere = std::any_of(entry.folded.begin(), entry.folded.end(), [&](const std::string& text) {
      return find_word(text, word) != std::string::npos;
    });
    if (!somewhere) return Rank::None;
  }
  return all_in_title ? Rank::Title : Rank::Text;
}

// Of the passage that holds most of the words, the part around the first of them.
std::string passage_for(const SearchEntry& entry, const std::vector<std::string>& words) {
  std::size_t best = 0;
  std::size_t best_at = 0;
  int most = 0;
  for (std::size_t n = 0; n < entry.folded.size(); ++n) {
    int here = 0;
    std::size_t first = std::string::npos;
    for (const std::string& word : words) {
      const std::size_t at = find_word(entry.folded[n], word);
      if (at == std::string::npos) continue;
      ++here;
      first = std::min(first, at);
    }
    if (here <= most) continue;
    most = here;
    best = n;
    best_at = first;
  }
  if (most == 0 || best == 0) return entry.summary;
  return around(entry.texts[best - 1], best_at);
}

}  // namespace

std::string fold_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\xE2\x80\x98") || rest.starts_with("\xE2\x80\x99")) {
      out += '\'';
      i += 2;
    } else if (rest.starts_with("\xE2\x80\x9C") || rest.starts_with("\xE2\x80\x9D")) {
      out += '"';
      i += 2;
    } else {
      const char c = text[i];
      out += base::ascii_lower(c);
    }
  }
  return out;
}

SearchEntry search_entry(FoundKind kind, base::Id id, std::string title, std::string summary,
                         std::vector<std::string> texts) {
  SearchEntry entry;
  entry.kind = kind;
  entry.id = std::move(id);
  entry.folded_title = fold_text(title);
  entry.folded.push_back(fold_text(summary));
  for (const std::string& text : texts) entry.folded.push_back(fold_text(text));
  entry.title = std::move(title);
  entry.summary = std::move(summary);
  entry.texts = std::move(texts);
  return entry;
}

std::vector<std::string> passages(const course::Lesson& lesson) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& text) {
    if (!text.empty()) out.push_back(text);
  };
  for (const course::Page& page : lesson.pages) {
    add(page.title);
    for (const course::Part& part : page.parts) {
      if (const auto* text = std::get_if<course::RichText>(&part)) {
        for (const course::Block& block : *text) add(course::plain_text(block));
      } else if (const auto* take = std::get_if<course::Take>(&part)) {
        for (const course::TakeLine& line : take->lines) {
          add(line.text);
          add(line.note);
        }
        add(take->outcome);
      } else if (const auto* think = std::get_if<course::Think>(&part)) {
        add(think->prompt);
        add(think->reveal);
      } else if (const auto* picture = std::get_if<course::Picture>(&part)) {
        add(picture->alt);
      } else if (const auto* audio = std::get_if<course::Audio>(&part)) {
        add(audio->title);
        add(audio->transcript);
      }
    }
  }
  return out;
}

std::vector<Found> search(const SearchIndex& index, std::string_view query) {
  const std::vector<std::string> words = words_of(query);
  std::vector<Found> out;
  if (words.empty()) return out;
  for (const Rank wanted : {Rank::Title, Rank::Text}) {
    for (const SearchEntry& entry : index) {
      if (rank_of(entry, words) == wanted) out.push_back({&entry, passage_for(entry, words)});
    }
  }
  return out;
}

}  // namespace defuse::app
