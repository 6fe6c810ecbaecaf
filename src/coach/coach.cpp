#include "coach/coach.h"

#include <algorithm>
#include <utility>

#include "coach/spans.h"
#include "coach/tokeniser.h"

namespace defuse::coach {

Coach::Coach(course::CoachRules rules, std::vector<RuleProblem>& problems)
    : rules_(std::move(rules)), spelling_(rules_.spellings), compiled_(coach::compile(rules_, problems)) {
  rules_.spellings = {};
}

base::Result<Coach> Coach::compile(course::CoachRules rules) {
  std::vector<RuleProblem> problems;
  Coach coach(std::move(rules), problems);
  if (!problems.empty()) return base::Error{problems.front().message};
  return coach;
}

// One text being judged.
struct Coach::Looking {
  const std::vector<Token>& tokens;
  std::vector<Match> matches;  // by pattern
  std::vector<Spans> found;    // by detector
  const Weights& weights;
  std::vector<Weights::Known> known;  // what the weights know of the text
  std::vector<bool> elsewhere = {};   // by token: whether it is what somebody else said

  void add(const Term& term, Spans& out) const {
    if (term.reference) {
      out.insert(out.end(), found[term.number].begin(), found[term.number].end());
      return;
    }
    auto it = std::lower_bound(matches.begin(), matches.end(), term.number,
                               [](const Match& match, std::uint32_t number) { return match.pattern < number; });
    for (; it != matches.end() && it->pattern == term.number; ++it) out.push_back({it->first, it->last});
  }
  Spans all(const Terms& terms) const {
    Spans out;
    for (const Term& term : terms) add(term, out);
    return out;
  }

  // From the end of each frame ("you said") to the end of its clause.
  void find_reported(const Terms& frames) {
    elsewhere.assign(tokens.size(), false);
    for (const Span& frame : all(frames)) {
      if (frame.last + 1 < tokens.size()) elsewhere[frame.last + 1] = true;
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind != TokenKind::Word) {
        elsewhere[i] = false;
      } else if (i > 0 && elsewhere[i - 1]) {
        elsewhere[i] = true;
      }
    }
  }

  Spans look(const Case& one) const {
    Spans spans = all(one.match);
    if (spans.empty() || !all(one.clears).empty()) return {};
    if (!one.needs.empty() && all(one.needs).empty()) return {};
    if (!one.unless.empty()) spans = without_touching(spans, joined(all(one.unless)));
    if (!one.unless_sentence.empty()) spans = by_sentence(spans, all(one.unless_sentence), tokens, false);
    if (!one.needs_sentence.empty()) spans = by_sentence(spans, all(one.needs_sentence), tokens, true);
    // Whose words they are is decided by where they begin.
    if (!one.reported) std::erase_if(spans, [&](const Span& span) { return elsewhere[span.first]; });
    spans = joined(std::move(spans));
    if (one.weighed) {
      std::erase_if(
          spans, [&](const Span& span) { return weights.weigh(one.model, known, span.first, span.last) < one.least; });
    }
    if (one.same) spans = largest_alike(spans, tokens);
    if (static_cast<int>(spans.size()) < one.count) return {};
    if (one.most > 0 && static_cast<int>(spans.size()) > one.most) return {};
    return spans;
  }
};

Verdict Coach::judge(std::string_view text, std::size_t* steps) const {
  const Tokens read = tokenise(text, spelling_, compiled_.automaton.symbols().words());
  Looking looking{read.all, compiled_.automaton.run(read.all, steps), std::vector<Spans>(compiled_.detectors.size()),
                  compiled_.weights, compiled_.weights.read(read.all)};
  std::sort(looking.matches.begin(), looking.matches.end(), [](const Match& a, const Match& b) {
    return a.pattern != b.pattern ? a.pattern < b.pattern : a.first != b.first ? a.first < b.first : a.last < b.last;
  });
  looking.find_reported(compiled_.reported);
  for (const std::uint32_t number : compiled_.order) {
    Spans spans;
    for (const Case& one : compiled_.detectors[number].cases) {
      const Spans more = looking.look(one);
      spans.insert(spans.end(), more.begin(), more.end());
    }
    looking.found[number] = joined(std::move(spans));
  }

  Verdict verdict;
  verdict.cut = read.cut;
  for (std::uint32_t rule = 0; rule < rules_.rules.size(); ++rule) {
    const Spans& spans = looking.found[rules_.signals.size() + rule];
    if (spans.empty()) continue;
    (rules_.rules[rule].kind == course::CoachKind::Mistake ? verdict.mistakes : verdict.good).push_back(rule);
    for (const Span& span : spans)
      verdict.findings.push_back({rule, read.all[span.first].begin, read.all[span.last].end});
  }
  std::sort(verdict.findings.begin(), verdict.findings.end(), [](const CoachFinding& a, const CoachFinding& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.rule != b.rule ? a.rule < b.rule : a.end < b.end;
  });
  return verdict;
}

std::vector<RuleProblem> check_examples(const Coach& coach) {
  std::vector<RuleProblem> problems;
  const std::vector<course::CoachRule>& rules = coach.rules().rules;
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    const auto found = [&](const std::string& text) {
      const Verdict verdict = coach.judge(text);
      const auto& list = rules[rule].kind == course::CoachKind::Mistake ? verdict.mistakes : verdict.good;
      return std::find(list.begin(), list.end(), rule) != list.end();
    };
    const std::string path = "rules/" + std::to_string(rule);
    for (std::size_t i = 0; i < rules[rule].flags.size(); ++i) {
      if (found(rules[rule].flags[i])) continue;
      problems.push_back({place_of(path, "flags", i), "example",
                          "The rule `" + rules[rule].id + "` does not find anything in this example, and it should."});
    }
    for (std::size_t i = 0; i < rules[rule].passes.size(); ++i) {
      if (!found(rules[rule].passes[i])) continue;
      problems.push_back({place_of(path, "passes", i), "example",
                          "The rule `" + rules[rule].id + "` finds something in this example, and it should not."});
    }
  }
  return problems;
}

}  // namespace defuse::coach
