// Progress files of somebody some weeks into the course and of somebody at its end: kept, so that a browser can open
// them, and opened here. DEFUSE_UPDATE_GOLDEN=1 writes them anew when the course has grown.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"
#include "past.h"
#include "platform/headless/learner.h"
#include "progress/codec.h"

using namespace defuse;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

std::string kept(const std::string& name, const std::vector<std::string>& records) {
  const std::string path = std::string(DEFUSE_SOURCE_DIR) + "/tests/data/progress/" + name + ".defuse-progress";
  if (std::getenv("DEFUSE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << progress::save_file(progress::load(records).journal, {});
  }
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

course::PackIndex core_index() {
  Learner learner;
  test::open_course(learner);
  return learner.app().state().pack->index();
}

void open_with(Learner& learner, const std::string& file) {
  test::open_course(learner);
  learner.command(app::FileChosen{"kept.defuse-progress", file});
  CHECK(learner.sees("Records added from the file: "));
}

}  // namespace

TEST_CASE("the file of a finished course earns the certificate elsewhere") {
  Learner learner({.address = "#/progress"});
  open_with(learner, kept("finished", test::all_done(core_index(), 3, 0.9)));
  learner.command(app::Go{"#/certificate"});
  CHECK(learner.find(Role::Button, tr(S::certificate_print)) != nullptr);
}

TEST_CASE("the file of some weeks brings scores, but no certificate yet") {
  Learner learner({.address = "#/progress"});
  open_with(learner, kept("weeks", test::some_weeks(core_index())));
  CHECK(learner.app().state().progress.item("mark-you").finished);
  learner.command(app::Go{"#/certificate"});
  CHECK(learner.find(Role::Button, tr(S::certificate_print)) == nullptr);
}
