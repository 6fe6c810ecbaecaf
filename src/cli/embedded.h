// Files compiled into the command, so that it works wherever it lies: content/packs/template and content/schema for
// `defuse new`, the coach rules of the core pack with its pack.yaml for `defuse coach`. The build writes the
// implementation (scripts/cmake/embed.cmake).
#pragma once

#include <span>
#include <string_view>

namespace defuse::cli {

struct EmbeddedFile {
  std::string_view path;  // "packs/template/pack.yaml", "schema/pack.schema.json"
  std::string_view bytes;
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace defuse::cli
