#include "ui/screens/tour.h"

#include "app/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::S;
using app::tr;

void tour_card(Ui& ui, const app::TourCard& card, Commands& commands) {
  constexpr Icon icons[] = {Icon::Book, Icon::Settings, Icon::Save};
  static_assert(std::size(icons) == app::kTourCards);
  const Card surface(ui, "home.tour", tr(S::tour_name));
  paragraph(ui, "home.tour.place", card.place, {.ink = Ink::Muted, .small = true});
  icon_heading(ui, "home.tour.title", 2, icons[card.card - 1], card.title, Ink::Text);
  paragraph(ui, "home.tour.text", card.text);
  space(ui, 4);
  const Row row(ui);
  const bool last = card.card == app::kTourCards;
  // One button to the end, so that the focus stays where it is.
  if (button(ui, "home.tour.next", tr(last ? S::tour_close : S::tour_next), {.icon = last ? Icon::Check : Icon::Next}))
    commands.emplace_back(app::TurnTour{card.card + 1});
  if (card.card > 1 && button(ui, "home.tour.back", tr(S::tour_back), {.look = ButtonLook::Quiet, .icon = Icon::Back}))
    commands.emplace_back(app::TurnTour{card.card - 1});
  if (!last &&
      button(ui, "home.tour.skip", tr(S::tour_skip), {.look = ButtonLook::Quiet, .name = tr(S::tour_skip_name)}))
    commands.emplace_back(app::TurnTour{app::kTourClosed});
}

}  // namespace defuse::ui
