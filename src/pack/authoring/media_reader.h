// media/*: the pictures and sounds of a pack. Each is looked at for what its name says it is before it gets in.
#pragma once

#include <set>
#include <string>

#include "course/pack.h"
#include "pack/authoring/problem.h"
#include "pack/authoring/read.h"

namespace defuse::pack::authoring {

// Takes the media among the files into the pack. Those that are wrong (reported) are put into `unreadable`, so that
// mentions of them are not reported as well.
void read_media(const Files& files, course::Pack& pack, std::vector<course::Medium>& unreadable,
                std::vector<Problem>& problems);

// Warns of files in media/ that nothing in the pack shows or plays.
void check_unused_media(const course::Pack& pack, std::vector<Problem>& problems);

// What `defuse check` says of the media of a built pack: an SVG in it may come from anybody.
void check_built_medium(const course::Medium& medium, const std::string& bytes, std::vector<Problem>& problems);

}  // namespace defuse::pack::authoring
