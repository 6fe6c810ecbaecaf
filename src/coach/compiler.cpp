#include "coach/compiler.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "coach/automaton_builder.h"

namespace defuse::coach {

namespace {

class Compiler {
 public:
  Compiler(course::CoachRules& rules, std::vector<RuleProblem>& problems) : rules_(rules), problems_(problems) {}

  Compiled compile() {
    for (const course::CoachWords& words : rules_.words)
      lexicon_.add(words, (words.verbs ? "verbs/" : "words/") + words.name, problems_);
    rules_.words = {};
    number_detectors();
    for (const std::string& frame : rules_.reported) {
      const Terms one = terms({frame}, "reported");
      made_.reported.insert(made_.reported.end(), one.begin(), one.end());
    }
    rules_.reported = {};
    for (std::size_t i = 0; i < rules_.signals.size(); ++i)
      add(rules_.signals[i].cases, "signals/" + std::to_string(i));
    for (std::size_t i = 0; i < rules_.rules.size(); ++i) add(rules_.rules[i].cases, "rules/" + std::to_string(i));
    add_weights();
    put_in_order();
    pattern_numbers_ = {};
    made_.automaton = builder_.finish();
    return std::move(made_);
  }

 private:
  // Of two with the same id the first counts.
  void number_detectors() {
    std::uint32_t number = 0;
    for (const course::CoachSignal& signal : rules_.signals) detector_numbers_.try_emplace(signal.id, number++);
    for (const course::CoachRule& rule : rules_.rules) detector_numbers_.try_emplace(rule.id, number++);
  }

  void add(std::vector<course::CoachCase>& cases, const std::string& path) {
    Detector detector;
    for (std::size_t i = 0; i < cases.size(); ++i) {
      // The first case stands in the rule itself, the others in its list of cases.
      const std::string place = i == 0 ? path : place_of(path, "cases", i - 1);
      const course::CoachCase& one = cases[i];
      Case made;
      made.match = terms(one.match, place + "/match");
      made.unless = terms(one.unless, place + "/unless");
      made.unless_sentence = terms(one.unless_sentence, place + "/unless-sentence");
      made.clears = terms(one.clears, place + "/clears");
      made.needs = terms(one.needs, place + "/needs");
      made.needs_sentence = terms(one.needs_sentence, place + "/needs-sentence");
      made.count = one.count;
      made.most = one.most;
      made.reported = one.reported;
      made.same = one.same;
      made.weighed = one.least != course::CoachCase::kUsualLeast;
      made.least = one.least;
      detector.cases.push_back(std::move(made));
    }
    cases = {};
    made_.detectors.push_back(std::move(detector));
    paths_.push_back(path);
  }

  Terms terms(const std::vector<std::string>& texts, const std::string& path) {
    Terms all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto problem = [&](const char* code, std::string message) {
        problems_.push_back({path + "/" + std::to_string(i), code, std::move(message)});
      };
      const std::string& text = texts[i];
      if (!text.empty() && text.front() == '=') {
        const auto found = detector_numbers_.find(text.substr(1));
        if (found != detector_numbers_.end()) {
          all.push_back({true, found->second});
        } else {
          problem("unknown-reference", "There is no signal and no rule `" + text.substr(1) + "`.");
        }
        continue;
      }
      if (const auto known = pattern_numbers_.find(text); known != pattern_numbers_.end()) {
        all.push_back({false, known->second});
        continue;
      }
      const base::Result<Pattern> pattern = parse_pattern(text);
      if (!pattern) {
        problem("pattern", pattern.error().message);
        continue;
      }
      const std::string unknown = lexicon_.first_unknown(pattern.value());
      if (!unknown.empty()) {
        problem("unknown-class", "There is no word list `" + unknown + "`.");
        continue;
      }
      const base::Result<std::uint32_t> number = builder_.add(pattern.value());
      if (!number) {
        problem("pattern", number.error().message);
        continue;
      }
      pattern_numbers_[text] = number.value();
      all.push_back({false, number.value()});
    }
    return all;
  }

  // A case with a `least` of its own needs a table too.
  void add_weights() {
    std::vector<bool> has(made_.detectors.size(), false);
    for (std::size_t i = 0; i < rules_.weights.size(); ++i) {
      const course::CoachWeighing& weighing = rules_.weights[i];
      const std::string path = "weights/" + std::to_string(i);
      const auto found = detector_numbers_.find(weighing.rule);
      if (found == detector_numbers_.end() || found->second < rules_.signals.size() || has[found->second]) {
        problems_.push_back({path + "/rule", "unknown-reference",
                             "There is no rule `" + weighing.rule + "`, or it has weights already."});
        continue;
      }
      has[found->second] = true;
      const std::uint32_t model = made_.weights.add(weighing, path, problems_);
      for (Case& one : made_.detectors[found->second].cases) {
        if (!one.weighed) one.least = weighing.least;
        one.weighed = true;
        one.model = model;
      }
    }
    rules_.weights = {};
    made_.weights.finish();
    for (std::size_t i = 0; i < has.size(); ++i) {
      for (Case& one : made_.detectors[i].cases) {
        if (has[i] || !one.weighed) continue;
        problems_.push_back({paths_[i], "no-weights", "`least` needs a table under `weights` for this rule."});
        one.weighed = false;
      }
    }
  }

  // Every detector after those that it refers to.
  void put_in_order() {
    const std::vector<Detector>& detectors = made_.detectors;
    std::vector<std::vector<std::uint32_t>> needs(detectors.size());
    for (std::size_t i = 0; i < detectors.size(); ++i) {
      for (const Case& one : detectors[i].cases) {
        for (const auto* list :
             {&one.match, &one.unless, &one.unless_sentence, &one.clears, &one.needs, &one.needs_sentence}) {
          for (const Term& term : *list) {
            if (term.reference) needs[i].push_back(term.number);
          }
        }
      }
    }
    std::vector<bool> done(detectors.size(), false);
    while (made_.order.size() < detectors.size()) {
      const std::size_t before = made_.order.size();
      for (std::uint32_t i = 0; i < detectors.size(); ++i) {
        if (done[i] || !std::all_of(needs[i].begin(), needs[i].end(), [&](std::uint32_t n) { return done[n]; }))
          continue;
        done[i] = true;
        made_.order.push_back(i);
      }
      if (made_.order.size() > before) continue;
      const auto stuck = static_cast<std::size_t>(std::find(done.begin(), done.end(), false) - done.begin());
      problems_.push_back({paths_[stuck], "circle", "These rules wait for each other: a reference runs in a circle."});
      return;
    }
  }

  course::CoachRules& rules_;
  std::vector<RuleProblem>& problems_;
  Lexicon lexicon_;
  AutomatonBuilder builder_{lexicon_};
  std::unordered_map<std::string, std::uint32_t> pattern_numbers_;
  std::unordered_map<std::string, std::uint32_t> detector_numbers_;
  std::vector<std::string> paths_;  // of detectors
  Compiled made_;
};

}  // namespace

std::string place_of(const std::string& path, const char* key, std::size_t i) {
  return path + "/" + key + "/" + std::to_string(i);
}

Compiled compile(course::CoachRules& rules, std::vector<RuleProblem>& problems) {
  return Compiler(rules, problems).compile();
}

}  // namespace defuse::coach
