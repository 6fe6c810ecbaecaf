#include "call_player.h"

#include <doctest/doctest.h>

#include "app/strings.h"
#include "call_sample.h"

namespace defuse::test {

using app::fill;
using app::S;
using app::tr;
using course::Channel;
using platform::Learner;
using semantics::Role;

namespace {

std::string said(const char* words) { return fill(S::call_quote, {words}); }

std::string begin_word(Channel channel) {
  const S words[] = {S::call_begin, S::call_begin_desk, S::call_begin_chat, S::call_begin_email};
  return std::string(tr(words[static_cast<std::size_t>(channel)]));
}

std::string silence(Channel channel) {
  const bool reads = channel == Channel::Chat || channel == Channel::Email;
  return std::string(tr(reads ? S::call_read_on : S::call_let_run));
}

void give_back(Learner& learner, bool exact) {
  if (!exact) {
    press_button(learner, fill(S::verbatim_put, {"contacted you."}));
  } else {
    press_button(learner, fill(S::verbatim_put, {"Nobody"}));
    press_button(learner, fill(S::verbatim_put, {"has ever"}));
    press_button(learner, fill(S::verbatim_put, {"rung me back."}));
  }
  press_button(learner, std::string(tr(S::call_verify_say)));
}

void offer(Learner& learner, const char* first, const char* second) {
  REQUIRE(learner.press(Role::Checkbox, first));
  REQUIRE(learner.press(Role::Checkbox, second));
  press_button(learner, std::string(tr(S::call_options_say)));
}

}  // namespace

void press_button(Learner& learner, const std::string& name) {
  INFO("looking for the button " << name);
  REQUIRE(learner.press(Role::Button, name));
}

void begin_call(Learner& learner, Channel channel) {
  learner.open_pack(pack_with_calls());
  learner.bring_records();
  learner.command(app::Go{"#/call/" + sample_call_id(channel)});
  press_button(learner, begin_word(channel));
}

void best_line(Learner& learner, Channel channel, bool mistake) {
  press_button(learner, "Take one breath and a pen.");
  press_button(learner, silence(channel));
  const bool reads = channel == Channel::Chat || channel == Channel::Email;
  press_button(learner, fill(reads ? S::call_read_and_note : S::call_write_down, {"Asset tag"}));
  if (mistake) {
    press_button(learner, said("Calm down, please."));
    press_button(learner, silence(channel));
    press_button(learner, silence(channel));
  }
  press_button(learner, silence(channel));
  give_back(learner, true);
  for (const char* part : {"We did not ring back.", "That cost a day.", "That was our mistake."})
    press_button(learner, fill(S::call_apology_put, {part}));
  press_button(learner, std::string(tr(S::call_apology_say)));
  offer(learner, "A laptop on loan.", "I come to your desk.");
  press_button(learner, said("Tomorrow at ten, by phone."));
}

void poor_line(Learner& learner, Channel channel) {
  press_button(learner, said("What is it now?"));
  press_button(learner, silence(channel));
  press_button(learner, said("Which tag exactly?"));
  for (int n = 0; n < 3; ++n) press_button(learner, silence(channel));
  give_back(learner, false);
  press_button(learner, fill(S::call_apology_put, {"But it was busy."}));
  press_button(learner, std::string(tr(S::call_apology_say)));
  offer(learner, "You wait a week.", "A laptop on loan.");
  press_button(learner, said("When I get to it."));
}

}  // namespace defuse::test
