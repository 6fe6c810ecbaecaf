// The screens of simulated calls in words, and by the rules of the twin at every size.
#include <doctest/doctest.h>

#include "app/strings.h"
#include "call_player.h"
#include "call_sample.h"
#include "golden.h"

using namespace defuse;
using app::fill;
using app::S;
using app::tr;
using course::Channel;
using platform::Learner;

namespace {

struct Named {
  Channel channel;
  const char* name;
};
constexpr Named kChannels[] = {{Channel::Phone, "call-phone"},
                               {Channel::Desk, "call-desk"},
                               {Channel::Chat, "call-chat"},
                               {Channel::Email, "call-email"}};

}  // namespace

TEST_CASE("every channel says what it should, before a call, at its start and at its end") {
  for (const Named& one : kChannels) {
    CAPTURE(one.name);
    const std::string name = one.name;
    Learner learner({.address = "#/call/" + test::sample_call_id(one.channel)});
    learner.open_pack(test::pack_with_calls());
    learner.bring_records();
    test::check_golden(learner, name + "-before");
    test::begin_call(learner, one.channel);
    test::check_golden(learner, name);
    test::best_line(learner, one.channel);
    test::check_golden(learner, name + "-result");
  }
}

TEST_CASE("the speech, a poor end and another way are told in words") {
  Learner learner({.system = {.reduced_motion = true}});
  test::begin_call(learner, Channel::Phone);
  test::press_button(learner, "Take one breath and a pen.");
  test::press_button(learner, std::string(tr(S::call_let_run)));
  test::check_golden(learner, "call-speech");
  test::press_button(learner, std::string(tr(S::call_leave)));
  test::press_button(learner, std::string(tr(S::call_begin)));
  test::poor_line(learner, Channel::Phone);
  test::press_button(learner, fill(S::call_decisions_all, {"10"}));
  test::check_golden(learner, "call-poor-result");
  test::press_button(learner, fill(S::call_try_from_name, {"1"}));
  test::best_line(learner, Channel::Phone);
  test::check_golden(learner, "call-second-result");
}

TEST_CASE("calls keep the rules of the twin, from their first screen to the review of another way") {
  for (const platform::LearnerOptions& size : test::sizes()) {
    for (const Named& one : kChannels) {
      CAPTURE(one.name);
      Learner learner(size);
      int looked_at = 0;
      learner.watch = [&](const semantics::Frame& frame) {
        ++looked_at;
        test::check_rules(frame, size);
      };
      test::begin_call(learner, one.channel);
      test::poor_line(learner, one.channel);
      test::press_button(learner, fill(S::call_try_from_name, {"1"}));
      test::best_line(learner, one.channel);
      CHECK(looked_at > 20);
    }
  }
}
