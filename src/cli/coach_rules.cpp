#include "cli/coach_rules.h"

#include "cli/commands.h"
#include "cli/disk.h"
#include "cli/embedded.h"
#include "pack/authoring/readers.h"
#include "pack/container.h"

namespace defuse::cli {

namespace {

using pack::authoring::Problem;

constexpr std::string_view kCore = "packs/defuse-core/";

base::Result<LoadedCoach> compiled(course::CoachRules rules, std::vector<course::Source> sources) {
  base::Result<coach::Coach> coach = coach::Coach::compile(std::move(rules));
  if (!coach) return coach.error();
  return LoadedCoach{coach.take(), std::move(sources)};
}

// What the pack's own checks have already gone through needs no second reading here.
std::optional<pack::authoring::Node> tree_of(std::string_view path, std::vector<Problem>& problems) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path != path) continue;
    pack::authoring::Sink sink(std::string(path), problems);
    return pack::authoring::parse_yaml(std::string(file.bytes), 1, sink);
  }
  return std::nullopt;
}

base::Result<course::CoachRules> choose(const std::vector<course::CoachRules>& all, const std::string& language) {
  if (all.empty()) return base::Error{"This pack has no coach rules: there is no file in its folder `coach`."};
  for (const course::CoachRules& one : all) {
    if (one.language == language) return one;
  }
  return all.front();
}

}  // namespace

base::Result<LoadedCoach> core_coach() {
  std::vector<Problem> problems;
  const std::optional<pack::authoring::Node> rules = tree_of(std::string(kCore) + "coach/en.yaml", problems);
  const std::optional<pack::authoring::Node> index = tree_of(std::string(kCore) + "pack.yaml", problems);
  if (!rules || !index) return base::Error{"The command was built without its coach rules; use `--rules PACK`."};
  pack::authoring::Sink sink("", problems);
  course::CoachRules read = pack::authoring::read_coach(*rules, sink);
  return compiled(std::move(read), pack::authoring::read_index(*index, sink).sources);
}

base::Result<LoadedCoach> coach_of(const std::string& path) {
  const pack::authoring::Reading reading = load(path);
  if (!reading.ok()) return base::Error{path + ": the pack has errors; `defuse check` lists them."};
  base::Result<course::CoachRules> rules = choose(reading.pack.coach, reading.pack.index.language);
  if (!rules) return base::Error{path + ": " + rules.error().message};
  return compiled(rules.take(), reading.pack.index.sources);
}

}  // namespace defuse::cli
