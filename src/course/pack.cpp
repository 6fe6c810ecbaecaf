#include "course/pack.h"

#include <algorithm>

namespace defuse::course {

namespace {
template <class T>
const T* find_by_id(const std::vector<T>& all, const base::Id& id) {
  const auto it = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return it == all.end() ? nullptr : &*it;
}

constexpr int kLongestChain = 32;  // of renames; a circle ends here
}  // namespace

const ItemHead* PackIndex::find_item(const base::Id& item) const { return find_by_id(items, item); }
const CallHead* PackIndex::find_call(const base::Id& call) const { return find_by_id(calls, call); }
const Medium* PackIndex::find_medium(std::string_view file) const {
  const auto it = std::find_if(media.begin(), media.end(), [&](const Medium& one) { return one.file == file; });
  return it == media.end() ? nullptr : &*it;
}
const Practice* PackIndex::find_practice(const base::Id& practice) const { return find_by_id(practices, practice); }

base::Id PackIndex::present_id(base::Id id) const {
  for (int i = 0; i < kLongestChain; ++i) {
    const auto it = renames.find(id);
    if (it == renames.end()) break;
    id = it->second;
  }
  return id;
}

}  // namespace defuse::course
