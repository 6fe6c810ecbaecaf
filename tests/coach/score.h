// Utterances with the labels that people gave them, and how far the coach gives the same ones. Used by the tests and by
// the benchmark.
#pragma once

#include <rapidjson/document.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "coach/coach.h"

namespace defuse::coach {

struct Labelled {
  std::string text;
  std::vector<std::string> mistakes;
  std::vector<std::string> good;
};

struct Counts {
  int right = 0;
  int wrong = 0;
  int missed = 0;
  double precision() const { return double(right) / std::max(1, right + wrong); }
  double recall() const { return double(right) / std::max(1, right + missed); }
};

struct Score {
  Counts any;  // whether an utterance has a mistake at all
  Counts mistakes;
  Counts good;
  int utterances = 0;
  int clean = 0;   // without a mistake
  int alarms = 0;  // clean, and a mistake was found
  std::map<std::string, Counts> labels;

  double false_alarms() const { return double(alarms) / std::max(1, clean); }
  // Of the labels that were given or found at all.
  double lowest_precision() const {
    double lowest = 1;
    for (const auto& [label, counts] : labels) {
      if (counts.right + counts.wrong > 0) lowest = std::min(lowest, counts.precision());
    }
    return lowest;
  }
  int labels_below(double precision) const {
    return int(std::count_if(labels.begin(), labels.end(), [&](const auto& label) {
      return label.second.right + label.second.wrong > 0 && label.second.precision() < precision;
    }));
  }
};

// Lines of JSON as tests/data/coach has them; broken ones are left out.
inline std::vector<Labelled> read_labelled(const std::string& bytes) {
  std::vector<Labelled> all;
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (json.HasParseError() || !json.IsObject()) continue;
    Labelled one{json["text"].GetString(), {}, {}};
    for (const auto& label : json["mistakes"].GetArray()) one.mistakes.emplace_back(label.GetString());
    for (const auto& label : json["good"].GetArray()) one.good.emplace_back(label.GetString());
    all.push_back(std::move(one));
  }
  return all;
}

inline void compare(const std::vector<std::string>& wanted, const std::vector<std::string>& found, Counts& counts,
                    std::map<std::string, Counts>& labels) {
  const auto in = [](const std::string& one, const std::vector<std::string>& all) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  for (const std::string& one : found) {
    const bool right = in(one, wanted);
    for (Counts* each : {&counts, &labels[one]}) (right ? each->right : each->wrong) += 1;
  }
  for (const std::string& one : wanted) {
    if (in(one, found)) continue;
    for (Counts* each : {&counts, &labels[one]}) each->missed += 1;
  }
}

inline std::vector<std::string> ids_of(const Coach& coach, const std::vector<std::uint32_t>& found) {
  std::vector<std::string> ids;
  for (const std::uint32_t rule : found) ids.push_back(coach.rules().rules[rule].id);
  return ids;
}

inline Score score(const Coach& coach, const std::vector<Labelled>& all) {
  Score score;
  for (const Labelled& one : all) {
    const Verdict verdict = coach.judge(one.text);
    compare(one.mistakes, ids_of(coach, verdict.mistakes), score.mistakes, score.labels);
    compare(one.good, ids_of(coach, verdict.good), score.good, score.labels);
    const bool found = !verdict.mistakes.empty();
    ++score.utterances;
    if (one.mistakes.empty()) {
      ++score.clean;
      score.alarms += found ? 1 : 0;
      score.any.wrong += found ? 1 : 0;
    } else {
      (found ? score.any.right : score.any.missed) += 1;
    }
  }
  return score;
}

}  // namespace defuse::coach
