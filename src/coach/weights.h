// How much the words around a finding speak for it: for each rule that has one a linear model, learnt from labelled
// texts (tests/bench/learn.cpp) and kept in the rules as a table. It adds whole numbers, so it says the same
// everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "coach/lexicon.h"
#include "coach/token.h"
#include "coach/words.h"
#include "course/coach.h"

namespace defuse::coach {

// What models count, in the order of the tokens: each token ("no"), it and the next ("no need"), it and the one after
// that ("no _ to"). Commas and their like are `,` `:` `.` `?`, what is quoted is `"`, `^` stands before the text.
struct Feature {
  std::string text;
  std::uint32_t token = 0;  // where it begins
};
std::vector<Feature> features_of(const std::vector<Token>& tokens);

class Weights {
 public:
  static constexpr std::uint32_t kAround = 40;  // tokens on either side of a finding that are weighed with it

  // What some model knows of a text.
  struct Known {
    std::uint32_t feature = 0;
    std::uint32_t token = 0;
  };

  // Takes a model in and returns its number. Lines that are not understood go to `problems`.
  std::uint32_t add(const course::CoachWeighing& weighing, const std::string& path, std::vector<RuleProblem>& problems);
  void finish();  // lets spare room go

  std::vector<Known> read(const std::vector<Token>& tokens) const;

  // What the words around tokens `first` to `last` weigh, in tenths, each counted once.
  int weigh(std::uint32_t model, const std::vector<Known>& known, std::uint32_t first, std::uint32_t last) const;

 private:
  struct Weight {
    std::uint32_t feature = 0;
    std::int32_t weight = 0;
  };
  struct Model {
    int start = 0;
    std::vector<Weight> weights;  // by feature
  };

  Words features_;
  std::vector<Model> models_;
};

}  // namespace defuse::coach
