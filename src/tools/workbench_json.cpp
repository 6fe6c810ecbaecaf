#include "tools/workbench_json.h"

#include <cmath>

#include "course/names.h"
#include "pack/authoring/call_graph.h"
#include "pack/authoring/reading_age.h"
#include "tools/json.h"

namespace defuse::tools {

using namespace pack::authoring;

namespace {

// A whole object or list, written between the braces that the name of the helper says.
template <class Body>
std::string object(Body body) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartObject();
  body(json);
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

template <class List, class Body>
void put_list(Writer& json, const char* key, const List& list, Body body) {
  json.Key(key);
  json.StartArray();
  for (const auto& one : list) {
    json.StartObject();
    body(one);
    json.EndObject();
  }
  json.EndArray();
}

void put_flag(Writer& json, const char* key, bool value) {
  json.Key(key);
  json.Bool(value);
}

void put_paths(Writer& json, const Files& files) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) paths.push_back(path);
  put(json, "files", paths);
}

void put_place(Writer& json, const Place& place) {
  put(json, "line", place.line);
  put(json, "column", place.column);
}

// A lesson's texts: how many words, and at which age they are read with ease; 0 where there are too few to say.
void put_reading(Writer& json, const course::Item& item) {
  const auto* lesson = std::get_if<course::Lesson>(&item);
  if (lesson == nullptr) return;
  const TextCounts counts = counts_of(*lesson);
  put(json, "words", counts.words);
  json.Key("age");
  json.Double(counts.words < kFewestWords ? 0 : std::round((grade_of(counts) + 5) * 10) / 10);
}

const char* name_of_state(const StringUnit& unit) {
  if (unit.obsolete) return "obsolete";
  return unit.state == StringState::Done ? "done" : unit.state == StringState::Review ? "review" : "missing";
}

}  // namespace

std::string opened_json(bool built, const Files& files) {
  return object([&](Writer& json) {
    put_flag(json, "built", built);
    put_paths(json, files);
  });
}

std::string overview_json(const Reading& reading) {
  const course::PackIndex& index = reading.pack.index;
  return object([&](Writer& json) {
    put_flag(json, "ok", reading.ok());
    put(json, "id", index.id);
    put(json, "title", index.title);
    put(json, "version", index.version);
    put(json, "language", index.language);
    std::size_t at = 0;
    put_list(json, "items", index.items, [&](const course::ItemHead& head) {
      put(json, "id", head.id);
      put(json, "title", head.title);
      put(json, "kind", head.kind == course::ItemKind::Lesson ? "lesson" : course::kind_name(head.kind));
      put(json, "file", at < reading.item_files.size() ? reading.item_files[at] : "");
      if (at < reading.pack.items.size()) put_reading(json, reading.pack.items[at]);
      ++at;
    });
    at = 0;
    put_list(json, "calls", index.calls, [&](const course::CallHead& head) {
      put(json, "id", head.id);
      put(json, "title", head.title);
      put(json, "file", at < reading.calls.size() ? reading.calls[at].file : "");
      ++at;
    });
    put_list(json, "practices", index.practices, [&](const course::Practice& practice) {
      put(json, "id", practice.id);
      put(json, "title", practice.title);
    });
  });
}

std::string graph_json(const course::Call& call, const CallFile* source) {
  std::size_t at = 0;
  return object([&](Writer& json) {
    put(json, "id", call.id);
    put(json, "title", call.title);
    put(json, "file", source == nullptr ? "" : source->file);
    put(json, "svg", graph_of(call));
    put_list(json, "beats", call.beats, [&](const course::CallBeat& beat) {
      put(json, "id", beat.id);
      put(json, "kind", course::name_of(beat.kind));
      const bool ending = beat.kind == course::BeatKind::Ending;
      put(json, "stage", ending ? course::name_of(beat.ending) : course::name_of(beat.stage));
      put(json, "says", heard_in(beat));
      if (source != nullptr) put_place(json, source->tree.follow("beats/" + std::to_string(at)).place);
      ++at;
      put_list(json, "exits", exits_of(beat), [&](const CallExit& exit) {
        put(json, "text", exit.text);
        put(json, "next", exit.next);
        put(json, "quality", exit.plain ? std::string_view("plain") : course::name_of(exit.quality));
      });
    });
  });
}

std::string texts_json(const PackStrings& pack) {
  std::map<std::size_t, Place> places;
  for (const auto& [where, index] : pack.texts.places)
    places.try_emplace(index, Place{std::get<1>(where), std::get<2>(where)});
  std::size_t at = 0;
  return object([&](Writer& json) {
    put_flag(json, "ok", pack.reading.ok());
    put(json, "language", pack.reading.pack.index.language);
    put_list(json, "texts", pack.texts.all, [&](const PackText& text) {
      put(json, "id", text.id);
      put(json, "file", text.file);
      put(json, "text", text.text);
      put(json, "note", text.note);
      const auto place = places.find(at++);
      put_place(json, place == places.end() ? Place{} : place->second);
    });
    std::vector<Strings> languages;
    for (const auto& [path, bytes] : pack.files) {
      if (!path.starts_with("strings/") || !path.ends_with(".xlf")) continue;
      const std::string language = path.substr(8, path.size() - 12);
      StringsTaken taken = strings_for(pack, language);
      if (taken.ok()) languages.push_back(std::move(taken.strings));
    }
    put_list(json, "languages", languages, [&](const Strings& strings) {
      put(json, "language", strings.language);
      const LanguageState state = count(strings);
      put(json, "texts", state.texts);
      put(json, "done", state.done);
      put(json, "review", state.review);
      put(json, "missing", state.missing);
      put_list(json, "units", strings.units, [&](const StringUnit& unit) {
        put(json, "id", unit.id);
        put(json, "target", unit.target);
        put(json, "state", name_of_state(unit));
      });
    });
  });
}

std::string taken_json(const StringsTaken& taken) {
  return object([&](Writer& json) {
    const LanguageState state = count(taken.strings);
    put(json, "file", strings_path(taken.strings.language));
    put(json, "texts", state.texts);
    put(json, "done", state.done);
    put(json, "unknown", static_cast<int>(taken.unknown.size()));
  });
}

std::string changed_json(int written, const Files& files, const std::vector<Problem>& notes) {
  return object([&](Writer& json) {
    put(json, "written", written);
    put_paths(json, files);
    put_problems(json, "notes", notes, [](pack::Severity) { return true; });
  });
}

ExportOptions export_options(std::string_view lines) {
  ExportOptions options;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    const std::size_t equals = std::min(line.find('='), line.size());
    const std::string value(line.substr(std::min(equals + 1, line.size())));
    const std::string_view key = line.substr(0, equals);
    if (key == "as") options.as = value;
    if (key == "pass-mark") options.pass_mark = value;
    if (key == "complete-when") options.complete_when = value;
    if (key == "on-failure") options.on_failure = value;
    if (key == "exit") options.exit = value;
    if (key == "iri") options.iri = value;
    if (key == "host" && !value.empty()) options.hosts.push_back(value);
  }
  return options;
}

}  // namespace defuse::tools
