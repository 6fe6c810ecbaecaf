#include "progress/modules.h"

#include <algorithm>

#include "course/item_finder.h"

namespace defuse::progress {

int finished_items(const Progress& progress, const course::PackIndex& pack) {
  return static_cast<int>(std::count_if(pack.items.begin(), pack.items.end(),
                                        [&](const course::ItemHead& head) { return progress.item(head.id).finished; }));
}

ModuleProgress module_progress(const Progress& progress, const course::PackIndex& pack, const course::Module& module) {
  ModuleProgress out;
  course::ItemFinder finder(pack);
  double sum = 0;
  for (const base::Id& id : module.items) {
    const course::ItemHead* head = finder.find(id);
    if (head == nullptr) continue;
    const ItemProgress& item = progress.item(id);
    ++out.total;
    out.finished += item.finished ? 1 : 0;
    if (!course::is_scored(head->kind)) continue;
    ++out.exercises;
    out.exercises_done += item.finished ? 1 : 0;
    sum += item.best;
  }
  out.mean_best = out.exercises == 0 ? 1 : sum / out.exercises;
  out.mean_best_done = out.exercises_done == 0 ? 0 : sum / out.exercises_done;
  return out;
}

}  // namespace defuse::progress
