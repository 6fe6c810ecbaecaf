// The JSON Schemas of content/schema give completion in editors; the reader decides. This keeps the two from drifting
// apart.
#include <rapidjson/document.h>

#include <fstream>
#include <iterator>
#include <set>

#include "course/names.h"
#include "pack/authoring/shapes.h"
#include "sample.h"

namespace defuse::pack::authoring {

namespace {

using Json = rapidjson::Document;

Json schema(const std::string& name) {
  std::ifstream stream(std::string(DEFUSE_SOURCE_DIR) + "/content/schema/" + name + ".schema.json", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  Json json;
  json.Parse(text.c_str());
  REQUIRE_FALSE(json.HasParseError());
  return json;
}

void check_shape(const rapidjson::Value& object, const Shape& shape) {
  CAPTURE(std::string(shape.what));
  std::set<std::string> known;
  std::set<std::string> required;
  for (const auto& fields : {shape.fields, shape.shared}) {
    for (const Field& field : fields) {
      known.emplace(field.name);
      if (field.required) required.emplace(field.name);
    }
  }
  std::set<std::string> offered;
  for (const auto& member : object["properties"].GetObject()) {
    offered.emplace(member.name.GetString());
    CHECK((member.value.HasMember("description") || member.value.HasMember("$ref") || member.value.HasMember("const")));
  }
  std::set<std::string> demanded;
  for (const auto& name : object["required"].GetArray()) demanded.emplace(name.GetString());
  CHECK(offered == known);
  CHECK(demanded == required);
  CHECK_FALSE(object["additionalProperties"].GetBool());
}

template <class E>
void check_names(const rapidjson::Value& definitions, const char* object, const char* key) {
  CAPTURE(key);
  std::vector<std::string> offered;
  for (const auto& name : definitions[object]["properties"][key]["enum"].GetArray())
    offered.emplace_back(name.GetString());
  const auto names = course::names_of(E{});
  CHECK(offered == std::vector<std::string>(names.begin(), names.end()));
}

}  // namespace

TEST_CASE("the schemas offer the keys that the reader knows") {
  const Json pack = schema("pack");
  check_shape(pack, kPack);
  check_shape(pack["definitions"]["source"], kSource);
  check_shape(pack["definitions"]["practice"], kPractice);
  check_shape(pack["definitions"]["module"], kModule);

  const Json lesson = schema("lesson");
  check_shape(lesson, kLesson);
  check_shape(lesson["definitions"]["take"], kTake);
  check_shape(lesson["definitions"]["line"], kTakeLine);
  check_shape(lesson["definitions"]["think"], kThink);
  check_shape(lesson["definitions"]["practise"], kPractise);

  const Json exercise = schema("exercise");
  const auto& definitions = exercise["definitions"];
  check_shape(definitions["spot"], kSpot);
  check_shape(definitions["scene"], kScene);
  check_shape(definitions["actor"], kActor);
  check_shape(definitions["look"], kLook);
  check_shape(definitions["run"], kRun);
  check_shape(definitions["cue"], kCue);
  check_shape(definitions["mark"], kMark);
  check_shape(definitions["line"], kMarkLine);
  check_shape(definitions["span"], kSpan);
  check_shape(definitions["recast"], kOption);
  check_shape(definitions["position"], kPosition);
  check_shape(definitions["room"], kRoom);
  check_shape(definitions["piece"], kPiece);
  check_shape(definitions["rule"], kRule);
  check_shape(definitions["model"], kModel);
}

TEST_CASE("the schemas offer the choices that the course knows") {
  const Json exercise = schema("exercise");
  const auto& definitions = exercise["definitions"];
  check_names<course::Setting>(definitions, "scene", "setting");
  check_names<course::Role>(definitions, "actor", "role");
  check_names<course::Posture>(definitions, "actor", "posture");
  check_names<course::Mood>(definitions, "actor", "mood");
  check_names<course::Mood>(definitions, "cue", "mood");
  check_names<course::Act>(definitions, "cue", "act");
  check_names<course::Skin>(definitions, "look", "skin");
  check_names<course::Hair>(definitions, "look", "hair");
  check_names<course::HairColour>(definitions, "look", "hair-colour");
  check_names<course::Build>(definitions, "look", "build");
  check_names<course::Age>(definitions, "look", "age");
  check_names<course::Dress>(definitions, "look", "dress");
  check_names<course::Colour>(definitions, "look", "colour");
  check_names<course::Colour>(definitions, "look", "accent");
  check_names<course::PieceKind>(definitions, "piece", "kind");
  check_names<course::RuleKind>(definitions, "rule", "kind");
}

TEST_CASE("FORMAT.md names every key and every choice") {
  std::ifstream stream(std::string(DEFUSE_SOURCE_DIR) + "/content/FORMAT.md", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  for (const Shape& shape :
       {kPack, kSource, kPractice, kModule,   kLesson, kTake,   kTakeLine, kThink, kPractise, kSpot, kScene, kActor,
        kRun,  kCue,    kMark,     kMarkLine, kSpan,   kOption, kPosition, kRoom,  kPiece,    kRule, kModel, kLook}) {
    for (const auto& fields : {shape.fields, shape.shared}) {
      for (const Field& field : fields) {
        CAPTURE(std::string(field.name));
        CHECK(text.find(field.name) != std::string::npos);
      }
    }
  }
  for (const auto& names :
       {course::names_of(course::Act{}), course::names_of(course::Mood{}), course::names_of(course::PieceKind{}),
        course::names_of(course::RuleKind{}), course::names_of(course::Hair{})}) {
    for (const std::string_view name : names) {
      CAPTURE(std::string(name));
      CHECK(text.find(name) != std::string::npos);
    }
  }
}

}  // namespace defuse::pack::authoring
