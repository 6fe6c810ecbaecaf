#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

namespace {

constexpr std::size_t kLongestPattern = 8000;  // bytes
constexpr std::size_t kLongestWords = 40000;

// Patterns have signs that texts must not have ("<!"), so they are read as they stand.
std::string pattern_text(const Node& node, std::size_t most, Sink& sink) {
  if (node.kind != NodeKind::Text || node.text.empty()) {
    sink.error(node.place, "wrong-type", "Here must stand a pattern or words.");
    return {};
  }
  if (node.text.size() > most) {
    sink.error(node.place, "too-large", "This is too long: make several of it.");
    return {};
  }
  return node.text;
}

std::vector<std::string> patterns(Fields& fields, std::string_view key, Sink& sink) {
  std::vector<std::string> all;
  for (const Node& node : fields.list(key)) all.push_back(pattern_text(node, kLongestPattern, sink));
  return all;
}

course::CoachCase read_case(Fields& fields, Sink& sink) {
  course::CoachCase one;
  one.match = patterns(fields, "match", sink);
  one.unless = patterns(fields, "unless", sink);
  one.unless_sentence = patterns(fields, "unless-sentence", sink);
  one.clears = patterns(fields, "clears", sink);
  one.needs = patterns(fields, "needs", sink);
  one.needs_sentence = patterns(fields, "needs-sentence", sink);
  one.count = fields.integer("count", 1);
  one.most = fields.integer("most", 0);
  one.reported = fields.boolean("reported");
  one.same = fields.boolean("same");
  one.least = fields.integer("least", course::CoachCase::kUsualLeast);
  return one;
}

// What stands in the signal or the rule itself, then its list of cases.
std::vector<course::CoachCase> read_cases(Fields& fields, Sink& sink) {
  std::vector<course::CoachCase> cases;
  cases.push_back(read_case(fields, sink));
  for (const Node& node : fields.list("cases")) {
    Fields own(node, kCoachCase, sink);
    cases.push_back(read_case(own, sink));
  }
  return cases;
}

course::CoachRule read_rule(const Node& node, Sink& sink) {
  Fields fields(node, kCoachRule, sink);
  course::CoachRule rule;
  rule.id = fields.id("id");
  rule.kind = fields.choice("kind", course::CoachKind::Mistake);
  rule.level = fields.choice("level", course::CoachLevel::Suggestion);
  rule.title = fields.line("title");
  rule.why = fields.prose("why");
  rule.rewrite = fields.prose("rewrite");
  rule.sources = fields.words("sources");
  rule.flags = fields.words("flags");
  rule.passes = fields.words("passes");
  rule.cases = read_cases(fields, sink);
  return rule;
}

course::CoachWeighing read_weighing(const Node& node, Sink& sink) {
  Fields fields(node, kCoachWeighing, sink);
  course::CoachWeighing weighing;
  weighing.rule = fields.id("rule");
  weighing.start = fields.integer("start");
  weighing.least = fields.integer("least");
  weighing.words = patterns(fields, "words", sink);
  return weighing;
}

void read_words(Fields& fields, std::string_view key, bool verbs, std::vector<course::CoachWords>& out, Sink& sink) {
  const Node* lists = fields.map(key);
  if (lists == nullptr || lists->kind != NodeKind::Map) return;
  for (std::size_t i = 0; i < lists->keys.size(); ++i) {
    const Node& value = lists->items[i];
    course::CoachWords words;
    words.name = lists->keys[i].name;
    words.verbs = verbs;
    if (value.kind == NodeKind::List) {
      for (const Node& line : value.items) words.lines.push_back(pattern_text(line, kLongestWords, sink));
    } else {
      words.lines.push_back(pattern_text(value, kLongestWords, sink));
    }
    out.push_back(std::move(words));
  }
}

}  // namespace

course::CoachRules read_coach(const Node& node, Sink& sink) {
  Fields fields(node, kCoach, sink);
  course::CoachRules rules;
  rules.language = fields.word("language");
  if (const Node* spellings = fields.map("spellings"); spellings != nullptr && spellings->kind == NodeKind::Map) {
    for (std::size_t i = 0; i < spellings->keys.size(); ++i)
      rules.spellings.push_back({spellings->keys[i].name, pattern_text(spellings->items[i], kLongestPattern, sink)});
  }
  read_words(fields, "verbs", true, rules.words, sink);
  read_words(fields, "words", false, rules.words, sink);
  rules.reported = patterns(fields, "reported", sink);
  for (const Node& one : fields.list("signals")) {
    Fields own(one, kCoachSignal, sink);
    course::CoachSignal signal;
    signal.id = own.id("id");
    signal.cases = read_cases(own, sink);
    rules.signals.push_back(std::move(signal));
  }
  for (const Node& one : fields.list("rules")) rules.rules.push_back(read_rule(one, sink));
  for (const Node& one : fields.list("weights")) rules.weights.push_back(read_weighing(one, sink));
  return rules;
}

}  // namespace defuse::pack::authoring
