// Opening the default course, and the same course with 10 and 100 times the content: longer items, and more of them as
// far as a pack may have. What is not opened should cost nothing.
#include <malloc.h>

#include "app/app.h"
#include "app/view.h"
#include "bench.h"
#include "pack/check.h"
#include "pack/container.h"

namespace defuse::bench {

namespace {

constexpr int kRuns = 15;

// Every lesson with its pages `times` over.
course::Pack longer(course::Pack pack, int times) {
  for (course::Item& item : pack.items) {
    auto* lesson = std::get_if<course::Lesson>(&item);
    if (lesson == nullptr) continue;
    const std::vector<course::Page> pages = lesson->pages;
    for (int n = 1; n < times; ++n) {
      for (course::Page page : pages) {
        page.id += "-" + std::to_string(n);
        std::erase_if(page.parts, [](const course::Part& part) { return std::holds_alternative<course::Think>(part); });
        if (lesson->pages.size() < pack::kMostListed) lesson->pages.push_back(std::move(page));
      }
    }
  }
  return pack;
}

// Every module with all its items `times` over.
course::Pack wider(const course::Pack& pack, int times) {
  course::Pack wide = pack;
  for (int n = 1; n < times; ++n) {
    const std::string suffix = "-" + std::to_string(n);
    for (std::size_t i = 0; i < pack.items.size() && wide.items.size() < pack::kMostItems; ++i) {
      course::Item item = pack.items[i];
      std::visit([&](auto& one) { one.id += suffix; }, item);
      course::ItemHead head = pack.index.items[i];
      head.id += suffix;
      wide.index.items.push_back(head);
      wide.items.push_back(std::move(item));
    }
  }
  return wide;
}

void measure(const std::string& what, const course::Pack& pack) {
  const std::string bytes = pack::write_container(pack);
  const base::Id last = pack.index.items.back().id;
  const double open = median_ms(kRuns, [&] { (void)pack::Container::open(bytes); });
  const double item = median_ms(kRuns, [&, container = pack::Container::open(bytes)] {
    if (container) (void)container.value().item(last);
  });
  const double home = median_ms(kRuns, [&] {
    app::App app;
    app.update(app::Start{});
    app.update(app::PackArrived{bytes});
    (void)app::view(app);
  });
  const std::size_t before = mallinfo2().uordblks;
  const auto kept = pack::Container::open(bytes);
  const std::size_t after = mallinfo2().uordblks;
  print("pack-open", what,
        {{"items", static_cast<double>(pack.items.size())},
         {"bytes", static_cast<double>(bytes.size())},
         {"open_ms", open},
         {"home_ms", home},
         {"item_ms", item},
         {"memory_bytes", kept ? static_cast<double>(after - before) : 0}});
}

}  // namespace

void pack(const course::Pack& core) {
  measure("default course", core);
  for (const int times : {10, 100}) measure("lessons " + std::to_string(times) + " times as long", longer(core, times));
  for (const int times : {10, 100})
    measure("items " + std::to_string(times) + " times, at most 10000", wider(core, times));
}

}  // namespace defuse::bench
