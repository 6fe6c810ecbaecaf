// Texts that the coach reads: typed, read when typing pauses or when asked to, mended one suggestion at a time.
#include <algorithm>
#include <utility>

#include "app/state.h"
#include "course/coach_language.h"
#include "engine/index.h"
#include "engine/typed_text.h"

namespace defuse::app {

namespace {

constexpr base::Millis kPause = 700;  // without a key before the coach reads
constexpr std::size_t kMostUndo = 50;

bool blank(std::string_view text) { return base::words_of(text).empty(); }

CoachedText* text_at(State& s, int index) {
  return engine::is_index(index, s.coaching.texts) ? &s.coaching.texts[engine::at_index(index)] : nullptr;
}

void read(State& s, CoachedText& one) {
  one.due = {};
  const coach::Coach* coach = the_coach(s);
  if (coach == nullptr || blank(one.text)) {
    one.reading.reset();
  } else {
    one.reading = read_said(*coach, s.pack->index().sources, one.text);
  }
}

// Says in words what there is, what is new and what is gone; nothing when all is as it was, unless it was asked for.
void tell(State& s, bool asked, const std::string& before = {}) {
  int to_change = 0;
  int helping = 0;
  bool any = false;
  std::vector<std::string> titles;
  for (const CoachedText& one : s.coaching.texts) {
    if (!one.reading) continue;
    any = true;
    to_change += one.reading->to_change;
    helping += one.reading->helping;
    for (const CoachedFinding& finding : one.reading->findings) titles.push_back(finding.title);
  }
  std::string said = any ? summary(to_change, helping) : std::string();
  const auto list = [](const std::vector<std::string>& all, const std::vector<std::string>& without, S words) {
    std::string named;
    for (const std::string& title : all) {
      if (std::find(without.begin(), without.end(), title) == without.end())
        named += (named.empty() ? "" : ", ") + title;
    }
    return named.empty() ? std::string() : " " + fill(words, {named});
  };
  const std::vector<std::string> old = std::exchange(s.coaching.told_titles, titles);
  const bool same = said == std::exchange(s.coaching.told, said) && old == titles;
  if (same && !asked) return;
  if (any) said += list(titles, old, S::coach_new) + list(old, titles, S::coach_gone);
  if (!before.empty()) said = before + (said.empty() ? "" : " ") + said;
  if (!any && asked && before.empty()) said = tr(S::coach_empty);
  if (!said.empty()) say(s, std::move(said));
}

// What stands behind the field, where that is more than the field itself.
void write_back(State& s, int index, const std::string& text) {
  if (auto* debrief = debrief_runner(s)) write_debrief(*debrief, index, text);
}

}  // namespace

bool has_coach(const State& s) { return s.pack && course::coach_language(s.pack->index()) != nullptr; }

const coach::Coach* the_coach(State& s) {
  Coaching& c = s.coaching;
  if (c.coach) return &*c.coach;
  const std::string* language = s.pack ? course::coach_language(s.pack->index()) : nullptr;
  if (c.tried || language == nullptr) return nullptr;
  c.tried = true;
  base::Result<course::CoachRules> rules = s.pack->coach(*language);
  if (!rules) return nullptr;
  base::Result<coach::Coach> made = coach::Coach::compile(rules.take());
  if (!made) return nullptr;
  c.coach.emplace(made.take());
  c.facts = facts_of(*c.coach);
  return &*c.coach;
}

void show_texts(State& s, std::size_t count) {
  s.coaching.texts.assign(count, {});
  s.coaching.told.clear();
  s.coaching.told_titles.clear();
}

void note_typed(State& s, int index, std::string_view typed) {
  CoachedText* one = text_at(s, index);
  if (one == nullptr) return;
  one->text = engine::typed_text(typed);
  one->undo.clear();
  one->due = {s.now.ms + kPause};
  s.effects.push_back(WakeLater{kPause + kWakeSlack});
}

void read_what_is_due(State& s) {
  bool any = false;
  for (CoachedText& one : s.coaching.texts) {
    if (one.due.ms == 0 || one.due > s.now) continue;
    read(s, one);
    any = true;
  }
  if (any) tell(s, false);
}

void read_texts(State& s) {
  for (CoachedText& one : s.coaching.texts) read(s, one);
}

void handle(State& s, const WriteSaid& c) { note_typed(s, c.text, c.said); }

void handle(State& s, const ReadSaid&) {
  if (const auto* debrief = debrief_runner(s); debrief != nullptr && s.coaching.texts.empty()) {
    show_texts(s, debrief_texts(*debrief));
    for (std::size_t n = 0; n < s.coaching.texts.size(); ++n)
      s.coaching.texts[n].text = debrief_text(*debrief, static_cast<int>(n));
  }
  read_texts(s);
  tell(s, true);
}

void handle(State& s, const TryExample& c) {
  CoachedText* one = text_at(s, 0);
  if (s.route.place != Place::Coach || one == nullptr || !engine::is_index(c.example, s.coaching.facts.examples))
    return;
  if (!blank(one->text)) one->undo.push_back(one->text);
  one->text = s.coaching.facts.examples[engine::at_index(c.example)];
  read(s, *one);
  tell(s, true);
}

void handle(State& s, const TakeSuggestion& c) {
  CoachedText* one = text_at(s, c.text);
  if (one == nullptr || !one->reading) return;
  if (one->reading->text != one->text) {  // typed since: what was offered may not fit any more
    read(s, *one);
    tell(s, true);
    return;
  }
  if (!engine::is_index(c.finding, one->reading->findings)) return;
  const std::optional<Suggestion> taken = one->reading->findings[engine::at_index(c.finding)].suggestion;
  if (!taken) return;
  if (one->undo.size() == kMostUndo) one->undo.erase(one->undo.begin());
  one->undo.push_back(std::exchange(one->text, applied(one->text, *taken)));
  write_back(s, c.text, one->text);
  read(s, *one);
  tell(s, true, fill(S::coach_took, {taken->sentence}));
}

void handle(State& s, const UndoSuggestion& c) {
  CoachedText* one = text_at(s, c.text);
  if (one == nullptr || one->undo.empty()) return;
  one->text = std::move(one->undo.back());
  one->undo.pop_back();
  write_back(s, c.text, one->text);
  read(s, *one);
  tell(s, true, std::string(tr(S::coach_undone)));
}

}  // namespace defuse::app
