// The workbench's answers as JSON, see workbench.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pack/authoring/read.h"
#include "tools/package.h"
#include "tools/translators.h"

namespace defuse::tools {

std::string opened_json(bool built, const pack::authoring::Files& files);
std::string overview_json(const pack::authoring::Reading& reading);

// `source` may be null: of a built pack nothing has a line.
std::string graph_json(const course::Call& call, const pack::authoring::CallFile* source);

std::string texts_json(const PackStrings& pack);
std::string taken_json(const StringsTaken& taken);
std::string changed_json(int written, const pack::authoring::Files& files,
                         const std::vector<pack::authoring::Problem>& notes);

// From lines "pass-mark=80"; what is not known is left out.
ExportOptions export_options(std::string_view lines);

}  // namespace defuse::tools
