#include "app/view_parts.h"

namespace defuse::app {

HomeView home_view(const State& s) {
  const course::PackIndex& index = s.pack->index();
  HomeView v;
  v.title = index.title;
  v.summary = index.summary;
  for (const course::Module& module : index.modules) {
    ModuleCard card{.id = module.id, .title = module.title, .summary = module.summary, .items = {}, .finished = 0};
    for (const base::Id& id : module.items) {
      const course::ItemHead* head = index.find_item(id);
      if (head == nullptr) continue;
      card.items.push_back(item_card(s, *head));
      card.finished += card.items.back().finished ? 1 : 0;
    }
    v.finished += card.finished;
    v.total += static_cast<int>(card.items.size());
    v.modules.push_back(std::move(card));
  }
  if (!s.progress.next) return v;
  const course::ItemHead* head = index.find_item(*s.progress.next);
  if (head == nullptr) return v;
  v.next = item_card(s, *head);
  if (v.next->started && !v.next->finished) {
    v.next_why = tr(S::home_next_resume);
  } else {
    v.next_why = tr(v.finished == 0 ? S::home_next_first : S::home_next_following);
  }
  return v;
}

}  // namespace defuse::app
