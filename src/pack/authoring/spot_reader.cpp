#include <set>

#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

namespace {

course::Look read_look(const Node& node, Sink& sink) {
  Fields fields(node, kLook, sink);
  course::Look look;
  look.skin = fields.choice("skin", look.skin);
  look.hair = fields.choice("hair", look.hair);
  look.hair_colour = fields.choice("hair-colour", look.hair_colour);
  look.build = fields.choice("build", look.build);
  look.age = fields.choice("age", look.age);
  look.dress = fields.choice("dress", look.dress);
  look.colour = fields.choice("colour", look.colour);
  look.accent = fields.choice("accent", look.accent);
  look.face = fields.choice("face", look.face);
  look.glasses = fields.boolean("glasses");
  look.beard = fields.boolean("beard");
  look.wheelchair = fields.boolean("wheelchair");
  look.cane = fields.boolean("cane");
  look.hearing_aid = fields.boolean("hearing-aid");
  look.headset = fields.boolean("headset");
  return look;
}

course::Actor read_actor(const Node& node, course::Posture posture, Sink& sink) {
  Fields fields(node, kActor, sink);
  course::Actor actor;
  actor.id = fields.id("id");
  actor.name = fields.line("name");
  actor.role = fields.choice("role", actor.role);
  actor.posture = fields.choice("posture", posture);
  actor.mood = fields.choice("mood", actor.mood);
  if (const Node* look = fields.map("look")) actor.look = read_look(*look, sink);
  return actor;
}

course::Cue read_cue(const Node& node, Sink& sink) {
  Fields fields(node, kCue, sink);
  course::Cue cue;
  cue.id = fields.id("id");
  cue.at = fields.seconds("at");
  cue.lasts = fields.seconds("lasts", cue.lasts);
  cue.actor = fields.id("actor");
  cue.act = fields.choice("act", cue.act);
  cue.says = fields.line("says");
  cue.caption = fields.line("caption");
  cue.changes_mood = fields.has("mood");
  cue.mood = fields.choice("mood", cue.mood);
  cue.slip = fields.boolean("slip");
  cue.name = fields.line("name");
  cue.practice = fields.id("practice");
  cue.why = fields.prose("why");
  return cue;
}

course::SceneRun read_run(const Node& node, Sink& sink) {
  Fields fields(node, kRun, sink);
  course::SceneRun run;
  run.id = fields.id("id");
  run.title = fields.line("title");
  run.length = fields.seconds("length");
  for (const Node& one : fields.list("cues")) run.cues.push_back(read_cue(one, sink));
  return run;
}

}  // namespace

course::Scene read_scene(const Node& node, Sink& sink) {
  Fields fields(node, kScene, sink);
  course::Scene scene;
  scene.setting = fields.choice("setting", scene.setting);
  scene.describes = fields.prose("describes");
  const auto posture = scene.setting == course::Setting::Desk ? course::Posture::Sitting : course::Posture::Standing;
  for (const Node& one : fields.list("actors")) scene.actors.push_back(read_actor(one, posture, sink));
  return scene;
}

void read_body(Fields& fields, course::Spot& spot, Sink& sink) {
  if (const Node* scene = fields.map("scene")) spot.scene = read_scene(*scene, sink);
  for (const Node& one : fields.list("runs")) spot.runs.push_back(read_run(one, sink));
  if (fields.has("choices")) {
    spot.choices = fields.lines("choices");
  } else {
    std::set<std::string> names;
    for (const course::SceneRun& run : spot.runs) {
      for (const course::Cue& cue : run.cues) names.insert(cue.name);
    }
    names.erase("");
    spot.choices.assign(names.begin(), names.end());
  }
}

}  // namespace defuse::pack::authoring
