// Simulated calls through the twin alone: every kind of beat, every channel, the review, other ways, and what is kept.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/state.h"
#include "app/strings.h"
#include "call_player.h"
#include "call_sample.h"
#include "core_pack.h"

using namespace defuse;
using app::fill;
using app::S;
using app::tr;
using course::Channel;
using platform::Learner;
using semantics::Role;

namespace {

constexpr Channel kAll[] = {Channel::Phone, Channel::Desk, Channel::Chat, Channel::Email};

const app::CallSession& session(const Learner& learner) {
  const auto* open = std::get_if<app::CallSession>(&learner.app().state().session);
  REQUIRE(open != nullptr);
  return *open;
}

std::vector<std::string> records_of(const Learner& learner) {
  std::vector<std::string> out;
  for (const auto& [id, bytes] : learner.records()) out.push_back(bytes);
  return out;
}

double best(const Learner& learner, const std::string& call) { return learner.app().state().progress.item(call).best; }

bool button(const Learner& learner, const std::string& name) { return learner.find(Role::Button, name) != nullptr; }

int times_announced(const Learner& learner, std::string_view words) {
  const auto& all = learner.announced();
  return static_cast<int>(std::count_if(
      all.begin(), all.end(), [&](const std::string& text) { return text.find(words) != std::string::npos; }));
}

}  // namespace

TEST_CASE("the best line ends a call well on every channel, and the result is kept") {
  for (const Channel channel : kAll) {
    CAPTURE(static_cast<int>(channel));
    Learner learner;
    test::begin_call(learner, channel);
    test::best_line(learner, channel);
    const std::string id = test::sample_call_id(channel);
    CHECK(learner.address() == "#/call/" + id + "/review");
    CHECK(learner.sees("Mara works again"));
    CHECK(learner.sees(tr(S::call_ended_good)));
    CHECK(learner.sees(tr(S::call_slips_none)));
    CHECK(best(learner, id) > 0.9);
    CHECK_FALSE(learner.app().state().progress.practices.empty());
  }
}

TEST_CASE("the poor line ends badly, with a reason and something better for what hurt") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::poor_line(learner, Channel::Phone);
  CHECK(learner.sees("Mara has gone elsewhere"));
  CHECK(best(learner, "sample-phone") < 0.25);
  CHECK(learner.sees("Because of what-now."));
  CHECK(learner.sees(fill(S::call_instead, {"Take one breath and a pen."})));
  CHECK(learner.sees(app::counted(S::call_rewinds, 1)));
}

TEST_CASE("a slip in the speech sends it back, and its repair is told afterwards") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::press_button(learner, "Take one breath and a pen.");
  test::press_button(learner, std::string(tr(S::call_let_run)));
  CHECK(learner.sees(fill(S::call_piece, {"2", "3"})));
  test::press_button(learner, fill(S::call_quote, {"Calm down, please."}));
  CHECK(learner.sees(tr(S::call_rewound_start)));
  CHECK(learner.sees(fill(S::call_piece_heard, {"1", "3", "2"})));

  Learner other;
  test::begin_call(other, Channel::Phone);
  test::best_line(other, Channel::Phone, true);
  CHECK(other.sees(app::counted(S::call_slips, 1)));
  CHECK(other.find(Role::Heading, tr(S::call_repairs_heading)) != nullptr);
  CHECK(other.find(Role::Button, fill(S::call_try_from_name, {"4"})) != nullptr);
}

TEST_CASE("facts are noted, and what was promised and told stands in the notes") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  CHECK(learner.sees(tr(S::call_notes_none)));
  test::press_button(learner, "Take one breath and a pen.");
  test::press_button(learner, std::string(tr(S::call_let_run)));
  test::press_button(learner, fill(S::call_write_down, {"Asset tag"}));
  CHECK(learner.find(Role::ListItem, "Asset tag: LT-77") != nullptr);
  CHECK_FALSE(button(learner, fill(S::call_write_down, {"Asset tag"})));
}

TEST_CASE("what the customer says is told once, and the focus goes to the heading of the turn") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::press_button(learner, "Take one breath and a pen.");
  CHECK(times_announced(learner, "It has been broken since Monday.") == 1);
  const semantics::Node* log = learner.find(Role::Log, tr(S::call_conversation));
  REQUIRE(log != nullptr);
  CHECK(learner.sees("It has been broken since Monday."));
  CHECK(learner.find_by_id("call.now")->role == Role::Heading);
}

TEST_CASE("a call goes on after a reload where it stopped") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::press_button(learner, "Take one breath and a pen.");
  test::press_button(learner, std::string(tr(S::call_let_run)));
  const engine::CallState stopped = session(learner).runner->state();

  Learner later({.address = "#/call/sample-phone"});
  later.open_pack(test::pack_with_calls());
  later.bring_records(records_of(learner));
  CHECK(later.sees(tr(S::call_resumed)));
  CHECK(session(later).runner->state() == stopped);
  CHECK(later.sees("The tag is LT-77."));

  test::press_button(later, std::string(tr(S::call_leave)));
  CHECK(button(later, std::string(tr(S::call_begin))));
  Learner last({.address = "#/call/sample-phone"});
  last.open_pack(test::pack_with_calls());
  last.bring_records(records_of(later));
  CHECK(button(last, std::string(tr(S::call_begin))));
}

TEST_CASE("from any decision another way can be tried: both curves, nothing counted") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::poor_line(learner, Channel::Phone);
  const double score = best(learner, "sample-phone");
  test::press_button(learner, fill(S::call_try_from_name, {"1"}));
  CHECK(learner.sees(fill(S::call_branch, {"1"})));
  test::best_line(learner, Channel::Phone);
  CHECK(learner.find(Role::Heading, tr(S::call_second)) != nullptr);
  CHECK(learner.sees("Mara works again"));
  CHECK(learner.sees("Mara has gone elsewhere"));
  CHECK(learner.find(Role::Cell, fill(S::call_curve_second, {fill(S::call_quote, {"What is it now?"}),
                                                             "Take one breath and a pen."})) != nullptr);
  CHECK(best(learner, "sample-phone") == doctest::Approx(score));
  test::press_button(learner, std::string(tr(S::call_only_first)));
  CHECK(learner.find(Role::Heading, tr(S::call_second)) == nullptr);
}

TEST_CASE("the last try can be looked back on later, from progress") {
  Learner learner;
  test::begin_call(learner, Channel::Chat);
  test::best_line(learner, Channel::Chat);

  Learner later({.address = "#/progress"});
  later.open_pack(test::pack_with_calls());
  later.bring_records(records_of(learner));
  REQUIRE(later.press(Role::Link, fill(S::call_look_back_name, {"A sample by chat"})));
  CHECK(later.address() == "#/call/sample-chat/review");
  CHECK(later.sees("Mara works again"));
  CHECK(later.find(Role::Table, tr(S::call_curve)) != nullptr);
  CHECK(later.sees(fill(S::call_decisions_all, {"8"})));
}

TEST_CASE("the review is saved as a page with every text escaped") {
  course::Call call = test::sample_call(Channel::Phone);
  call.title = "<b>Loud</b> & \"clear\"";
  Learner learner({.address = "#/call/sample-phone"});
  learner.open_pack(test::pack_with(call));
  learner.bring_records();
  test::press_button(learner, std::string(tr(S::call_begin)));
  test::best_line(learner, Channel::Phone);
  test::press_button(learner, std::string(tr(S::call_export)));
  const auto& effects = learner.effects();
  const auto file = std::find_if(effects.begin(), effects.end(),
                                 [](const app::Effect& e) { return std::holds_alternative<app::SaveFile>(e); });
  REQUIRE(file != effects.end());
  const auto& saved = std::get<app::SaveFile>(*file);
  CHECK(saved.name == "sample-phone-review.html");
  CHECK(saved.bytes.find("<b>Loud") == std::string::npos);
  CHECK(saved.bytes.find("&lt;b&gt;Loud&lt;/b&gt; &amp; &quot;clear&quot;") != std::string::npos);
  CHECK(saved.bytes.find("rung me back.") != std::string::npos);
}

TEST_CASE("silence by the clock lets the speech run; without a clock a button does the same") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::press_button(learner, "Take one breath and a pen.");
  test::press_button(learner, std::string(tr(S::call_by_clock)));
  learner.wait(40'000);
  CHECK(session(learner).runner->beat().kind == course::BeatKind::Verify);

  for (const platform::LearnerOptions& options : {platform::LearnerOptions{.system = {.reduced_motion = true}},
                                                  platform::LearnerOptions{.settings = "document-view=1\n"},
                                                  platform::LearnerOptions{.settings = "untimed=1\n"}}) {
    Learner quiet(options);
    test::begin_call(quiet, Channel::Phone);
    test::press_button(quiet, "Take one breath and a pen.");
    CHECK_FALSE(button(quiet, std::string(tr(S::call_by_clock))));
    CHECK_FALSE(quiet.app().moving());
    for (int n = 0; n < 3; ++n) test::press_button(quiet, std::string(tr(S::call_let_run)));
    CHECK(session(quiet).runner->beat().kind == course::BeatKind::Verify);
  }
}

TEST_CASE("how hard it is and how much helps is chosen before it begins") {
  Learner learner({.address = "#/call/sample-phone"});
  learner.open_pack(test::pack_with_calls());
  learner.bring_records();
  REQUIRE(learner.press(Role::Radio, tr(S::call_temper_hot)));
  REQUIRE(learner.press(Role::Checkbox, tr(S::call_with_guide)));
  REQUIRE(learner.press(Role::Checkbox, tr(S::call_with_feedback)));
  test::press_button(learner, std::string(tr(S::call_begin)));
  CHECK(learner.find(Role::Heading, tr(S::call_guide)) == nullptr);
  CHECK(session(learner).runner->mood().arousal == 9);
  test::press_button(learner, fill(S::call_quote, {"What is it now?"}));
  CHECK(learner.sees(tr(S::call_slip)));
  CHECK(learner.sees("Because of what-now."));
  CHECK(times_announced(learner, "Because of what-now.") == 1);
  test::press_button(learner, std::string(tr(S::hint_show)));
  CHECK(learner.sees("Let her finish."));
}

TEST_CASE("the eleven steps say where one is") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  const std::string first = "1. " + fill(S::call_note, {tr(S::step_prepare), tr(S::step_now)});
  CHECK(learner.find(Role::ListItem, first) != nullptr);
  test::press_button(learner, "Take one breath and a pen.");
  CHECK(learner.find(Role::ListItem, "1. " + fill(S::call_note, {tr(S::step_prepare), tr(S::step_done)})) != nullptr);
}

TEST_CASE("calls stand at the end of their module, and are found by the search") {
  Learner learner;
  learner.open_pack(test::pack_with_calls());
  learner.bring_records();
  CHECK(learner.sees("A sample by phone"));
  REQUIRE(learner.find(Role::Heading, tr(S::home_calls)) != nullptr);
  learner.command(app::Go{"#/search"});
  learner.command(app::SearchFor{"sample chat"});
  CHECK(learner.sees("A sample by chat"));
  learner.command(app::Go{"#/call/nothing-there"});
  CHECK(learner.find(Role::Heading, tr(S::unknown_title)) != nullptr);
}

TEST_CASE("parts of an apology are chosen in order, taken out again and shown as they will be said") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::press_button(learner, "Take one breath and a pen.");
  for (int n = 0; n < 3; ++n) test::press_button(learner, std::string(tr(S::call_let_run)));
  test::press_button(learner, fill(S::verbatim_put, {"Nobody"}));
  test::press_button(learner, std::string(tr(S::call_verify_say)));
  const std::string owner = "That was our mistake.";
  const std::string failure = "We did not ring back.";
  test::press_button(learner, fill(S::call_apology_put, {owner}));
  test::press_button(learner, fill(S::call_apology_put, {failure}));
  CHECK(learner.sees(owner + " " + failure));
  test::press_button(learner, fill(S::call_apology_back, {"1. " + owner}));
  CHECK_FALSE(learner.sees(owner + " " + failure));
  CHECK(button(learner, fill(S::call_apology_put, {owner})));
}

TEST_CASE("words of one's own count as the reply that they come nearest to") {
  Learner learner;
  test::begin_call(learner, Channel::Email);
  test::press_button(learner, std::string(tr(S::call_type)));
  test::press_button(learner, std::string(tr(S::call_type_say)));
  CHECK(times_announced(learner, tr(S::call_type_empty)) == 1);
  REQUIRE(learner.set(Role::TextArea, tr(S::call_type_field), "Good morning from me as well."));
  test::press_button(learner, std::string(tr(S::call_type_say)));
  const auto& turns = session(learner).runner->turns();
  REQUIRE(turns.size() == 1);
  CHECK(turns.front().quality == course::ReplyQuality::Fair);
  CHECK(learner.sees("Good morning from me as well."));
  CHECK(learner.find(Role::TextArea, tr(S::call_type_field)) == nullptr);

  Learner later({.address = "#/call/sample-email"});
  later.open_pack(test::pack_with_calls());
  later.bring_records(records_of(learner));
  CHECK(session(later).runner->turns().size() == 1);
}
