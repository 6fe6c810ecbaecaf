// From what trainers have already to files of a pack: a story in Twee 3 becomes a call, a table becomes exercises. What
// the source does not say is written as a plain start and told as a warning; `defuse check` judges the outcome.
#pragma once

#include <string>
#include <vector>

#include "pack/authoring/read.h"

namespace defuse::pack::authoring {

struct Imported {
  Files files;                    // to be written into the pack; empty when there is an error
  std::vector<Problem> problems;  // of the source, by line and column
  bool ok() const;
};

// `practices` are those of the pack; the first stands where the source names none.
//
// Twee 3: each passage is a beat. Its text is what the customer says, a line in round brackets what is seen or heard. A
// link is a reply, and what follows it in its line says how good it is, which practice it is about, and why:
//   [[I see.->speech]] | slip | let-vent | It cuts in, and she goes back.
// Tags name the stage of a beat, and the outcome of a passage without links: [vent], [good].
Imported import_twee(const std::string& bytes, const std::vector<course::Practice>& practices);

// A table with commas, semicolons or tabs, quotes as spreadsheets write them, and a first row that names the columns:
//   exercise, question, practice, option, good, why     a quiz; a row an option
//   exercise, card, bin, practice, why                  cards to sort; a row a card
// and, where wanted, title and goal. An empty cell of exercise, question, title, goal or practice repeats the one
// above.
Imported import_table(const std::string& bytes, const std::vector<course::Practice>& practices);

}  // namespace defuse::pack::authoring
