// The word lists of a set of rules, opened up: what `{name}` stands for.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "coach/pattern.h"
#include "course/coach.h"

namespace defuse::coach {

// What is wrong with a set of rules, by the path of the value: "rules/3/cases/0/match/2".
struct RuleProblem {
  std::string path;
  std::string code;
  std::string message;
};

class Lexicon {
 public:
  // Lists may use lists further up.
  void add(const course::CoachWords& words, const std::string& path, std::vector<RuleProblem>& problems);

  // Null when there is no such list.
  const Pattern* find(const std::string& name) const;

  // Whether every list that the pattern names is there; otherwise the first that is not.
  std::string first_unknown(const Pattern& pattern) const;

  std::vector<std::string> names() const;

 private:
  void add_verbs(const std::string& name, const std::string& line);
  std::unordered_map<std::string, Pattern> lists_;
};

}  // namespace defuse::coach
