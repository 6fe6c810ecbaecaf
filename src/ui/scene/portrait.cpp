#include <cmath>

#include "ui/scene/person.h"
#include "ui/scene/scene_view.h"

namespace defuse::ui::scene {

void draw_portrait(ImDrawList& list, ImVec2 centre, float radius, const course::Look& look, course::Mood mood,
                   const Palette& palette) {
  course::Actor actor;
  actor.look = look;
  actor.mood = mood;
  actor.role = course::Role::Customer;
  const Place place;
  Pose pose = pose_of(actor, place, Moment{nullptr, 0, true});
  pose.lean = 0;
  pose.head_forward = 0;
  pose.head_yaw = 24;
  pose.body_yaw = 28;
  pose.face.gaze = {pose.face.gaze.x * 0.3F, pose.face.gaze.y};
  for (Arm& arm : pose.arms) {
    arm.wrist = {arm.wrist.x < 0.8F ? -0.5F : 0.6F, 2.3F};
    arm.front = false;
  }
  list.PushClipRect({centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}, true);
  const ImU32 wall = palette.high_contrast ? palette.surface
                     : palette.dark        ? IM_COL32(52, 64, 70, 255)
                                           : IM_COL32(228, 219, 203, 255);
  list.AddCircleFilled(centre, radius, wall, 48);
  Frame frame;
  frame.a = frame.d = radius * 1.03F;
  frame.x0 = centre.x - radius * 0.04F;
  frame.y0 = centre.y + radius * 0.68F;
  draw_body(Brush(list, frame, palette.high_contrast ? palette.text : 0),
            person_of(look, pose, false, true, palette.dark));
  // What lies outside the circle is painted over with what is behind it.
  constexpr int kSteps = 12;
  for (int quarter = 0; quarter < 4; ++quarter) {
    const float from = 1.57079633F * static_cast<float>(quarter);
    const float sx = quarter == 0 || quarter == 3 ? 1.0F : -1.0F;
    const float sy = quarter < 2 ? 1.0F : -1.0F;
    list.PathLineTo({centre.x + sx * (radius + 1), centre.y + sy * (radius + 1)});
    for (int i = 0; i <= kSteps; ++i) {
      const float a = from + 1.57079633F * (1 - static_cast<float>(i) / kSteps);
      list.PathLineTo({centre.x + radius * std::cos(a), centre.y + radius * std::sin(a)});
    }
    list.PathFillConcave(palette.surface);
  }
  list.AddCircle(centre, radius, palette.high_contrast ? palette.text : mix_colour(palette.line, palette.surface, 0.5F),
                 48, 1.5F);
  list.PopClipRect();
}

}  // namespace defuse::ui::scene
