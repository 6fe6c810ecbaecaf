// What lists of the course's parts and results of any of them show.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/id.h"
#include "course/pack.h"

namespace defuse::app {

struct ItemCard {
  base::Id id;
  course::ItemKind kind = course::ItemKind::Lesson;
  std::string title;
  std::string summary;
  std::string address;
  int minutes = 0;
  bool started = false;
  bool finished = false;
  bool is_next = false;
  double best = 0;                           // of exercises and calls
  std::optional<course::Channel> call = {};  // it is a simulated call; `kind` means nothing then
};

struct ResultView {
  std::string headline;                                   // "You caught 5 of 6 slips"
  std::string detail;                                     // false alarms and bias in plain words
  bool scored = true;                                     // false where things are done rather than right or wrong
  double score = 0;                                       // 0 to 1
  std::vector<std::pair<std::string, double>> practices;  // title and score
  std::optional<ItemCard> next;
};

}  // namespace defuse::app
