// `defuse migrate`: from the format that a pack is written in to the newest, one version at a time.
#include <span>

#include "cli/commands.h"
#include "cli/disk.h"
#include "pack/authoring/file_text.h"
#include "pack/authoring/readers.h"

namespace defuse::cli {

namespace {

using namespace pack::authoring;

// kSteps[i] turns format i + 1 into format i + 2; what it changes is written. There is one format so far.
using Step = Files (*)(const Files&);
constexpr Step kNoSteps[] = {nullptr};
constexpr std::span<const Step> kSteps(kNoSteps, static_cast<std::size_t>(kFormatVersion - 1));

// As pack.yaml says; 0 when it does not say it as a number.
int format_of(const std::string& bytes) {
  std::vector<Problem> ignored;
  Sink sink("pack.yaml", ignored);
  const std::optional<std::string> text = text_of(bytes, sink);
  const std::optional<Node> tree = text ? parse_yaml(*text, 1, sink) : std::nullopt;
  const Node* format = tree ? tree->find("format") : nullptr;
  if (format == nullptr || format->text.empty() || format->text.size() > 6) return 0;
  int value = 0;
  for (const char c : format->text) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

int migrate(const Arguments& arguments, Said& said) {
  const std::string& folder = arguments.subject;
  if (!is_folder(folder)) return fail(folder + ": a pack's folder is rewritten, and this is none.", said);
  base::Result<Files> files = read_folder(folder);
  if (!files) return fail(files.error().message, said);
  const auto manifest = files.value().find("pack.yaml");
  if (manifest == files.value().end())
    return fail(folder + ": there is no pack.yaml here, so this is not a pack.", said);
  const int format = format_of(manifest->second);
  if (format < 1)
    return fail(folder + "/pack.yaml: it does not say its `format`; write `format: 1` above everything.", said);
  if (format > kFormatVersion) {
    return fail(folder + "/pack.yaml: its format is " + std::to_string(format) + ", and this Defuse knows " +
                    std::to_string(kFormatVersion) + ". Use a newer one.",
                said);
  }
  for (int at = format; at < kFormatVersion; ++at) {
    for (const auto& [path, bytes] : kSteps[static_cast<std::size_t>(at - 1)](files.value())) {
      if (const base::Status failure = write_file(folder + "/" + path, bytes)) return fail(failure->message, said);
      files.value()[path] = bytes;
      said.out += path + "\n";
    }
  }
  said.out += format == kFormatVersion ? "The pack is written in the newest format, " + std::to_string(kFormatVersion) +
                                             ": there is nothing to change.\n"
                                       : "The pack is now in format " + std::to_string(kFormatVersion) + ".\n";
  return kFine;
}

}  // namespace defuse::cli
