// One function for each command; run.cpp has taken the command line apart. They return exit codes.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/run.h"
#include "pack/authoring/read.h"
#include "tools/package.h"

namespace defuse::cli {

struct Arguments {
  std::vector<std::string> files;  // FILE..., of `progress` and `strings`
  std::string subject;             // DIR or PACK
  std::string language;            // --lang LL
  std::string output;              // -o
  bool json = false;               // --json
  std::string rules;               // --rules PACK
  bool describe = false;           // --describe
  std::string call;                // CALL, and FILE of `import`
  std::string seed;                // --seed N
  std::string replies;             // --replies FILE
  bool watch = false;              // --watch
  std::string port;                // --port N
  tools::ExportOptions exporting;
};

int check(const Arguments& arguments, Said& said);
int watch(const Arguments& arguments, Said& said);  // prints as it goes, and ends when it is told to
int build(const Arguments& arguments, Said& said);
int make_new(const Arguments& arguments, Said& said);
int write_ids(const Arguments& arguments, Said& said);
int prove_calls(const Arguments& arguments, Said& said);
int play(const Arguments& arguments, Said& said);
int graph(const Arguments& arguments, Said& said);
int look_at_progress(const Arguments& arguments, Said& said);
int review(const Arguments& arguments, Said& said);
int import_story(const Arguments& arguments, Said& said);
int migrate(const Arguments& arguments, Said& said);
int complete_in_shell(const Arguments& arguments, Said& said);
int translate(const Arguments& arguments, Said& said);
int judge_texts(const Arguments& arguments, Said& said);
int list_packs(const Arguments& arguments, Said& said);
int export_package(const Arguments& arguments, Said& said);

// A pack from a folder or a .defuse file, with all that is wrong with it.
pack::authoring::Reading load(const std::string& path);

// A call of a pack by its id; an error says what is wrong.
base::Result<course::Call> load_call(const Arguments& arguments);

// "exercises/spot.yaml:12:5: error: ... [cue-overlap]", one line each, and a line that counts them.
std::string as_text(const std::string& pack_path, const std::vector<pack::authoring::Problem>& problems);

}  // namespace defuse::cli
