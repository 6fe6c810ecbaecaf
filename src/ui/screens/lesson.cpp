// One page of a lesson: text, takes, a private thought, a door to practice.
#include <string>

#include "app/strings.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/dialogue.h"
#include "ui/widgets/field.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/pack_picture.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

namespace {

void take(Ui& ui, const std::string& id, const course::Take& t) {
  const bool weak = t.quality == course::Quality::Weak;
  const std::string_view quality = tr(weak ? S::lesson_weak : S::lesson_strong);
  Card card(ui, id, std::string(quality) + ": " + t.title, weak ? CardLook::Weak : CardLook::Strong);
  paragraph(ui, id + ".quality", quality, {.ink = weak ? Ink::Hot : Ink::Good, .small = true, .strong = true});
  heading(ui, id + ".title", 3, t.title);
  {
    Group log(ui, id + ".lines", semantics::Role::List, t.title, 14, true);
    for (std::size_t n = 0; n < t.lines.size(); ++n) {
      const course::TakeLine& line = t.lines[n];
      dialogue_line(ui, id + "." + std::to_string(n),
                    {.who = line.who,
                     .ours = line.technician,
                     .says = line.text,
                     .does = line.does,
                     .note = line.note,
                     .note_label = tr(S::lesson_note)});
    }
  }
  space(ui, 4);
  paragraph(ui, id + ".outcome", std::string(tr(S::lesson_outcome)) + ": " + t.outcome, {.strong = true});
}

void think(Ui& ui, const std::string& id, const course::Think& t, const app::LessonSession& session,
           Commands& commands) {
  Card card(ui, id, {}, CardLook::Note);
  const auto written = session.thoughts.find(t.id);
  const std::string_view text =
      written == session.thoughts.end() ? std::string_view{} : std::string_view(written->second);
  if (auto changed = text_area(ui, id + ".field", t.prompt, text, {.hint = tr(S::lesson_think_hint), .rows = 3})) {
    commands.emplace_back(app::WriteThought{t.id, *changed});
  }
  if (session.revealed.contains(t.id)) {
    heading(ui, id + ".heading", 3, tr(S::lesson_revealed));
    paragraph(ui, id + ".reveal", t.reveal);
  } else if (button(ui, id + ".show", tr(S::lesson_reveal))) {
    commands.emplace_back(app::RevealThought{t.id});
  }
}

void practise(Ui& ui, const std::string& id, const app::ItemCard& item, Commands& commands) {
  Card card(ui, id, item.title, CardLook::Accent);
  heading(ui, id + ".title", 3, item.title);
  paragraph(ui, id + ".summary", item.summary);
  const std::string name = fill(S::lesson_practise_name, {item.title});
  const LinkOptions options{.look = ButtonLook::Secondary, .icon = Icon::Play, .name = name};
  if (link(ui, id + ".go", tr(S::lesson_practise), item.address, options)) commands.emplace_back(app::Go{item.address});
}

const app::MediumView& medium_of(const app::LessonView& v, const std::string& file) {
  static const app::MediumView none;
  const auto found = v.media.find(file);
  return found == v.media.end() ? none : found->second;
}

void audio(Ui& ui, const std::string& id, const course::Audio& a, const app::MediumView& medium, Commands& commands) {
  Card card(ui, id, a.title, CardLook::Accent);
  heading(ui, id + ".title", 3, a.title);
  const std::string label = fill(medium.playing ? S::audio_stop : S::audio_listen, {a.title});
  if (button(ui, id + ".play", label, {.icon = medium.playing ? Icon::Pause : Icon::Play}))
    commands.emplace_back(app::ToggleAudio{medium.key});
  paragraph(ui, id + ".transcript", a.transcript);
}

const app::ItemCard* card_of(const app::LessonView& v, const base::Id& exercise) {
  for (const app::ItemCard& card : v.exercises) {
    if (card.id == exercise) return &card;
  }
  return nullptr;
}

void part(Ui& ui, const std::string& id, const course::Part& p, const app::LessonView& v, Commands& commands) {
  if (const auto* text = std::get_if<course::RichText>(&p)) rich_text(ui, id, *text);
  if (const auto* t = std::get_if<course::Take>(&p)) take(ui, id, *t);
  if (const auto* t = std::get_if<course::Think>(&p)) think(ui, id, *t, *v.session, commands);
  if (const auto* t = std::get_if<course::Picture>(&p)) {
    const app::MediumView& medium = medium_of(v, t->file);
    pack_picture(ui, id, t->alt, {medium.key, medium.width, medium.height});
  }
  if (const auto* t = std::get_if<course::Audio>(&p)) audio(ui, id, *t, medium_of(v, t->file), commands);
  if (const auto* t = std::get_if<course::Practise>(&p)) {
    if (const app::ItemCard* card = card_of(v, t->exercise)) practise(ui, id, *card, commands);
  }
}

void paging(Ui& ui, const app::LessonView& v, Commands& commands) {
  const int page = v.session->page;
  Row row(ui);
  if (page > 0 && button(ui, "lesson.back", tr(S::lesson_back), {.icon = Icon::Back}))
    commands.emplace_back(app::ShowPage{page - 1});
  if (page + 1 < v.page_count) {
    if (button(ui, "lesson.next", tr(S::lesson_next), {.look = ButtonLook::Primary, .icon = Icon::Next}))
      commands.emplace_back(app::ShowPage{page + 1});
  } else if (button(ui, "lesson.finish", tr(S::lesson_finish), {.look = ButtonLook::Primary, .icon = Icon::Check})) {
    commands.emplace_back(app::FinishLesson{});
  }
}

}  // namespace

void lesson_screen(Ui& ui, const app::LessonView& v, Commands& commands) {
  const int page = v.session->page;
  const std::string where = fill(S::lesson_page, {app::number(page + 1), app::number(v.page_count)});
  heading(ui, "lesson.title", 1, v.session->lesson.title);
  meter(ui, "lesson.pages", tr(S::lesson_pages_name), page + 1, v.page_count, where, Ink::Primary, 6);
  paragraph(ui, "lesson.where", where, {.ink = Ink::Muted, .small = true});
  space(ui, 8);
  heading(ui, "lesson.page", 2, v.page->title);
  for (std::size_t n = 0; n < v.page->parts.size(); ++n)
    part(ui, "lesson." + v.page->id + "." + std::to_string(n), v.page->parts[n], v, commands);
  space(ui, 12);
  paging(ui, v, commands);
  if (page + 1 != v.page_count) return;
  std::string sources;
  for (const std::string& source : v.sources) sources += (sources.empty() ? "" : "; ") + source;
  if (!sources.empty())
    paragraph(ui, "lesson.sources", fill(S::lesson_sources, {sources}), {.ink = Ink::Muted, .small = true});
}

}  // namespace defuse::ui
