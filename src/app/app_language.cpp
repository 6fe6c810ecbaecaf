// The language of the interface: chosen, fetched, spoken. The course's own language is its pack's.
#include <algorithm>
#include <string>

#include "app/languages.h"
#include "app/state.h"

namespace defuse::app {

namespace {

std::string_view wanted(const State& s) {
  if (!s.settings.language.empty()) return s.settings.language;
  const std::string_view course = s.pack ? std::string_view(s.pack->own_index().language) : kOwnLanguage;
  return find_language(course) != nullptr ? course : kOwnLanguage;
}

// Of those that the pack has: the chosen one, else the interface's, else its own.
std::string wanted_course_language(const State& s) {
  const course::PackIndex& own = s.pack->own_index();
  const auto has = [&](std::string_view tag) {
    return tag == own.language || std::any_of(own.languages.begin(), own.languages.end(),
                                              [&](const course::PackLanguage& one) { return one.language == tag; });
  };
  if (has(s.settings.course_language)) return s.settings.course_language;
  const std::string spoken(s.words_wanted.empty() ? interface_language(s) : std::string_view(s.words_wanted));
  return has(spoken) ? spoken : own.language;
}

std::string name_of(std::string_view tag) {
  const Language* language = find_language(tag);
  return std::string(language != nullptr ? language->name : tag);
}

// What is worked out in words and kept.
void forget_words(State& s) {
  s.search_index.reset();
  s.notice.clear();
  read_texts(s);
}

void tell(State& s, std::string_view tag) {
  if (s.words_asked_for) say(s, fill(S::settings_language_now, {name_of(tag)}));
}

}  // namespace

bool State::shows_document() const {
  const Language* language = find_language(interface_language(*this));
  if (settings.document_view || (language != nullptr && !language->on_canvas)) return true;
  return pack && !on_canvas(pack->index().language);
}

void speak_course_language(State& s) {
  if (!s.pack || !std::holds_alternative<NoSession>(s.session)) return;
  const std::string tag = wanted_course_language(s);
  if (tag == s.pack->index().language) return;
  base::Result<pack::Container> other = s.pack->in(tag);
  if (!other) {
    s.course_language_problem = other.error().message;
    return;
  }
  s.course_language_problem.clear();
  s.pack = other.take();
  const std::vector<std::string>& left = s.pack->index().untranslated;
  s.untranslated = {left.begin(), left.end()};
  s.search_index.reset();
  s.coaching = Coaching{};
  refold(s);
}

std::string_view interface_language(const State& s) {
  return s.words ? s.words->tag() : std::string_view(kOwnLanguage);
}

void speak_chosen_language(State& s) {
  const std::string tag(wanted(s));
  if (tag == interface_language(s)) {
    s.words_wanted.clear();
    return;
  }
  if (tag != kOwnLanguage) {
    if (s.words_wanted != tag) s.effects.push_back(LoadLanguage{tag});
    s.words_wanted = tag;
    return;
  }
  s.words_wanted.clear();
  s.words.reset();
  const UseStrings english(nullptr);
  forget_words(s);
  speak_course_language(s);
  tell(s, tag);
}

void handle(State& s, const LanguageArrived& c) {
  if (c.tag != s.words_wanted) return;  // another one was chosen meanwhile
  base::Result<StringTable> read = StringTable::read(c.bytes);
  if (!read) return handle(s, LanguageFailed{c.tag, read.error().message});
  s.words_wanted.clear();
  s.language_problem.clear();
  s.words = read.take();
  const UseStrings words(&*s.words);
  forget_words(s);
  speak_course_language(s);
  tell(s, c.tag);
}

void handle(State& s, const LanguageFailed& c) {
  if (c.tag != s.words_wanted) return;
  s.words_wanted.clear();
  s.settings.language =
      s.words ? s.words->tag() : std::string_view();  // what was kept stays: it is tried again next time
  s.language_problem = fill(S::settings_language_failed, {name_of(c.tag), c.reason});
  say(s, s.language_problem, semantics::Politeness::Assertive);
}

}  // namespace defuse::app
