// Prints the course's first screen as HTML. The build puts it into index.html, so that it can be read before
// WebAssembly runs.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "platform/headless/learner.h"
#include "semantics/element.h"

int main(int argc, char** argv) {
  using defuse::platform::Learner;
  if (argc != 2) {
    std::fputs("usage: defuse_prerender PACK.defuse\n", stderr);
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "defuse_prerender: cannot read %s.\n", argv[1]);
    return 1;
  }
  Learner learner({.settings = "document-view=1\n"});
  learner.open_pack(std::string(std::istreambuf_iterator<char>(file), {}));
  learner.bring_records();
  std::puts(defuse::semantics::to_html(learner.frame()).c_str());
  return learner.find_by_id("home.title") == nullptr ? 1 : 0;
}
