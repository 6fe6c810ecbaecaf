// A learner writes down a call that went badly, plays it, and takes it away as a pack.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/own_call.h"
#include "app/state.h"
#include "app/strings.h"
#include "call_player.h"
#include "core_pack.h"
#include "golden.h"
#include "pack/authoring/read.h"
#include "pack/zip.h"
#include "semantics/lint.h"

using namespace defuse;
using app::fill;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

void type(Learner& learner, int field, const std::string& text) {
  const semantics::Node* node = learner.find_by_id("own.field" + app::number(field));
  REQUIRE(node != nullptr);
  REQUIRE(learner.set(node->role, std::string(node->name), text));
}

// The same label stands at each moment, so fields are reached by id and all else by role and name.
void write(Learner& learner) {
  for (int field = 0; field < app::kOwnFields; ++field)
    learner.command(app::WriteOwnCall{field, "Line " + app::number(field) + ": \"it\" was #1\nand more"});
  for (int n = 1; n <= 3; ++n) {
    const std::string label = fill(S::own_practice, {app::number(n)});
    REQUIRE(learner.find(Role::Select, label) != nullptr);
    REQUIRE(learner.set(Role::Select, label, "0"));
  }
}

pack::authoring::Files files_of(const std::string& zip) {
  pack::authoring::Files files;
  const auto index = pack::index_zip(zip, 100);
  REQUIRE(index);
  for (const auto& [name, place] : index.value().entries) {
    const auto bytes = pack::read_zip(zip, place, 1'000'000);
    REQUIRE(bytes);
    files[name] = bytes.value();
  }
  return files;
}

}  // namespace

TEST_CASE("a call of one's own is written, played and looked back on, and counts for nothing") {
  Learner learner;
  learner.open_pack(test::template_pack());
  learner.bring_records();
  REQUIRE(learner.press(Role::Link, tr(S::own_write)));
  test::press_button(learner, std::string(tr(S::own_finish)));
  CHECK(learner.sees(tr(S::own_missing)));
  type(learner, 0, "The printer again");
  write(learner);
  type(learner, 0, "The printer again");
  test::press_button(learner, std::string(tr(S::own_finish)));
  CHECK(learner.address() == "#/call/own-call-1");
  CHECK(learner.find(Role::Heading, "The printer again") != nullptr);
  test::press_button(learner, std::string(tr(S::call_begin)));
  for (int piece = 0; piece < 2; ++piece) test::press_button(learner, std::string(tr(S::own_listen)));
  for (const int better : {9, 11, 13})
    test::press_button(learner, fill(S::call_quote, {"Line " + app::number(better) + ": \"it\" was #1 and more"}));
  CHECK(learner.find(Role::Heading, tr(S::own_good_title)) != nullptr);
  CHECK(learner.app().state().progress.practices.empty());
  learner.command(app::Go{"#/"});
  CHECK(learner.find(Role::Link, "The printer again") != nullptr);
}

TEST_CASE(
    "the pack of a call of one's own is one that the checks accept, whatever was typed and however it was spoken") {
  for (const int channel : {0, 1, 2, 3}) {
    CAPTURE(channel);
    Learner learner;
    learner.open_pack(test::template_pack());
    learner.bring_records();
    learner.command(app::Go{"#/own-call"});
    write(learner);
    learner.command(app::ArrangeOwnCall{.channel = channel});
    test::press_button(learner, std::string(tr(S::own_finish)));
    test::press_button(learner, std::string(tr(S::own_export)));
    const auto& effects = learner.effects();
    const auto file = std::find_if(effects.begin(), effects.end(),
                                   [](const app::Effect& e) { return std::holds_alternative<app::SaveFile>(e); });
    REQUIRE(file != effects.end());
    const auto reading = pack::authoring::read_pack(files_of(std::get<app::SaveFile>(*file).bytes));
    for (const auto& problem : reading.problems) {
      CAPTURE(problem.file);
      CAPTURE(problem.line);
      CAPTURE(problem.message);
      CHECK(problem.severity != pack::Severity::Error);
    }
    CHECK(reading.ok());
    REQUIRE(reading.pack.calls.size() == 1);
    CHECK(reading.pack.calls.front().beats.size() == 9);
  }
}

TEST_CASE("what was typed is still there after leaving, and can be deleted") {
  Learner learner;
  learner.open_pack(test::template_pack());
  learner.bring_records();
  learner.command(app::Go{"#/own-call"});
  type(learner, 2, "It was a Monday.");
  learner.command(app::Go{"#/"});
  REQUIRE(learner.press(Role::Link, fill(S::own_unfinished, {tr(S::own_untitled)})));
  CHECK(learner.sees("It was a Monday."));
  test::press_button(learner, std::string(tr(S::own_delete)));
  CHECK(learner.address() == "#/");
  CHECK_FALSE(learner.sees(fill(S::own_unfinished, {tr(S::own_untitled)})));
}

TEST_CASE("the form keeps the rules of the twin at every size") {
  for (const platform::LearnerOptions& size : test::sizes()) {
    CAPTURE(size.width);
    CAPTURE(size.settings);
    Learner learner(size);
    learner.watch = [&](const semantics::Frame& frame) {
      for (const std::string& problem : semantics::lint(frame, size.width)) FAIL_CHECK(problem);
    };
    learner.open_pack(test::template_pack());
    learner.bring_records();
    learner.command(app::Go{"#/own-call"});
    if (size.width == 1280 && size.settings.empty()) test::check_golden(learner, "own-call");
    write(learner);
    test::press_button(learner, std::string(tr(S::own_finish)));
  }
}

TEST_CASE("a form is kept line by line and read back") {
  app::OwnCall own;
  own.title = "a=b\\n\nsecond";
  own.channel = course::Channel::Email;
  own.moments[2] = {"said", "better", "quiet-body"};
  own.pieces[4] = "last";
  CHECK(app::read_own_call(app::write_own_call(own)) == own);
  CHECK(app::read_own_call("nonsense\nkey=\n=\n") == app::OwnCall{});
}
