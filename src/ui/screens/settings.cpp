// Choices of the learner; each holds from the next frame on.
#include <string>
#include <vector>

#include "app/strings.h"
#include "ui/screens/library.h"
#include "ui/screens/screens.h"
#include "ui/screens/start_over.h"
#include "ui/screens/stored.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::S;
using app::Settings;
using app::tr;

namespace {

// A radio group over an enumeration whose values count up from 0.
template <class E>
void choose(Ui& ui, std::string_view id, S legend, std::initializer_list<S> words, E Settings::*field,
            const Settings& now, Commands& commands) {
  std::vector<std::string> options;
  for (const S word : words) options.emplace_back(tr(word));
  const auto chosen = radio_group(ui, id, tr(legend), options, {.selected = static_cast<int>(now.*field)});
  if (!chosen) return;
  Settings next = now;
  next.*field = static_cast<E>(*chosen);
  commands.emplace_back(app::ChangeSettings{next});
}

void flip(Ui& ui, std::string_view id, S label, bool Settings::*field, const Settings& now, Commands& commands) {
  if (!checkbox(ui, id, tr(label), now.*field)) return;
  Settings next = now;
  next.*field = !(now.*field);
  commands.emplace_back(app::ChangeSettings{next});
}

void text_size(Ui& ui, const Settings& now, Commands& commands) {
  constexpr int least = 100;
  constexpr int step = 25;
  std::vector<std::string> options;
  for (int percent = least; percent <= 200; percent += step)
    options.push_back(app::fill(S::settings_percent, {app::number(percent)}));
  const auto chosen =
      radio_group(ui, "settings.text", tr(S::settings_text), options, {.selected = (now.text_percent - least) / step});
  if (!chosen) return;
  Settings next = now;
  next.text_percent = least + *chosen * step;
  commands.emplace_back(app::ChangeSettings{next});
}

void language(Ui& ui, const app::SettingsView& v, Commands& commands) {
  std::vector<std::string> options = {app::fill(S::settings_language_course, {v.course_language})};
  std::vector<std::string> tags = {""};
  int selected = 0;
  for (const auto& [tag, name] : v.languages) {
    if (tag == v.settings.language) selected = static_cast<int>(options.size());
    options.push_back(name);
    tags.push_back(tag);
  }
  const auto chosen = radio_group(ui, "settings.language", tr(S::settings_language), options,
                                  {.selected = selected, .languages = tags});
  paragraph(ui, "settings.language.text", tr(S::settings_language_text), {.ink = Ink::Muted, .small = true});
  if (!v.language_problem.empty())
    paragraph(ui, "settings.language.problem", v.language_problem, {.ink = Ink::Hot, .role = semantics::Role::Alert});
  if (!chosen) return;
  Settings next = v.settings;
  next.language = *chosen == 0 ? std::string() : v.languages[static_cast<std::size_t>(*chosen) - 1].first;
  commands.emplace_back(app::ChangeSettings{next});
}

void course(Ui& ui, const app::SettingsView& v, Commands& commands) {
  if (v.course.empty()) return;
  const Card card(ui, "settings.course", tr(S::course_heading));
  heading(ui, "settings.course.title", 2, tr(S::course_heading));
  paragraph(ui, "settings.course.name", v.course);
  if (!v.contact.empty()) paragraph(ui, "settings.course.contact", app::fill(S::library_contact, {v.contact}));
  course_language(ui, v.language, v.settings, commands);
  if (button(ui, "settings.tour", tr(S::tour_again), {.look = ButtonLook::Quiet, .icon = Icon::Replay})) {
    commands.emplace_back(app::TurnTour{1});
    commands.emplace_back(app::Go{"#/"});
  }
  if (!v.has_library) return;
  if (link(ui, "settings.library", tr(S::library_go), "#/library", {.icon = Icon::Book}))
    commands.emplace_back(app::Go{"#/library"});
}

}  // namespace

void settings_screen(Ui& ui, const app::SettingsView& v, Commands& commands) {
  const Settings& now = v.settings;
  heading(ui, "settings.title", 1, tr(S::settings_title));
  paragraph(ui, "settings.intro", tr(S::settings_intro), {.ink = Ink::Muted});
  {
    Card card(ui, "settings.look", tr(S::settings_look));
    heading(ui, "settings.look.title", 2, tr(S::settings_look));
    choose(ui, "settings.theme", S::settings_theme,
           {S::settings_theme_system, S::settings_theme_light, S::settings_theme_dark}, &Settings::theme, now,
           commands);
    space(ui, 8);
    text_size(ui, now, commands);
    space(ui, 8);
    choose(ui, "settings.contrast", S::settings_contrast, {S::settings_theme_system, S::settings_on, S::settings_off},
           &Settings::contrast, now, commands);
    space(ui, 8);
    choose(ui, "settings.motion", S::settings_motion, {S::settings_theme_system, S::settings_on, S::settings_off},
           &Settings::reduced_motion, now, commands);
  }
  {
    Card card(ui, "settings.scenes", tr(S::settings_scenes));
    heading(ui, "settings.scenes.title", 2, tr(S::settings_scenes));
    flip(ui, "settings.untimed", S::settings_untimed, &Settings::untimed, now, commands);
    flip(ui, "settings.captions", S::settings_captions, &Settings::captions, now, commands);
    flip(ui, "settings.sound", S::settings_sound, &Settings::sound, now, commands);
  }
  {
    Card card(ui, "settings.reading", tr(S::settings_reading));
    heading(ui, "settings.reading.title", 2, tr(S::settings_reading));
    flip(ui, "settings.document", S::settings_document, &Settings::document_view, now, commands);
    paragraph(ui, "settings.document.text", tr(S::settings_document_text), {.ink = Ink::Muted, .small = true});
    space(ui, 8);
    language(ui, v, commands);
  }
  course(ui, v, commands);
  if (v.works_offline) paragraph(ui, "settings.offline", tr(S::settings_offline), {.ink = Ink::Muted});
  start_over(ui, v.notice, commands);
  stored_card(ui, v, commands);
}

}  // namespace defuse::ui
