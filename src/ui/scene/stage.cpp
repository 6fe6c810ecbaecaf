// Puts a stage together: the place, the people in it, the words, the ring around what is asked about.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "ui/scene/bubble.h"
#include "ui/scene/scene_view.h"
#include "ui/scene/setting.h"
#include "ui/scene/stage_people.h"

namespace defuse::ui::scene {
namespace {

using base::Millis;
using course::Act;

bool about_the_face(Act act) {
  switch (act) {
    case Act::FoldArms:
    case Act::PointFinger:
    case Act::HandsOnHips:
    case Act::DrumFingers:
    case Act::PickUpPen:
    case Act::TakeNotes:
    case Act::Type:
    case Act::OpenHands:
    case Act::TurnAway:
    case Act::LeanBack:
    case Act::LeanOver:
    case Act::LeanIn:
    case Act::StandUp:
    case Act::SitDown:
    case Act::Shrug:
    case Act::HitDesk:
    case Act::HoldUpHand:
    case Act::TurnScreen:
    case Act::PullUpChair:
    case Act::StepBack:
    case Act::Breathe:
      return false;
    default:
      return true;
  }
}

// A dashed ring around the head or the chest and hands of whoever acts.
void ring_cue(ImDrawList& list, const Placed& placed, Act act, const Palette& palette) {
  const Figure& f = placed.person.figure;
  const bool face = about_the_face(act);
  const Vec centre = face ? f.head
                          : Vec{(f.neck.x * 2 + f.arms[kNear].wrist.x + f.arms[kFar].wrist.x) / 4,
                                (f.neck.y * 2 + f.arms[kNear].wrist.y + f.arms[kFar].wrist.y) / 4};
  const ImVec2 c = placed.frame(centre);
  const float radius = placed.frame.scale() * (face ? 0.92F : 1.08F);
  constexpr int kDashes = 18;
  for (int pass = 0; pass < 2; ++pass) {  // a light edge under the colour keeps it visible on any cloth
    for (int i = 0; i < kDashes; ++i) {
      const float a = 6.2831853F * static_cast<float>(i) / kDashes;
      list.PathArcTo(c, radius, a, a + 0.2F, 4);
      list.PathStroke(pass == 0 ? palette.surface : palette.primary, 0, pass == 0 ? 5.5F : 3.0F);
    }
  }
}

void round_corners(ImDrawList& list, ImVec2 a, ImVec2 b, ImU32 colour) {
  constexpr float r = 10;
  const ImVec2 corners[4] = {{a.x, a.y}, {b.x, a.y}, {b.x, b.y}, {a.x, b.y}};
  const ImVec2 centres[4] = {{a.x + r, a.y + r}, {b.x - r, a.y + r}, {b.x - r, b.y - r}, {a.x + r, b.y - r}};
  for (int i = 0; i < 4; ++i) {
    const float from = kPi * (1 + 0.5F * static_cast<float>(i));
    list.PathLineTo(corners[i]);
    list.PathArcTo(centres[i], r, from + 1.5707963F, from, 8);
    list.PathFillConcave(colour);
  }
}

bool rings_for(const StageView& view, const course::Actor& actor) {
  if (view.run == nullptr) return false;
  const Millis now = clamped_time(view);
  return std::any_of(view.run->cues.begin(), view.run->cues.end(), [&](const course::Cue& cue) {
    return cue.act == Act::PhoneRings && cue.actor == actor.id && now >= cue.at && now < cue.at + cue.lasts;
  });
}

Things things_of(const StageView& view, std::span<const Placed> people) {
  Things things;
  for (const Placed& p : people) {
    for (const Arm& arm : p.person.pose.arms) {
      things.pen = things.pen && arm.prop != Prop::Pen;
      things.glass = things.glass && arm.prop != Prop::Glass;
      things.phone = things.phone && arm.prop != Prop::Phone;
    }
  }
  if (view.run == nullptr) return things;
  const Moment moment{view.run, clamped_time(view), view.reduced_motion};
  things.screen_turn = screen_turn_at(moment);
  for (const auto& cue : view.run->cues) {
    if (cue.act != Act::PhoneRings) continue;
    const float strength = strength_at(cue.at, cue.lasts, moment);
    if (strength <= things.ring) continue;
    things.ring = strength;
    things.ring_phase = view.reduced_motion ? 0 : static_cast<float>(moment.time - cue.at) / 1000;
  }
  return things;
}

// What is said, and the ring around what is asked about.
void draw_words(ImDrawList& list, ImVec2 min, ImVec2 max, const StageView& view, std::span<const Placed> people,
                const Palette& palette) {
  if (view.run == nullptr) return;
  std::array<Box, kMostPeople> faces;
  for (std::size_t i = 0; i < people.size(); ++i) faces[i] = face_of(people[i]);
  const Moment moment{view.run, clamped_time(view), view.reduced_motion};
  for (std::size_t c = 0; c < view.run->cues.size(); ++c) {
    const auto& cue = view.run->cues[c];
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (people[i].actor->id != cue.actor) continue;
      if (static_cast<int>(c) == view.emphasised_cue) ring_cue(list, people[i], cue.act, palette);
      const float strength = cue.says.empty() ? 0 : strength_at(cue.at, cue.lasts, moment);
      if (strength > 0)
        draw_bubble(list, {min, max}, std::span<const Box>(faces.data(), people.size()), i, cue.says, strength,
                    palette);
    }
  }
}

}  // namespace

void draw_stage(ImDrawList& list, ImVec2 min, ImVec2 max, const StageView& view, const Palette& palette) {
  if (max.x - min.x < 8 || max.y - min.y < 8) return;
  list.PushClipRect(min, max, true);
  const course::Setting setting = view.scene->setting;
  const bool call = setting == course::Setting::VideoCall;
  const StageMap map = map_stage(min, max, setting);
  const RoomColours colours = room_colours(palette);
  const Brush room(list, map.frame);
  draw_backdrop(room, map, setting, colours, palette.high_contrast);

  const People people = place_people(view, map, palette);
  const int count = static_cast<int>(people.count);
  const std::span<const Placed> present = people.all();
  const ImU32 outline = palette.high_contrast ? palette.text : 0;
  const ImU32 ink = palette.dark ? IM_COL32(236, 232, 222, 255) : IM_COL32(70, 78, 84, 255);
  const Things things = things_of(view, present);
  const auto seat = [&](const Placed& p) {
    draw_seat(Brush(list, p.frame, outline), p.person, chair_colour(setting, colours));
  };
  const auto body = [&](const Placed& p) {
    const Brush brush(list, p.frame, outline);
    draw_body(brush, p.person);
    draw_taps(brush, p.person, ink);
    draw_sign(brush.at(p.person.figure.head, p.person.figure.head_angle), p.person, ink);
  };
  if (call) {
    draw_call(room, map, count, colours);
    for (int i = 0; i < count; ++i) {
      const Placed& p = present[static_cast<std::size_t>(i)];
      const CallPicture picture = call_picture(map, i, count);
      list.PushClipRect(p.clip_min, p.clip_max, true);
      draw_call_room(room, picture, i, colours, palette.high_contrast);
      seat(p);
      Things own = things;
      if (!rings_for(view, *p.actor)) own.ring = 0;
      draw_call_table(room, picture, map, i, colours);
      body(p);
      draw_call_things(room, picture, map, i, colours, own);
      list.PopClipRect();
    }
  } else {
    for (std::size_t i = present.size(); i-- > 0;) seat(present[i]);
    draw_furniture(room, map, setting, colours, things);
    for (std::size_t i = present.size(); i-- > 0;) body(present[i]);
  }
  draw_words(list, min, max, view, present, palette);
  if ((view.around >> IM_COL32_A_SHIFT) == 255) round_corners(list, min, max, view.around);
  list.PopClipRect();
}

base::Millis next_stage_change(const StageView& view) {
  if (view.run == nullptr) return -1;
  Millis next = -1;
  const auto consider = [&](Millis at) {
    if (at > view.time && at <= view.run->length && (next < 0 || at < next)) next = at;
  };
  for (const auto& cue : view.run->cues) {
    consider(cue.at);
    consider(cue.at + cue.lasts);
    if (cue.act == Act::PickUpPen) consider(cue.at + cue.lasts / 2);
  }
  return next;
}

bool stage_is_moving(const StageView& view) {
  if (view.run == nullptr) return !view.reduced_motion;
  if (view.reduced_motion) return next_stage_change(view) >= 0;
  return view.time < view.run->length;
}

}  // namespace defuse::ui::scene
