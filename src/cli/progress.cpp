// `defuse progress`: looks into saved progress, joins files without losing any of it, and says whether a file is whole.
#include <algorithm>
#include <map>
#include <set>

#include "base/date.h"
#include "cli/commands.h"
#include "cli/disk.h"
#include "cli/json.h"
#include "progress/codec.h"

namespace defuse::cli {

namespace {

using progress::Attempt;
using progress::AttemptKind;

struct File {
  std::string path;
  progress::Loaded loaded;
};

// Those that can be read at all; the others are told.
std::vector<File> read_files(const std::vector<std::string>& paths, Said& said) {
  std::vector<File> files;
  for (const std::string& path : paths) {
    base::Result<std::string> bytes = read_file(path);
    if (!bytes) {
      said.err += "defuse: " + bytes.error().message + "\n";
      continue;
    }
    base::Result<progress::Loaded> loaded = progress::load_file(bytes.value());
    if (loaded) {
      files.push_back({path, loaded.take()});
    } else {
      said.err += path + ": " + loaded.error().message + "\n";
    }
  }
  return files;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string day_text(base::Instant time) {
  const base::Date date = base::date_of(base::day_of(time, 0));
  return std::to_string(date.year) + "-" + two_digits(date.month) + "-" + two_digits(date.day);
}

const char* name_of(AttemptKind kind) {
  switch (kind) {
    case AttemptKind::Bookmark:
      return "bookmark";
    case AttemptKind::Finished:
      return "finished";
    case AttemptKind::Thought:
      return "note";
    case AttemptKind::Reset:
      break;
  }
  return "reset";
}

void put_attempt(Writer& json, const Attempt& one) {
  json.StartObject();
  put(json, "id", one.id);
  put(json, "kind", name_of(one.kind));
  json.Key("time");
  json.Int64(one.time.ms);
  put(json, "device", one.device);
  put(json, "pack", one.pack);
  put(json, "item", one.item);
  put(json, "place", one.place);
  json.Key("score");
  json.Double(one.outcome.score);
  json.Key("seconds");
  json.Uint(one.seconds);
  // What somebody wrote for themselves is not printed.
  if (one.kind != AttemptKind::Thought) put(json, "answer", one.answer);
  json.EndObject();
}

std::string as_json(const std::vector<File>& files) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.StartObject();
  json.Key("files");
  json.StartArray();
  for (const File& file : files) {
    json.StartObject();
    put(json, "file", file.path);
    put(json, "unreadable", static_cast<int>(file.loaded.set_aside.size()));
    put(json, "problems", file.loaded.problems);
    json.Key("attempts");
    json.StartArray();
    for (const Attempt& one : file.loaded.journal.attempts()) put_attempt(json, one);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

std::string counted(std::size_t count, const std::string& one, const std::string& several) {
  return std::to_string(count) + " " + (count == 1 ? one : several);
}

std::string in_words(const File& file) {
  const std::vector<Attempt>& attempts = file.loaded.journal.attempts();
  std::string out = file.path + ": " + counted(attempts.size(), "record", "records");
  if (attempts.empty()) return out + "\n";
  struct Pack {
    std::set<base::Id> finished;
    std::set<base::Id> seen;
    std::uint64_t seconds = 0;
    std::size_t notes = 0;
  };
  std::map<base::Id, Pack> packs;
  std::set<std::string> devices;
  for (const Attempt& one : attempts) {
    Pack& pack = packs[one.pack];
    if (!one.item.empty()) pack.seen.insert(one.item);
    if (one.kind == AttemptKind::Finished) pack.finished.insert(one.item);
    pack.notes += one.kind == AttemptKind::Thought ? 1 : 0;
    pack.seconds += one.seconds;
    devices.insert(one.device);
  }
  out += ", " + day_text(attempts.front().time) + " to " + day_text(attempts.back().time) + ", from " +
         counted(devices.size(), "device", "devices") + "\n";
  for (const auto& [id, pack] : packs) {
    out += "  " + (id.empty() ? std::string("(no pack)") : id) + ": " + counted(pack.finished.size(), "item", "items") +
           " finished of " + std::to_string(pack.seen.size()) + " begun, " +
           counted(pack.notes, "private note", "private notes") + ", " + std::to_string(pack.seconds / 60) + " min\n";
  }
  return out;
}

int told(const std::vector<File>& files, Said& said) {
  bool whole = true;
  for (const File& file : files) {
    for (const std::string& problem : file.loaded.problems) said.err += file.path + ": " + problem + "\n";
    whole = whole && file.loaded.problems.empty();
  }
  return whole ? kFine : kInputWrong;
}

int merge(const std::vector<File>& files, const Arguments& arguments, Said& said) {
  progress::Journal all;
  std::vector<std::string> set_aside;
  std::size_t read = 0;
  for (const File& file : files) {
    read += file.loaded.journal.attempts().size();
    all.merge(file.loaded.journal);
    for (const std::string& bytes : file.loaded.set_aside)
      if (std::find(set_aside.begin(), set_aside.end(), bytes) == set_aside.end()) set_aside.push_back(bytes);
  }
  if (const base::Status failed = write_file(arguments.output, progress::save_file(all, set_aside))) {
    said.err += "defuse: " + failed->message + "\n";
    return kInputWrong;
  }
  said.out += arguments.output + ": " + counted(all.attempts().size(), "record", "records") + ", " +
              counted(read - all.attempts().size(), "was", "were") + " in more than one file\n";
  return told(files, said);
}

}  // namespace

int look_at_progress(const Arguments& arguments, Said& said) {
  const std::string& what = arguments.subject;
  const bool merging = what == "merge";
  if (!merging && what != "show" && what != "verify") {
    said.err += "defuse: `progress` can `show`, `merge` or `verify`. `defuse --help` shows how it is used.\n";
    return kCommandWrong;
  }
  if (merging == arguments.output.empty() || (arguments.json && what != "show")) {
    said.err += merging ? "defuse: `progress merge` needs `-o X.defuse-progress`.\n"
                        : "defuse: `-o` goes with `progress merge`, `--json` with `progress show`.\n";
    return kCommandWrong;
  }
  const std::vector<File> files = read_files(arguments.files, said);
  if (files.size() != arguments.files.size()) return kInputWrong;  // nothing is written with a file missing
  if (merging) return merge(files, arguments, said);
  if (what == "show") {
    if (arguments.json) {
      said.out += as_json(files);
    } else {
      for (const File& file : files) said.out += in_words(file);
    }
    return told(files, said);
  }
  const int code = told(files, said);
  for (const File& file : files) {
    if (file.loaded.problems.empty())
      said.out += file.path + ": whole, " + counted(file.loaded.journal.attempts().size(), "record", "records") + "\n";
  }
  return code;
}

}  // namespace defuse::cli
