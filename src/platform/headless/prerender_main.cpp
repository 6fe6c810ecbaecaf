// What can be read before WebAssembly runs: prints the course's first screen as HTML, which the build puts into
// index.html, and writes the first page of each lesson into a folder, as the patch that web/src/early.js applies.
// Writes the pack's head, which is loaded first, to a file.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "pack/container.h"
#include "platform/headless/learner.h"
#include "semantics/diff.h"
#include "semantics/element.h"

namespace {

using defuse::platform::Learner;

// Somebody who was never here and opens an address.
struct Visitor : Learner {
  Visitor(const std::string& pack, const std::string& address)
      : Learner({.address = address, .settings = "document-view=1\n"}) {
    open_pack(pack);
    bring_records();
  }
};

bool write(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  return static_cast<bool>(file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush());
}

bool write_lessons(const std::string& bytes, const defuse::course::PackIndex& index, const std::string& folder) {
  for (const defuse::course::ItemHead& item : index.items) {
    if (item.kind != defuse::course::ItemKind::Lesson) continue;
    const Visitor learner(bytes, "#/lesson/" + item.id);
    if (learner.find_by_id("lesson.title") == nullptr) return false;
    if (!write(folder + "/" + item.id + ".json", defuse::semantics::diff({}, learner.frame()))) return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: defuse_prerender PACK.defuse PACK.head FOLDER-OF-LESSONS\n", stderr);
    return 2;
  }
  const auto failed = [](const char* doing, const char* what) {
    std::fprintf(stderr, "defuse_prerender: cannot %s %s.\n", doing, what);
    return 1;
  };
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) return failed("read", argv[1]);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  const auto pack = defuse::pack::Container::open(bytes);
  if (!pack) return failed("open", argv[1]);
  const auto head = pack.value().head();
  if (!head || !write(argv[2], head.value())) return failed("make", argv[2]);
  if (!write_lessons(bytes, pack.value().index(), argv[3])) return failed("write the lessons to", argv[3]);
  const Visitor home(bytes, "#/");
  std::puts(defuse::semantics::to_html(home.frame()).c_str());
  return home.find_by_id("home.title") == nullptr ? 1 : 0;
}
