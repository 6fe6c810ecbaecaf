#include "pack/authoring/coach_check.h"

#include <algorithm>

#include "pack/check.h"

namespace defuse::pack::authoring {

namespace {

void check_case(const course::CoachCase& one, const std::string& path, Findings& findings) {
  if (one.count < 1 || one.count > 20) findings.error(path + "/count", "out-of-range", "`count` is from 1 to 20.");
  if (one.most != 0 && one.most < one.count)
    findings.error(path + "/most", "out-of-range", "`most` must not be less than `count`.");
}

void check_cases(const std::vector<course::CoachCase>& cases, const std::string& path, Findings& findings) {
  bool any = false;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    check_case(cases[i], i == 0 ? path : path_to(path, "cases", i - 1), findings);
    any = any || !cases[i].match.empty();
  }
  if (!any) findings.error(path, "no-match", "Without a `match` this never finds anything.");
}

void check_rule(const course::CoachRule& rule, const std::string& path, const course::PackIndex* index,
                Findings& findings) {
  check_cases(rule.cases, path, findings);
  if (rule.flags.empty()) findings.error(path + "/flags", "no-example", "A rule needs an example that it finds.");
  if (rule.passes.empty())
    findings.error(path + "/passes", "no-example", "A rule needs an example that looks alike and passes.");
  if (rule.kind == course::CoachKind::Mistake && rule.rewrite.empty())
    findings.error(path, "no-rewrite", "A mistake needs a `rewrite`: what to say instead.");
  for (std::size_t i = 0; index != nullptr && i < rule.sources.size(); ++i) {
    const bool known = std::any_of(index->sources.begin(), index->sources.end(),
                                   [&](const course::Source& source) { return source.id == rule.sources[i]; });
    if (!known)
      findings.error(path_to(path, "sources", i), "unknown-reference",
                     "The pack has no source `" + rule.sources[i] + "`.");
  }
}

}  // namespace

std::optional<coach::Coach> check_coach(const course::CoachRules& rules, const std::string& stem,
                                        const course::PackIndex* index, Findings& findings) {
  if (rules.language != stem) {
    findings.error("language", "file-name",
                   "The file is called `" + stem + "` and its language is `" + rules.language + "`; make them equal.");
  }
  std::vector<base::Id> ids;
  for (std::size_t i = 0; i < rules.signals.size(); ++i) {
    check_cases(rules.signals[i].cases, path_to("signals", i), findings);
    ids.push_back(rules.signals[i].id);
  }
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    check_rule(rules.rules[i], path_to("rules", i), index, findings);
    ids.push_back(rules.rules[i].id);
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const bool rule = i >= rules.signals.size();
    const std::string path = rule ? path_to("rules", i - rules.signals.size(), "id") : path_to("signals", i, "id");
    if (!base::is_id(ids[i])) findings.error(path, "bad-id", "`" + ids[i] + "` cannot be an id.");
    if (std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]) !=
        ids.begin() + static_cast<std::ptrdiff_t>(i)) {
      findings.error(path, "duplicate-id", "The id `" + ids[i] + "` is used twice.");
    }
  }
  std::vector<coach::RuleProblem> problems;
  coach::Coach compiled(rules, problems);
  const bool sound = problems.empty();
  const std::vector<coach::RuleProblem> examples = coach::check_examples(compiled);
  problems.insert(problems.end(), examples.begin(), examples.end());
  for (const coach::RuleProblem& problem : problems) findings.error(problem.path, problem.code, problem.message);
  if (!sound) return std::nullopt;
  return compiled;
}

}  // namespace defuse::pack::authoring
