#include "coach/lexicon.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "coach/verb.h"

namespace defuse::coach {

namespace {

constexpr int kApart = 3;  // words between a verb and its second part: "turned the big screen off"

Pattern word(std::string text) {
  Pattern pattern;
  pattern.kind = PatternKind::Word;
  pattern.text = std::move(text);
  return pattern;
}

// Second parts that may stand apart from their verb.
bool is_particle(const std::string& rest) {
  constexpr std::array<std::string_view, 16> kParticles{"off",      "on",     "up",    "down",  "out",     "in",
                                                        "over",     "away",   "back",  "apart", "through", "behind",
                                                        "together", "around", "aside", "round"};
  return std::find(kParticles.begin(), kParticles.end(), rest) != kParticles.end();
}

// "turned ..3 off"; the second part may have several words, which then follow at once.
Pattern form_of(const std::string& form, const std::string& rest) {
  if (rest.empty()) return word(form);
  Pattern sequence;
  sequence.kids.push_back(word(form));
  if (is_particle(rest)) {
    Pattern gap;
    gap.kind = PatternKind::Gap;
    gap.most = kApart;
    sequence.kids.push_back(std::move(gap));
  }
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t end = std::min(rest.find(' ', at), rest.size());
    if (end > at) sequence.kids.push_back(word(rest.substr(at, end - at)));
    at = end + 1;
  }
  return sequence;
}

}  // namespace

void Lexicon::add(const course::CoachWords& words, const std::string& path, std::vector<RuleProblem>& problems) {
  if (lists_.contains(words.name)) {
    problems.push_back({path, "duplicate-id", "There are two word lists called `" + words.name + "`."});
    return;
  }
  if (words.verbs) {
    for (const char* form : {"", ".s", ".past", ".done", ".ing", ".any"})
      lists_[words.name + form].kind = PatternKind::Choice;
    for (const std::string& line : words.lines) add_verbs(words.name, line);
    return;
  }
  Pattern list;
  list.kind = PatternKind::Choice;
  for (std::size_t i = 0; i < words.lines.size(); ++i) {
    const std::string place = path + "/" + std::to_string(i);
    base::Result<std::vector<Pattern>> patterns = parse_word_line(words.lines[i]);
    if (!patterns) {
      problems.push_back({place, "pattern", patterns.error().message});
      continue;
    }
    for (Pattern& one : patterns.value()) {
      const std::string unknown = first_unknown(one);
      if (!unknown.empty()) {
        problems.push_back({place, "unknown-class",
                            "There is no word list `" + unknown + "` above this one; a list may use earlier lists."});
        continue;
      }
      // A list within a list adds its members, so that single words stay single words.
      const Pattern* inner = one.kind == PatternKind::Class ? find(one.text) : nullptr;
      if (inner != nullptr) {
        const std::vector<Pattern> members = inner->kids;
        list.kids.insert(list.kids.end(), members.begin(), members.end());
      } else {
        list.kids.push_back(std::move(one));
      }
    }
  }
  lists_[words.name] = std::move(list);
}

void Lexicon::add_verbs(const std::string& name, const std::string& line) {
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(',', at), line.size());
    const std::string entry(base::trimmed(std::string_view(line).substr(at, end - at), " \n"));
    at = end + 1;
    if (entry.empty()) continue;
    const Verb verb = verb_of(entry);
    const auto put = [&](const char* form, const std::string& text) {
      lists_[name + form].kids.push_back(form_of(text, verb.rest));
    };
    put("", verb.base);
    put(".s", verb.s);
    put(".past", verb.past);
    put(".done", verb.done);
    put(".ing", verb.ing);
    for (const std::string& any : {verb.base, verb.s, verb.past, verb.done, verb.ing}) put(".any", any);
  }
}

const Pattern* Lexicon::find(const std::string& name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

std::string Lexicon::first_unknown(const Pattern& pattern) const {
  if (pattern.kind == PatternKind::Class && !lists_.contains(pattern.text)) return pattern.text;
  for (const Pattern& kid : pattern.kids) {
    std::string unknown = first_unknown(kid);
    if (!unknown.empty()) return unknown;
  }
  return {};
}

std::vector<std::string> Lexicon::names() const {
  std::vector<std::string> all;
  for (const auto& [name, list] : lists_) all.push_back(name);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace defuse::coach
