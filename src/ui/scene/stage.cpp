// Puts a stage together: the place, the people in it, the words, the ring around what is asked about.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/scene/bubble.h"
#include "ui/scene/person.h"
#include "ui/scene/scene_view.h"
#include "ui/scene/setting.h"

namespace defuse::ui::scene {
namespace {

using base::Millis;
using course::Act;
using course::Role;

constexpr std::size_t kMostPeople = 4;

struct Placed {
  const course::Actor* actor = nullptr;
  Person person;
  Frame frame;
};

Millis clamped_time(const StageView& view) {
  return view.run == nullptr ? view.time : std::clamp<Millis>(view.time, 0, std::max<Millis>(view.run->length, 0));
}

Placed place_person(const course::Actor& actor, int slot, const StageView& view, const StageMap& map,
                    const Palette& palette) {
  Placed placed;
  placed.actor = &actor;
  const course::Setting setting = view.scene->setting;
  Place place = place_in(setting);
  place.surface = ((setting == course::Setting::Desk ? kDeskTop : kCounterTop) + 8 - map.neck) / map.head;
  const Moment moment{view.run, clamped_time(view), view.reduced_motion};
  const bool left = actor.role == Role::Technician;
  const bool extra = slot > 0;
  const float size = map.head * (extra ? 0.86F : 1.0F);
  const float x = (left ? -1.0F : 1.0F) * (map.people + (extra ? 104.0F * static_cast<float>(slot) : 0.0F));
  placed.frame = map.frame.at({x, map.neck + (extra ? 4.0F : 0.0F)}, 0, size);
  if (!left) {
    placed.frame.a = -placed.frame.a;
    placed.frame.b = -placed.frame.b;
  }
  placed.person = person_of(actor.look, pose_of(actor, place, moment), left, place.chair, palette.dark);
  return placed;
}

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
    const float from = 3.14159265F * (1 + 0.5F * static_cast<float>(i));
    list.PathLineTo(corners[i]);
    list.PathArcTo(centres[i], r, from + 1.5707963F, from, 8);
    list.PathFillConcave(colour);
  }
}

}  // namespace

void draw_stage(ImDrawList& list, ImVec2 min, ImVec2 max, const StageView& view, const Palette& palette) {
  if (max.x - min.x < 8 || max.y - min.y < 8) return;
  list.PushClipRect(min, max, true);
  const StageMap map = map_stage(min, max, view.scene->setting);
  const RoomColours colours = room_colours(palette);
  const Brush room(list, map.frame);
  draw_backdrop(room, map, view.scene->setting, colours, palette.high_contrast);

  std::array<Placed, kMostPeople> people;
  std::size_t count = 0;
  int slots[2] = {0, 0};
  for (const auto& actor : view.scene->actors) {
    if (count == kMostPeople) break;
    int& slot = slots[actor.role == Role::Technician ? 0 : 1];
    people[count++] = place_person(actor, slot++, view, map, palette);
  }
  const ImU32 outline = palette.high_contrast ? palette.text : 0;
  for (std::size_t i = count; i-- > 0;)
    draw_seat(Brush(list, people[i].frame, outline), people[i].person, colours.chair);
  Taken taken;
  for (std::size_t i = 0; i < count; ++i) {
    for (const Arm& arm : people[i].person.pose.arms) {
      taken.pen = taken.pen || arm.prop == Prop::Pen;
      taken.glass = taken.glass || arm.prop == Prop::Glass;
      taken.phone = taken.phone || arm.prop == Prop::Phone;
    }
  }
  draw_furniture(room, map, view.scene->setting, colours, taken);
  const ImU32 ink = palette.dark ? IM_COL32(236, 232, 222, 255) : IM_COL32(70, 78, 84, 255);
  for (std::size_t i = count; i-- > 0;) {
    const Brush brush(list, people[i].frame, outline);
    draw_body(brush, people[i].person);
    draw_taps(brush, people[i].person, ink);
    draw_sign(brush.at(people[i].person.figure.head, people[i].person.figure.head_angle), people[i].person, ink);
  }

  float heads = max.y;
  for (std::size_t i = 0; i < count; ++i)
    heads =
        std::min(heads, people[i].frame({people[i].person.figure.head.x, people[i].person.figure.head.y - 0.62F}).y);
  if (view.run != nullptr) {
    const Moment moment{view.run, clamped_time(view), view.reduced_motion};
    for (std::size_t c = 0; c < view.run->cues.size(); ++c) {
      const auto& cue = view.run->cues[c];
      for (std::size_t i = 0; i < count; ++i) {
        if (people[i].actor->id != cue.actor) continue;
        const Figure& f = people[i].person.figure;
        if (static_cast<int>(c) == view.emphasised_cue) ring_cue(list, people[i], cue.act, palette);
        const float strength = cue.says.empty() ? 0 : strength_at(cue.at, cue.lasts, moment);
        if (strength > 0)
          draw_bubble(list, min, max, people[i].frame({f.head.x + 0.1F, f.head.y - 0.5F}), heads, cue.says, strength,
                      palette);
      }
    }
  }
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
