#include "coach/coach.h"

#include <algorithm>
#include <utility>

#include "coach/spans.h"
#include "coach/tokeniser.h"

namespace defuse::coach {

namespace {

std::string at(const std::string& path, const char* key, std::size_t i) {
  return path + "/" + key + "/" + std::to_string(i);
}

}  // namespace

Coach::Coach(course::CoachRules rules, std::vector<RuleProblem>& problems)
    : rules_(std::move(rules)), spelling_(rules_.spellings) {
  for (const course::CoachWords& words : rules_.words)
    lexicon_.add(words, (words.verbs ? "verbs/" : "words/") + words.name, problems);
  for (std::size_t i = 0; i < rules_.reported.size(); ++i) {
    const std::vector<Term> one = terms({rules_.reported[i]}, "reported", problems);
    reported_.insert(reported_.end(), one.begin(), one.end());
  }
  for (std::size_t i = 0; i < rules_.signals.size(); ++i)
    compile_detector(rules_.signals[i].cases, "signals/" + std::to_string(i), problems);
  for (std::size_t i = 0; i < rules_.rules.size(); ++i)
    compile_detector(rules_.rules[i].cases, "rules/" + std::to_string(i), problems);
  put_in_order(problems);
  spelling_.set_known(automaton_.symbols().words());
}

base::Result<Coach> Coach::compile(course::CoachRules rules) {
  std::vector<RuleProblem> problems;
  Coach coach(std::move(rules), problems);
  if (!problems.empty()) return base::Error{problems.front().message};
  return coach;
}

void Coach::compile_detector(const std::vector<course::CoachCase>& cases, std::string path,
                             std::vector<RuleProblem>& problems) {
  Detector detector;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    // The first case stands in the rule itself, the others in its list of cases.
    const std::string place = i == 0 ? path : at(path, "cases", i - 1);
    const course::CoachCase& one = cases[i];
    Case made;
    made.match = terms(one.match, place + "/match", problems);
    made.unless = terms(one.unless, place + "/unless", problems);
    made.unless_sentence = terms(one.unless_sentence, place + "/unless-sentence", problems);
    made.clears = terms(one.clears, place + "/clears", problems);
    made.needs = terms(one.needs, place + "/needs", problems);
    made.needs_sentence = terms(one.needs_sentence, place + "/needs-sentence", problems);
    made.count = one.count;
    made.most = one.most;
    made.reported = one.reported;
    made.same = one.same;
    detector.cases.push_back(std::move(made));
  }
  detector.path = std::move(path);
  detectors_.push_back(std::move(detector));
}

std::vector<Coach::Term> Coach::terms(const std::vector<std::string>& texts, const std::string& path,
                                      std::vector<RuleProblem>& problems) {
  std::vector<Term> all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string& text = texts[i];
    const std::string place = path + "/" + std::to_string(i);
    if (!text.empty() && text.front() == '=') {
      const std::string id = text.substr(1);
      std::uint32_t number = 0;
      bool found = false;
      for (const course::CoachSignal& signal : rules_.signals) {
        found = signal.id == id;
        if (found) break;
        ++number;
      }
      for (std::size_t k = 0; !found && k < rules_.rules.size(); ++k) {
        found = rules_.rules[k].id == id;
        if (!found) ++number;
      }
      if (found) {
        all.push_back({true, number});
      } else {
        problems.push_back({place, "unknown-reference", "There is no signal and no rule `" + id + "`."});
      }
      continue;
    }
    const auto known = pattern_numbers_.find(text);
    if (known != pattern_numbers_.end()) {
      all.push_back({false, known->second});
      continue;
    }
    const base::Result<Pattern> pattern = parse_pattern(text);
    if (!pattern) {
      problems.push_back({place, "pattern", pattern.error().message});
      continue;
    }
    const std::string unknown = lexicon_.first_unknown(pattern.value());
    if (!unknown.empty()) {
      problems.push_back({place, "unknown-class", "There is no word list `" + unknown + "`."});
      continue;
    }
    const base::Result<std::uint32_t> number = automaton_.add(pattern.value(), lexicon_);
    if (!number) {
      problems.push_back({place, "pattern", number.error().message});
      continue;
    }
    pattern_numbers_[text] = number.value();
    all.push_back({false, number.value()});
  }
  return all;
}

// Every detector after those that it refers to.
void Coach::put_in_order(std::vector<RuleProblem>& problems) {
  std::vector<std::vector<std::uint32_t>> needs(detectors_.size());
  for (std::size_t i = 0; i < detectors_.size(); ++i) {
    for (const Case& one : detectors_[i].cases) {
      for (const auto* list :
           {&one.match, &one.unless, &one.unless_sentence, &one.clears, &one.needs, &one.needs_sentence}) {
        for (const Term& term : *list) {
          if (term.reference) needs[i].push_back(term.number);
        }
      }
    }
  }
  std::vector<bool> done(detectors_.size(), false);
  while (order_.size() < detectors_.size()) {
    const std::size_t before = order_.size();
    for (std::uint32_t i = 0; i < detectors_.size(); ++i) {
      if (done[i] || !std::all_of(needs[i].begin(), needs[i].end(), [&](std::uint32_t n) { return done[n]; })) continue;
      done[i] = true;
      order_.push_back(i);
    }
    if (order_.size() > before) continue;
    const auto stuck = static_cast<std::size_t>(std::find(done.begin(), done.end(), false) - done.begin());
    problems.push_back(
        {detectors_[stuck].path, "circle", "These rules wait for each other: a reference runs in a circle."});
    return;
  }
}

// One text being judged.
struct Coach::Looking {
  const std::vector<Token>& tokens;
  std::vector<Match> matches;   // by pattern
  std::vector<Spans> found;     // by detector
  std::vector<bool> elsewhere;  // by token: whether it is what somebody else said

  void add(const Term& term, Spans& out) const {
    if (term.reference) {
      out.insert(out.end(), found[term.number].begin(), found[term.number].end());
      return;
    }
    auto it = std::lower_bound(matches.begin(), matches.end(), term.number,
                               [](const Match& match, std::uint32_t number) { return match.pattern < number; });
    for (; it != matches.end() && it->pattern == term.number; ++it) out.push_back({it->first, it->last});
  }
  Spans all(const std::vector<Term>& terms) const {
    Spans out;
    for (const Term& term : terms) add(term, out);
    return out;
  }

  // From the end of each frame ("you said") to the end of its clause.
  void find_reported(const std::vector<Term>& frames) {
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
    if (one.same) spans = largest_alike(spans, tokens);
    if (static_cast<int>(spans.size()) < one.count) return {};
    if (one.most > 0 && static_cast<int>(spans.size()) > one.most) return {};
    return spans;
  }
};

Verdict Coach::judge(std::string_view text, std::size_t* steps) const {
  const Tokens read = tokenise(text, spelling_);
  Looking looking{read.all, automaton_.run(read.all, steps), std::vector<Spans>(detectors_.size()), {}};
  std::sort(looking.matches.begin(), looking.matches.end(), [](const Match& a, const Match& b) {
    return a.pattern != b.pattern ? a.pattern < b.pattern : a.first != b.first ? a.first < b.first : a.last < b.last;
  });
  looking.find_reported(reported_);
  for (const std::uint32_t number : order_) {
    Spans spans;
    for (const Case& one : detectors_[number].cases) {
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
      problems.push_back({at(path, "flags", i), "example",
                          "The rule `" + rules[rule].id + "` does not find anything in this example, and it should."});
    }
    for (std::size_t i = 0; i < rules[rule].passes.size(); ++i) {
      if (!found(rules[rule].passes[i])) continue;
      problems.push_back({at(path, "passes", i), "example",
                          "The rule `" + rules[rule].id + "` finds something in this example, and it should not."});
    }
  }
  return problems;
}

}  // namespace defuse::coach
