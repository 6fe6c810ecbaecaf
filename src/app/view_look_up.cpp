// Words explained, and the search.
#include <algorithm>

#include "app/view_parts.h"

namespace defuse::app {

namespace {

constexpr std::size_t kMostShown = 30;

FoundRow found_row(const State& s, const Found& found) {
  FoundRow row{.title = found.entry->title, .passage = found.passage, .kind = found.entry->kind};
  const course::ItemHead* head = s.pack->index().find_item(found.entry->id);
  switch (found.entry->kind) {
    case FoundKind::Item:
      if (head != nullptr) {
        row.item_kind = head->kind;
        row.address = item_card(s, *head).address;
      }
      break;
    case FoundKind::Call:
      row.address = call_address(found.entry->id);
      if (const course::CallHead* call = s.pack->index().find_call(found.entry->id)) row.channel = call->channel;
      break;
    case FoundKind::Practice:
      row.address = address_of({.place = Place::Progress});
      break;
    case FoundKind::Term:
      row.address = address_of({.place = Place::Glossary});
      break;
  }
  return row;
}

std::string count_text(std::size_t count) {
  const auto all = static_cast<int>(count);
  if (count == 0) return std::string(tr(S::search_none));
  if (count <= kMostShown) return counted(S::search_count, all);
  return fill(S::search_first, {number(all), number(static_cast<int>(kMostShown))});
}

}  // namespace

GlossaryView glossary_view(const State& s) {
  GlossaryView v;
  v.has_coach = has_coach(s);
  for (const course::Term& term : s.pack->index().glossary) {
    const course::Practice* practice = s.pack->index().find_practice(term.practice);
    v.terms.push_back({term.term, term.meaning, practice == nullptr ? "" : practice->title});
  }
  std::stable_sort(v.terms.begin(), v.terms.end(),
                   [](const GlossaryRow& a, const GlossaryRow& b) { return fold_text(a.term) < fold_text(b.term); });
  return v;
}

SearchView search_view(const State& s) {
  SearchView v;
  v.text = s.search_text;
  v.has_coach = has_coach(s);
  const bool typed = s.search_text.find_first_not_of(" \t\n") != std::string::npos;
  if (!s.search_index || !typed) return v;
  const std::vector<Found> found = search(*s.search_index, s.search_text);
  v.count = count_text(found.size());
  for (std::size_t n = 0; n < found.size() && n < kMostShown; ++n) v.found.push_back(found_row(s, found[n]));
  return v;
}

}  // namespace defuse::app
