// What must hold of any bytes that somebody brings in as saved progress or as a restore code.
#pragma once

#include <string>
#include <string_view>

#include "progress/codec.h"
#include "progress/fold.h"
#include "progress/frame.h"
#include "progress/restore_code.h"

namespace defuse::fuzz {

inline course::PackIndex small_pack() {
  course::PackIndex index;
  index.id = "defuse-core";
  constexpr course::ItemKind kinds[] = {course::ItemKind::Lesson, course::ItemKind::Spot, course::ItemKind::Quiz,
                                        course::ItemKind::Breathe};
  for (const course::ItemKind kind : kinds) {
    course::ItemHead head;
    head.id = "item" + std::to_string(index.items.size());
    head.kind = kind;
    index.items.push_back(head);
  }
  index.practices.resize(2);
  index.practices[0].id = "listen";
  index.practices[1].id = "no-gestures";
  index.renames = {{"old", "item1"}, {"heard", "listen"}};
  return index;
}

inline std::size_t whole_records(std::string_view bytes) {
  progress::FrameScanner scanner(bytes);
  std::size_t count = 0;
  for (std::string_view skipped; scanner.next(skipped);) ++count;
  return count;
}

// Empty when all is well, else what is wrong.
inline std::string import_fault(std::string_view bytes) {
  static const course::PackIndex pack = small_pack();
  auto loaded = progress::load_file(bytes);
  if (loaded) {
    const progress::Loaded& first = loaded.value();
    // What was brought in is saved and comes back: the same attempts, and nothing that was set aside is lost.
    const std::string saved = progress::save_file(first.journal, first.set_aside);
    const auto again = progress::load_file(saved);
    if (!again) return "a saved file is refused";
    if (again.value().journal.attempts() != first.journal.attempts()) return "attempts change when they are saved";
    // Unless what was set aside happens to complete a torn record that is known already.
    if (whole_records(saved) == first.journal.attempts().size() &&
        progress::save_file(again.value().journal, again.value().set_aside).size() < saved.size())
      return "bytes that were set aside are lost";
    progress::Journal merged = first.journal;
    if (merged.merge(again.value().journal) != 0) return "merging with itself adds";
    (void)progress::fold(first.journal, pack, 60);
    const std::string code = progress::write_restore_code(first.journal, pack, 60);
    if (progress::read_restore_code(code, pack, first.journal, 60).refused) return "its restore code is refused";
  }
  const auto code = progress::read_restore_code(bytes.substr(0, 2000), pack, {}, -60);
  if (code.refused.has_value() && !code.attempts.empty()) return "a refused code gives attempts";
  return {};
}

}  // namespace defuse::fuzz
