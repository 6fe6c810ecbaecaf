// Several packs side by side: taken in from a file or from the site, opened, brought up to date and removed, each with
// progress of its own. By role and name alone.
#include "app/library.h"

#include <doctest/doctest.h>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"
#include "golden.h"
#include "pack/container.h"
#include "player.h"

using namespace defuse;
using app::fill;
using app::S;
using app::tr;
using platform::Learner;
using platform::LearnerOptions;
using semantics::Role;

namespace {

constexpr const char* kGuest = "guest-pack";
constexpr const char* kTitle = "Night shift";
constexpr const char* kAddress = "packs/guest.defuse";

// The template pack under another name.
course::Pack guest() {
  course::Pack pack = test::template_pack_value();
  pack.index.id = kGuest;
  pack.index.title = kTitle;
  pack.index.version = "1.0.0";
  return pack;
}

std::string guest_file() { return pack::write_container(guest()); }

std::string newer_file() {
  course::Pack pack = guest();
  pack.index.version = "2.0.0";
  pack.index.summary = "Said anew.";
  return pack::write_container(pack);
}

std::string hash_of(const std::string& file) { return pack::Container::open(file).value().hash(); }

std::string listed(const std::string& file) {
  return std::string("own\tdefuse-core\tDefuse\t0.1.0\ten\t700000\t0000000000000000\tpacks/defuse-core.defuse\n\t") +
         kGuest + "\t" + kTitle + "\t1.0.0\ten\t" + std::to_string(file.size()) + "\t" + hash_of(file) + "\t" +
         kAddress;
}

struct Visitor {
  explicit Visitor(const LearnerOptions& options = {}) : learner(options) {
    learner.site.own = test::core_pack();
    learner.open_pack(test::core_pack());
    learner.bring_records();
  }
  void drop(const std::string& file) { learner.command(app::FileChosen{"guest.defuse", file}); }
  void press(Role role, const std::string& name) {
    CAPTURE(name);
    CAPTURE(learner.frame().title);
    REQUIRE(learner.press(role, name));
  }
  bool is_open(const base::Id& id) const { return learner.app().state().pack->own_index().id == id; }
  Learner learner;
};

}  // namespace

TEST_CASE("a course is added by a file, opened from the library, and keeps progress of its own") {
  Visitor v;
  Learner& learner = v.learner;
  test::do_mark(learner);
  learner.command(app::Go{"#/library"});
  REQUIRE(learner.find(Role::FilePicker, tr(S::library_choose)) != nullptr);
  v.drop(guest_file());
  CHECK(learner.address() == "#/library/guest-pack");
  CHECK(learner.find(Role::Heading, kTitle) != nullptr);
  CHECK(learner.sees(fill(S::library_added, {kTitle})));
  CHECK(learner.announced().back() == fill(S::library_added, {kTitle}));
  CHECK(v.is_open("defuse-core"));
  CHECK(learner.packs().contains(kGuest));

  v.press(Role::Button, fill(S::library_open_name, {kTitle}));
  CHECK(v.is_open(kGuest));
  CHECK(learner.chosen_pack() == kGuest);
  CHECK(learner.address() == "#/");
  CHECK(learner.sees(kTitle));
  CHECK(learner.app().state().progress.items.empty());

  test::do_item(learner, learner.app().state().pack->index().items.front(), test::Play::Right);
  learner.command(app::Go{"#/library"});
  CHECK(learner.sees(fill(S::home_progress_text, {"1", app::number(static_cast<int>(guest().items.size()))})));
  v.press(Role::Button, fill(S::library_open_name, {"Defuse"}));
  CHECK(v.is_open("defuse-core"));
  CHECK(learner.chosen_pack().empty());
  CHECK(learner.app().state().progress.item("mark-you").finished);
  CHECK(learner.app().state().progress.items.size() == 1);
}

TEST_CASE("a broken or hostile file says what is wrong, and nothing else changes") {
  Visitor v;
  Learner& learner = v.learner;
  test::do_mark(learner);
  const auto records = learner.records().size();
  for (const std::string& file : {std::string("PK"), std::string("PK\x03\x04 and so on"), std::string("hello"),
                                  guest_file().substr(0, 2000), test::core_pack()}) {
    learner.command(app::Go{"#/"});
    v.drop(file);
    CHECK(learner.address() == "#/library");
    const semantics::Node* problem = learner.find_by_id("library.problem.text");
    REQUIRE(problem != nullptr);
    CHECK(problem->name.ends_with("."));
    CHECK(learner.said().back().politeness == semantics::Politeness::Assertive);
    CHECK(learner.packs().empty());
    CHECK(learner.records().size() == records);
    CHECK(v.is_open("defuse-core"));
  }
}

TEST_CASE("a file whose lesson is damaged is refused as a whole") {
  Visitor v;
  std::string file = guest_file();
  // What lies in the middle belongs to some part; only reading all of them finds it.
  file[file.size() / 2] = static_cast<char>(file[file.size() / 2] ^ 0x55);
  v.drop(file);
  CHECK(v.learner.find_by_id("library.problem.text") != nullptr);
  CHECK(v.learner.packs().empty());
}

TEST_CASE("a newer file of the same course takes the old one's place and keeps the progress") {
  Visitor v;
  Learner& learner = v.learner;
  v.drop(guest_file());
  v.press(Role::Button, fill(S::library_open_name, {kTitle}));
  test::do_item(learner, learner.app().state().pack->index().items.front(), test::Play::Right);
  v.drop(guest_file());
  CHECK(learner.sees(fill(S::library_same, {kTitle})));
  v.drop(newer_file());
  CHECK(learner.sees(fill(S::library_updated, {kTitle, "1.0.0", "2.0.0"})));
  CHECK(learner.sees("Said anew."));
  CHECK(learner.packs().size() == 2);  // with what is known of the site's own
  CHECK(learner.app().state().progress.item(guest().index.items.front().id).finished);
}

TEST_CASE("a course is removed after a question, and its progress only when that is asked for") {
  for (const bool forget : {false, true}) {
    CAPTURE(forget);
    Visitor v;
    Learner& learner = v.learner;
    test::do_mark(learner);
    v.drop(guest_file());
    v.press(Role::Button, fill(S::library_open_name, {kTitle}));
    test::do_item(learner, learner.app().state().pack->index().items.front(), test::Play::Right);
    learner.command(app::Go{"#/library/guest-pack"});
    v.press(Role::Button, std::string(tr(S::library_remove)));
    CHECK(learner.frame().modal == "remove");
    v.press(Role::Button, std::string(tr(S::library_keep)));
    CHECK(learner.packs().contains(kGuest));
    v.press(Role::Button, std::string(tr(S::library_remove)));
    if (forget) v.press(Role::Checkbox, std::string(tr(S::library_forget)));
    v.press(Role::Button, std::string(tr(S::library_remove_confirm)));
    CHECK_FALSE(learner.packs().contains(kGuest));
    CHECK(v.is_open("defuse-core"));
    CHECK(learner.address() == "#/library");
    CHECK(learner.sees(fill(forget ? S::library_removed_all : S::library_removed, {kTitle})));
    CHECK(learner.app().state().progress.item("mark-you").finished);

    v.drop(guest_file());
    v.press(Role::Button, fill(S::library_open_name, {kTitle}));
    CHECK(learner.app().state().progress.item(guest().index.items.front().id).finished == !forget);
  }
}

TEST_CASE("the site's own course cannot be removed") {
  Visitor v;
  v.learner.command(app::Go{"#/library/defuse-core"});
  CHECK(v.learner.find(Role::Button, tr(S::library_remove)) == nullptr);
  v.learner.command(app::AskRemove{"defuse-core"});
  CHECK(v.learner.frame().modal.empty());
}

TEST_CASE("what the site lists is fetched when it is opened, and brought up to date when it has changed") {
  Visitor v;
  Learner& learner = v.learner;
  learner.watch = [](const semantics::Frame& frame) { test::check_rules(frame, {}); };
  learner.site.listed = listed(guest_file());
  learner.site.files[kAddress] = guest_file();
  learner.command(app::Go{"#/library"});
  CHECK(learner.sees(tr(S::library_is_listed)));
  v.press(Role::Button, fill(S::library_open_name, {kTitle}));
  CHECK(v.is_open(kGuest));
  CHECK(learner.packs().contains(kGuest));

  learner.site.listed = listed(newer_file());
  learner.site.files[kAddress] = newer_file();
  learner.command(app::Go{"#/library/guest-pack"});
  CHECK(learner.sees(tr(S::library_update_text)));
  v.press(Role::Button, std::string(tr(S::library_update)));
  CHECK(learner.sees(fill(S::library_updated, {kTitle, "1.0.0", "2.0.0"})));
  CHECK(learner.app().state().pack->index().version == "2.0.0");
  CHECK(learner.find(Role::Button, tr(S::library_update)) == nullptr);

  learner.site.files.clear();
  learner.command(app::PackNotFound{app::PackTrouble::Unreachable, kAddress});
  CHECK(learner.sees(fill(S::library_unreachable, {kAddress})));
  CHECK(v.is_open(kGuest));
}

TEST_CASE("an address of another site is refused with a sentence, and the site's own course is opened beside it") {
  Learner learner({.address = "?pack=https://example.org/a.defuse#/"});
  learner.site.own = test::core_pack();
  learner.command(app::PackNotFound{app::PackTrouble::Foreign, "https://example.org/a.defuse"});
  learner.bring_records();
  CHECK(learner.sees(fill(S::library_foreign, {"https://example.org/a.defuse"})));
  REQUIRE(learner.app().state().pack);
  CHECK(learner.app().state().pack_is_own);
  REQUIRE(learner.press(Role::Button, tr(S::library_carry_on)));
  CHECK(learner.find_by_id("home.title") != nullptr);
}

TEST_CASE("where the browser keeps nothing, an added course is there until the page is closed, and that is said") {
  Visitor v;
  v.learner.storage_works = false;
  v.drop(guest_file());
  CHECK(v.learner.sees(tr(S::library_not_kept)));
  v.learner.command(app::Go{"#/library"});
  CHECK(v.learner.find(Role::Heading, kTitle) != nullptr);
}

TEST_CASE("a review of one course is not ended by what was done in another") {
  Visitor v;
  test::do_mark(v.learner);
  v.learner.command(app::Go{"#/review"});
  v.learner.command(app::StartReview{});
  REQUIRE(v.learner.app().state().review->begun);
  v.drop(guest_file());
  v.learner.command(app::AskRemove{kGuest});
  v.learner.command(app::ForgetWithPack{true});
  v.learner.command(app::ConfirmRemove{});
  std::vector<std::string> records;
  for (const auto& [id, bytes] : v.learner.records()) records.push_back(bytes);
  Learner later;
  later.open_pack(test::core_pack());
  later.bring_records(records);
  CHECK(later.app().state().review->begun);
}

TEST_CASE("the library and a course's details in words") {
  // The small pack is the site's own here, so that these texts stay as they are while the course grows.
  Learner learner;
  learner.site.own = test::template_pack();
  const std::string all = listed(guest_file());
  learner.site.listed = all.substr(all.find('\n') + 1);
  learner.open_pack(learner.site.own);
  learner.bring_records();
  learner.command(app::Go{"#/library"});
  test::check_golden(learner, "library");
  learner.command(app::FileChosen{"guest.defuse", guest_file()});
  test::check_golden(learner, "library-added");
  REQUIRE(learner.press_id("pack.remove"));
  test::check_golden(learner, "library-remove");
}

TEST_CASE("the library keeps the rules of the twin at every width and text size") {
  for (const LearnerOptions& size : test::sizes()) {
    Visitor v(size);
    v.learner.watch = [&](const semantics::Frame& frame) { test::check_rules(frame, size); };
    v.learner.site.listed = listed(guest_file());
    v.learner.command(app::Go{"#/library"});
    v.drop("PK");
    v.drop(guest_file());
    REQUIRE(v.learner.press_id("pack.remove"));
    v.learner.command(app::CancelDialog{});
    v.press(Role::Button, fill(S::library_open_name, {kTitle}));
    v.learner.command(app::Go{"#/settings"});
  }
}
