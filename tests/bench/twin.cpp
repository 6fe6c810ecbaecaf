// What the twin costs: a frame in which nothing changes, one in which a single name does, and a screen from nothing, on
// the largest screen of the default course. The bytes are those that go to the page.
#include "app/state.h"
#include "app/strings.h"
#include "bench.h"
#include "pack/container.h"
#include "platform/headless/learner.h"
#include "semantics/diff.h"

namespace defuse::bench {

namespace {

using platform::Learner;
using semantics::Frame;
using semantics::Role;

constexpr int kRuns = 201;

// Opens every module of the map.
void show_map(Learner& learner) {
  learner.command(app::Go{"#/"});
  for (bool more = true; more;) {
    more = false;
    for (const semantics::Node& node : learner.frame().nodes) {
      if (node.role != Role::Button || node.expanded != semantics::Tristate::False) continue;
      more = learner.press_id(std::string(node.id));
      break;
    }
  }
}

struct Screen {
  std::string name;
  Frame frame;
};

Screen largest(Learner& learner) {
  Screen best;
  const auto look = [&](const std::string& name) {
    if (learner.frame().nodes.size() > best.frame.nodes.size()) best = {name, learner.frame()};
  };
  show_map(learner);
  look("the map with every module open");
  for (const char* address : {"#/progress", "#/glossary", "#/settings"}) {
    learner.command(app::Go{address});
    look(address);
  }
  learner.command(app::Go{"#/search"});
  learner.set(Role::TextField, app::tr(app::S::search_label), "the");
  look("#/search for a word that is everywhere");
  const std::vector<course::ItemHead> items = learner.app().state().pack->index().items;
  for (const course::ItemHead& item : items) {
    const bool lesson = item.kind == course::ItemKind::Lesson;
    const std::string address = (lesson ? "#/lesson/" : "#/exercise/") + item.id;
    learner.command(app::Go{address});
    look(address);
  }
  return best;
}

}  // namespace

void twin(const course::Pack& core) {
  Learner learner;
  learner.open_pack(pack::write_container(core));
  learner.bring_records();
  const Screen screen = largest(learner);
  const Frame same = screen.frame;
  Frame changed = screen.frame;
  changed.nodes[changed.nodes.size() / 2].name += " (changed)";
  std::string patch;
  const double unchanged_ms = median_ms(kRuns, [&] { patch = semantics::diff(screen.frame, same); });
  const double change_ms = median_ms(kRuns, [&] { patch = semantics::diff(screen.frame, changed); });
  const auto change_bytes = static_cast<double>(patch.size());
  const double new_ms = median_ms(kRuns, [&] { patch = semantics::diff({}, screen.frame); });
  print("twin", screen.name,
        {{"nodes", static_cast<double>(screen.frame.nodes.size())},
         {"unchanged_ms", unchanged_ms},
         {"one_change_ms", change_ms},
         {"one_change_bytes", change_bytes},
         {"new_screen_ms", new_ms},
         {"new_screen_bytes", static_cast<double>(patch.size())}});
}

}  // namespace defuse::bench
