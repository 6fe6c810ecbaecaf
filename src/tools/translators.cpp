#include "tools/translators.h"

#include <algorithm>
#include <set>

#include "pack/check.h"

namespace defuse::tools {

using namespace pack::authoring;

namespace {

// What the pack has in a language so far; false when its file is wrong.
bool know(const PackStrings& pack, const std::string& language, Strings& known, StringsTaken& taken) {
  const auto file = pack.files.find(strings_path(language));
  known = Strings{pack.reading.pack.index.language, language, {}};
  if (file == pack.files.end()) return true;
  Sink sink(file->first, taken.problems);
  std::optional<Strings> read = read_strings(file->second, sink);
  taken.of_the_pack = !read.has_value();
  if (!read) return false;
  taken.problems.clear();
  known = std::move(*read);
  return true;
}

// So that a translator's file for another pack is noticed.
std::vector<StringUnit> unknown_of(const PackTexts& texts, const Strings& brought) {
  std::set<std::string> ids;
  for (const PackText& text : texts.all) ids.insert(text.id);
  std::vector<StringUnit> unknown;
  for (const StringUnit& unit : brought.units) {
    if (!ids.contains(unit.id) && !unit.obsolete && unit.state != StringState::Missing) unknown.push_back(unit);
  }
  return unknown;
}

}  // namespace

PackStrings open_strings(Files files) {
  PackStrings opened{std::move(files), {}, {}};
  Files own = opened.files;
  std::erase_if(own, [](const auto& file) { return file.first.starts_with("strings/"); });
  opened.reading = read_pack(own);
  if (opened.reading.ok()) opened.texts = texts_of(own);
  return opened;
}

StringsTaken strings_for(const PackStrings& pack, const std::string& language) {
  StringsTaken taken;
  const std::string& own = pack.reading.pack.index.language;
  if (!pack::is_language(language)) {
    taken.why = "`" + language + "` is no language code such as de, ar or pt-BR.";
  } else if (language == own) {
    taken.why = "The pack is written in `" + own + "`; name another language.";
  } else if (Strings known; know(pack, language, known, taken)) {
    taken.strings = merged(pack.texts, known);
  }
  return taken;
}

StringsTaken strings_brought(const PackStrings& pack, const std::string& bytes) {
  StringsTaken taken;
  Sink sink("", taken.problems);
  const std::optional<Strings> brought = read_strings(bytes, sink);
  if (!brought) return taken;
  taken.problems.clear();
  const std::string& own = pack.reading.pack.index.language;
  if (brought->source_language != own || brought->language == own || !pack::is_language(brought->language)) {
    taken.why = "the texts go from `" + brought->source_language + "` to `" + brought->language +
                "`, and the pack is in `" + own + "`.";
    return taken;
  }
  Strings known;
  if (!know(pack, brought->language, known, taken)) return taken;
  Strings strings = merged(pack.texts, laid_over(pack.texts, known, *brought));
  Reading reading = pack.reading;
  reading.problems.clear();
  read_translation(pack.files, pack.texts, strings, "", reading);
  if (!reading.ok()) {
    taken.problems = std::move(reading.problems);
    std::sort(taken.problems.begin(), taken.problems.end(),
              [](const Problem& a, const Problem& b) { return a.line < b.line; });
    return taken;
  }
  taken.strings = std::move(strings);
  taken.unknown = unknown_of(pack.texts, *brought);
  return taken;
}

}  // namespace defuse::tools
