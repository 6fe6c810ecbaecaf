#include "call_sample.h"

#include <doctest/doctest.h>

#include <vector>

#include "core_pack.h"
#include "pack/authoring/heads.h"
#include "pack/container.h"

namespace defuse::test {

namespace {

using namespace course;  // NOLINT(google-build-using-namespace): a value made of nothing but its types

const char* const kNames[] = {"phone", "desk", "chat", "email"};

CallReply reply(std::string id, std::string says, ReplyQuality quality, std::string next, std::string practice) {
  CallReply r;
  r.id = std::move(id);
  r.says = std::move(says);
  r.quality = quality;
  r.next = std::move(next);
  r.practice = std::move(practice);
  r.why = "Because of " + r.id + ".";
  if (quality == ReplyQuality::Good) r.effects = {-1, 1, 1};
  if (quality == ReplyQuality::Slip) r.effects = {2, -2, -1};
  return r;
}

CallBeat beat(std::string id, CallStage stage, BeatKind kind, std::string says, std::string practice) {
  CallBeat b;
  b.id = std::move(id);
  b.stage = stage;
  b.kind = kind;
  b.practice = std::move(practice);
  if (!says.empty()) b.lines.push_back({{}, std::move(says)});
  return b;
}

CallAnswer answer(std::string says, int arousal, std::string next) {
  CallAnswer a;
  a.why = "So said: " + says;
  a.says = std::move(says);
  a.effects = {arousal, -arousal, 0};
  a.next = std::move(next);
  return a;
}

CallBeat speech(const std::string& practice) {
  CallBeat b = beat("speech", CallStage::Vent, BeatKind::Vent, "", practice);
  b.does = "speaks fast";
  b.note_practice = practice;
  b.recording = {{"one", "It has been broken since Monday.", {}, false},
                 {"two", "The tag is LT-77.", {"tag"}, false},
                 {"three", "And nobody has rung me back.", {}, false}};
  CallReply cut = reply("cut-in", "Which tag exactly?", ReplyQuality::Slip, "", practice);
  cut.rewind = Rewind::Start;
  CallReply hm = reply("i-see", "I see.", ReplyQuality::Fair, "", practice);
  hm.rewind = Rewind::Last;
  hm.effects = {};
  CallReply calm = reply("calm-down", "Calm down, please.", ReplyQuality::Slip, "", practice);
  calm.rewind = Rewind::Start;
  b.replies = {cut, hm, calm};
  b.next = "give-back";
  return b;
}

CallBeat give_back(const std::string& practice) {
  CallBeat b = beat("give-back", CallStage::Verify, BeatKind::Verify, "Did you get that?", practice);
  b.words = {"Nobody", "has ever", "rung me back."};
  b.tempting = {{"contacted you.", "Your word, not hers."}, {"so far", "She said ever."}};
  b.answers = {answer("Yes, exactly.", -1, "sorry"), answer("No. Listen.", 1, "sorry")};
  return b;
}

CallBeat sorry(const std::string& practice) {
  CallBeat b = beat("sorry", CallStage::Apologise, BeatKind::Apology, "And now?", practice);
  b.parts = {{"failed", "We did not ring back.", ApologyPart::Failure, false, "What went wrong."},
             {"cost", "That cost a day.", ApologyPart::Effect, false, "What it did."},
             {"us", "That was our mistake.", ApologyPart::Owner, false, "Whose it was."},
             {"but", "But it was busy.", ApologyPart::But, false, "Takes it all back."}};
  b.answers = {answer("Thank you for saying so.", -2, "offers"), answer("Hm.", 0, "offers"),
               answer("Spare me that.", 2, "offers")};
  return b;
}

CallBeat offers(const std::string& practice) {
  CallBeat b = beat("offers", CallStage::Agree, BeatKind::Options, "What can be done?", practice);
  b.parts = {{"loan", "A laptop on loan.", ApologyPart::Failure, true, "It helps today."},
             {"visit", "I come to your desk.", ApologyPart::Failure, true, "It helps now."},
             {"wait", "You wait a week.", ApologyPart::Failure, false, "It helps nobody."},
             {"form", "You fill in the form again.", ApologyPart::Failure, false, "It helps the form."}};
  b.answers = {answer("Both, please.", -1, "date"), answer("The one will do.", 0, "date"),
               answer("Is that all?", 1, "date")};
  return b;
}

Scene scene() {
  Scene s;
  s.setting = Setting::Desk;
  s.describes = "Mara stands at your desk.";
  Actor you;
  you.id = "you";
  you.name = "You";
  you.look.hair = Hair::Bob;
  Actor mara;
  mara.id = "mara";
  mara.name = "Mara";
  mara.role = Role::Customer;
  mara.mood = Mood::Angry;
  mara.look.glasses = true;
  s.actors = {you, mara};
  return s;
}

CallBeat ending(std::string id, CallEnding kind, std::string title) {
  CallBeat b = beat(std::move(id), CallStage::Care, BeatKind::Ending, "", "");
  b.ending = kind;
  b.text = "A week later: " + title;
  b.title = std::move(title);
  return b;
}

course::Pack template_source() {
  pack::Container opened = pack::Container::open(template_pack()).take();
  course::Pack pack;
  pack.index = opened.index();
  for (const ItemHead& head : pack.index.items) pack.items.push_back(opened.item(head.id).take());
  for (const std::string& language : pack.index.coach) pack.coach.push_back(opened.coach(language).take());
  for (Module& module : pack.index.modules) module.calls.clear();
  pack.index.calls.clear();
  return pack;
}

void add(course::Pack& pack, const Call& call) {
  pack.index.calls.push_back(pack::authoring::head_of(call));
  pack.index.modules.front().calls.push_back(call.id);
  pack.calls.push_back(call);
}

std::string written(const std::vector<Call>& calls, const base::Id& earlier_id = {}) {
  course::Pack pack = template_source();
  if (!earlier_id.empty()) pack.index.renames[earlier_id] = calls.front().id;
  for (const Call& call : calls) add(pack, call);
  return pack::write_container(pack);
}

}  // namespace

std::string sample_call_id(Channel channel) { return std::string("sample-") + kNames[static_cast<int>(channel)]; }

Call sample_call(Channel channel) {
  const std::string practice = template_source().index.practices.front().id;
  Call call;
  call.id = sample_call_id(channel);
  call.title = std::string("A sample by ") + kNames[static_cast<int>(channel)];
  call.summary = "A short call with a beat of every kind.";
  call.minutes = 4;
  call.practices = {practice};
  call.channel = channel;
  call.timed = true;
  call.situation = "Mara has waited since Monday.";
  call.goal = "Mara can work again.";
  call.hints = {"Let her finish.", "Use her own words."};
  call.has_scene = channel == Channel::Desk;
  if (call.has_scene) call.scene = scene();
  call.customer = {"Mara", "Payroll clerk", "To be rung back"};
  call.start = {8, 3, 6};
  call.facts = {{"tag", "Asset tag", "LT-77"}};
  call.begin = "ready";
  CallBeat ready = beat("ready", CallStage::Prepare, BeatKind::Talk, "Is anybody there?", "");
  ready.does = "rings for the third time";
  CallReply breath = reply("breath", "", ReplyQuality::Good, "speech", practice);
  breath.does = "Take one breath and a pen.";
  ready.replies = {reply("hello", "Yes, hello.", ReplyQuality::Fair, "speech", practice), breath,
                   reply("what-now", "What is it now?", ReplyQuality::Slip, "speech", practice)};
  ready.replies.front().effects = {};
  CallBeat date = beat("date", CallStage::FollowUp, BeatKind::FollowUp, "When do I hear from you?", practice);
  CallReply tomorrow = reply("tomorrow", "Tomorrow at ten, by phone.", ReplyQuality::Good, "sorted", practice);
  tomorrow.promises = {{"ring", "Ring her", "tomorrow at ten"}};
  tomorrow.tells = {Told::Time};
  date.replies = {tomorrow, reply("soon", "Soon.", ReplyQuality::Fair, "sorted", practice),
                  reply("when", "When I get to it.", ReplyQuality::Slip, "sorted", practice)};
  date.replies[1].effects = {};
  CallBeat sorted = beat("sorted", CallStage::Care, BeatKind::Route, "", "");
  const auto at_most = [](Asked about, int number) { return CallCondition{about, true, number, true, ""}; };
  sorted.routes = {{{at_most(Asked::Arousal, 4)}, "well"}, {{at_most(Asked::Arousal, 7)}, "so-so"}, {{}, "badly"}};
  call.beats = {ready,
                speech(practice),
                give_back(practice),
                sorry(practice),
                offers(practice),
                date,
                sorted,
                ending("well", CallEnding::Good, "Mara works again"),
                ending("so-so", CallEnding::Fair, "Mara waits and sees"),
                ending("badly", CallEnding::Poor, "Mara has gone elsewhere")};
  return call;
}

const std::string& pack_with_calls() {
  static const std::string bytes = written({sample_call(Channel::Phone), sample_call(Channel::Desk),
                                            sample_call(Channel::Chat), sample_call(Channel::Email)});
  return bytes;
}

std::string pack_with(const Call& call, const base::Id& earlier_id) { return written({call}, earlier_id); }

}  // namespace defuse::test
