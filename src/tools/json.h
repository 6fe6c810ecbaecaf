// JSON as the commands print it.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string>
#include <string_view>
#include <vector>

#include "pack/authoring/problem.h"

namespace defuse::tools {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

inline void put(Writer& json, std::string_view value) {
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

inline void put(Writer& json, const char* key, std::string_view value) {
  json.Key(key);
  put(json, value);
}

inline void put(Writer& json, const char* key, int value) {
  json.Key(key);
  json.Int(value);
}

inline void put(Writer& json, const char* key, const std::vector<std::string>& values) {
  json.Key(key);
  json.StartArray();
  for (const std::string& value : values) put(json, value);
  json.EndArray();
}

// Those whose severity is `wanted`.
template <class Wanted>
void put_problems(Writer& json, const char* key, const std::vector<pack::authoring::Problem>& problems, Wanted wanted) {
  json.Key(key);
  json.StartArray();
  for (const pack::authoring::Problem& problem : problems) {
    if (!wanted(problem.severity)) continue;
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

}  // namespace defuse::tools
