// What can be said of drawn scenes without looking: they keep to their rectangle, their budget and their text.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <string>

#include "canvas.h"
#include "course/names.h"
#include "ui/scene/bubble.h"
#include "ui/scene/scene_view.h"
#include "ui/scene/stage_people.h"

using namespace defuse;
using namespace defuse::ui::scene;
using course::Act;
using course::PieceKind;
using test::Canvas;
using test::kActs;
using test::kSettings;
using test::one_cue;
using test::palette;
using test::two_people;

namespace {

course::Piece piece(PieceKind kind, int x, int y, int width, int depth, bool movable) {
  course::Piece p;
  p.kind = kind;
  p.name = "a piece";
  p.x = x;
  p.y = y;
  p.width = width;
  p.depth = depth;
  p.movable = movable;
  return p;
}

}  // namespace

TEST_CASE("every act draws within its rectangle and its budget, in every size and theme") {
  Canvas canvas;
  const ImVec2 sizes[] = {{720, 405}, {600, 338}, {320, 280}, {1200, 420}};
  for (const auto setting : kSettings) {
    const auto scene = two_people(setting);
    for (int i = 0; i < kActs; ++i) {
      const auto run =
          one_cue(static_cast<Act>(i), "I do not know yet. I am going to start it from a spare disk and look.");
      const ImVec2 size = sizes[i % 4];
      const ImVec2 min{17, 23};
      const ImVec2 max{min.x + size.x, min.y + size.y};
      StageView view;
      view.scene = &scene;
      view.run = &run;
      view.time = 700;
      view.emphasised_cue = i % 3 == 0 ? 0 : -1;
      const auto drawn = canvas.frame(
          min, max, [&](ImDrawList& list) { draw_stage(list, min, max, view, palette(i % 2 == 0, i % 5 == 0)); });
      INFO(course::name_of(static_cast<Act>(i)));
      CHECK(drawn.finite);
      CHECK(drawn.clipped);
      CHECK(drawn.vertices > 1000);
      CHECK(drawn.vertices < 15000);
    }
  }
}

TEST_CASE("every look can be drawn, in the stage and as a portrait") {
  Canvas canvas;
  for (int q = 0; q < 104; ++q) {
    auto scene = two_people(kSettings[q % 6]);
    for (auto& actor : scene.actors) {
      course::Look& l = actor.look;
      l.skin = static_cast<course::Skin>(q % 6);
      l.hair = static_cast<course::Hair>(q % 13);
      l.hair_colour = static_cast<course::HairColour>((q / 2) % 6);
      l.build = static_cast<course::Build>(q % 3);
      l.age = static_cast<course::Age>((q / 3) % 3);
      l.dress = static_cast<course::Dress>(q % 8);
      l.colour = static_cast<course::Colour>(q % 7);
      l.glasses = q % 2 == 0;
      l.beard = q % 4 == 0;
      l.wheelchair = q % 7 == 0;
      l.cane = q % 5 == 0;
      l.face = static_cast<course::Face>((q / 4) % 4);
      l.hearing_aid = q % 3 == 0;
      l.headset = q % 4 == 1;
      actor.mood = static_cast<course::Mood>(q % 6);
    }
    StageView view;
    view.scene = &scene;
    const auto drawn = canvas.frame({0, 0}, {640, 360}, [&](ImDrawList& list) {
      draw_stage(list, {0, 0}, {640, 360}, view, palette(false, false));
    });
    CHECK(drawn.finite);
    CHECK(drawn.vertices < 24000);
  }
}

TEST_CASE("every act changes the picture and leaves it as it was, but for what lasts") {
  const auto lasts = [](Act act) {
    return act == Act::StandUp || act == Act::SitDown || act == Act::PickUpPen || act == Act::PutOnGlasses ||
           act == Act::TurnScreen || act == Act::PullUpChair || act == Act::StepBack;
  };
  Canvas canvas;
  for (const auto setting : kSettings) {
    const auto scene = two_people(setting);
    const auto at = [&](const course::SceneRun& run, base::Millis time) {
      StageView view;
      view.scene = &scene;
      view.run = &run;
      view.time = time;
      view.reduced_motion = true;
      return canvas.frame({0, 0}, {640, 360}, [&](ImDrawList& list) {
        draw_stage(list, {0, 0}, {640, 360}, view, palette(false, false));
      });
    };
    for (int i = 0; i < kActs; ++i) {
      const Act act = static_cast<Act>(i);
      auto run = one_cue(act);
      run.cues[0].at = 500;
      const auto before = at(run, 0);
      INFO(course::name_of(act) << " in setting " << static_cast<int>(setting));
      CHECK_FALSE(before == at(run, 1250));
      CHECK(at(run, 600) == at(run, 1900));  // a still picture
      if (!lasts(act)) CHECK(before == at(run, 2500));
    }
  }
}

TEST_CASE("no head leaves the stage, in any setting, posture or act") {
  Canvas canvas;
  for (const auto setting : kSettings) {
    for (const auto posture : {course::Posture::Sitting, course::Posture::Standing}) {
      for (const ImVec2 size : {ImVec2{320, 280}, ImVec2{720, 405}}) {
        auto scene = two_people(setting);
        for (auto& actor : scene.actors) actor.posture = posture;
        for (int i = 0; i < kActs; ++i) {
          const auto run = one_cue(static_cast<Act>(i));
          for (base::Millis t = 0; t < 1800; t += 90) {
            StageView view;
            view.scene = &scene;
            view.run = &run;
            view.time = t;
            const auto people = place_people(view, map_stage({0, 0}, size, setting), palette(false, false));
            for (const Placed& p : people.all()) {
              const Box face = face_of(p);
              INFO(course::name_of(static_cast<Act>(i)) << " at " << t << " in setting " << static_cast<int>(setting));
              CHECK(face.min.x >= -2);
              CHECK(face.max.x <= size.x + 2);
              CHECK(face.min.y >= 0);
              CHECK(face.max.y <= size.y);
            }
          }
        }
      }
    }
  }
}

TEST_CASE("long sentences stay inside the stage, off every face, in lettering that can be read") {
  Canvas canvas;
  const std::string words =
      "I have rung four times since Monday, I have filled in that form twice, and nobody has so much as told me that "
      "you "
      "were having a look at it.";
  REQUIRE(words.size() >= 138);
  const auto meet = [](const Box& a, const Box& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
  };
  canvas.frame({0, 0}, {10, 10}, [&](ImDrawList&) {
    for (const auto setting : kSettings) {
      for (const auto posture : {course::Posture::Sitting, course::Posture::Standing}) {
        for (const ImVec2 size :
             {ImVec2{320, 280}, ImVec2{360, 280}, ImVec2{500, 281}, ImVec2{720, 405}, ImVec2{1200, 420}}) {
          auto scene = two_people(setting);
          scene.actors[0].posture = posture;
          for (const Act act : {Act::Nod, Act::LeanOver, Act::StandUp, Act::LeanBack, Act::PullUpChair}) {
            const auto run = one_cue(act);
            StageView view;
            view.scene = &scene;
            view.run = &run;
            view.time = 1200;
            view.reduced_motion = true;
            const auto people = place_people(view, map_stage({0, 0}, size, setting), palette(false, false));
            const Box faces[] = {face_of(people.who[0]), face_of(people.who[1])};
            for (const std::size_t speaker : {std::size_t{0}, std::size_t{1}}) {
              const BubblePlace p = place_bubble({{0, 0}, size}, faces, speaker, words);
              INFO(course::name_of(act) << " in setting " << static_cast<int>(setting) << " at " << size.x << " x "
                                        << size.y << " posture " << static_cast<int>(posture));
              CHECK(p.font >= 14);
              CHECK(p.box.min.x >= 0);
              CHECK(p.box.min.y >= 0);
              CHECK(p.box.max.x <= size.x);
              CHECK(p.box.max.y <= size.y);
              CHECK_FALSE(meet(p.box, faces[0]));
              CHECK_FALSE(meet(p.box, faces[1]));
            }
          }
        }
      }
    }
  });
}

TEST_CASE("the words of a bubble stay inside it") {
  Canvas canvas;
  canvas.frame({0, 0}, {10, 10}, [&](ImDrawList& list) {
    for (const std::string words :
         {"I have been waiting for three hours.", "No.", "You said somebody would ring me back today.",
          "Incomprehensibilities, again and again, since last Wednesday morning."}) {
      for (float width = 300; width < 900; width += 7) {
        const Box stage{{0, 0}, {width, 280}};
        const Box faces[] = {{{width * 0.2F, 120}, {width * 0.3F, 180}}, {{width * 0.7F, 120}, {width * 0.8F, 180}}};
        const BubblePlace p = place_bubble(stage, faces, 1, words);
        const int before = list.VtxBuffer.Size;
        draw_bubble(list, stage, faces, 1, words, 1, palette(false, false));
        float right = 0;
        for (int n = before; n < list.VtxBuffer.Size; ++n) right = std::max(right, list.VtxBuffer[n].pos.x);
        CAPTURE(words);
        CAPTURE(width);
        CHECK(right <= p.box.max.x + 2);
      }
    }
  });
}

TEST_CASE("odd stages do no harm: nobody there, a crowd, no size, words without end") {
  Canvas canvas;
  auto empty = two_people(course::Setting::Desk);
  empty.actors.clear();
  auto crowd = two_people(course::Setting::Counter);
  for (int i = 0; i < 9; ++i) crowd.actors.push_back(crowd.actors[static_cast<std::size_t>(i % 2)]);
  std::string words;
  for (int i = 0; i < 200; ++i) words += "unbelievable ";
  auto run = one_cue(Act::Speak, words);
  run.cues[0].lasts = 300;
  run.length = 100;  // shorter than its cue
  for (const auto* scene : {&empty, &crowd}) {
    for (const ImVec2 size : {ImVec2{0, 0}, ImVec2{9, 400}, ImVec2{400, 9}, ImVec2{320, 280}}) {
      StageView view;
      view.scene = scene;
      view.run = &run;
      view.time = 100000;
      view.emphasised_cue = 77;
      CHECK(canvas
                .frame({0, 0}, size,
                       [&](ImDrawList& list) {
                         draw_stage(list, {0, 0}, size, view, palette(false, true));
                       })
                .finite);
      view.time = 50;
      CHECK(canvas
                .frame({0, 0}, size,
                       [&](ImDrawList& list) {
                         draw_stage(list, {0, 0}, size, view, palette(false, true));
                       })
                .finite);
    }
  }
}

TEST_CASE("frames are asked for only while something can change") {
  const auto scene = two_people(course::Setting::Desk);
  const auto run = one_cue(Act::Nod);
  StageView view;
  view.scene = &scene;
  view.run = &run;
  view.time = 100;
  CHECK(stage_is_moving(view));
  view.time = run.length;
  CHECK_FALSE(stage_is_moving(view));
  view.reduced_motion = true;
  view.time = 100;
  CHECK(stage_is_moving(view));
  CHECK(next_stage_change(view) == 1500);
  view.time = 1500;
  CHECK_FALSE(stage_is_moving(view));
  CHECK(next_stage_change(view) == -1);
}

TEST_CASE("the room keeps its shape and lies in the middle") {
  course::Position position;
  position.width = 500;
  position.depth = 400;
  const RoomLayout l = room_layout({10, 10}, {710, 410}, position);
  CHECK(l.scale == doctest::Approx(376.0 / 400));
  CHECK(l.origin.x + 250 * l.scale == doctest::Approx(360));
  CHECK(l.origin.y + 200 * l.scale == doctest::Approx(210));
}

TEST_CASE("what is picked: what can be moved before what cannot, people before seats, with room for a finger") {
  std::vector<course::Piece> pieces = {
      piece(PieceKind::Chair, 100, 100, 50, 50, true), piece(PieceKind::Person, 100, 100, 40, 30, true),
      piece(PieceKind::Desk, 300, 100, 160, 80, false), piece(PieceKind::Screen, 300, 100, 60, 20, false),
      piece(PieceKind::Stool, 300, 300, 20, 20, true)};
  pieces[3].turnable = true;
  RoomLayout l;
  l.scale = 0.5F;
  l.origin = {20, 30};
  const auto pick = [&](float x, float y) { return piece_at(l, pieces, {20 + x * 0.5F, 30 + y * 0.5F}); };
  CHECK(pick(100, 100) == 1);
  CHECK(pick(100, 120) == 0);  // the seat, where it shows beside the person
  CHECK(pick(300, 100) == 3);  // a screen that can be turned, on a desk that stays
  CHECK(pick(370, 130) == 2);
  CHECK(pick(300, 330) == 4);  // 30 cm away is 15 pixels: within a finger of the small stool
  CHECK(pick(480, 380) == -1);
  pieces[2].heading = 90;
  CHECK(pick(370, 130) != 2);
  CHECK(pick(330, 170) == 2);
}

TEST_CASE("a room draws in every state, with pieces of every kind") {
  Canvas canvas;
  course::Position position;
  for (int i = 0; i < 8; ++i) {
    auto p = piece(static_cast<PieceKind>(i), 60 + 50 * i, 200, 40, 40, i % 2 == 0);
    p.heading = 45 * i;
    p.turnable = true;
    position.pieces.push_back(p);
  }
  position.pieces.push_back(piece(PieceKind::Person, 61, 201, 40, 30, true));
  const std::vector<bool> broken(3, true);  // shorter than the pieces: the rest are sound
  for (int i = -1; i < 12; ++i) {
    RoomView view;
    view.position = &position;
    view.selected = i;
    view.hovered = 11 - i;
    view.broken_pieces = &broken;
    view.show_sight_lines = i % 2 == 0;
    const auto drawn = canvas.frame({5, 5}, {325, 285}, [&](ImDrawList& list) {
      draw_room(list, {5, 5}, {325, 285}, view, palette(i % 2 == 0, i % 3 == 0));
    });
    CHECK(drawn.finite);
    CHECK(drawn.clipped);
    CHECK(drawn.vertices < 15000);
  }
}
