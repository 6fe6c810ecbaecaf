#include "lms/item_summary.h"

#include <xxhash.h>

#include <algorithm>
#include <map>

namespace defuse::lms {

namespace {

std::uint32_t key_of(const ItemSummary& item) { return item.id.empty() ? item.hash : hash_of(item.id); }

base::Day earlier(base::Day a, base::Day b) {
  if (a.number == 0 || b.number == 0) return std::max(a, b);
  return std::min(a, b);
}

}  // namespace

std::uint32_t hash_of(std::string_view id) { return XXH32(id.data(), id.size(), 0); }

ItemSummary merge(const ItemSummary& a, const ItemSummary& b) {
  const ItemSummary& later = b.last_day > a.last_day ? b : a;
  ItemSummary both = later;
  both.id = a.id.empty() ? b.id : a.id;
  both.hash = key_of(a);
  both.finished = a.finished || b.finished;
  both.times = std::max(a.times, b.times);
  both.best = std::max(a.best, b.best);
  both.first_day = earlier(a.first_day, b.first_day);
  return both;
}

std::vector<ItemSummary> merge(const std::vector<ItemSummary>& a, const std::vector<ItemSummary>& b) {
  std::map<std::uint32_t, ItemSummary> both;
  for (const auto* list : {&a, &b}) {
    for (const ItemSummary& item : *list) {
      const auto [place, fresh] = both.try_emplace(key_of(item), item);
      place->second.hash = key_of(item);
      if (!fresh) place->second = merge(place->second, item);
    }
  }
  std::vector<ItemSummary> list;
  list.reserve(both.size());
  for (auto& [hash, item] : both) list.push_back(std::move(item));
  return list;
}

std::vector<ItemSummary> news(const std::vector<ItemSummary>& here, const std::vector<ItemSummary>& there) {
  std::map<std::uint32_t, const ItemSummary*> known;
  for (const ItemSummary& item : here) known.emplace(key_of(item), &item);
  std::vector<ItemSummary> list;
  for (const ItemSummary& item : there) {
    const auto place = known.find(key_of(item));
    if (place == known.end()) {
      list.push_back(item);
      continue;
    }
    ItemSummary before = *place->second;
    before.hash = key_of(before);
    if (merge(before, item) != before) list.push_back(item);
  }
  return list;
}

}  // namespace defuse::lms
