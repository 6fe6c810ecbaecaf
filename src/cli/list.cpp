// `defuse list`: the index file by which a site tells its library of the packs that it hosts.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/commands.h"
#include "cli/disk.h"
#include "cli/json.h"
#include "pack/container.h"

namespace defuse::cli {

namespace {

void put_pack(Writer& json, const std::string& file, const pack::Container& pack) {
  const course::PackIndex& index = pack.own_index();
  std::vector<std::string> languages{index.language};
  for (const course::PackLanguage& one : index.languages) languages.push_back(one.language);
  json.StartObject();
  put(json, "id", index.id);
  put(json, "title", index.title);
  put(json, "version", index.version);
  put(json, "languages", languages);
  put(json, "file", file);
  put(json, "size", static_cast<int>(pack.size()));
  put(json, "hash", pack.hash());
  json.EndObject();
}

// Names, sorted.
std::vector<std::string> packs_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".defuse" && entry.is_regular_file(error))
      names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

int list_packs(const Arguments& arguments, Said& said) {
  if (!is_folder(arguments.subject))
    return fail(arguments.subject + ": packs are listed from a folder of .defuse files, and this is none.", said);
  rapidjson::StringBuffer text;
  Writer json(text);
  json.StartObject();
  json.Key("packs");
  json.StartArray();
  for (const std::string& file : packs_in(arguments.subject)) {
    base::Result<std::string> bytes = read_file(arguments.subject + "/" + file);
    if (!bytes) return fail(bytes.error().message, said);
    const base::Result<pack::Container> pack = pack::Container::open(bytes.take());
    if (!pack) return fail(arguments.subject + "/" + file + ": " + pack.error().message, said);
    if (const base::Status wrong = pack.value().read_all())
      return fail(arguments.subject + "/" + file + ": " + wrong->message, said);
    put_pack(json, file, pack.value());
  }
  json.EndArray();
  json.EndObject();
  const std::string output = arguments.subject + "/index.json";
  if (const base::Status failure = write_file(output, std::string(text.GetString()) + "\n"))
    return fail(failure->message, said);
  said.out += output + "\n";
  return kFine;
}

}  // namespace defuse::cli
