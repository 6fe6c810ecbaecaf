// Logistic regression with a price on every weight (L1), which leaves most of them at nought, by coordinate descent
// with a bound on the curvature: every step lowers the sum of losses and prices. Features are those of coach/weights.h,
// each counted once a text. No chance is involved: the same texts give the same tables.
#include "learn.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "coach/compiler.h"
#include "coach/tokeniser.h"

namespace defuse::bench {

namespace {

constexpr std::size_t kFewest = 3;  // texts in which a feature must occur
constexpr double kPrice = 2;        // of a weight of one, in losses
constexpr double kLabelled = 4;     // how much more a text with the label counts than one without: there are fewer
constexpr double kExample = 3;      // how much an example of the rule itself counts
constexpr int kPasses = 400;
constexpr int kLeastTenths = 2;  // lighter weights are left out: they make up a tenth of the table and change nothing

struct Texts {
  std::vector<std::string> features;
  std::vector<std::vector<std::uint32_t>> rows;  // by feature: the texts that have it
  std::size_t count = 0;
};

Texts read(course::CoachRules rules, const std::vector<coach::Labelled>& labelled) {
  rules.weights = {};
  const coach::Spelling spelling(rules.spellings);
  std::vector<coach::RuleProblem> problems;
  const coach::Compiled compiled = coach::compile(rules, problems);
  std::map<std::string, std::vector<std::uint32_t>> rows;
  for (std::uint32_t i = 0; i < labelled.size(); ++i) {
    const coach::Tokens tokens = coach::tokenise(labelled[i].text, spelling, compiled.automaton.symbols().words());
    std::set<std::string> there;
    for (coach::Feature& one : coach::features_of(tokens.all)) there.insert(std::move(one.text));
    for (const std::string& one : there) rows[one].push_back(i);
  }
  Texts texts;
  texts.count = labelled.size();
  for (auto& [feature, has] : rows) {
    if (has.size() < kFewest) continue;
    texts.features.push_back(feature);
    texts.rows.push_back(std::move(has));
  }
  return texts;
}

// What is known of a text for one rule.
struct Known {
  bool has = false;   // whether it has the label
  double counts = 0;  // how much that counts; 0 when it is not known
};

class Learner {
 public:
  Learner(const Texts& texts, const std::vector<Known>& known) : texts_(texts), known_(known), sum_(texts.count, 0) {}

  // Weights by feature; `start` is what a text without any has.
  std::vector<double> learn(double& start) {
    std::vector<std::uint32_t> all(texts_.count);
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    std::vector<double> weights(texts_.features.size(), 0);
    start = 0;
    for (int pass = 0; pass < kPasses; ++pass) {
      const bool every = pass % 10 == 0;
      for (int i = 0; i < (pass == 0 ? 50 : 3); ++i) start += step(all, start, 0);
      for (std::size_t f = 0; f < weights.size(); ++f) {
        if (every || weights[f] != 0) weights[f] += step(texts_.rows[f], weights[f], kPrice);
      }
    }
    return weights;
  }

 private:
  // How far to move a weight that these texts have, and moves their sums.
  double step(const std::vector<std::uint32_t>& rows, double weight, double price) {
    double slope = 0;
    double bend = 0;
    for (const std::uint32_t row : rows) {
      const double counts = known_[row].counts;
      if (counts == 0) continue;
      slope += counts * (1 / (1 + std::exp(-sum_[row])) - (known_[row].has ? 1 : 0));
      bend += counts / 4;
    }
    if (bend == 0) return 0;
    const double free = weight - slope / bend;
    const double target = std::copysign(std::max(0.0, std::fabs(free) - price / bend), free);
    const double move = target - weight;
    if (move != 0) {
      for (const std::uint32_t row : rows) sum_[row] += move;
    }
    return move;
  }

  const Texts& texts_;
  const std::vector<Known>& known_;
  std::vector<double> sum_;  // by text
};

// "12 no need / no _ to", the heaviest first.
std::vector<std::string> lines_of(const Texts& texts, const std::vector<double>& weights) {
  std::map<int, std::string, std::greater<>> lines;
  for (std::size_t f = 0; f < weights.size(); ++f) {
    const int tenths = static_cast<int>(std::lround(weights[f] * 10));
    if (std::abs(tenths) < kLeastTenths) continue;
    std::string& line = lines[tenths];
    line += (line.empty() ? std::to_string(tenths) + " " : " / ") + texts.features[f];
  }
  std::vector<std::string> all;
  for (auto& [tenths, line] : lines) all.push_back(std::move(line));
  return all;
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

}  // namespace

std::vector<course::CoachWeighing> learn(const course::CoachRules& rules,
                                         const std::vector<coach::Labelled>& labelled) {
  // The rules' own examples are read as well; each is known for its own rule alone.
  std::vector<coach::Labelled> all = labelled;
  for (const course::CoachRule& rule : rules.rules) {
    for (const auto* examples : {&rule.flags, &rule.passes}) {
      for (const std::string& text : *examples) all.push_back({text, {}, {}});
    }
  }
  const Texts texts = read(rules, all);
  std::vector<course::CoachWeighing> tables;
  for (const course::CoachWeighing& old : rules.weights) {
    std::vector<Known> known;
    for (const coach::Labelled& one : labelled) {
      const auto named = [&](const std::vector<std::string>& labels) {
        return std::find(labels.begin(), labels.end(), old.rule) != labels.end();
      };
      const bool has = named(one.mistakes) || named(one.good);
      known.push_back({has, has ? kLabelled : 1});
    }
    for (const course::CoachRule& rule : rules.rules) {
      const double counts = rule.id == old.rule ? kExample : 0;
      known.insert(known.end(), rule.flags.size(), {true, counts});
      known.insert(known.end(), rule.passes.size(), {false, counts});
    }
    double start = 0;
    const std::vector<double> weights = Learner(texts, known).learn(start);
    tables.push_back({old.rule, static_cast<int>(std::lround(start * 10)), old.least, lines_of(texts, weights)});
  }
  return tables;
}

std::string yaml_of(const std::vector<course::CoachWeighing>& tables) {
  std::string out = "weights:\n";
  for (const course::CoachWeighing& table : tables) {
    out += "  - rule: " + table.rule + "\n    start: " + std::to_string(table.start) +
           "\n    least: " + std::to_string(table.least) + "\n    words:\n";
    for (const std::string& line : table.words) out += "      - " + quoted(line) + "\n";
  }
  return out;
}

}  // namespace defuse::bench
