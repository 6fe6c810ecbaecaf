#include "pack/authoring/reading_age.h"

#include <cmath>

#include "base/utf8.h"

namespace defuse::pack::authoring {

namespace {

void add(TextCounts& all, const TextCounts& more) {
  all.words += more.words;
  all.sentences += more.sentences;
  all.syllables += more.syllables;
}

// "end." and "end.'" close a sentence, "Mr K." does not.
bool closes_sentence(std::string_view word) {
  while (!word.empty() && (word.back() == '"' || word.back() == '\'' || word.back() == ')')) word.remove_suffix(1);
  if (word.empty() || (word.back() != '.' && word.back() != '!' && word.back() != '?')) return false;
  const bool initial = word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z' && word[1] == '.';
  return !initial;
}

}  // namespace

TextCounts counts_of(std::string_view text) {
  TextCounts counts;
  bool open = false;
  for (const base::ByteRange range : base::words_of(text)) {
    const std::string_view word = text.substr(range.begin, range.end - range.begin);
    const int syllables = syllables_of(word);
    if (syllables > 0) {
      ++counts.words;
      counts.syllables += syllables;
      open = true;
    }
    if (open && closes_sentence(word)) {
      ++counts.sentences;
      open = false;
    }
  }
  if (open) ++counts.sentences;
  return counts;
}

double grade_of(const TextCounts& counts) {
  if (counts.words == 0 || counts.sentences == 0) return 0;
  return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
}

TextCounts counts_of(const course::Lesson& lesson) {
  TextCounts all;
  for (const course::Page& page : lesson.pages) {
    for (const course::Part& part : page.parts) {
      if (const auto* text = std::get_if<course::RichText>(&part)) {
        for (const course::Block& block : *text) add(all, counts_of(course::plain_text(block)));
      } else if (const auto* take = std::get_if<course::Take>(&part)) {
        for (const course::TakeLine& line : take->lines) {
          for (const std::string* one : {&line.text, &line.does, &line.note}) add(all, counts_of(*one));
        }
        add(all, counts_of(take->outcome));
      } else if (const auto* audio = std::get_if<course::Audio>(&part)) {
        add(all, counts_of(audio->transcript));
      }
    }
  }
  return all;
}

void check_reading_age(const course::Lesson& lesson, Findings& findings) {
  const TextCounts counts = counts_of(lesson);
  const double age = grade_of(counts) + 5;
  if (counts.words < kFewestWords || age <= kHighestAge) return;
  const auto tenths = std::lround(age * 10);
  findings.warn("", "reading-age",
                "This lesson reads at the age of " + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) +
                    "; aim at 14 or below, with shorter sentences and shorter words.");
}

}  // namespace defuse::pack::authoring
