// The JSON Schemas of content/schema give completion in editors; the reader decides. This keeps the two from drifting
// apart.
#include <rapidjson/document.h>

#include <fstream>
#include <iterator>
#include <set>

#include "course/exercise.h"
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

void check_references(const rapidjson::Value& value, const rapidjson::Value& definitions) {
  if (value.IsObject()) {
    for (const auto& member : value.GetObject()) {
      if (std::string(member.name.GetString()) == "$ref") {
        const std::string target = member.value.GetString();
        CAPTURE(target);
        REQUIRE(target.rfind("#/definitions/", 0) == 0);
        CHECK(definitions.HasMember(target.substr(14).c_str()));
      } else {
        check_references(member.value, definitions);
      }
    }
  } else if (value.IsArray()) {
    for (const auto& one : value.GetArray()) check_references(one, definitions);
  }
}

}  // namespace

TEST_CASE("the schemas offer the keys that the reader knows") {
  const Json pack = schema("pack");
  check_shape(pack, kPack);
  check_shape(pack["definitions"]["source"], kSource);
  check_shape(pack["definitions"]["practice"], kPractice);
  check_shape(pack["definitions"]["module"], kModule);
  check_shape(pack["definitions"]["term"], kTerm);
  check_shape(pack["definitions"]["brand"], kBrand);
  check_shape(pack["definitions"]["colours"], kColours);

  const Json lesson = schema("lesson");
  check_shape(lesson, kLesson);
  check_shape(lesson["definitions"]["take"], kTake);
  check_shape(lesson["definitions"]["line"], kTakeLine);
  check_shape(lesson["definitions"]["think"], kThink);
  check_shape(lesson["definitions"]["practise"], kPractise);
  check_shape(lesson["definitions"]["picture"], kPicture);
  check_shape(lesson["definitions"]["audio"], kAudio);

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
  check_shape(definitions["option"], kOption);
  check_shape(definitions["position"], kPosition);
  check_shape(definitions["room"], kRoom);
  check_shape(definitions["piece"], kPiece);
  check_shape(definitions["rule"], kRule);
  check_shape(definitions["model"], kModel);
  check_shape(definitions["rewrite"], kRewrite);
  check_shape(definitions["rewrite-round"], kRewriteRound);
  check_shape(definitions["order"], kOrder);
  check_shape(definitions["step"], kStep);
  check_shape(definitions["sort"], kSort);
  check_shape(definitions["bin"], kBin);
  check_shape(definitions["card"], kCard);
  check_shape(definitions["verbatim"], kVerbatim);
  check_shape(definitions["verbatim-round"], kVerbatimRound);
  check_shape(definitions["tempting"], kParaphrase);
  check_shape(definitions["recall"], kRecall);
  check_shape(definitions["recall-line"], kRecallLine);
  check_shape(definitions["fact"], kFact);
  check_shape(definitions["chunk"], kChunk);
  check_shape(definitions["stretch"], kStretch);
  check_shape(definitions["breathe"], kBreathe);
  check_shape(definitions["ready"], kReady);
  check_shape(definitions["quiz"], kQuiz);
  check_shape(definitions["question"], kQuestion);
  check_shape(definitions["debrief"], kDebrief);
  check_shape(definitions["field"], kDebriefField);
}

TEST_CASE("the schemas of calls and of their plans offer the keys that the reader knows") {
  const Json call = schema("call");
  const auto& definitions = call["definitions"];
  check_shape(call, kCall);
  const std::pair<const char*, const Shape*> shapes[] = {{"customer", &kCallCustomer},
                                                         {"start", &kCallStart},
                                                         {"fact", &kCallFact},
                                                         {"scene", &kScene},
                                                         {"actor", &kActor},
                                                         {"look", &kLook},
                                                         {"talk-beat", &kTalkBeat},
                                                         {"vent-beat", &kVentBeat},
                                                         {"verify-beat", &kVerifyBeat},
                                                         {"apology-beat", &kApologyBeat},
                                                         {"options-beat", &kOptionsBeat},
                                                         {"follow-up-beat", &kFollowUpBeat},
                                                         {"route-beat", &kRouteBeat},
                                                         {"ending-beat", &kEndingBeat},
                                                         {"line", &kCallLine},
                                                         {"reply", &kCallReply},
                                                         {"vent-reply", &kVentReply},
                                                         {"date", &kCallDate},
                                                         {"effects", &kCallEffects},
                                                         {"promise", &kCallPromise},
                                                         {"recording", &kRecording},
                                                         {"tempting", &kParaphrase},
                                                         {"apology-part", &kApologyPart},
                                                         {"offer", &kOffer},
                                                         {"answer", &kCallAnswer},
                                                         {"route", &kCallRoute}};
  for (const auto& [name, shape] : shapes) check_shape(definitions[name], *shape);
  check_names<course::CallStage>(definitions, "talk-beat", "stage");
  check_names<course::BeatKind>(definitions, "beat", "kind");
  check_names<course::ReplyQuality>(definitions, "reply", "quality");
  check_names<course::Rewind>(definitions, "vent-reply", "rewind");
  check_names<course::ApologyPart>(definitions, "apology-part", "part");
  check_names<course::CallEnding>(definitions, "ending-beat", "outcome");
  check_references(call, definitions);
  const Json plan = schema("plan");
  check_shape(plan, kPlan);
  check_shape(plan["definitions"]["play"], kPlay);
  check_references(plan, plan["definitions"]);
}

TEST_CASE("the schema knows every kind of exercise, and where it is described") {
  const Json exercise = schema("exercise");
  std::vector<std::string> offered;
  for (const auto& name : exercise["properties"]["kind"]["enum"].GetArray()) offered.emplace_back(name.GetString());
  const auto names = course::kind_names();
  CHECK(offered == std::vector<std::string>(names.begin(), names.end()));
  REQUIRE(exercise["allOf"].Size() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto& branch = exercise["allOf"][static_cast<rapidjson::SizeType>(i)];
    CHECK(branch["if"]["properties"]["kind"]["const"].GetString() == names[i]);
    CHECK(branch["then"]["$ref"].GetString() == "#/definitions/" + std::string(names[i]));
    CHECK(exercise["definitions"].HasMember(std::string(names[i]).c_str()));
  }
}

TEST_CASE("every reference in a schema leads somewhere") {
  for (const char* name : {"pack", "lesson", "exercise"}) {
    const Json json = schema(name);
    check_references(json, json["definitions"]);
  }
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
  check_names<course::Face>(definitions, "look", "face");
  check_names<course::Colour>(definitions, "look", "colour");
  check_names<course::Colour>(definitions, "look", "accent");
  check_names<course::PieceKind>(definitions, "piece", "kind");
  check_names<course::RuleKind>(definitions, "rule", "kind");
}

TEST_CASE("FORMAT.md names every key and every choice") {
  std::ifstream stream(std::string(DEFUSE_SOURCE_DIR) + "/content/FORMAT.md", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  const Shape shapes[] = {
      kBrand,        kPicture,     kAudio,        kPack,        kSource,        kPractice,     kModule,    kTerm,
      kLesson,       kTake,        kTakeLine,     kThink,       kPractise,      kSpot,         kScene,     kActor,
      kLook,         kRun,         kCue,          kMark,        kMarkLine,      kSpan,         kOption,    kPosition,
      kRoom,         kPiece,       kRule,         kModel,       kRewrite,       kRewriteRound, kOrder,     kStep,
      kSort,         kBin,         kCard,         kVerbatim,    kVerbatimRound, kParaphrase,   kRecall,    kFact,
      kChunk,        kStretch,     kRecallLine,   kBreathe,     kReady,         kQuiz,         kQuestion,  kDebrief,
      kDebriefField, kCall,        kCallCustomer, kCallStart,   kCallFact,      kTalkBeat,     kVentBeat,  kVerifyBeat,
      kApologyBeat,  kOptionsBeat, kFollowUpBeat, kRouteBeat,   kEndingBeat,    kCallReply,    kVentReply, kCallDate,
      kCallEffects,  kCallPromise, kRecording,    kApologyPart, kOffer,         kCallAnswer,   kCallRoute, kPlan,
      kPlay};
  for (const Shape& shape : shapes) {
    for (const auto& fields : {shape.fields, shape.shared}) {
      for (const Field& field : fields) {
        CAPTURE(std::string(field.name));
        CHECK(text.find(field.name) != std::string::npos);
      }
    }
  }
  for (const auto& names : {course::names_of(course::Setting{}),    course::names_of(course::Role{}),
                            course::names_of(course::Posture{}),    course::names_of(course::Mood{}),
                            course::names_of(course::Act{}),        course::names_of(course::Skin{}),
                            course::names_of(course::Hair{}),       course::names_of(course::HairColour{}),
                            course::names_of(course::Build{}),      course::names_of(course::Age{}),
                            course::names_of(course::Dress{}),      course::names_of(course::Face{}),
                            course::names_of(course::Colour{}),     course::names_of(course::PieceKind{}),
                            course::names_of(course::RuleKind{}),   course::names_of(course::Channel{}),
                            course::names_of(course::CallStage{}),  course::names_of(course::BeatKind{}),
                            course::names_of(course::Temper{}),     course::names_of(course::ApologyPart{}),
                            course::names_of(course::CallEnding{}), course::names_of(course::Asked{})}) {
    for (const std::string_view name : names) {
      CAPTURE(std::string(name));
      CHECK(text.find(name) != std::string::npos);
    }
  }
  for (const std::string_view kind : course::kind_names())
    CHECK(text.find("\n### kind: " + std::string(kind) + "\n") != std::string::npos);
}

}  // namespace defuse::pack::authoring
