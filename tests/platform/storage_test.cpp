// What becomes of what learners do: other tabs, a storage that fails, erasing, and the restore code.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"
#include "past.h"
#include "progress/codec.h"
#include "progress/restore_code.h"

using namespace defuse;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

const app::State& state(const Learner& learner) { return learner.app().state(); }

std::vector<std::string> records_of(const Learner& learner) {
  std::vector<std::string> out;
  for (const auto& [id, bytes] : learner.records()) out.push_back(bytes);
  return out;
}

int times_said(const Learner& learner, std::string_view text) {
  return static_cast<int>(std::count(learner.announced().begin(), learner.announced().end(), text));
}

// Some of everything that is written down: pages, a thought, an exercise, a lesson to its end.
void scripted_run(Learner& learner) {
  learner.command(app::Go{"#/lesson/hidden-gestures"});
  learner.press(Role::Button, tr(S::lesson_next));
  for (const semantics::Node& node : learner.frame().nodes) {
    if (node.role != Role::TextArea) continue;
    const std::string label = node.name;
    learner.set(Role::TextArea, label, "He felt judged.");
    break;
  }
  learner.press(Role::Button, tr(S::lesson_reveal));
  test::do_mark(learner);
  test::do_lesson(learner, "hidden-gestures");
}

std::string code_of(Learner& learner) {
  learner.command(app::Go{"#/progress"});
  learner.press(Role::Button, tr(S::code_show));
  const semantics::Node* code = learner.find_by_id("code.code");
  REQUIRE(code != nullptr);
  return code->name;
}

void enter_code(Learner& learner, const std::string& code) {
  learner.command(app::Go{"#/progress"});
  REQUIRE(learner.set(Role::TextArea, tr(S::code_field), code));
  REQUIRE(learner.press(Role::Button, tr(S::code_use)));
}

}  // namespace

TEST_CASE("what another tab keeps shows on the map, and is said where it can be seen") {
  Learner other;
  test::open_course(other);
  test::do_mark(other);

  Learner learner;
  test::open_course(learner);
  learner.command(app::RecordsFromElsewhere{records_of(other)});
  CHECK(state(learner).progress.item("mark-you").finished);
  CHECK(times_said(learner, tr(S::progress_elsewhere)) == 1);
  learner.command(app::RecordsFromElsewhere{records_of(other)});
  CHECK(times_said(learner, tr(S::progress_elsewhere)) == 1);
  CHECK(learner.records().empty());  // it is in the storage already
}

TEST_CASE("what another tab keeps leaves an open exercise alone and says nothing there") {
  Learner other;
  test::open_course(other);
  test::do_mark(other);
  Learner learner({.address = "#/exercise/mark-you"});
  test::open_course(learner);
  REQUIRE(learner.press(Role::Button, tr(S::hint_show)));
  const std::string screen = learner.frame().screen;
  const std::size_t nodes = learner.frame().nodes.size();
  const std::size_t said = learner.announced().size();
  learner.command(app::RecordsFromElsewhere{records_of(other)});
  CHECK(learner.frame().screen == screen);
  CHECK(learner.frame().nodes.size() == nodes);
  CHECK(learner.sees("Hint 1: "));
  CHECK(learner.announced().size() == said);
  learner.command(app::RecordsFromElsewhere{{"torn", ""}});
  CHECK(state(learner).set_aside.empty());
}

TEST_CASE("whichever storage call fails, nothing acknowledged is lost and the learner is told") {
  int calls = 0;
  {
    Learner whole;
    test::open_course(whole);
    whole.storage_fails = [&] { return ++calls < 0; };
    scripted_run(whole);
    REQUIRE(calls > 5);
  }
  // From the n-th on, and the n-th alone.
  for (int n = 1; n <= calls; ++n) {
    for (const int how : {0, 1}) {
      CAPTURE(n);
      CAPTURE(how);
      Learner learner;
      test::open_course(learner);
      int call = 0;
      bool failed = false;
      learner.storage_fails = [&] {
        ++call;
        const bool fails = how == 0 ? call >= n : call == n;
        failed = failed || fails;
        return fails;
      };
      scripted_run(learner);
      CHECK(failed);
      CHECK(times_said(learner, tr(S::storage_full)) >= 1);
      const bool saved = learner.sees(tr(S::save_saved));
      // Acknowledged is what the app no longer waits for: all of that must be there when it is opened again.
      const progress::Journal later = progress::load(records_of(learner)).journal;
      for (const progress::Attempt& one : state(learner).journal.attempts()) {
        if (state(learner).unsaved.contains(one.id)) continue;
        const auto& there = later.attempts();
        CHECK(std::find(there.begin(), there.end(), one) != there.end());
      }
      CHECK(saved == state(learner).unsaved.empty());
      if (!saved) {
        CHECK(learner.sees(tr(S::storage_full)));
        CHECK(learner.sees(tr(S::save_short_not)));
      }
      // What failed alone was asked for again with the next and is there.
      if (how == 1 && n < calls) CHECK(saved);
      CHECK(state(learner).progress.item("mark-you").finished);
    }
  }
}

TEST_CASE("a notice about the storage is said once and goes when it was seen") {
  for (const app::StorageNotice notice : {app::StorageNotice::Evicted, app::StorageNotice::Partitioned}) {
    Learner learner;
    test::open_course(learner);
    learner.command(app::StorageNoticed{notice});
    CHECK(learner.sees(app::words_for(notice)));
    CHECK(times_said(learner, app::words_for(notice)) == 1);
    CHECK(learner.sees(tr(S::save_saved)));
    REQUIRE(learner.press(Role::Button, tr(S::storage_notice_dismiss)));
    CHECK_FALSE(learner.sees(app::words_for(notice)));
  }
}

TEST_CASE("the browser is asked to keep what is there after the first finished exercise, once") {
  Learner learner;
  test::open_course(learner);
  const auto asked = [&] {
    return std::count_if(learner.effects().begin(), learner.effects().end(),
                         [](const app::Effect& e) { return std::holds_alternative<app::PersistStorage>(e); });
  };
  CHECK(asked() == 0);
  test::do_mark(learner);
  CHECK(asked() == 1);
  test::do_lesson(learner, "hidden-gestures");
  CHECK(asked() == 1);
}

TEST_CASE("erasing asks first, then takes records, settings and what is shown away") {
  Learner learner({.settings = "theme=2\n"});
  test::open_course(learner);
  test::do_mark(learner);
  learner.command(app::Go{"#/settings"});
  CHECK(learner.sees(app::fill(S::stored_records, {app::number(static_cast<int>(learner.records().size()))})));
  REQUIRE(learner.press_id("stored.erase"));
  REQUIRE(learner.find(Role::Dialog, tr(S::erase_ask)) != nullptr);
  REQUIRE(learner.press(Role::Button, tr(S::erase_cancel)));
  CHECK(state(learner).progress.item("mark-you").finished);
  CHECK_FALSE(learner.records().empty());

  REQUIRE(learner.press_id("stored.erase"));
  REQUIRE(learner.press_id("erase.confirm"));
  CHECK(learner.records().empty());
  CHECK(learner.saved_settings().empty());
  CHECK(state(learner).journal.attempts().empty());
  CHECK_FALSE(state(learner).progress.item("mark-you").finished);
  CHECK(state(learner).settings == app::Settings{});
  CHECK(state(learner).device == "headless-2");
  CHECK(learner.sees(tr(S::erase_done)));
  CHECK(learner.sees(app::fill(S::stored_records, {"0"})));
}

TEST_CASE("where erasing is refused it is said, and nothing changes") {
  Learner learner;
  test::open_course(learner);
  test::do_mark(learner);
  learner.command(app::Go{"#/settings"});
  learner.storage_works = false;
  REQUIRE(learner.press_id("stored.erase"));
  REQUIRE(learner.press_id("erase.confirm"));
  CHECK(learner.sees(tr(S::erase_failed)));
  CHECK(state(learner).progress.item("mark-you").finished);
}

TEST_CASE("when another tab erases everything, an open lesson writes nothing down") {
  Learner learner({.address = "#/lesson/hidden-gestures"});
  test::open_course(learner);
  REQUIRE(learner.press(Role::Button, tr(S::lesson_next)));
  const std::size_t kept = learner.records().size();
  learner.command(app::StorageErased{true, "another"});
  CHECK(learner.records().size() == kept);
  CHECK(state(learner).journal.attempts().empty());
  CHECK(learner.find(Role::Button, tr(S::lesson_next)) != nullptr);
}

TEST_CASE("the restore code is shown, copied, typed elsewhere and changes nothing the second time") {
  Learner learner;
  test::open_course(learner);
  test::do_mark(learner);
  test::do_lesson(learner, "hidden-gestures");
  const std::string code = code_of(learner);
  CHECK(code.size() < 200);
  REQUIRE(learner.press(Role::Button, tr(S::code_copy)));
  const auto* copied = std::get_if<app::CopyText>(&learner.effects().back());
  REQUIRE(copied != nullptr);
  CHECK(copied->text == code);
  CHECK(learner.sees(tr(S::code_copied)));
  learner.command(app::CopyFailed{});
  CHECK(learner.sees(tr(S::code_not_copied)));

  Learner other;
  test::open_course(other);
  enter_code(other, code);
  CHECK(other.sees(tr(S::code_used)));
  CHECK(state(other).progress.item("mark-you").finished);
  CHECK(state(other).progress.item("mark-you").best == doctest::Approx(1));
  CHECK(state(other).progress.item("hidden-gestures").finished);
  CHECK_FALSE(state(other).progress.practices.empty());
  CHECK(code_of(other) == code);
  const std::size_t kept = other.records().size();
  CHECK(kept > 0);
  enter_code(other, code);
  CHECK(other.sees(tr(S::code_known)));
  CHECK(other.records().size() == kept);

  Learner reloaded;
  reloaded.open_pack(test::core_pack());
  reloaded.bring_records(records_of(other));
  CHECK(state(reloaded).progress.item("mark-you").finished);
}

TEST_CASE("slips in a code are told, and what was typed stays in the field") {
  Learner learner;
  test::open_course(learner);
  test::do_mark(learner);
  const std::string code = code_of(learner);
  std::string wrong = code;
  wrong[10] = wrong[10] == '7' ? '8' : '7';
  enter_code(learner, wrong);
  CHECK(learner.sees(app::fill(S::code_group, {"2", wrong.substr(9, 8), code.substr(9, 8)})));
  CHECK(learner.find(Role::TextArea, tr(S::code_field))->value == wrong);
  enter_code(learner, "U" + code);
  CHECK(learner.sees(app::fill(S::code_character, {"U"})));
  enter_code(learner, code.substr(0, code.size() - 9));
  CHECK(learner.sees("letters and digits. This one has "));
  enter_code(learner, " ");
  CHECK(learner.sees(tr(S::code_empty)));
}

TEST_CASE("the code of a whole course fits, of any pack that comes with it") {
  Learner learner;
  test::open_course(learner);
  const course::PackIndex& index = state(learner).pack->index();
  std::vector<std::string> records = test::all_done(index, 3, 0.93);
  for (const std::string& call : test::calls_done(index, 2, 0.71)) records.push_back(call);
  const progress::Journal journal = progress::load(records).journal;
  const std::string code = progress::write_restore_code(journal, index);
  MESSAGE("default course: " << code.size() << " characters");
  CHECK(code.size() < 200);
  const course::PackIndex reception = test::index_of("reception");
  const std::string shorter = progress::write_restore_code({}, reception);
  MESSAGE("reception: " << shorter.size() << " characters");
  CHECK(shorter.size() < 100);
  CHECK(progress::read_restore_code(shorter, index, {}).refused == progress::CodeRefusal::Other);
}
