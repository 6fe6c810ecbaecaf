#include <algorithm>

#include "cli/commands.h"
#include "cli/disk.h"
#include "tools/read_container.h"

namespace defuse::cli {

namespace {

using pack::Severity;
using pack::authoring::Problem;
using pack::authoring::Reading;

Reading failed(std::string code, std::string message) {
  Reading reading;
  reading.problems.push_back({"", 1, 1, std::move(code), Severity::Error, std::move(message)});
  return reading;
}

Reading load_container(const std::string& path) {
  base::Result<std::string> bytes = read_file(path);
  return bytes ? tools::read_container(bytes.take()) : failed("file", bytes.error().message);
}

std::string counted(std::size_t count, const char* what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

}  // namespace

Reading load(const std::string& path) {
  if (!is_folder(path))
    return exists(path) ? load_container(path) : failed("file", "There is no folder and no file of this name.");
  const base::Result<pack::authoring::Files> files = read_folder(path);
  return files ? pack::authoring::read_pack(files.value()) : failed("file", files.error().message);
}

base::Result<course::Call> load_call(const Arguments& arguments) {
  const Reading reading = load(arguments.subject);
  const auto& calls = reading.pack.calls;
  const auto call =
      std::find_if(calls.begin(), calls.end(), [&](const course::Call& one) { return one.id == arguments.call; });
  if (call == calls.end()) {
    std::string known;
    for (const course::Call& one : calls) known += (known.empty() ? " It has: " : ", ") + one.id;
    if (!reading.ok() && calls.empty()) return base::Error{as_text(arguments.subject, reading.problems)};
    return base::Error{"The pack has no call `" + arguments.call + "`." + known + (known.empty() ? "" : ".")};
  }
  const auto at = static_cast<std::size_t>(call - calls.begin());
  const std::string file = at < reading.calls.size() ? reading.calls[at].file : "";
  std::vector<Problem> own;
  for (const Problem& problem : reading.problems) {
    if (problem.severity == Severity::Error && problem.file == file) own.push_back(problem);
  }
  if (!own.empty()) return base::Error{as_text(arguments.subject, own)};
  return *call;
}

std::string as_text(const std::string& pack_path, const std::vector<Problem>& problems) {
  std::string text;
  std::size_t errors = 0;
  for (const Problem& problem : problems) {
    const bool error = problem.severity == Severity::Error;
    errors += error ? 1 : 0;
    text += pack_path + (problem.file.empty() ? "" : "/" + problem.file) + ":" + std::to_string(problem.line) + ":" +
            std::to_string(problem.column) + ": " + (error ? "error: " : "warning: ") + problem.message + " [" +
            problem.code + "]\n";
  }
  return text + counted(errors, "error") + ", " + counted(problems.size() - errors, "warning") + ".\n";
}

}  // namespace defuse::cli
