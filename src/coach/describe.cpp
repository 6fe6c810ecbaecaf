#include "coach/describe.h"

#include <algorithm>

#include "course/names.h"

namespace defuse::coach {

namespace {

void put_examples(const char* what, const std::vector<std::string>& examples, std::string& out) {
  out += what;
  out += "\n\n";
  for (const std::string& example : examples) out += "- " + example + "\n";
  out += "\n";
}

void put_rule(const course::CoachRule& rule, const std::vector<course::Source>& sources, std::string& out) {
  out += "### " + rule.id + "\n\n";
  out += "**" + rule.title + "**";
  if (rule.kind == course::CoachKind::Mistake) out += " (" + std::string(course::name_of(rule.level)) + ")";
  out += ". " + rule.why + "\n\n";
  if (!rule.rewrite.empty()) out += "Instead: " + rule.rewrite + "\n\n";
  out += "From: " + named_sources(rule, sources) + "\n\n";
  put_examples("Found in:", rule.flags, out);
  put_examples("Not found in:", rule.passes, out);
}

}  // namespace

std::string named_sources(const course::CoachRule& rule, const std::vector<course::Source>& sources) {
  std::string all;
  for (const base::Id& id : rule.sources) {
    const auto known =
        std::find_if(sources.begin(), sources.end(), [&](const course::Source& source) { return source.id == id; });
    all += (all.empty() ? "" : "; ") + (known == sources.end() ? id : known->title);
  }
  return all;
}

std::string describe(const course::CoachRules& rules, const std::vector<course::Source>& sources) {
  std::string out = "# What the phrase coach looks for\n\n";
  out += "Made by `defuse coach --describe` from the pack's rules (language: " + rules.language +
         "); change those, not this page.\n\n";
  for (const course::CoachKind kind : {course::CoachKind::Mistake, course::CoachKind::Good}) {
    out += kind == course::CoachKind::Mistake ? "## What hurts\n\n" : "## What helps\n\n";
    for (const course::CoachRule& rule : rules.rules) {
      if (rule.kind == kind) put_rule(rule, sources, out);
    }
  }
  out.pop_back();
  return out;
}

}  // namespace defuse::coach
