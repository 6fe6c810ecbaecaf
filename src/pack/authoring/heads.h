// What the map of the course needs to know of an item or a call, taken from the whole; content hashes are filled in.
#pragma once

#include "course/pack.h"

namespace defuse::pack::authoring {

course::ItemHead head_of(const course::Item& item);
course::CallHead head_of(const course::Call& call);

}  // namespace defuse::pack::authoring
