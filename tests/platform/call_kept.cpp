// What is kept of a simulated call when it has been edited since, and what a review keeps of another way.
#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "app/call_words.h"
#include "app/state.h"
#include "call_player.h"
#include "call_sample.h"
#include "platform/tables.h"

using namespace defuse;
using app::fill;
using app::S;
using app::tr;
using course::Channel;
using engine::CannotResume;
using platform::Learner;
using semantics::Role;

namespace {

const app::CallSession& session(const Learner& learner) {
  const auto* open = std::get_if<app::CallSession>(&learner.app().state().session);
  REQUIRE(open != nullptr);
  return *open;
}

// What storage holds after a visit that began with `before`.
std::vector<std::string> stored(const Learner& learner, std::vector<std::string> before = {}) {
  for (const auto& [id, bytes] : learner.records()) before.push_back(bytes);
  return before;
}

// The learner after a reload of `address`.
struct Reloaded {
  std::vector<std::string> before;
  Learner learner;
  Reloaded(std::vector<std::string> records, const std::string& address,
           const std::string& pack = test::pack_with_calls())
      : before(std::move(records)),
        learner({.seed = 2 + before.size(), .address = address, .languages = {{"de", test::language_table("de")}}}) {
    learner.open_pack(pack);
    learner.bring_records(before);
  }
  std::vector<std::string> stored() const { return ::stored(learner, before); }
};

struct Edit {
  CannotResume why;
  int turn;
  std::function<void(course::Call&)> make;
};

const std::vector<Edit>& edits() {
  static const std::vector<Edit> all = {
      {CannotResume::MoveGone, 1, [](course::Call& call) { call.beats[0].replies[1].id = "pause"; }},
      {CannotResume::BeatGone, 2,
       [](course::Call& call) {
         call.beats[1].id = "tirade";
         for (course::CallReply& one : call.beats[0].replies) one.next = "tirade";
       }},
      {CannotResume::OtherWay, 2,
       [](course::Call& call) {
         for (course::CallReply& one : call.beats[0].replies) one.next = "give-back";
       }},
      {CannotResume::NotOnOffer, 3, [](course::Call& call) { call.beats[1].recording[1].facts.clear(); }}};
  return all;
}

app::StringTable german() { return app::StringTable::read(test::language_table("de")).take(); }

}  // namespace

TEST_CASE("a call that was edited says why it cannot go on, in both languages, and can be begun again") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::press_button(learner, "Take one breath and a pen.");
  test::press_button(learner, std::string(tr(S::call_let_run)));
  test::press_button(learner, fill(S::call_write_down, {"Asset tag"}));
  const app::StringTable table = german();
  for (const Edit& edit : edits()) {
    CAPTURE(static_cast<int>(edit.why));
    course::Call edited = test::sample_call(Channel::Phone);
    edit.make(edited);
    for (const app::StringTable* language : {static_cast<const app::StringTable*>(nullptr), &table}) {
      const std::string query = language == nullptr ? "" : "?lang=de";
      Reloaded later(stored(learner), query + "#/call/sample-phone", test::pack_with(edited));
      const app::UseStrings use(language);
      const auto& problem = session(later.learner).cannot_resume;
      REQUIRE(problem.has_value());
      CHECK(problem->why == edit.why);
      CHECK(problem->turn == edit.turn);
      CHECK(later.learner.sees(tr(S::call_cannot_resume)));
      CHECK(later.learner.sees(app::cannot_resume_text(*problem)));
      CHECK(app::cannot_resume_text(*problem).find(std::to_string(edit.turn)) != std::string::npos);
      CHECK(later.learner.sees(tr(S::call_kept_anew)));
      test::press_button(later.learner, std::string(tr(S::call_begin)));
      CHECK(session(later.learner).phase == app::CallPhase::Talking);
      CHECK_FALSE(later.learner.sees(tr(S::call_cannot_resume)));
    }
  }
}

TEST_CASE("every reason has words of its own in both languages") {
  const app::StringTable table = german();
  std::set<std::string> texts;
  const int reasons = static_cast<int>(CannotResume::NotOnOffer) + 1;
  for (int n = 0; n < reasons; ++n) {
    const engine::ResumeProblem problem{static_cast<CannotResume>(n), 2, "speech", "silence"};
    const app::UseStrings english(nullptr);
    texts.insert(app::cannot_resume_text(problem));
    CHECK_FALSE(app::cannot_resume_advice(problem).empty());
    const app::UseStrings german(&table);
    texts.insert(app::cannot_resume_text(problem));
  }
  CHECK(texts.size() == static_cast<std::size_t>(2 * reasons));
}

TEST_CASE("a call that got another id goes on under it") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::press_button(learner, "Take one breath and a pen.");
  course::Call renamed = test::sample_call(Channel::Phone);
  renamed.id = "sample-renamed";
  Reloaded later(stored(learner), "#/call/sample-phone", test::pack_with(renamed, "sample-phone"));
  CHECK(session(later.learner).runner->turns().size() == 1);
  CHECK(later.learner.sees(tr(S::call_resumed)));
}

TEST_CASE("another way goes on after a reload, and is drawn after one when it is over") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::poor_line(learner, Channel::Phone);
  const double score = learner.app().state().progress.item("sample-phone").best;
  test::press_button(learner, fill(S::call_try_from_name, {"1"}));

  const std::string review = "#/call/sample-phone/review";
  CHECK(learner.address() == review);
  Reloaded begun(stored(learner), review);
  CHECK(begun.learner.sees(fill(S::call_branch, {"1"})));
  test::best_line(begun.learner, Channel::Phone);
  CHECK(begun.learner.find(Role::Heading, tr(S::call_second)) != nullptr);

  Reloaded over(begun.stored(), review);
  CHECK(over.learner.find(Role::Heading, tr(S::call_second)) != nullptr);
  CHECK(over.learner.sees("Mara works again"));
  CHECK(over.learner.sees("Mara has gone elsewhere"));
  CHECK(over.learner.app().state().progress.item("sample-phone").best == doctest::Approx(score));
  test::press_button(over.learner, std::string(tr(S::call_only_first)));

  Reloaded forgotten(over.stored(), review);
  CHECK(forgotten.learner.find(Role::Heading, tr(S::call_second)) == nullptr);
  CHECK(forgotten.learner.sees("Mara has gone elsewhere"));
}

TEST_CASE("another way belongs to its play: a new play ends it, and an edit that hits it alone is told") {
  Learner learner;
  test::begin_call(learner, Channel::Phone);
  test::poor_line(learner, Channel::Phone);
  test::press_button(learner, fill(S::call_try_from_name, {"1"}));
  test::press_button(learner, "Take one breath and a pen.");

  course::Call edited = test::sample_call(Channel::Phone);
  edited.beats[0].replies[1].id = "pause";
  Reloaded lost(stored(learner), "#/call/sample-phone/review", test::pack_with(edited));
  CHECK(lost.learner.sees(tr(S::call_branch_lost)));
  CHECK(lost.learner.sees(fill(S::call_kept_move_gone, {"1"})));
  CHECK(lost.learner.sees("Mara has gone elsewhere"));

  Reloaded again(stored(learner), "#/call/sample-phone");
  test::press_button(again.learner, std::string(tr(S::call_begin)));
  test::poor_line(again.learner, Channel::Phone);
  Reloaded after(again.stored(), "#/call/sample-phone/review");
  CHECK(session(after.learner).branched_at == 0);
  CHECK(session(after.learner).phase == app::CallPhase::LookingBack);
}

TEST_CASE("mails have a subject: the first one its own, answers after it the same with Re") {
  course::Call call = test::sample_call(Channel::Email);
  call.subject = "Nobody rang me back";
  const std::string plain = fill(S::call_subject, {call.subject});
  const std::string answer = fill(S::call_subject, {fill(S::call_subject_reply, {call.subject})});
  Learner learner({.address = "#/call/sample-email"});
  learner.open_pack(test::pack_with(call));
  learner.bring_records();
  test::press_button(learner, std::string(tr(S::call_begin_email)));
  CHECK(learner.sees(plain));
  CHECK_FALSE(learner.sees(answer));
  test::press_button(learner, std::string(tr(S::call_type)));
  CHECK(learner.sees(answer));  // above the field
  test::press_button(learner, std::string(tr(S::call_type)));
  test::press_button(learner, "Take one breath and a pen.");
  CHECK(learner.sees(plain));  // nothing has been written yet
  test::press_button(learner, fill(S::call_quote, {"I see."}));
  CHECK(learner.sees(answer));
  CHECK_FALSE(learner.sees(plain));
  CHECK(app::mail_subject(test::sample_call(Channel::Email), false) == "A sample by email");
}
