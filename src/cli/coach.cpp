#include "coach/coach.h"

#include <rapidjson/document.h>

#include <iostream>
#include <iterator>

#include "cli/coach_rules.h"
#include "cli/commands.h"
#include "cli/disk.h"
#include "cli/json.h"
#include "coach/describe.h"
#include "course/names.h"

namespace defuse::cli {

namespace {

void put_ids(Writer& json, const char* key, const std::vector<std::uint32_t>& found, const course::CoachRules& rules) {
  json.Key(key);
  json.StartArray();
  for (const std::uint32_t rule : found) put(json, rules.rules[rule].id);
  json.EndArray();
}

void put_findings(Writer& json, const coach::Verdict& verdict, const LoadedCoach& loaded) {
  const course::CoachRules& rules = loaded.coach.rules();
  json.Key("findings");
  json.StartArray();
  for (const coach::CoachFinding& finding : verdict.findings) {
    const course::CoachRule& rule = rules.rules[finding.rule];
    json.StartObject();
    put(json, "rule", rule.id);
    put(json, "kind", course::name_of(rule.kind));
    json.Key("start");
    json.Uint(finding.begin);
    json.Key("end");
    json.Uint(finding.end);
    put(json, "level", course::name_of(rule.level));
    put(json, "why", rule.why);
    put(json, "source", coach::named_sources(rule, loaded.sources));
    put(json, "rewrite", rule.rewrite);
    json.EndObject();
  }
  json.EndArray();
}

std::string judged(const std::string& id, const coach::Verdict& verdict, const LoadedCoach& loaded) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartObject();
  put(json, "id", id);
  put_ids(json, "mistakes", verdict.mistakes, loaded.coach.rules());
  put_ids(json, "good", verdict.good, loaded.coach.rules());
  put_findings(json, verdict, loaded);
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

// Why a line cannot be judged; empty when it can.
std::string read_line(std::string_view line, rapidjson::Document& json) {
  json.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(line.data(), line.size());
  if (json.HasParseError()) return "this is not one JSON object in UTF-8.";
  if (!json.IsObject()) return "this is not an object with `id` and `text`.";
  if (!json.HasMember("id") || !json["id"].IsString()) return "`id` is missing or is not a text.";
  if (!json.HasMember("text") || !json["text"].IsString()) return "`text` is missing or is not a text.";
  return {};
}

bool judge_lines(const std::string& input, const LoadedCoach& loaded, Said& said) {
  bool fine = true;
  std::size_t number = 0;
  for (std::size_t at = 0; at < input.size();) {
    const std::size_t end = std::min(input.find('\n', at), input.size());
    std::string_view line = std::string_view(input).substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    rapidjson::Document json;
    const std::string wrong = read_line(line, json);
    if (!wrong.empty()) {
      said.err += "defuse: line " + std::to_string(number) + ": " + wrong + "\n";
      fine = false;
      continue;
    }
    const std::string_view text(json["text"].GetString(), json["text"].GetStringLength());
    const coach::Verdict verdict = loaded.coach.judge(text);
    if (verdict.cut) {
      said.err +=
          "defuse: line " + std::to_string(number) + ": the text is very long; only its beginning was judged.\n";
    }
    said.out += judged({json["id"].GetString(), json["id"].GetStringLength()}, verdict, loaded);
  }
  return fine;
}

}  // namespace

int judge_texts(const Arguments& arguments, Said& said) {
  const base::Result<LoadedCoach> loaded = arguments.rules.empty() ? core_coach() : coach_of(arguments.rules);
  if (!loaded) {
    said.err += "defuse: " + loaded.error().message + "\n";
    return kInputWrong;
  }
  if (arguments.describe) {
    said.out += coach::describe(loaded.value().coach.rules(), loaded.value().sources);
    return kFine;
  }
  std::string input;
  if (arguments.subject.empty() || arguments.subject == "-") {
    input.assign(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
  } else {
    base::Result<std::string> bytes = read_file(arguments.subject);
    if (!bytes) {
      said.err += "defuse: " + bytes.error().message + "\n";
      return kInputWrong;
    }
    input = bytes.take();
  }
  return judge_lines(input, loaded.value(), said) ? kFine : kInputWrong;
}

}  // namespace defuse::cli
