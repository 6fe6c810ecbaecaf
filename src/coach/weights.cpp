#include "coach/weights.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace defuse::coach {

namespace {

constexpr std::string_view kBetween = " / ";

std::string_view counted_as(const Token& token) {
  switch (token.kind) {
    case TokenKind::Word:
      return token.text;
    case TokenKind::Soft:
      return token.text == ":" ? ":" : ",";
    case TokenKind::Stop:
      return token.text == "?" ? "?" : ".";
    case TokenKind::Quote:
      return "\"";
  }
  return {};
}

}  // namespace

std::vector<Feature> features_of(const std::vector<Token>& tokens) {
  std::vector<Feature> all;
  const auto add = [&](std::string_view a, std::size_t next, std::uint32_t token) {
    if (next < tokens.size()) all.push_back({std::string(a) + " " + std::string(counted_as(tokens[next])), token});
    if (next + 1 < tokens.size())
      all.push_back({std::string(a) + " _ " + std::string(counted_as(tokens[next + 1])), token});
  };
  add("^", 0, 0);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    all.push_back({std::string(counted_as(tokens[i])), i});
    add(counted_as(tokens[i]), i + 1, i);
  }
  return all;
}

std::uint32_t Weights::add(const course::CoachWeighing& weighing, const std::string& path,
                           std::vector<RuleProblem>& problems) {
  Model model;
  model.start = weighing.start;
  for (std::size_t i = 0; i < weighing.words.size(); ++i) {
    // "12 no need / no _ to": the weight, then what has it.
    const std::string_view line = weighing.words[i];
    std::int32_t weight = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), weight);
    std::string_view rest = line.substr(static_cast<std::size_t>(end - line.data()));
    if (error != std::errc{} || rest.size() < 2 || rest.front() != ' ' || weight < -999 || weight > 999) {
      problems.push_back({path + "/words/" + std::to_string(i), "weight",
                          "A line of weights is a whole number, a blank and the words that have this weight."});
      continue;
    }
    rest.remove_prefix(1);
    while (true) {
      const std::size_t cut = rest.find(kBetween);
      model.weights.push_back({features_.put(rest.substr(0, cut)), weight});
      if (cut == std::string_view::npos) break;
      rest.remove_prefix(cut + kBetween.size());
    }
  }
  std::sort(model.weights.begin(), model.weights.end(),
            [](const Weight& a, const Weight& b) { return a.feature < b.feature; });
  model.weights.shrink_to_fit();
  models_.push_back(std::move(model));
  return static_cast<std::uint32_t>(models_.size() - 1);
}

void Weights::finish() { features_.finish(); }

std::vector<Weights::Known> Weights::read(const std::vector<Token>& tokens) const {
  std::vector<Known> known;
  for (const Feature& one : features_of(tokens)) {
    const std::uint32_t feature = features_.find(one.text);
    if (feature != Words::kNone) known.push_back({feature, one.token});
  }
  return known;
}

int Weights::weigh(std::uint32_t model, const std::vector<Known>& known, std::uint32_t first,
                   std::uint32_t last) const {
  const auto by_token = [](const Known& one, std::uint32_t token) { return one.token < token; };
  const auto begin = std::lower_bound(known.begin(), known.end(), first < kAround ? 0 : first - kAround, by_token);
  const auto end = std::lower_bound(begin, known.end(), last + kAround + 1, by_token);
  std::vector<std::uint32_t> there;
  for (auto it = begin; it != end; ++it) there.push_back(it->feature);
  std::sort(there.begin(), there.end());
  there.erase(std::unique(there.begin(), there.end()), there.end());

  int sum = models_[model].start;
  const std::vector<Weight>& weights = models_[model].weights;
  auto weight = weights.begin();
  for (const std::uint32_t feature : there) {
    weight = std::lower_bound(weight, weights.end(), feature,
                              [](const Weight& one, std::uint32_t wanted) { return one.feature < wanted; });
    if (weight == weights.end()) break;
    if (weight->feature == feature) sum += weight->weight;
  }
  return sum;
}

}  // namespace defuse::coach
