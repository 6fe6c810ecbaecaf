// Checking a pack's source: the default course, and made packs with as many items as a pack may have.
#include "bench.h"
#include "pack/authoring/read.h"
#include "pack_folder.h"

namespace defuse::bench {

namespace {

constexpr int kRuns = 5;

std::string with_id(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find("id: " + from + "\n");
  return text.replace(at, from.size() + 4, "id: " + to);
}

// The template's lessons and exercises again and again under ids of their own, listed in as many modules as it takes.
pack::authoring::Files many_items(std::size_t items) {
  const pack::authoring::Files small = test::files_below(test::packs_folder() / "template");
  pack::authoring::Files files = small;
  std::vector<std::string> sources;
  for (const auto& [path, text] : small) {
    if (path.starts_with("lessons/") || path.starts_with("exercises/")) sources.push_back(path);
  }
  std::string modules;
  for (std::size_t i = sources.size(); i < items; ++i) {
    const std::string& source = sources[i % sources.size()];
    const std::size_t slash = source.find('/') + 1;
    const std::size_t dot = source.rfind('.');
    const std::string id = "item-" + std::to_string(i);
    files[source.substr(0, slash) + id + source.substr(dot)] =
        with_id(small.at(source), source.substr(slash, dot - slash), id);
    if (modules.empty() || i % 400 == 0)
      modules += (modules.empty() ? "" : "]}\n") + std::string("  - {id: m") + std::to_string(i) +
                 ", title: More, items: [" + id;
    else
      modules += ", " + id;
  }
  std::string& index = files["pack.yaml"];
  const std::size_t at = index.find("\nmodules:\n") + 10;
  if (!modules.empty()) index.insert(at, modules + "]}\n");
  return files;
}

void measure(const std::string& what, const pack::authoring::Files& files) {
  const pack::authoring::Reading reading = pack::authoring::read_pack(files);
  const double check = median_ms(kRuns, [&] { (void)pack::authoring::read_pack(files); });
  print("pack-check", what,
        {{"items", static_cast<double>(reading.pack.items.size())},
         {"errors", reading.ok() ? 0.0 : 1.0},
         {"check_ms", check}});
}

}  // namespace

void check() {
  measure("default course", test::files_below(test::packs_folder() / "defuse-core"));
  for (const std::size_t items : {std::size_t{1000}, std::size_t{10000}})
    measure("template again and again", many_items(items));
}

}  // namespace defuse::bench
