#include "cli/commands.h"
#include "cli/disk.h"
#include "pack/authoring/call_graph.h"

namespace defuse::cli {

int graph(const Arguments& arguments, Said& said) {
  const base::Result<course::Call> call = load_call(arguments);
  if (!call) {
    said.err += call.error().message + (call.error().message.ends_with('\n') ? "" : "\n");
    return kInputWrong;
  }
  const std::string svg = pack::authoring::graph_of(call.value());
  if (const base::Status failure = write_file(arguments.output, svg)) {
    said.err += failure->message + "\n";
    return kInputWrong;
  }
  said.out += arguments.output + ": " + std::to_string(svg.size()) + " bytes.\n";
  return kFine;
}

}  // namespace defuse::cli
