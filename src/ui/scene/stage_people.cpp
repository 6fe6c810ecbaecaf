#include "ui/scene/stage_people.h"

#include <algorithm>

namespace defuse::ui::scene {
namespace {

using course::Role;

// Who stands or sits where: `index` among all, `slot` among those of the same role.
Placed place_person(const course::Actor& actor, int index, int slot, int count, const StageView& view,
                    const StageMap& map, const Palette& palette) {
  Placed placed;
  placed.actor = &actor;
  const bool call = view.scene->setting == course::Setting::VideoCall;
  const bool left = actor.role == Role::Technician;
  const bool extra = call ? count > 2 : slot > 0;
  const float size = map.head * (extra ? 0.86F : 1.0F);
  float x = (left ? -1.0F : 1.0F) * (map.people + (slot > 0 ? 104.0F * static_cast<float>(slot) : 0.0F));
  if (call) {
    const CallPicture p = call_picture(map, index, count);
    x = (p.min.x + p.max.x) / 2;
    placed.clip_min = map.frame(p.min);
    placed.clip_max = map.frame(p.max);
  }
  Place place = place_in(view.scene->setting);
  place.surface = (map.surface - map.neck) / map.head;
  // The hand at the edge of the laptop's screen that is near, before and after it is turned.
  const float hinge = (map.people - 56) * 0.32F;
  const auto grip = [&](float edge) { return (map.people + (left ? edge : -edge)) / map.head - 0.32F; };
  place.screen = {grip(left ? hinge + 10 : hinge + 20), place.surface - 0.42F};
  place.screen_turned = grip(left ? hinge - 56 : hinge + 12);
  const Pose pose = pose_of(actor, place, {view.run, clamped_time(view), view.reduced_motion});
  placed.frame = map.frame.at({x, map.neck + (extra && !call ? 4.0F : 0.0F)}, 0, size);
  if (!left) {
    placed.frame.a = -placed.frame.a;
    placed.frame.b = -placed.frame.b;
  }
  placed.frame = placed.frame.at({call ? 0 : pose.shift, 0}, 0, call ? 1 + 0.16F * pose.shift : 1.0F);
  // Nobody's head leaves the stage, however far somebody leans back.
  const Figure figure = figure_of(pose, actor.look.build);
  const float reach = 0.55F * placed.frame.scale();
  const ImVec2 head = placed.frame(figure.head);
  const float least = (call ? placed.clip_min.x : map.frame({map.left, 0}).x) + reach;
  const float most = (call ? placed.clip_max.x : map.frame({map.right, 0}).x) - reach;
  placed.frame.x0 += std::max(0.0F, least - head.x) - std::max(0.0F, head.x - most);
  placed.person = person_of(actor.look, pose, left, place.chair, palette.dark);
  return placed;
}

}  // namespace

base::Millis clamped_time(const StageView& view) {
  using base::Millis;
  return view.run == nullptr ? view.time : std::clamp<Millis>(view.time, 0, std::max<Millis>(view.run->length, 0));
}

People place_people(const StageView& view, const StageMap& map, const Palette& palette) {
  People people;
  people.count = std::min(view.scene->actors.size(), kMostPeople);
  int slots[2] = {0, 0};
  for (std::size_t i = 0; i < people.count; ++i) {
    const auto& actor = view.scene->actors[i];
    int& slot = slots[actor.role == Role::Technician ? 0 : 1];
    people.who[i] =
        place_person(actor, static_cast<int>(i), slot++, static_cast<int>(people.count), view, map, palette);
  }
  return people;
}

Box face_of(const Placed& placed) {
  const Vec head = placed.person.figure.head;
  const ImVec2 c = placed.frame({head.x, head.y - 0.06F});
  const float s = placed.frame.scale();
  return {{c.x - 0.5F * s, c.y - 0.56F * s}, {c.x + 0.5F * s, c.y + 0.58F * s}};
}

}  // namespace defuse::ui::scene
