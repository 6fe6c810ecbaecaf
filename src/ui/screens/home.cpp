// The map of the course: what is next, every module and item, how far each has come.
#include <string>

#include "app/strings.h"
#include "ui/screens/kind.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tile.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

namespace {

std::string state_word(const app::ItemCard& item) {
  if (item.finished && item.kind != course::ItemKind::Lesson)
    return fill(S::item_best, {app::number(static_cast<int>(item.best * 100 + 0.5))});
  if (item.finished) return std::string(tr(S::item_done));
  return std::string(tr(item.started ? S::item_started : S::item_new));
}

std::string facts(const app::ItemCard& item) {
  return std::string(tr(kind_word(item.kind))) + ", " + fill(S::minutes_about, {app::number(item.minutes)});
}

void next_card(Ui& ui, const app::HomeView& v, Commands& commands) {
  Card card(ui, "home.next", tr(S::home_next_heading), CardLook::Accent, 24);
  heading(ui, "home.next.heading", 2, tr(S::home_next_heading));
  if (!v.next) {
    paragraph(ui, "home.next.done", tr(S::home_all_done));
    return;
  }
  const app::ItemCard& item = *v.next;
  paragraph(ui, "home.next.title", item.title, {.strong = true});
  paragraph(ui, "home.next.summary", item.summary);
  paragraph(ui, "home.next.why", facts(item) + ". " + v.next_why, {.ink = Ink::Muted, .small = true});
  space(ui, 4);
  const bool resume = item.started && !item.finished;
  const std::string name = fill(resume ? S::home_resume_name : S::home_start_name, {item.title});
  const LinkOptions options{.look = ButtonLook::Primary, .icon = Icon::Play, .name = name};
  if (link(ui, "home.next.go", tr(resume ? S::home_resume : S::home_start), item.address, options))
    commands.emplace_back(app::Go{item.address});
}

void module_card(Ui& ui, const app::ModuleCard& module, Commands& commands) {
  const std::string id = "home." + module.id;
  Card card(ui, id, module.title);
  heading(ui, id + ".title", 2, module.title);
  paragraph(ui, id + ".summary", module.summary, {.ink = Ink::Muted});
  space(ui, 4);
  Group list(ui, id + ".items", semantics::Role::List, module.title, 8, true);
  for (const app::ItemCard& item : module.items) {
    const std::string item_id = id + "." + item.id;
    Group row(ui, item_id + ".row", semantics::Role::ListItem);
    const std::string state = state_word(item);
    const std::string about = facts(item);
    const TileOptions options{.icon = kind_icon(item.kind),
                              .facts = about,
                              .state = state,
                              .done = item.finished,
                              .begun = item.started,
                              .next = item.is_next};
    if (tile(ui, item_id, item.title, item.address, options)) commands.emplace_back(app::Go{item.address});
  }
}

}  // namespace

void home_screen(Ui& ui, const app::HomeView& v, Commands& commands) {
  heading(ui, "home.title", 1, tr(S::home_map_heading));
  paragraph(ui, "home.summary", v.summary);
  if (v.finished > 0) {
    const std::string done = fill(S::home_progress_text, {app::number(v.finished), app::number(v.total)});
    space(ui, 4);
    meter(ui, "home.progress", tr(S::home_progress_name), v.finished, v.total, done);
    paragraph(ui, "home.progress.text", done, {.ink = Ink::Muted, .small = true});
  }
  space(ui, 4);
  next_card(ui, v, commands);
  space(ui, 8);
  for (const app::ModuleCard& module : v.modules) {
    module_card(ui, module, commands);
    space(ui, 4);
  }
}

}  // namespace defuse::ui
