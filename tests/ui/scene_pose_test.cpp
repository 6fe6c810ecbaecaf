// The pose layer: everything drawn follows from the cues and the time.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "course/names.h"
#include "ui/scene/figure.h"
#include "ui/scene/pose.h"

using namespace defuse;
using namespace defuse::ui::scene;
using course::Act;
using course::Mood;

namespace {

constexpr int kActs = static_cast<int>(Act::PhoneRings) + 1;
constexpr course::Setting kSettings[] = {course::Setting::Desk,       course::Setting::Counter,
                                         course::Setting::ServerRoom, course::Setting::MeetingRoom,
                                         course::Setting::Home,       course::Setting::VideoCall};
constexpr int kMoods = static_cast<int>(Mood::Relieved) + 1;

course::Actor technician() {
  course::Actor actor;
  actor.id = "technician";
  actor.role = course::Role::Technician;
  return actor;
}

course::Actor customer(Mood mood = Mood::Calm) {
  course::Actor actor;
  actor.id = "customer";
  actor.role = course::Role::Customer;
  actor.mood = mood;
  return actor;
}

course::Cue cue(const char* actor, Act act, base::Millis at, base::Millis lasts) {
  course::Cue c;
  c.actor = actor;
  c.act = act;
  c.at = at;
  c.lasts = lasts;
  return c;
}

course::SceneRun run_of(std::vector<course::Cue> cues, base::Millis length = 10000) {
  course::SceneRun run;
  run.cues = std::move(cues);
  run.length = length;
  return run;
}

constexpr std::size_t kLids = 3;  // of numbers()

std::vector<float> numbers(const Pose& p) {
  const Face& f = p.face;
  std::vector<float> n = {f.brow_raise,      f.brow_tilt,      f.brow_skew,    f.lids,       f.squint,
                          f.gaze.x,          f.gaze.y,         f.mouth_curve,  f.mouth_open, f.mouth_width,
                          f.pucker,          f.mouth_skew,     f.teeth,        f.flush,      p.head_yaw / 40,
                          p.head_pitch / 20, p.head_roll / 20, p.head_forward, p.lean / 15,  p.body_yaw / 40,
                          p.shoulders,       p.lift,           p.shift,        p.chair};
  for (const Arm& a : p.arms) n.insert(n.end(), {a.wrist.x, a.wrist.y, a.follows, a.bend, a.turn / 60, a.tap});
  return n;
}

// The largest difference of any part, in rough units of "clearly visible".
float difference(const Pose& a, const Pose& b) {
  const auto x = numbers(a);
  const auto y = numbers(b);
  float most = a.arms[0].prop != b.arms[0].prop || a.sign != b.sign || a.glasses != b.glasses ? 1.0F : 0.0F;
  for (std::size_t i = 0; i < x.size(); ++i) most = std::max(most, std::abs(x[i] - y[i]));
  return most;
}

Pose at(const course::Actor& actor, const course::SceneRun& run, base::Millis time, bool reduced = false,
        course::Setting setting = course::Setting::Desk) {
  return pose_of(actor, place_in(setting), Moment{&run, time, reduced});
}

float apart(Vec a, Vec b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("every act can be told from rest and from every other act") {
  std::vector<Pose> poses;
  for (int i = 0; i < kActs; ++i) {
    const auto run = run_of({cue("technician", static_cast<Act>(i), 1000, 1200)});
    poses.push_back(at(technician(), run, 1500, true));
    const Pose rest = at(technician(), run, 0, true);
    INFO(course::name_of(static_cast<Act>(i)));
    CHECK(difference(poses.back(), rest) > 0.15F);
  }
  for (int i = 0; i < kActs; ++i) {
    for (int k = i + 1; k < kActs; ++k) {
      if (static_cast<Act>(i) == Act::StandUp && static_cast<Act>(k) == Act::SitDown)
        continue;  // told apart by the height, below
      INFO(course::name_of(static_cast<Act>(i)) << " and " << course::name_of(static_cast<Act>(k)));
      CHECK(difference(poses[static_cast<std::size_t>(i)], poses[static_cast<std::size_t>(k)]) > 0.1F);
    }
  }
}

TEST_CASE("every mood of the customer shows, and no two look alike") {
  std::vector<Pose> poses;
  for (int i = 0; i < kMoods; ++i)
    poses.push_back(pose_of(customer(static_cast<Mood>(i)), Place{}, Moment{nullptr, 0, true}));
  for (int i = 0; i < kMoods; ++i) {
    for (int k = i + 1; k < kMoods; ++k)
      CHECK(difference(poses[static_cast<std::size_t>(i)], poses[static_cast<std::size_t>(k)]) > 0.3F);
  }
}

TEST_CASE("anger lowers the inner brows and worry raises them") {
  const auto brow = [](Mood mood) { return pose_of(customer(mood), Place{}, Moment{nullptr, 0, true}).face.brow_tilt; };
  CHECK(brow(Mood::Angry) > 0.5F);
  CHECK(brow(Mood::Worried) < -0.5F);
  CHECK(brow(Mood::Hurt) < -0.5F);
}

TEST_CASE("movement is continuous through every act at 60 frames a second") {
  for (const auto setting : kSettings) {
    for (int i = 0; i < kActs; ++i) {
      const auto run = run_of({cue("technician", static_cast<Act>(i), 300, 900)}, 2000);
      std::vector<float> before = numbers(at(technician(), run, 0, false, setting));
      std::vector<float> leaps(before.size());
      for (base::Millis t = 16; t <= 1600; t += 16) {
        const auto now = numbers(at(technician(), run, t, false, setting));
        for (std::size_t k = 0; k < now.size(); ++k) leaps[k] = std::max(leaps[k], std::abs(now[k] - before[k]));
        before = now;
      }
      leaps[kLids] *= 0.5F;  // a blink takes 160 ms
      INFO(course::name_of(static_cast<Act>(i)));
      CHECK(*std::max_element(leaps.begin(), leaps.end()) < 0.4F);
    }
  }
}

TEST_CASE("an act eases in, is fully there in the middle and leaves nothing behind") {
  const auto run = run_of({cue("technician", Act::FoldArms, 1000, 1500)});
  const Moment early{&run, 1100, false};
  CHECK(strength_at(1000, 1500, early) > 0);
  CHECK(strength_at(1000, 1500, early) < 1);
  CHECK(strength_at(1000, 1500, {&run, 1700, false}) == 1);
  CHECK(strength_at(1000, 1500, {&run, 2500, false}) == 0);
  CHECK(difference(at(technician(), run, 500, true), at(technician(), run, 3000, true)) == 0);
}

TEST_CASE("reduced motion: poses cut, nothing moves in between") {
  const auto run = run_of({cue("technician", Act::EyeRoll, 1000, 1500), cue("technician", Act::Speak, 3000, 2000)});
  CHECK(difference(at(technician(), run, 0, true), at(technician(), run, 999, true)) == 0);
  CHECK(difference(at(technician(), run, 1000, true), at(technician(), run, 2499, true)) == 0);
  CHECK(difference(at(technician(), run, 999, true), at(technician(), run, 1000, true)) > 0.3F);
  CHECK(difference(at(technician(), run, 3000, true), at(technician(), run, 4999, true)) == 0);
}

TEST_CASE("people breathe and blink, each in a rhythm of their own, and always the same") {
  const auto run = run_of({});
  int blinks = 0;
  bool shut = false;
  bool together = true;
  for (base::Millis t = 0; t < 20000; t += 10) {
    const Pose a = at(technician(), run, t);
    const bool closed = a.face.lids < 0.4F;
    blinks += closed && !shut ? 1 : 0;
    shut = closed;
    together = together && closed == (at(customer(), run, t).face.lids < 0.4F);
    CHECK(difference(a, at(technician(), run, t)) == 0);
  }
  CHECK(blinks >= 3);
  CHECK(blinks <= 9);
  CHECK_FALSE(together);
}

TEST_CASE("the customer's mood follows any cue that changes it; the technician's does not") {
  auto slip = cue("technician", Act::Whistle, 1000, 1000);
  slip.changes_mood = true;
  slip.mood = Mood::Hurt;
  const auto run = run_of({slip});
  CHECK(mood_at(customer(Mood::Worried), {&run, 999, false}) == Mood::Worried);
  CHECK(mood_at(customer(Mood::Worried), {&run, 1000, false}) == Mood::Hurt);
  CHECK(mood_at(technician(), {&run, 5000, false}) == Mood::Calm);
  // Eased: just after the cue the face is still between the two.
  const float start = at(customer(Mood::Worried), run, 999).face.mouth_curve;
  const float soon = at(customer(Mood::Worried), run, 1150).face.mouth_curve;
  const float late = at(customer(Mood::Worried), run, 3000).face.mouth_curve;
  CHECK(soon < start);
  CHECK(late < soon);
}

TEST_CASE("standing up and sitting down last") {
  const auto run = run_of({cue("technician", Act::StandUp, 1000, 1000), cue("technician", Act::SitDown, 4000, 1000)});
  CHECK(at(technician(), run, 900).lift == 0);
  CHECK(at(technician(), run, 3000).lift > 0.5F);
  CHECK(at(technician(), run, 6000).lift == doctest::Approx(0));
}

TEST_CASE("glasses are worn from the moment they are put on") {
  const auto run = run_of({cue("customer", Act::PutOnGlasses, 1000, 1000)});
  CHECK_FALSE(at(customer(), run, 900).glasses);
  CHECK(at(customer(), run, 2500).glasses);
}

TEST_CASE("a pen that was picked up stays in the hand") {
  const auto run = run_of({cue("technician", Act::PickUpPen, 1000, 1000)});
  CHECK(at(technician(), run, 500).arms[kNear].prop == Prop::None);
  CHECK(at(technician(), run, 5000).arms[kNear].prop == Prop::Pen);
}

TEST_CASE("speech moves the mouth, and a gesture can run beside it") {
  const auto run = run_of({cue("technician", Act::Speak, 0, 4000), cue("technician", Act::OpenHands, 500, 2000)});
  float least = 1;
  float most = 0;
  for (base::Millis t = 600; t < 2200; t += 20) {
    const float open = at(technician(), run, t).face.mouth_open;
    least = std::min(least, open);
    most = std::max(most, open);
  }
  CHECK(most - least > 0.25F);
  CHECK(at(technician(), run, 1500).arms[kNear].hand == HandShape::Open);
}

TEST_CASE("arms stay attached, elbows in reach, whatever is done in whichever place") {
  for (const auto setting : kSettings) {
    for (const auto build : {course::Build::Slim, course::Build::Medium, course::Build::Broad}) {
      for (int i = 0; i < kActs; ++i) {
        const auto run = run_of({cue("technician", static_cast<Act>(i), 0, 1600)});
        for (base::Millis t = 0; t < 1900; t += 100) {
          INFO(course::name_of(static_cast<Act>(i)) << " at " << t);
          auto actor = technician();
          actor.posture = place_in(setting).chair ? course::Posture::Sitting : course::Posture::Standing;
          const Figure f = figure_of(at(actor, run, t, false, setting), build);
          for (const Limb& limb : f.arms) {
            CHECK(apart(limb.shoulder, f.neck) < 1.2F);
            CHECK(apart(limb.shoulder, limb.elbow) < kUpperArm * 1.35F);
            CHECK(apart(limb.elbow, limb.wrist) < kForearm * 1.35F);
          }
          CHECK(apart(f.head, f.neck) < 1.1F);
          CHECK(f.head.y < f.neck.y);
        }
      }
    }
  }
}

TEST_CASE("a resting technician's hands lie on the desk") {
  const Place place = place_in(course::Setting::Desk);
  const Figure f = figure_of(pose_of(technician(), place, Moment{nullptr, 0, true}), course::Build::Medium);
  for (const Limb& limb : f.arms) {
    CHECK(limb.wrist.y == doctest::Approx(place.surface).epsilon(0.15));
    CHECK(limb.wrist.x > 0.5F);
    CHECK(limb.elbow.y > limb.shoulder.y);  // elbows hang
  }
}

TEST_CASE("a chair that was pulled up is sat on, nearer; a step back lasts") {
  auto standing = technician();
  standing.posture = course::Posture::Standing;
  const auto run =
      run_of({cue("technician", Act::PullUpChair, 1000, 1500), cue("technician", Act::StepBack, 5000, 1000)});
  const auto counter = [&](base::Millis t) { return at(standing, run, t, false, course::Setting::Counter); };
  CHECK(counter(900).chair == 0);
  CHECK(counter(4000).chair == 1);
  CHECK(counter(4000).lift < counter(900).lift - 0.3F);
  CHECK(counter(4000).shift > 0.1F);
  CHECK(counter(7000).shift < -0.1F);
  CHECK(at(standing, run, 1000, true, course::Setting::Counter).chair == 1);  // without motion at once
  CHECK(at(technician(), run, 4000).chair == 0);                              // at a desk everybody has one
}

TEST_CASE("the screen stays turned until it is turned back") {
  const auto run =
      run_of({cue("technician", Act::TurnScreen, 1000, 1000), cue("technician", Act::TurnScreen, 5000, 1000)});
  CHECK(screen_turn_at({&run, 900, false}) == 0);
  CHECK(screen_turn_at({&run, 1500, false}) > 0.2F);
  CHECK(screen_turn_at({&run, 1500, false}) < 0.8F);
  CHECK(screen_turn_at({&run, 4000, false}) == 1);
  CHECK(screen_turn_at({&run, 9000, false}) == 0);
  CHECK(screen_turn_at({&run, 1000, true}) == 1);
}

TEST_CASE("in a call people look out of their pictures, and turning away still shows") {
  const auto run = run_of({cue("technician", Act::TurnAway, 1000, 1000)});
  const Pose rest = at(technician(), run, 0, true, course::Setting::VideoCall);
  CHECK(rest.head_yaw < 0.6F * at(technician(), run, 0, true).head_yaw);
  CHECK(rest.head_yaw > 0);
  CHECK(at(technician(), run, 1500, true, course::Setting::VideoCall).head_yaw < -30);
}

TEST_CASE("an angry face is a hurt one: its mouth is pressed down, its eyes are open, its teeth are not shown") {
  const Face angry = pose_of(customer(Mood::Angry), Place{}, Moment{nullptr, 0, true}).face;
  CHECK(angry.mouth_curve < -0.5F);
  CHECK(angry.lids >= 1);
  CHECK(angry.teeth == 0);
}
