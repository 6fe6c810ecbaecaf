// rewrite: say a hurting sentence so that it helps.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "course/option.h"

namespace defuse::course {

struct RewriteRound {
  base::Id id;
  std::string before;  // what the customer has just said, "Grace: The folder is empty."; may be empty
  std::string hurts;   // the sentence to be said otherwise
  base::Id practice;
  std::string why;              // why it hurts
  std::vector<Option> options;  // at least one good, at least two not
  // Good moves (ids of the coach's rules) of which the learner's own sentence should make at least one; after the
  // choice such a sentence is asked for. Empty: none is.
  std::vector<base::Id> own_words;
  bool operator==(const RewriteRound&) const = default;
};

struct Rewrite {
  std::string situation;
  std::vector<RewriteRound> rounds;
  bool operator==(const Rewrite&) const = default;
};

}  // namespace defuse::course
