// Stands in for the renderer where nothing is shown: says yes to every texture request, so that text can be laid out.
#pragma once

struct ImDrawData;

namespace defuse::platform {

void accept_textures(ImDrawData& data);

}  // namespace defuse::platform
