// `defuse strings`: a pack's texts out to translators and back.
#include <algorithm>
#include <set>

#include "cli/commands.h"
#include "cli/disk.h"
#include "pack/authoring/translate.h"
#include "pack/check.h"

namespace defuse::cli {

namespace {

using namespace pack::authoring;

int fail(const std::string& why, Said& said) {
  said.err += why + "\n";
  return kInputWrong;
}

// A pack's folder without errors of its own; its strings, where it has any, are read apart.
struct Opened {
  Files files;
  Reading reading;
  PackTexts texts;
};

std::optional<Opened> open_pack(const std::string& folder, Said& said) {
  if (!is_folder(folder)) {
    fail(folder + ": texts are taken from a pack's folder, and this is none.", said);
    return std::nullopt;
  }
  base::Result<Files> files = read_folder(folder);
  if (!files) {
    fail(files.error().message, said);
    return std::nullopt;
  }
  Opened opened{files.take(), {}, {}};
  Files own = opened.files;
  std::erase_if(own, [](const auto& file) { return file.first.starts_with("strings/"); });
  opened.reading = read_pack(own);
  if (!opened.reading.ok()) {
    std::erase_if(opened.reading.problems, [](const Problem& one) { return one.severity != pack::Severity::Error; });
    fail(as_text(folder, opened.reading.problems) + "The pack has errors; mend them first.", said);
    return std::nullopt;
  }
  opened.texts = texts_of(own);
  return opened;
}

// What the pack has in a language so far; empty when its file is wrong.
std::optional<Strings> known_strings(const Opened& pack, const std::string& folder, const std::string& language,
                                     Said& said) {
  const auto file = pack.files.find(strings_path(language));
  if (file == pack.files.end()) return Strings{pack.reading.pack.index.language, language, {}};
  std::vector<Problem> problems;
  Sink sink(file->first, problems);
  std::optional<Strings> known = read_strings(file->second, sink);
  if (!known) fail(as_text(folder, problems), said);
  return known;
}

std::string counted(const LanguageState& counts) {
  std::string text = std::to_string(counts.done) + " of " + std::to_string(counts.texts) + " texts are translated, " +
                     std::to_string(counts.review) + " need review, " + std::to_string(counts.missing) +
                     " are missing.\n";
  if (counts.obsolete > 0)
    text +=
        std::to_string(counts.obsolete) + " translations are of texts that the pack no longer has; they are kept.\n";
  return text;
}

int export_strings(const Arguments& arguments, Said& said) {
  const std::string& folder = arguments.files.front();
  if (arguments.language.empty() || arguments.output.empty()) {
    said.err += "defuse: `strings export` needs `--lang LL` and `-o FILE`. `defuse --help` shows how it is used.\n";
    return kCommandWrong;
  }
  const std::optional<Opened> pack = open_pack(folder, said);
  if (!pack) return kInputWrong;
  const std::string& own = pack->reading.pack.index.language;
  if (!pack::is_language(arguments.language))
    return fail("`" + arguments.language + "` is no language code such as de, ar or pt-BR.", said);
  if (arguments.language == own) return fail("The pack is written in `" + own + "`; name another language.", said);
  const std::optional<Strings> known = known_strings(*pack, folder, arguments.language, said);
  if (!known) return kInputWrong;
  const Strings strings = merged(pack->texts, *known);
  if (const base::Status failure = write_file(arguments.output, write_strings(strings)))
    return fail(failure->message, said);
  said.out += arguments.output + ": " + counted(count(strings));
  return kFine;
}

// What the pack does not know is told, so that a translator's file for another pack is noticed.
std::string unknown_ids(const PackTexts& texts, const Strings& brought, const std::string& file) {
  std::set<std::string> ids;
  for (const PackText& text : texts.all) ids.insert(text.id);
  std::string told;
  int more = 0;
  for (const StringUnit& unit : brought.units) {
    const bool known = ids.contains(unit.id);
    if (known || unit.obsolete || unit.state == StringState::Missing) continue;
    if (++more <= 20) {
      told += file + ":" + std::to_string(unit.place.line) + ":" + std::to_string(unit.place.column) +
              ": warning: the pack has no text `" + unit.id + "` any more.\n";
    }
  }
  if (more > 20) told += file + ": and " + std::to_string(more - 20) + " more.\n";
  return told;
}

int import_strings(const Arguments& arguments, Said& said) {
  const std::string& folder = arguments.files.front();
  const std::string& file = arguments.files.back();
  const std::optional<Opened> pack = open_pack(folder, said);
  if (!pack) return kInputWrong;
  const base::Result<std::string> bytes = read_file(file);
  if (!bytes) return fail(bytes.error().message, said);
  std::vector<Problem> problems;
  Sink sink("", problems);
  const std::optional<Strings> brought = read_strings(bytes.value(), sink);
  if (!brought) return fail(as_text(file, problems) + "Nothing was imported.", said);
  const std::string& own = pack->reading.pack.index.language;
  if (brought->source_language != own || brought->language == own || !pack::is_language(brought->language)) {
    return fail(file + ": the texts go from `" + brought->source_language + "` to `" + brought->language +
                    "`, and the pack is in `" + own + "`. Nothing was imported.",
                said);
  }
  const std::optional<Strings> known = known_strings(*pack, folder, brought->language, said);
  if (!known) return kInputWrong;
  const Strings strings = merged(pack->texts, laid_over(pack->texts, *known, *brought));
  Reading reading = pack->reading;
  reading.problems.clear();
  read_translation(pack->files, pack->texts, strings, "", reading);
  if (!reading.ok()) {
    std::sort(reading.problems.begin(), reading.problems.end(),
              [](const Problem& a, const Problem& b) { return a.line < b.line; });
    return fail(as_text(file, reading.problems) + "Nothing was imported.", said);
  }
  said.err += unknown_ids(pack->texts, *brought, file);
  const std::string target = folder + "/" + strings_path(brought->language);
  if (const base::Status failure = write_file(target, write_strings(strings))) return fail(failure->message, said);
  said.out += target + ": " + counted(count(strings));
  return kFine;
}

}  // namespace

int translate(const Arguments& arguments, Said& said) {
  const bool in = arguments.subject == "import";
  if (!in && arguments.subject != "export") {
    said.err += "defuse: `strings` has no `" + arguments.subject + "`; it has export and import.\n";
    return kCommandWrong;
  }
  if (arguments.files.size() != (in ? 2U : 1U)) {
    said.err += in ? "defuse: `strings import` needs a PACK and a FILE.\n" : "defuse: `strings export` needs a PACK.\n";
    return kCommandWrong;
  }
  return in ? import_strings(arguments, said) : export_strings(arguments, said);
}

}  // namespace defuse::cli
