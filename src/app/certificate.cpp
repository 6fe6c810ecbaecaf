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

base::Day earned_on(const progress::Journal& journal, const course::PackIndex& pack, int utc_offset) {
  // What is done stays done, so the first moment at which it was ready is found by halving.
  std::size_t before = 0;  // not ready with so many attempts
  std::size_t with = journal.attempts().size();
  while (with - before > 1) {
    const std::size_t middle = before + (with - before) / 2;
    const bool ready = certificate(progress::fold(journal.before(middle), pack, utc_offset), pack).ready;
    (ready ? with : before) = middle;
  }
  return with == 0 ? base::Day{} : base::day_of(journal.attempts()[with - 1].time, utc_offset);
}

}  // namespace defuse::app
