// Dear ImGui sizes a face by the height from ascender to descender, CSS by the em. This is the ratio between the two.
#pragma once

#include <span>

namespace defuse::ui {

// (ascender - descender) / units per em, from the hhea and head tables of an OpenType face (OpenType 1.9); 1 when the
// bytes are no such face.
float line_per_em(std::span<const unsigned char> face);

}  // namespace defuse::ui
