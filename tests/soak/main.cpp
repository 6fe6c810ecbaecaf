// defuse_soak [--plays N] [PART...] : runs the named parts, or all. Exit code 1 when anything was wrong, 2 when the
// command line is.
#include <charconv>
#include <cstdio>
#include <string_view>
#include <vector>

#include "soak.h"

namespace {

struct Part {
  std::string_view name;
  int (*run)(const defuse::soak::Length&);
};

// A new part: its function in soak.h, and a line here.
constexpr Part kParts[] = {{"calls", defuse::soak::calls}};

int usage() {
  std::fputs("usage: scripts/soak [--plays N] [PART...]\nparts:", stderr);
  for (const Part& part : kParts) std::fprintf(stderr, " %s", part.name.data());
  std::fputs("\n", stderr);
  return 2;
}

const Part* find(std::string_view name) {
  for (const Part& part : kParts) {
    if (part.name == name) return &part;
  }
  return nullptr;
}

bool read_plays(std::string_view text, int& plays) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), plays);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() && plays > 0;
}

}  // namespace

int main(int count, char** words) {
  defuse::soak::Length length;
  std::vector<const Part*> wanted;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--plays") {
      if (++i == count || !read_plays(words[i], length.plays)) return usage();
    } else if (const Part* part = find(word)) {
      wanted.push_back(part);
    } else {
      return usage();
    }
  }
  if (wanted.empty()) {
    for (const Part& part : kParts) wanted.push_back(&part);
  }
  int wrong = 0;
  for (const Part* part : wanted) wrong += part->run(length);
  return wrong == 0 ? 0 : 1;
}
