// `defuse strings`: a pack's texts out to translators and back. See tools/translators.h.
#include <algorithm>

#include "cli/commands.h"
#include "cli/disk.h"
#include "tools/translators.h"

namespace defuse::cli {

namespace {

using namespace pack::authoring;
using tools::PackStrings;
using tools::StringsTaken;

// A pack's folder without errors of its own.
std::optional<PackStrings> open_pack(const std::string& folder, Said& said) {
  if (!is_folder(folder)) {
    fail(folder + ": texts are taken from a pack's folder, and this is none.", said);
    return std::nullopt;
  }
  base::Result<Files> files = read_folder(folder);
  if (!files) {
    fail(files.error().message, said);
    return std::nullopt;
  }
  PackStrings opened = tools::open_strings(files.take());
  if (!opened.reading.ok()) {
    std::erase_if(opened.reading.problems, [](const Problem& one) { return one.severity != pack::Severity::Error; });
    fail(as_text(folder, opened.reading.problems) + "The pack has errors; mend them first.", said);
    return std::nullopt;
  }
  return opened;
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
  const std::optional<PackStrings> pack = open_pack(folder, said);
  if (!pack) return kInputWrong;
  const StringsTaken taken = tools::strings_for(*pack, arguments.language);
  if (!taken.ok()) return fail(taken.why.empty() ? as_text(folder, taken.problems) : taken.why, said);
  if (const base::Status failure = write_file(arguments.output, write_strings(taken.strings)))
    return fail(failure->message, said);
  said.out += arguments.output + ": " + counted(count(taken.strings));
  return kFine;
}

// What the pack does not know.
std::string unknown_ids(const std::vector<StringUnit>& unknown, const std::string& file) {
  constexpr std::size_t kTold = 20;
  std::string told;
  for (std::size_t i = 0; i < std::min(unknown.size(), kTold); ++i) {
    told += file + ":" + std::to_string(unknown[i].place.line) + ":" + std::to_string(unknown[i].place.column) +
            ": warning: the pack has no text `" + unknown[i].id + "` any more.\n";
  }
  if (unknown.size() > kTold) told += file + ": and " + std::to_string(unknown.size() - kTold) + " more.\n";
  return told;
}

int import_strings(const Arguments& arguments, Said& said) {
  const std::string& folder = arguments.files.front();
  const std::string& file = arguments.files.back();
  const std::optional<PackStrings> pack = open_pack(folder, said);
  if (!pack) return kInputWrong;
  const base::Result<std::string> bytes = read_file(file);
  if (!bytes) return fail(bytes.error().message, said);
  const StringsTaken taken = tools::strings_brought(*pack, bytes.value());
  if (taken.of_the_pack) return fail(as_text(folder, taken.problems), said);
  if (!taken.ok()) {
    const std::string why = taken.why.empty() ? as_text(file, taken.problems) : file + ": " + taken.why + " ";
    return fail(why + "Nothing was imported.", said);
  }
  said.err += unknown_ids(taken.unknown, file);
  const std::string target = folder + "/" + strings_path(taken.strings.language);
  if (const base::Status failure = write_file(target, write_strings(taken.strings)))
    return fail(failure->message, said);
  said.out += target + ": " + counted(count(taken.strings));
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
