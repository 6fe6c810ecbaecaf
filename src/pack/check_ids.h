// The one template of check.h.
#pragma once

#include <set>

#include "pack/check.h"

namespace defuse::pack {

template <class T, class Path>
void check_ids(const std::vector<T>& all, std::string_view what, Path path, Findings& findings) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const base::Id& id = all[i].id;
    if (id.empty()) {
      findings.error(path(i), "missing-id",
                     "This " + std::string(what) + " has no `id`. `defuse ids` writes missing ones.");
    } else if (!base::is_id(id)) {
      findings.error(path_to(path(i), "id"), "bad-id",
                     "`" + id +
                         "` cannot be an id: use lower-case letters, digits and single hyphens, starting with a "
                         "letter, at most 64.");
    } else if (!seen.insert(id).second) {
      findings.error(path_to(path(i), "id"), "duplicate-id",
                     "The id `" + id + "` is used by two of them; each " + std::string(what) + " needs its own.");
    }
  }
}

}  // namespace defuse::pack
