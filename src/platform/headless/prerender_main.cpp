// Prints the course's first screen as HTML. The build puts it into index.html, so that it can be read before
// WebAssembly runs. Writes the pack's head, which is loaded first, to a file.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "pack/container.h"
#include "platform/headless/learner.h"
#include "semantics/element.h"

namespace {

bool write_head(const std::string& bytes, const char* path) {
  const auto pack = defuse::pack::Container::open(bytes);
  if (!pack) return false;
  const auto head = pack.value().head();
  std::ofstream file(path, std::ios::binary);
  return head && file.write(head.value().data(), static_cast<std::streamsize>(head.value().size())).flush();
}

}  // namespace

int main(int argc, char** argv) {
  using defuse::platform::Learner;
  if (argc != 3) {
    std::fputs("usage: defuse_prerender PACK.defuse PACK.head\n", stderr);
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "defuse_prerender: cannot read %s.\n", argv[1]);
    return 1;
  }
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (!write_head(bytes, argv[2])) {
    std::fprintf(stderr, "defuse_prerender: cannot make %s.\n", argv[2]);
    return 1;
  }
  Learner learner({.settings = "document-view=1\n"});
  learner.open_pack(std::move(bytes));
  learner.bring_records();
  std::puts(defuse::semantics::to_html(learner.frame()).c_str());
  return learner.find_by_id("home.title") == nullptr ? 1 : 0;
}
