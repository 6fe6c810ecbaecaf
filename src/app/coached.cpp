#include "app/coached.h"

#include <algorithm>

#include "app/strings.h"
#include "base/utf8.h"
#include "coach/describe.h"

namespace defuse::app {

namespace {

using coach::CoachFinding;

constexpr std::size_t kExamples = 3;  // that hurt
constexpr std::size_t kOffers = 3;

Weight weight_of(const course::CoachRule& rule) {
  if (rule.kind == course::CoachKind::Good) return Weight::Helps;
  switch (rule.level) {
    case course::CoachLevel::Error:
      return Weight::Hurts;
    case course::CoachLevel::Warning:
      return Weight::MayHurt;
    case course::CoachLevel::Suggestion:
      break;
  }
  return Weight::WorthALook;
}

// Splits the text wherever a finding begins or ends.
std::vector<CoachedPiece> pieces_of(const std::vector<CoachFinding>& findings, const course::CoachRules& rules,
                                    std::string_view text) {
  std::vector<std::size_t> cuts = {0, text.size()};
  for (const CoachFinding& finding : findings) {
    cuts.push_back(finding.begin);
    cuts.push_back(finding.end);
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<CoachedPiece> pieces;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    CoachedPiece piece;
    piece.words = text.substr(cuts[i], cuts[i + 1] - cuts[i]);
    for (const CoachFinding& finding : findings) {
      if (finding.begin > cuts[i] || finding.end <= cuts[i]) continue;
      const course::CoachRule& rule = rules.rules[finding.rule];
      const bool good = rule.kind == course::CoachKind::Good;
      (good ? piece.helps : piece.hurts) = true;
      piece.note +=
          (piece.note.empty() ? "" : "; ") + fill(good ? S::coach_mark_helps : S::coach_mark_hurts, {rule.title});
    }
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

CoachedFinding finding_of(const course::CoachRule& rule, const std::vector<course::Source>& sources) {
  CoachedFinding made;
  made.rule = rule.id;
  made.weight = weight_of(rule);
  made.title = rule.title;
  made.why = rule.why;
  made.source = coach::named_sources(rule, sources);
  made.advice = rule.rewrite;
  return made;
}

// The first of a rule's examples that will do, or the first of all; each rule has one.
template <class Will>
std::string example_of(const course::CoachRule& rule, Will will) {
  const auto found = std::find_if(rule.flags.begin(), rule.flags.end(), will);
  if (found != rule.flags.end()) return *found;
  return rule.flags.empty() ? rule.title : rule.flags.front();
}

}  // namespace

Reading read_said(const coach::Coach& coach, const std::vector<course::Source>& sources, std::string_view text) {
  const coach::Verdict verdict = coach.judge(text);
  const course::CoachRules& rules = coach.rules();
  Reading made;
  made.text = text;
  made.cut = verdict.cut;
  made.pieces = pieces_of(verdict.findings, rules, text);
  for (const CoachFinding& one : verdict.findings) {
    const course::CoachRule& rule = rules.rules[one.rule];
    auto row = std::find_if(made.findings.begin(), made.findings.end(),
                            [&](const CoachedFinding& known) { return known.rule == rule.id; });
    if (row == made.findings.end()) {
      made.findings.push_back(finding_of(rule, sources));
      row = made.findings.end() - 1;
      engine::note(made.found, rule);
      ++(row->weight == Weight::Helps ? made.helping : made.to_change);
    }
    row->words.emplace_back(text.substr(one.begin, one.end - one.begin));
    if (!row->suggestion && !rule.rewrite.empty())
      row->suggestion = fit(text, one.begin, one.end, quoted_sentence(rule.rewrite));
  }
  std::stable_partition(made.findings.begin(), made.findings.end(),
                        [](const CoachedFinding& one) { return one.weight != Weight::Helps; });
  return made;
}

CoachFacts facts_of(const coach::Coach& coach) {
  CoachFacts facts;
  facts.patterns = static_cast<int>(coach.rules().rules.size());
  std::vector<std::string> hurting;
  for (const course::CoachRule& rule : coach.rules().rules) {
    facts.titles[rule.id] = rule.title;
    if (rule.kind == course::CoachKind::Mistake) {
      hurting.push_back(example_of(rule, [](const std::string& text) { return base::words_of(text).size() > 3; }));
    } else if (facts.offers.size() < kOffers) {
      const auto clean = [&](const std::string& text) { return coach.judge(text).mistakes.empty(); };
      facts.offers.emplace_back(rule.title, example_of(rule, clean));
    }
  }
  // From all over the list, so that they differ.
  const std::size_t step = std::max<std::size_t>(1, hurting.size() / kExamples);
  for (std::size_t i = 0; i < hurting.size() && facts.examples.size() < kExamples; i += step)
    facts.examples.push_back(hurting[i]);
  if (!facts.offers.empty()) facts.examples.push_back(facts.offers.back().second);
  return facts;
}

std::string CoachFacts::named(const std::vector<base::Id>& rules) const {
  std::string all;
  for (const base::Id& rule : rules) {
    const auto title = titles.find(rule);
    if (title != titles.end()) all += (all.empty() ? "" : ", ") + title->second;
  }
  return all;
}

std::string summary(int to_change, int helping) {
  const auto words = [](int n, S none, S some) { return n == 0 ? std::string(tr(none)) : counted(some, n); };
  const std::string change = words(to_change, S::coach_change_none, S::coach_change);
  const std::string help = words(helping, S::coach_help_none, S::coach_help);
  return fill(S::coach_summary, {change, help});
}

}  // namespace defuse::app
