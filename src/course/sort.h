// sort: put statements or acts into bins.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace defuse::course {

struct Bin {
  base::Id id;
  std::string title;
  std::string about;  // what belongs in it, in a sentence; may be empty
  bool operator==(const Bin&) const = default;
};

struct Card {
  base::Id id;
  std::string text;
  base::Id bin;
  base::Id practice;
  std::string why;
  bool operator==(const Card&) const = default;
};

struct Sort {
  std::string situation;
  std::vector<Bin> bins;    // 2 to 5
  std::vector<Card> cards;  // each bin has at least one
  bool operator==(const Sort&) const = default;
};

}  // namespace defuse::course
