#include "pack/authoring/text_notes.h"

#include "pack/authoring/fields.h"

namespace defuse::pack::authoring {

namespace {

struct Note {
  std::string_view key;
  std::string_view what;  // empty: of everything
  std::string_view text;
};

// The first that fits.
constexpr Note kNotes[] = {
    {"words", "span", "Must stand word for word, and once, in the translation of its line."},
    {"says", "round", "To be put together from pieces: keep the signs | between them, as many as there are."},
    {"words", "verify beat", "To be put together from pieces: keep the signs | between them, as many as there are."},
    {"kind", "", "A name, the same wherever it is used in this exercise."},
    {"kinds", "", "A name, the same wherever it is used in this exercise."},
    {"choices", "", "A name, the same wherever it is used in this exercise."},
    {"name", "cue", "What learners call this moment; the same wherever it is used in this exercise."},
    {"who", "", "The name of who speaks, the same wherever it is used here."},
    {"title", "", "A heading."},
    {"summary", "", "Shown on the map of the course."},
    {"can-do", "", "What a learner can do afterwards; starts with a verb."},
    {"goal", "", "What to do, above the exercise."},
    {"hints", "", "A hint, shown on request."},
    {"situation", "", "What learners read before they begin."},
    {"describes", "", "A picture in words, read to those who do not see it."},
    {"caption", "", "What a camera would record, without judging; also read aloud."},
    {"says", "", "Spoken words."},
    {"does", "", "What is seen or heard."},
    {"why", "", "Feedback after a choice: what it does to the customer, and what would be better."},
    {"alt", "picture", "A picture in words, read to those who do not see it."},
    {"transcript", "", "All that is said in a recording, which stays in the pack's own language."},
    {"reveal", "", "Shown after learners have thought for themselves."},
    {"prompt", "", "A question to learners."},
    {"ask", "", "A question to learners."},
    {"text", "page", "A paragraph of a lesson."},
    {"example-if", "", "Follows the word `If` in an if-then plan."},
    {"example-then", "", "Follows the words `then I will` in an if-then plan."},
};

}  // namespace

std::string note_for(std::string_view what, std::string_view key, bool one_line, bool markdown) {
  std::string note = std::string(what) + ", " + std::string(key) + ".";
  for (const Note& one : kNotes) {
    if (one.key != key || (!one.what.empty() && one.what != what)) continue;
    note += " " + std::string(one.text);
    break;
  }
  if (markdown) note += " Keep **, *, - and ### as they are used.";
  if (one_line) note += " At most " + std::to_string(kLongestLine) + " characters.";
  return note;
}

}  // namespace defuse::pack::authoring
