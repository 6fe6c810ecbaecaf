// The map of the course: what is best to do next and why, every module and item, how far each has come.
#include <string>

#include "app/strings.h"
#include "ui/screens/coach_link.h"
#include "ui/screens/item_tile.h"
#include "ui/screens/kind.h"
#include "ui/screens/screens.h"
#include "ui/screens/tour.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

namespace {

constexpr const char* kReview = "#/review";
constexpr float kTwoColumns = 900;
constexpr float kMapShare = 0.66F;

void go_link(Ui& ui, std::string_view id, std::string_view label, std::string_view address, LinkOptions options,
             Commands& commands) {
  if (link(ui, id, label, address, options)) commands.emplace_back(app::Go{std::string(address)});
}

void next_item(Ui& ui, const app::HomeView& v, Commands& commands) {
  const app::ItemCard& item = *v.next;
  paragraph(ui, "home.next.title", item.title, {.strong = true});
  paragraph(ui, "home.next.summary", item.summary);
  paragraph(ui, "home.next.why", kind_facts(item) + ". " + v.next_why, {.ink = Ink::Muted, .small = true});
  space(ui, 4);
  const bool resume = item.started && !item.finished;
  const std::string name = fill(resume ? S::home_resume_name : S::home_start_name, {item.title});
  go_link(ui, "home.next.go", tr(resume ? S::home_resume : S::home_start), item.address,
          {.look = ButtonLook::Primary, .icon = Icon::Play, .name = name}, commands);
}

void review_link(Ui& ui, const app::HomeView& v, ButtonLook look, Commands& commands) {
  const S label = v.review_begun     ? S::home_review_carry_on
                  : v.review.empty() ? S::home_review_any
                                     : S::home_review_start;
  go_link(ui, "home.review.go", tr(label), kReview, {.look = look, .icon = Icon::Replay}, commands);
}

void next_review(Ui& ui, const app::HomeView& v, Commands& commands) {
  paragraph(ui, "home.review.title", tr(S::home_review_heading), {.strong = true});
  paragraph(ui, "home.review.why", v.review_begun ? tr(S::home_review_begun) : std::string_view(v.review));
  space(ui, 4);
  review_link(ui, v, ButtonLook::Primary, commands);
  if (!v.next) return;
  const std::string other = fill(S::home_or_start, {v.next->title});
  go_link(ui, "home.next.go", other, v.next->address, {.icon = Icon::Next}, commands);
}

void next_card(Ui& ui, const app::HomeView& v, Commands& commands) {
  Card card(ui, "home.next", tr(S::home_next_heading), CardLook::Accent, 24);
  heading(ui, "home.next.heading", 2, tr(S::home_next_heading));
  switch (v.advice) {
    case app::Advice::Review:
      next_review(ui, v, commands);
      return;
    case app::Advice::AllDone:
      paragraph(ui, "home.next.done", tr(S::home_all_done));
      if (v.practised) review_link(ui, v, ButtonLook::Primary, commands);
      return;
    case app::Advice::CarryOn:
    case app::Advice::Next:
      break;
  }
  next_item(ui, v, commands);
}

void module_items(Ui& ui, const std::string& id, const app::ModuleCard& module, Commands& commands) {
  Group list(ui, id + ".items", semantics::Role::List, module.title, 8, true);
  for (const app::ItemCard& item : module.items) item_tile(ui, id + "." + item.id, item, commands);
}

// After the items, and not counted with them.
void module_calls(Ui& ui, const std::string& id, const app::ModuleCard& module, Commands& commands) {
  if (module.calls.empty()) return;
  heading(ui, id + ".calls.title", 3, tr(S::home_calls));
  Group list(ui, id + ".calls", semantics::Role::List, tr(S::home_calls), 8);
  for (const app::ItemCard& call : module.calls) item_tile(ui, id + "." + call.id, call, commands);
}

void module_card(Ui& ui, const app::ModuleCard& module, Commands& commands) {
  const std::string id = "home." + module.id;
  Card card(ui, id, module.title);
  heading(ui, id + ".title", 2, module.title);
  paragraph(ui, id + ".summary", module.summary, {.ink = Ink::Muted});
  const auto total = static_cast<double>(module.items.size());
  if (module.finished > 0) {
    const bool whole = module.finished == static_cast<int>(module.items.size());
    meter(ui, id + ".meter", fill(S::home_module_name, {module.title}), module.finished, total, module.text,
          whole ? Ink::Good : Ink::Primary, 8);
  }
  if (!module.items.empty()) paragraph(ui, id + ".text", module.text, {.ink = Ink::Muted, .small = true});
  if (module.shown) module_items(ui, id, module, commands);
  if (module.shown || module.items.empty()) module_calls(ui, id, module, commands);
  if (module.items.empty()) return;
  const std::string label(tr(module.shown ? S::home_module_hide : S::home_module_show));
  const std::string name = fill(module.shown ? S::home_module_hide_name : S::home_module_show_name, {module.title});
  const ButtonOptions options{.look = ButtonLook::Quiet,
                              .icon = module.shown ? Icon::Up : Icon::Down,
                              .name = name,
                              .expanded = module.shown ? semantics::Tristate::True : semantics::Tristate::False};
  if (button(ui, id + ".show", label, options)) commands.emplace_back(app::ShowModule{module.id, !module.shown});
}

// Beside what is next, when something else is; never in its place.
void review_card(Ui& ui, const app::HomeView& v, Commands& commands) {
  Card card(ui, "home.review", tr(S::home_review_heading));
  heading(ui, "home.review.heading", 2, tr(S::home_review_heading));
  paragraph(ui, "home.review.why", v.review);
  review_link(ui, v, ButtonLook::Secondary, commands);
}

bool review_is_next(const app::HomeView& v) {
  return v.advice == app::Advice::Review || v.advice == app::Advice::AllDone;
}

void aside(Ui& ui, const app::HomeView& v, Commands& commands) {
  if (v.certificate) {
    Card card(ui, "home.certificate", tr(S::certificate_title));
    heading(ui, "home.certificate.heading", 2, tr(S::certificate_title));
    paragraph(ui, "home.certificate.text", tr(S::home_certificate));
    go_link(ui, "home.certificate.go", tr(S::home_certificate_go), "#/certificate",
            {.look = ButtonLook::Secondary, .icon = Icon::Certificate}, commands);
  }
  if (v.has_coach) {
    const Card coach(ui, "home.coach", tr(S::coach_title));
    heading(ui, "home.coach.heading", 2, tr(S::coach_title));
    paragraph(ui, "home.coach.text", tr(S::coach_invite));
    coach_link(ui, "home.coach.go", ButtonLook::Secondary, commands);
  }
  {
    const Card card(ui, "home.own", tr(S::own_home));
    heading(ui, "home.own.heading", 2, tr(S::own_home));
    paragraph(ui, "home.own.text", tr(S::own_home_text), {.ink = Ink::Muted});
    for (const app::ItemCard& one : v.own_calls)
      go_link(ui, "home.own." + one.id, one.call ? one.title : fill(S::own_unfinished, {one.title}), one.address,
              {.icon = one.call ? channel_icon(*one.call) : Icon::Pen}, commands);
    go_link(ui, "home.own.write", tr(S::own_write), app::own_call_address({}), {.icon = Icon::Pen}, commands);
  }
  if (v.several) {
    const Card courses(ui, "home.courses", tr(S::library_title));
    heading(ui, "home.courses.heading", 2, tr(S::library_title));
    paragraph(ui, "home.courses.text", tr(S::library_home_text), {.ink = Ink::Muted});
    go_link(ui, "home.library", tr(S::library_go), "#/library", {.look = ButtonLook::Secondary, .icon = Icon::Book},
            commands);
  }
  const Card card(ui, "home.lookup", tr(S::home_look_up));
  heading(ui, "home.lookup.heading", 2, tr(S::home_look_up));
  go_link(ui, "home.search", tr(S::search_title), "#/search", {.icon = Icon::Search}, commands);
  if (v.has_glossary) go_link(ui, "home.glossary", tr(S::glossary_title), "#/glossary", {.icon = Icon::Book}, commands);
  if (v.has_library && !v.several)
    go_link(ui, "home.library", tr(S::library_title), "#/library", {.icon = Icon::Book}, commands);
  if (v.practised && v.review.empty() && !review_is_next(v)) review_link(ui, v, ButtonLook::Quiet, commands);
}

}  // namespace

void home_screen(Ui& ui, const app::HomeView& v, Commands& commands) {
  heading(ui, "home.title", 1, tr(S::home_map_heading));
  if (v.several) paragraph(ui, "home.course", v.title, {.strong = true});
  paragraph(ui, "home.summary", v.summary);
  if (!v.untranslated.empty()) paragraph(ui, "home.untranslated", v.untranslated, {.ink = Ink::Muted, .small = true});
  if (v.finished > 0) {
    const std::string done = fill(S::home_progress_text, {app::number(v.finished), app::number(v.total)});
    space(ui, 4);
    meter(ui, "home.progress", tr(S::home_progress_name), v.finished, v.total, done);
    paragraph(ui, "home.progress.text", done, {.ink = Ink::Muted, .small = true});
  }
  space(ui, 4);
  Split split(ui, kMapShare, kTwoColumns);
  if (v.tour) tour_card(ui, *v.tour, commands);
  next_card(ui, v, commands);
  if (!v.review.empty() && !review_is_next(v)) review_card(ui, v, commands);
  // In one column the ways on stand before the long map.
  if (!split.beside()) aside(ui, v, commands);
  space(ui, 8);
  for (const app::ModuleCard& module : v.modules) {
    module_card(ui, module, commands);
    space(ui, 4);
  }
  split.second();
  if (split.beside()) aside(ui, v, commands);
}

}  // namespace defuse::ui
