#include "tools/check_report.h"

#include <algorithm>

#include "tools/json.h"

namespace defuse::tools {

namespace {

using pack::Severity;
using pack::authoring::Reading;

// Ids of the items that name a practice. `doing` holds the exercises in which the learner acts rather than answers
// questions about acting.
bool counts_as(std::string_view key, course::ItemKind kind) {
  if (kind == course::ItemKind::Lesson) return key == "lessons";
  return key == "exercises" || (key == "doing" && course::is_doing(kind));
}

void put_coverage(Writer& json, const course::PackIndex& index) {
  json.Key("practices");
  json.StartObject();
  for (const course::Practice& practice : index.practices) {
    json.Key(practice.id.data(), static_cast<rapidjson::SizeType>(practice.id.size()));
    json.StartObject();
    for (const char* key : {"lessons", "exercises", "doing"}) {
      json.Key(key);
      json.StartArray();
      for (const course::ItemHead& head : index.items) {
        const bool named = std::find(head.practices.begin(), head.practices.end(), practice.id) != head.practices.end();
        if (named && counts_as(key, head.kind))
          json.String(head.id.data(), static_cast<rapidjson::SizeType>(head.id.size()));
      }
      // A call is done, not answered.
      for (const course::CallHead& head : index.calls) {
        const bool named = std::find(head.practices.begin(), head.practices.end(), practice.id) != head.practices.end();
        if (named && std::string_view(key) != "lessons")
          json.String(head.id.data(), static_cast<rapidjson::SizeType>(head.id.size()));
      }
      json.EndArray();
    }
    json.EndObject();
  }
  json.EndObject();
}

void put_languages(Writer& json, const Reading& reading) {
  json.Key("languages");
  json.StartObject();
  for (const pack::authoring::LanguageState& one : reading.languages) {
    json.Key(one.language.data(), static_cast<rapidjson::SizeType>(one.language.size()));
    json.StartObject();
    put(json, "texts", one.texts);
    put(json, "done", one.done);
    put(json, "review", one.review);
    put(json, "missing", one.missing);
    put(json, "obsolete", one.obsolete);
    json.EndObject();
  }
  json.EndObject();
}

}  // namespace

std::string check_report(const std::string& name, const Reading& reading) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartObject();
  put(json, "pack", reading.pack.index.id.empty() ? name : reading.pack.index.id);
  put_problems(json, "errors", reading.problems, [](Severity one) { return one == Severity::Error; });
  put_problems(json, "warnings", reading.problems, [](Severity one) { return one == Severity::Warning; });
  put_coverage(json, reading.pack.index);
  put_languages(json, reading);
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace defuse::tools
