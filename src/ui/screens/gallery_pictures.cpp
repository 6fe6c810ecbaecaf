// Scenes in every setting, with every mood, and a room before and after it was checked.
#include <string>
#include <vector>

#include "ui/screens/gallery_parts.h"
#include "ui/widgets/stage.h"

namespace defuse::ui {

namespace {

using course::Look;
using course::Mood;
using course::Setting;

course::Actor actor(course::Role role, course::Posture posture, Mood mood, const Look& look) {
  const bool ours = role == course::Role::Technician;
  return {.id = ours ? "you" : "customer",
          .name = ours ? "Sam" : "Maria",
          .role = role,
          .posture = posture,
          .mood = mood,
          .look = look};
}

struct Sample {
  std::string name;
  course::Scene scene;
};

// Each setting with another mood and other people.
std::vector<Sample> samples() {
  using enum course::Posture;
  struct Row {
    const char* name;
    Setting setting;
    Mood mood;
    course::Posture posture;
    Look technician, customer;
  };
  const Row rows[] = {
      {"At a desk, calm",
       Setting::Desk,
       Mood::Calm,
       Sitting,
       {.skin = course::Skin::Brown, .hair = course::Hair::Locs, .dress = course::Dress::Jumper, .glasses = true},
       {.skin = course::Skin::Light,
        .hair = course::Hair::Bun,
        .hair_colour = course::HairColour::Grey,
        .age = course::Age::Older,
        .colour = course::Colour::Plum}},
      {"At a counter, angry",
       Setting::Counter,
       Mood::Angry,
       Standing,
       {.hair = course::Hair::Hijab,
        .dress = course::Dress::Blouse,
        .colour = course::Colour::Sand,
        .accent = course::Colour::Plum},
       {.skin = course::Skin::Fair,
        .hair = course::Hair::Bald,
        .build = course::Build::Broad,
        .dress = course::Dress::Suit,
        .colour = course::Colour::Navy,
        .beard = true}},
      {"In a server room, worried",
       Setting::ServerRoom,
       Mood::Worried,
       Standing,
       {.skin = course::Skin::Deep,
        .hair = course::Hair::Afro,
        .dress = course::Dress::Polo,
        .colour = course::Colour::Olive},
       {.skin = course::Skin::Tan,
        .hair = course::Hair::Bob,
        .dress = course::Dress::Jacket,
        .colour = course::Colour::Slate,
        .cane = true}},
      {"In a meeting room, hurt",
       Setting::MeetingRoom,
       Mood::Hurt,
       Sitting,
       {.skin = course::Skin::Tan,
        .hair = course::Hair::Turban,
        .colour = course::Colour::Navy,
        .accent = course::Colour::Rust},
       {.skin = course::Skin::Brown,
        .hair = course::Hair::Braids,
        .dress = course::Dress::Tunic,
        .colour = course::Colour::Rust,
        .wheelchair = true}},
      {"At home, annoyed",
       Setting::Home,
       Mood::Annoyed,
       Sitting,
       {.skin = course::Skin::Fair,
        .hair = course::Hair::Ponytail,
        .hair_colour = course::HairColour::Red,
        .headset = true},
       {.skin = course::Skin::Olive,
        .hair = course::Hair::Curly,
        .dress = course::Dress::Hoodie,
        .colour = course::Colour::Olive,
        .hearing_aid = true}},
      {"On a video call, relieved",
       Setting::VideoCall,
       Mood::Relieved,
       Sitting,
       {.skin = course::Skin::Light, .hair = course::Hair::Buzz, .colour = course::Colour::Slate, .headset = true},
       {.skin = course::Skin::Deep,
        .hair = course::Hair::Long,
        .age = course::Age::Older,
        .dress = course::Dress::Blouse,
        .colour = course::Colour::Plum}},
  };
  std::vector<Sample> out;
  for (const Row& row : rows) {
    out.push_back({row.name,
                   {.setting = row.setting,
                    .describes = row.name,
                    .actors = {actor(course::Role::Technician, row.posture, Mood::Calm, row.technician),
                               actor(course::Role::Customer, row.posture, row.mood, row.customer)}}});
  }
  return out;
}

// Words and a gesture at once, with a ring around who is meant.
course::SceneRun talk() {
  return {.id = "talk",
          .title = "Talk",
          .length = 3000,
          .cues = {{.id = "says",
                    .at = 0,
                    .lasts = 3000,
                    .actor = "customer",
                    .act = course::Act::Speak,
                    .says = "I have been waiting for three hours.",
                    .caption = "Maria speaks."},
                   {.id = "phone",
                    .at = 200,
                    .lasts = 2600,
                    .actor = "you",
                    .act = course::Act::GlanceAtPhone,
                    .caption = "Sam looks down at a phone."}}};
}

void scenes(Ui& ui) {
  const GalleryPart part(ui, "scenes", "Scenes");
  static const std::vector<Sample> all = samples();
  for (std::size_t n = 0; n + 1 < all.size(); n += 2) {
    Split split(ui, 0.5F, 640);
    stage(ui, "gallery.scene" + std::to_string(n), all[n].name, {.scene = &all[n].scene, .low = true});
    split.second();
    stage(ui, "gallery.scene" + std::to_string(n + 1), all[n + 1].name, {.scene = &all[n + 1].scene, .low = true});
  }
  static const course::SceneRun run = talk();
  stage(ui, "gallery.scene.talk", "Words, a gesture and a ring around it, with a caption",
        {.scene = &all.front().scene,
         .run = &run,
         .time = 1500,
         .shown_cue = 1,
         .caption = run.cues[1].caption,
         .caption_band = true,
         .low = true});
}

// A technician behind a desk, which is in the way.
course::Position office() {
  using enum course::PieceKind;
  return {.width = 500,
          .depth = 360,
          .pieces = {{.id = "desk", .kind = Desk, .name = "desk", .x = 250, .y = 170, .width = 180, .depth = 80},
                     {.id = "screen", .kind = Screen, .name = "screen", .x = 270, .y = 165, .width = 60, .depth = 20},
                     {.id = "chair", .kind = Chair, .name = "chair", .x = 250, .y = 80, .width = 55, .depth = 55},
                     {.id = "stool", .kind = Stool, .name = "stool", .x = 420, .y = 290, .width = 45, .depth = 45},
                     {.id = "plant", .kind = Plant, .name = "plant", .x = 50, .y = 50, .width = 50, .depth = 50},
                     {.id = "cabinet", .kind = Cabinet, .name = "cabinet", .x = 450, .y = 60, .width = 80, .depth = 45},
                     {.id = "you",
                      .kind = Person,
                      .name = "Sam",
                      .actor = "technician",
                      .x = 250,
                      .y = 80,
                      .width = 50,
                      .depth = 40,
                      .heading = 180,
                      .movable = true,
                      .turnable = true},
                     {.id = "customer",
                      .kind = Person,
                      .name = "Maria",
                      .actor = "customer",
                      .x = 230,
                      .y = 290,
                      .width = 50,
                      .depth = 40,
                      .movable = true,
                      .turnable = true}}};
}

void rooms(Ui& ui) {
  const GalleryPart part(ui, "rooms", "Rooms");
  static const course::Position position = office();
  static const std::vector<bool> broken = {true, false, false, false, false, false, false, true};
  Split split(ui, 0.5F, 640);
  room(ui, "gallery.room", "A room, with a person picked up",
       {.position = &position, .pieces = &position.pieces, .selected = 7});
  split.second();
  room(ui, "gallery.room.checked", "The same room, checked: the desk is in the way",
       {.position = &position, .pieces = &position.pieces, .broken_pieces = &broken, .show_sight_lines = true});
}

}  // namespace

void gallery_pictures(Ui& ui) {
  scenes(ui);
  rooms(ui);
}

}  // namespace defuse::ui
