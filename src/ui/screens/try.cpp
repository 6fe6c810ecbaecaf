// Try a sentence: anything can be typed, and the coach says what it would do to the customer.
#include "app/strings.h"
#include "ui/screens/coach_link.h"
#include "ui/screens/coached_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

namespace {

constexpr const char* kCoach = "#/coach";

void examples(Ui& ui, const app::CoachFacts& facts, Commands& commands) {
  heading(ui, "try.examples.title", 2, tr(S::coach_examples));
  const Group list(ui, "try.examples", semantics::Role::List, tr(S::coach_examples), 8);
  for (std::size_t n = 0; n < facts.examples.size(); ++n) {
    const std::string id = "try.example" + app::number(static_cast<int>(n));
    const Group item(ui, id, semantics::Role::ListItem);
    const std::string name = fill(S::coach_example_name, {facts.examples[n]});
    const ButtonOptions options{.icon = Icon::Quote, .wide = true, .left = true, .name = name};
    if (button(ui, id + ".go", facts.examples[n], options)) commands.emplace_back(app::TryExample{static_cast<int>(n)});
  }
}

}  // namespace

void coach_link(Ui& ui, std::string_view id, ButtonLook look, Commands& commands) {
  if (link(ui, id, tr(S::coach_title), kCoach, {.look = look, .icon = Icon::Pen}))
    commands.emplace_back(app::Go{kCoach});
}

void try_screen(Ui& ui, const app::TryView& v, Commands& commands) {
  heading(ui, "try.title", 1, tr(S::coach_title));
  if (!v.available) {
    paragraph(ui, "try.missing", tr(S::coach_missing));
    if (link(ui, "try.home", tr(S::to_home), "#/", {.look = ButtonLook::Primary})) commands.emplace_back(app::Go{"#/"});
    return;
  }
  paragraph(ui, "try.intro", tr(S::coach_intro));
  paragraph(ui, "try.private", tr(S::coach_private), {.ink = Ink::Muted, .small = true});
  said_field(ui, *v.said, tr(S::coach_field), 4, commands);
  {
    const Row row(ui);
    said_buttons(ui, *v.said, tr(S::coach_field), true, commands);
  }
  space(ui, 4);
  said_reading(ui, *v.said, tr(S::coach_reading), 2, commands);
  space(ui, 8);
  examples(ui, *v.said->facts, commands);
}

}  // namespace defuse::ui
