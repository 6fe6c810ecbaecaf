// The JSON Schema of the coach's rules offers the keys that the reader knows.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <set>

#include "coach/core_rules.h"
#include "course/names.h"
#include "pack/authoring/shapes.h"

namespace defuse::coach {

namespace {

void check_shape(const rapidjson::Value& object, const pack::authoring::Shape& shape) {
  CAPTURE(std::string(shape.what));
  std::set<std::string> known;
  std::set<std::string> required;
  for (const auto& fields : {shape.fields, shape.shared}) {
    for (const pack::authoring::Field& field : fields) {
      known.emplace(field.name);
      if (field.required) required.emplace(field.name);
    }
  }
  std::set<std::string> offered;
  for (const auto& member : object["properties"].GetObject()) offered.emplace(member.name.GetString());
  std::set<std::string> demanded;
  for (const auto& name : object["required"].GetArray()) demanded.emplace(name.GetString());
  CHECK(offered == known);
  CHECK(demanded == required);
}

template <class E>
void check_names(const rapidjson::Value& property) {
  std::vector<std::string> offered;
  for (const auto& name : property["enum"].GetArray()) offered.emplace_back(name.GetString());
  const auto names = course::names_of(E{});
  CHECK(offered == std::vector<std::string>(names.begin(), names.end()));
}

}  // namespace

TEST_CASE("the schema offers what the reader knows") {
  rapidjson::Document schema;
  schema.Parse(read_text("content/schema/coach.schema.json").c_str());
  REQUIRE_FALSE(schema.HasParseError());
  const auto& definitions = schema["definitions"];
  check_shape(schema, pack::authoring::kCoach);
  check_shape(definitions["case"], pack::authoring::kCoachCase);
  check_shape(definitions["signal"], pack::authoring::kCoachSignal);
  check_shape(definitions["rule"], pack::authoring::kCoachRule);
  check_shape(definitions["weighing"], pack::authoring::kCoachWeighing);
  check_names<course::CoachKind>(definitions["rule"]["properties"]["kind"]);
  check_names<course::CoachLevel>(definitions["rule"]["properties"]["level"]);
}

}  // namespace defuse::coach
