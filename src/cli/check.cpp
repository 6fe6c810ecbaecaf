#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

#include "cli/commands.h"

namespace defuse::cli {

namespace {

using pack::Severity;
using pack::authoring::Problem;
using pack::authoring::Reading;
using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void put(Writer& json, const char* key, const std::string& value) {
  json.Key(key);
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void put(Writer& json, const char* key, int value) {
  json.Key(key);
  json.Int(value);
}

void put_problems(Writer& json, const char* key, Severity severity, const std::vector<Problem>& problems) {
  json.Key(key);
  json.StartArray();
  for (const Problem& problem : problems) {
    if (problem.severity != severity) continue;
    json.StartObject();
    put(json, "file", problem.file);
    put(json, "line", problem.line);
    put(json, "column", problem.column);
    put(json, "code", problem.code);
    put(json, "message", problem.message);
    json.EndObject();
  }
  json.EndArray();
}

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
      json.EndArray();
    }
    json.EndObject();
  }
  json.EndObject();
}

std::string as_json(const std::string& path, const Reading& reading) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartObject();
  put(json, "pack", reading.pack.index.id.empty() ? path : reading.pack.index.id);
  put_problems(json, "errors", Severity::Error, reading.problems);
  put_problems(json, "warnings", Severity::Warning, reading.problems);
  put_coverage(json, reading.pack.index);
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace

int check(const Arguments& arguments, Said& said) {
  const Reading reading = load(arguments.subject);
  said.out += arguments.json ? as_json(arguments.subject, reading) : as_text(arguments.subject, reading.problems);
  return reading.ok() ? kFine : kInputWrong;
}

}  // namespace defuse::cli
