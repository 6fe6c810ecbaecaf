// Finding many items by their ids, mostly in course order: then each is where the last one was left.
#pragma once

#include <cstddef>

#include "course/pack.h"

namespace defuse::course {

class ItemFinder {
 public:
  explicit ItemFinder(const PackIndex& index) : items_(index.items) {}

  const ItemHead* find(const base::Id& id) {  // null when there is none
    for (std::size_t n = 0; n < items_.size(); ++n, ++next_) {
      if (next_ >= items_.size()) next_ = 0;
      if (items_[next_].id == id) return &items_[next_++];
    }
    return nullptr;
  }

 private:
  const std::vector<ItemHead>& items_;
  std::size_t next_ = 0;
};

}  // namespace defuse::course
