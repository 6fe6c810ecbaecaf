// verbatim: give the customer's sentence back word for word, put together from pieces heard and tempting paraphrases.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace defuse::course {

// A piece that the customer did not say.
struct Paraphrase {
  std::string text;
  std::string why;  // what changes when it is said instead
  bool operator==(const Paraphrase&) const = default;
};

struct VerbatimRound {
  base::Id id;
  std::string who;
  std::vector<std::string> pieces;  // what was said, in order; joined by spaces it is the sentence
  std::vector<Paraphrase> tempting;
  base::Id practice;
  std::string yes;  // what the customer answers to the exact words
  std::string no;   // and to others
  std::string why;  // why these words matter
  bool operator==(const VerbatimRound&) const = default;
};

struct Verbatim {
  std::string situation;
  std::vector<VerbatimRound> rounds;
  bool operator==(const Verbatim&) const = default;
};

}  // namespace defuse::course
