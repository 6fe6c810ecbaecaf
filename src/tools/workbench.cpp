#include "tools/workbench.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pack/authoring/ids.h"
#include "pack/authoring/import.h"
#include "pack/authoring/prove.h"
#include "pack/container.h"
#include "pack/zip.h"
#include "tools/begin_at.h"
#include "tools/check_report.h"
#include "tools/open_archive.h"
#include "tools/package.h"
#include "tools/proof_report.h"
#include "tools/read_container.h"
#include "tools/review_sheet.h"
#include "tools/translators.h"
#include "tools/workbench_json.h"

namespace defuse::tools {

using namespace pack::authoring;
using pack::Severity;

namespace {

base::Error has_errors() { return {"The pack has errors; mend them first. They are in the list of problems."}; }
base::Error no_sources() { return {"A .defuse file holds no sources, so this cannot be done with it."}; }

std::string sentence_of(const std::vector<Problem>& problems) {
  const auto first =
      std::find_if(problems.begin(), problems.end(), [](const auto& one) { return one.severity == Severity::Error; });
  if (first == problems.end()) return {};
  const std::string where = "Line " + std::to_string(first->line) + ": ";
  return where + first->message;
}

}  // namespace

void Workbench::put(Shelf shelf, std::string path, std::string bytes) {
  if (shelf == Shelf::Pack) {
    reading_.reset();
    built_.reset();
  }
  (shelf == Shelf::Pack ? files_ : shelf == Shelf::Site ? site_ : schemas_)[std::move(path)] = std::move(bytes);
}

void Workbench::remove(const std::string& path) {
  reading_.reset();
  files_.erase(path);
}

void Workbench::clear(Shelf shelf) {
  (shelf == Shelf::Pack ? files_ : shelf == Shelf::Site ? site_ : schemas_).clear();
  if (shelf != Shelf::Pack) return;
  reading_.reset();
  built_.reset();
}

base::Result<std::string> Workbench::ask(std::string_view what, std::string_view argument) {
  using Asked = std::pair<std::string_view, Answer (Workbench::*)(std::string_view)>;
  static constexpr std::array<Asked, 17> kAll = {{{"open", &Workbench::open},
                                                  {"tidy", &Workbench::tidy},
                                                  {"file", &Workbench::file},
                                                  {"check", &Workbench::check},
                                                  {"overview", &Workbench::overview},
                                                  {"prove", &Workbench::prove},
                                                  {"graph", &Workbench::graph},
                                                  {"texts", &Workbench::texts},
                                                  {"strings", &Workbench::strings},
                                                  {"take", &Workbench::take},
                                                  {"ids", &Workbench::ids},
                                                  {"import", &Workbench::import},
                                                  {"review", &Workbench::review},
                                                  {"build", &Workbench::build},
                                                  {"preview", &Workbench::preview},
                                                  {"zip", &Workbench::zip},
                                                  {"export", &Workbench::export_as}}};
  for (const auto& [name, answer] : kAll) {
    if (name == what) return (this->*answer)(argument);
  }
  return base::Error{"There is no such question."};
}

const Reading& Workbench::reading() {
  if (!reading_) reading_ = built_ ? read_container(*built_) : read_pack(files_);
  return *reading_;
}

Workbench::Answer Workbench::open(std::string_view bytes) {
  base::Result<Archive> archive = open_archive(bytes);
  if (!archive) return archive.error();
  if (archive.value().built) {
    Reading read = read_container(std::string(bytes));
    if (!read.ok()) return base::Error{read.problems.front().message};
    clear(Shelf::Pack);
    built_ = std::string(bytes);
    reading_ = std::move(read);
  } else {
    clear(Shelf::Pack);
    files_ = std::move(archive.value().files);
  }
  return opened_json(built_.has_value(), files_);
}

Workbench::Answer Workbench::tidy(std::string_view /*nothing*/) {
  base::Result<Files> files = pack_files(files_);
  if (!files) return files.error();
  files_ = files.take();
  reading_.reset();
  return opened_json(false, files_);
}

Workbench::Answer Workbench::file(std::string_view path) {
  const auto found = files_.find(std::string(path));
  if (found == files_.end()) return base::Error{"The pack has no file of this name."};
  return found->second;
}

Workbench::Answer Workbench::check(std::string_view /*nothing*/) { return check_report("", reading()); }
Workbench::Answer Workbench::overview(std::string_view /*nothing*/) { return overview_json(reading()); }
Workbench::Answer Workbench::prove(std::string_view /*nothing*/) {
  return proof_report(pack::authoring::prove(reading()));
}

Workbench::Answer Workbench::graph(std::string_view call) {
  const auto& calls = reading().pack.calls;
  const auto found = std::find_if(calls.begin(), calls.end(), [&](const auto& one) { return one.id == call; });
  if (found == calls.end()) return base::Error{"The pack has no such call that can be read."};
  const auto at = static_cast<std::size_t>(found - calls.begin());
  return graph_json(*found, at < reading().calls.size() ? &reading().calls[at] : nullptr);
}

Workbench::Answer Workbench::texts(std::string_view /*nothing*/) {
  if (built_) return no_sources();
  return texts_json(open_strings(files_));
}

Workbench::Answer Workbench::strings(std::string_view language) {
  if (built_) return no_sources();
  const PackStrings pack = open_strings(files_);
  if (!pack.reading.ok()) return has_errors();
  const StringsTaken taken = strings_for(pack, std::string(language));
  if (!taken.ok()) return base::Error{taken.why.empty() ? sentence_of(taken.problems) : taken.why};
  return write_strings(taken.strings);
}

Workbench::Answer Workbench::take(std::string_view bytes) {
  if (built_) return no_sources();
  const PackStrings pack = open_strings(files_);
  if (!pack.reading.ok()) return has_errors();
  const StringsTaken taken = strings_brought(pack, std::string(bytes));
  if (!taken.ok()) return base::Error{taken.why.empty() ? sentence_of(taken.problems) : taken.why};
  put(Shelf::Pack, strings_path(taken.strings.language), write_strings(taken.strings));
  return taken_json(taken);
}

Workbench::Answer Workbench::ids(std::string_view /*nothing*/) {
  if (built_) return no_sources();
  int written = 0;
  const Files changed = with_missing_ids(files_, &written);
  for (const auto& [path, text] : changed) put(Shelf::Pack, path, text);
  return changed_json(written, changed, {});
}

Workbench::Answer Workbench::import(std::string_view what) {
  if (built_) return no_sources();
  const std::size_t end = std::min(what.find('\n'), what.size());
  const std::string bytes(what.substr(std::min(end + 1, what.size())));
  const auto& practices = reading().pack.index.practices;
  const Imported imported =
      what.substr(0, end) == "twee" ? import_twee(bytes, practices) : import_table(bytes, practices);
  if (!imported.ok()) return base::Error{sentence_of(imported.problems)};
  for (const auto& [path, text] : imported.files) {
    if (files_.contains(path))
      return base::Error{path + ": there is already such a file in the pack; rename it first."};
  }
  for (const auto& [path, text] : imported.files) put(Shelf::Pack, path, text);
  return changed_json(static_cast<int>(imported.files.size()), imported.files, imported.problems);
}

Workbench::Answer Workbench::review(std::string_view /*nothing*/) {
  if (built_) return no_sources();
  if (!reading().ok()) return has_errors();
  return review_sheet(reading().pack.index, files_);
}

Workbench::Answer Workbench::build(std::string_view /*nothing*/) {
  if (built_) return *built_;
  if (!reading().ok()) return has_errors();
  return pack::write_container(reading().pack);
}

Workbench::Answer Workbench::preview(std::string_view place) {
  if (place.empty()) return build({});
  if (!reading().ok()) return has_errors();
  const std::size_t slash = std::min(place.find('/'), place.size());
  course::Pack pack = reading().pack;
  for (course::Call& call : pack.calls) {
    if (call.id == place.substr(0, slash)) call = begin_at(std::move(call), base::Id(place.substr(slash + 1)));
  }
  return pack::write_container(pack);
}

Workbench::Answer Workbench::zip(std::string_view /*nothing*/) {
  if (built_) return no_sources();
  return pack::write_zip({files_.begin(), files_.end()});
}

Workbench::Answer Workbench::export_as(std::string_view options) {
  base::Result<Package> package = package_of(export_options(options));
  if (!package) return package.error();
  Answer bytes = build({});
  if (!bytes) return bytes;
  base::Result<Exported> exported = export_pack(reading().pack.index, bytes.value(), site_, schemas_, package.take());
  if (!exported) return base::Error{"The course's own files could not be read: " + exported.error().message};
  if (!exported.value().problems.empty()) return base::Error{exported.value().problems.front()};
  const PackageFiles& all = exported.value().files;
  return pack::write_zip({all.begin(), all.end()});
}

}  // namespace defuse::tools
