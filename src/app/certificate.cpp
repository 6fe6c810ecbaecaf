#include "app/certificate.h"

#include "course/item_finder.h"
#include "progress/modules.h"

namespace defuse::app {

namespace {

const course::ItemHead* weakest_of(const progress::Progress& progress, const course::PackIndex& pack,
                                   const course::Module& module) {
  const course::ItemHead* weakest = nullptr;
  course::ItemFinder finder(pack);
  for (const base::Id& id : module.items) {
    const course::ItemHead* head = finder.find(id);
    if (head == nullptr || !course::is_scored(head->kind)) continue;
    if (weakest == nullptr || progress.item(id).best < progress.item(weakest->id).best) weakest = head;
  }
  return weakest;
}

}  // namespace

Certificate certificate(const progress::Progress& progress, const course::PackIndex& pack) {
  Certificate out;
  for (const course::ItemHead& head : pack.items) {
    if (head.kind == course::ItemKind::Lesson && !progress.item(head.id).finished) out.unread.push_back(&head);
  }
  bool enough = true;
  for (const course::Module& module : pack.modules) {
    const progress::ModuleProgress p = progress::module_progress(progress, pack, module);
    if (p.exercises == 0) continue;
    CertificateModule one{.module = &module, .score = p.mean_best, .enough = p.mean_best >= kCertificateScore};
    if (!one.enough) one.weakest = weakest_of(progress, pack, module);
    enough = enough && one.enough;
    out.score += one.score;
    out.modules.push_back(one);
  }
  if (!out.modules.empty()) out.score /= static_cast<double>(out.modules.size());
  out.ready = out.unread.empty() && enough && !pack.items.empty();
  return out;
}

}  // namespace defuse::app
