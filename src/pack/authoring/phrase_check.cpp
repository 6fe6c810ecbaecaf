#include "pack/authoring/phrase_check.h"

#include <variant>

namespace defuse::pack::authoring {

namespace {

constexpr std::size_t kFewestWeak = 4;

bool finds_mistake(const std::string& text, const coach::Coach& coach) { return !coach.judge(text).mistakes.empty(); }

void check_good(const std::string& text, const std::string& path, const coach::Coach& coach, Findings& findings) {
  const coach::Verdict verdict = coach.judge(text);
  for (const coach::CoachFinding& found : verdict.findings) {
    const course::CoachRule& rule = coach.rules().rules[found.rule];
    if (rule.kind != course::CoachKind::Mistake) continue;
    findings.warn(path, "coach-good",
                  "This is a model answer, and the phrase coach finds `" + rule.id + "` in \"" +
                      text.substr(found.begin, found.end - found.begin) + "\". Reword it, or let the rule pass it.");
    return;  // one reason to look at a sentence is enough
  }
}

void check_good(const std::vector<course::Option>& options, const std::string& path, const char* key,
                const coach::Coach& coach, Findings& findings) {
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].good) check_good(options[i].text, path_to(path, key, i, "text"), coach, findings);
  }
}

void check_item(const course::Rewrite& rewrite, const coach::Coach& coach, Findings& findings) {
  std::vector<std::size_t> unheard;
  for (std::size_t i = 0; i < rewrite.rounds.size(); ++i) {
    check_good(rewrite.rounds[i].options, path_to("rounds", i), "options", coach, findings);
    if (!finds_mistake(rewrite.rounds[i].hurts, coach)) unheard.push_back(i);
  }
  if (rewrite.rounds.size() < kFewestWeak || unheard.size() * 4 > rewrite.rounds.size()) return;
  for (const std::size_t i : unheard) {
    findings.warn(path_to("rounds", i, "hurts"), "coach-weak",
                  "The phrase coach finds nothing in this sentence, although it does in nearly all the others here. "
                  "Make plainer what hurts, or let a rule find it.");
  }
}

void check_item(const course::Mark& mark, const coach::Coach& coach, Findings& findings) {
  for (std::size_t i = 0; i < mark.lines.size(); ++i) {
    for (std::size_t k = 0; k < mark.lines[i].spans.size(); ++k)
      check_good(mark.lines[i].spans[k].recasts, path_to("lines", i, "spans", k), "recasts", coach, findings);
  }
}

void check_item(const course::Lesson& lesson, const coach::Coach& coach, Findings& findings) {
  for (std::size_t p = 0; p < lesson.pages.size(); ++p) {
    for (std::size_t i = 0; i < lesson.pages[p].parts.size(); ++i) {
      const auto* take = std::get_if<course::Take>(&lesson.pages[p].parts[i]);
      if (take == nullptr || take->quality != course::Quality::Strong) continue;
      for (std::size_t k = 0; k < take->lines.size(); ++k) {
        if (!take->lines[k].technician) continue;
        check_good(take->lines[k].text, path_to("pages", p, "parts", i, "lines", k, "says"), coach, findings);
      }
    }
  }
}

}  // namespace

void check_phrases(const course::Item& item, const coach::Coach& coach, Findings& findings) {
  if (const auto* lesson = std::get_if<course::Lesson>(&item)) return check_item(*lesson, coach, findings);
  const course::ExerciseBody& body = std::get<course::Exercise>(item).body;
  if (const auto* rewrite = std::get_if<course::Rewrite>(&body)) check_item(*rewrite, coach, findings);
  if (const auto* mark = std::get_if<course::Mark>(&body)) check_item(*mark, coach, findings);
}

}  // namespace defuse::pack::authoring
