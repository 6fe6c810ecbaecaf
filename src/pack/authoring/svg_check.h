// An SVG picture is a small program in the hands of a browser. Here it is looked at by lists of what a drawing needs:
// shapes, words, gradients, clips and re-use within the picture. Everything else is refused with its place: script,
// events, HTML, style sheets, animation, and whatever would load something.
#pragma once

#include <optional>
#include <string>

#include "pack/authoring/problem.h"
#include "pack/media.h"

namespace defuse::pack::authoring {

// Its width and height; empty when it was refused (reported).
std::optional<PictureSize> check_svg(const std::string& bytes, Sink& sink);

}  // namespace defuse::pack::authoring
