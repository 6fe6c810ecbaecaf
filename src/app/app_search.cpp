// Opening the search, and what is typed into it.
#include "app/state.h"

namespace defuse::app {

void open_search(State& s) {
  if (!s.pack || s.search_index) return;
  SearchIndex index;
  const course::PackIndex& pack = s.pack->index();
  for (const course::ItemHead& head : pack.items) {
    std::vector<std::string> texts;
    if (head.kind == course::ItemKind::Lesson) {
      const base::Result<course::Item> item = s.pack->item(head.id);
      const auto* lesson = item ? std::get_if<course::Lesson>(&item.value()) : nullptr;
      if (lesson != nullptr) texts = passages(*lesson);
    }
    index.push_back(search_entry(FoundKind::Item, head.id, head.title, head.summary, std::move(texts)));
  }
  for (const course::CallHead& call : pack.calls)
    index.push_back(search_entry(FoundKind::Call, call.id, call.title, call.summary, {call.customer, call.role}));
  for (const course::Practice& practice : pack.practices)
    index.push_back(search_entry(FoundKind::Practice, practice.id, practice.title, practice.can_do));
  for (const course::Term& term : pack.glossary)
    index.push_back(search_entry(FoundKind::Term, term.id, term.term, term.meaning));
  s.search_index = std::move(index);
}

void handle(State& s, const SearchFor& c) { s.search_text = c.text; }

}  // namespace defuse::app
