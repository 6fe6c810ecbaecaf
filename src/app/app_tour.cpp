// The first steps: a few cards for the first visit, above the map.
#include "app/state.h"
#include "app/view_parts.h"

namespace defuse::app {

namespace {

TourCard tour_card(int card) {
  constexpr S titles[] = {S::tour_card_1, S::tour_card_2, S::tour_card_3};
  constexpr S texts[] = {S::tour_text_1, S::tour_text_2, S::tour_text_3};
  static_assert(std::size(titles) == kTourCards && std::size(texts) == kTourCards);
  const auto n = static_cast<std::size_t>(card - 1);
  return {card, fill(S::tour_place, {number(card), number(kTourCards)}), std::string(tr(titles[n])),
          std::string(tr(texts[n]))};
}

// Nothing was done yet, and what will be done is kept: the last card says so.
bool is_first_visit(const State& s) {
  return s.records_arrived && s.journal.attempts().empty() && (!s.storage_trouble || kept_by_lms(s));
}

}  // namespace

std::optional<TourCard> tour(const State& s) {
  const int card = s.settings.tour;
  if (card == kTourClosed || (card == kTourUnseen && !is_first_visit(s))) return {};
  return tour_card(card == kTourUnseen ? 1 : card);
}

void handle(State& s, const TurnTour& c) {
  const bool open = c.card >= 1 && c.card <= kTourCards;
  s.settings.tour = open ? c.card : kTourClosed;
  s.effects.push_back(KeepSettings{write_settings(s.settings)});
  if (!open) return;
  const TourCard card = tour_card(c.card);
  say(s, fill(S::tour_said, {card.place, card.title, card.text}));
}

}  // namespace defuse::app
