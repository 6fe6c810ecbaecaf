// From the form to a call that can be played: a beat for each piece, with what was said, what would have been better,
// and a pause. One answer that hurts can still be made good.
#include <algorithm>

#include "app/own_call.h"
#include "app/strings.h"

namespace defuse::app {

namespace {

using namespace course;  // NOLINT(google-build-using-namespace): a value made of nothing but its types

constexpr CallEffects kHelps = {-3, 2, 1};
constexpr CallEffects kHurts = {2, -1, -1};
constexpr CallStart kStart = {7, 3, 6};
constexpr int kCalmEnough = 4;
constexpr int kTrustEnough = 5;
constexpr int kNotLost = 8;

// Packs hold texts of one line.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool gap = static_cast<unsigned char>(c) <= ' ';
    if (!gap) out += c;
    if (gap && !out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

OwnCall tidied(OwnCall own) {
  for (int field = 0; field < kOwnFields; ++field) *own_field(own, field) = one_line(*own_field(own, field));
  return own;
}

std::string text(S key) { return std::string(tr(key)); }

std::string beat_id(std::size_t piece) { return "piece-" + std::to_string(piece + 1); }

CallReply reply(const char* id, ReplyQuality quality, const base::Id& practice, std::string why, std::string next) {
  CallReply r;
  r.id = id;
  r.quality = quality;
  r.practice = practice;
  r.why = std::move(why);
  r.next = std::move(next);
  if (quality == ReplyQuality::Good) r.effects = kHelps;
  if (quality == ReplyQuality::Slip) r.effects = kHurts;
  return r;
}

CallReply pause(const base::Id& practice, const std::string& next) {
  CallReply r = reply("pause", ReplyQuality::Fair, practice, text(S::own_pause_why), next);
  r.does = tr(S::own_pause);
  return r;
}

// A piece that is followed by an answer.
std::vector<CallReply> answers(const OwnMoment& moment, const PackIndex& index, const std::string& next) {
  const Practice* practice = index.find_practice(moment.practice);
  CallReply said = reply("said", ReplyQuality::Slip, moment.practice, fill(S::own_said_why, {moment.better}), next);
  said.says = moment.said;
  CallReply better = reply("better", ReplyQuality::Good, moment.practice,
                           fill(S::own_better_why, {practice == nullptr ? moment.practice : practice->title}), next);
  better.says = moment.better;
  return {said, better, pause(moment.practice, next)};
}

// A piece that is only listened to.
std::vector<CallReply> listening(const base::Id& practice, const std::string& next) {
  CallReply listen = reply("listen", ReplyQuality::Good, practice, text(S::own_listen_why), next);
  listen.does = tr(S::own_listen);
  listen.effects = {0, 1, 1};
  CallReply cut = reply("cut-in", ReplyQuality::Slip, practice, text(S::own_cut_why), next);
  cut.does = tr(S::own_cut);
  return {cut, listen, pause(practice, next)};
}

CallBeat ending(const char* id, CallEnding kind, S title, S text_key) {
  CallBeat b;
  b.id = id;
  b.stage = CallStage::Care;
  b.kind = BeatKind::Ending;
  b.ending = kind;
  b.title = tr(title);
  b.text = tr(text_key);
  return b;
}

Scene scene_for(const std::string& customer) {
  Scene scene;
  scene.describes = fill(S::own_scene, {customer});
  Actor you;
  you.id = "you";
  you.name = tr(S::call_you);
  Actor other;
  other.id = "customer";
  other.name = customer;
  other.role = Role::Customer;
  other.mood = Mood::Angry;
  other.look.hair = Hair::Curly;
  other.look.colour = Colour::Plum;
  scene.actors = {you, other};
  return scene;
}

CallBeat route() {
  CallBeat b;
  b.id = "outcome";
  b.stage = CallStage::Care;
  b.kind = BeatKind::Route;
  const CallCondition calm{Asked::Arousal, true, kCalmEnough, true, ""};
  const CallCondition trust{Asked::Trust, false, kTrustEnough, true, ""};
  const CallCondition not_lost{Asked::Arousal, true, kNotLost, true, ""};
  b.routes = {{{calm, trust}, "end-good"}, {{not_lost}, "end-fair"}, {{}, "end-poor"}};
  return b;
}

}  // namespace

Call make_call(const OwnCall& typed, const base::Id& id, const PackIndex& index) {
  const OwnCall own = tidied(typed);
  std::vector<std::string> pieces;
  for (const std::string& piece : own.pieces) {
    if (!piece.empty()) pieces.push_back(piece);
  }
  Call call;
  call.id = id;
  call.title = own.title;
  call.summary = own.situation;
  call.minutes = kOwnMoments;
  call.channel = own.channel;
  call.situation = own.situation;
  call.goal = tr(S::own_goal);
  call.customer = {own.customer, text(S::own_role), text(S::own_wants)};
  call.start = kStart;
  call.has_scene = own.channel == Channel::Desk;
  if (call.has_scene) call.scene = scene_for(own.customer);
  for (const OwnMoment& moment : own.moments) {
    if (std::find(call.practices.begin(), call.practices.end(), moment.practice) == call.practices.end())
      call.practices.push_back(moment.practice);
  }
  call.begin = beat_id(0);
  constexpr CallStage stages[] = {CallStage::Listen, CallStage::Ask, CallStage::Conclude};
  const std::size_t first = pieces.size() - kOwnMoments;  // the first that is answered
  for (std::size_t n = 0; n < pieces.size(); ++n) {
    const std::string next = n + 1 < pieces.size() ? beat_id(n + 1) : "outcome";
    CallBeat b;
    b.id = beat_id(n);
    b.lines = {{{}, pieces[n]}};
    b.stage = n < first ? CallStage::Vent : stages[n - first];
    b.replies = n < first ? listening(own.moments[0].practice, next) : answers(own.moments[n - first], index, next);
    // What helps stands in another place each time.
    std::rotate(b.replies.begin(), b.replies.begin() + static_cast<std::ptrdiff_t>(n % b.replies.size()),
                b.replies.end());
    call.beats.push_back(std::move(b));
  }
  call.beats.push_back(route());
  call.beats.push_back(ending("end-good", CallEnding::Good, S::own_good_title, S::own_good_text));
  call.beats.push_back(ending("end-fair", CallEnding::Fair, S::own_fair_title, S::own_fair_text));
  call.beats.push_back(ending("end-poor", CallEnding::Poor, S::own_poor_title, S::own_poor_text));
  return call;
}

}  // namespace defuse::app
