// A table of states with something known about each, for searches that meet hundreds of thousands of them: entries lie
// one after the other, so that little is allocated.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/call_state.h"

namespace defuse::engine {

template <class T>
class StateTable {
 public:
  StateTable() : slots_(1024, kFree) {}

  std::size_t size() const { return entries_.size(); }

  // Null when the state is not there; good until the next add.
  const T* find(const CallState& state) const {
    const std::uint32_t entry = slots_[slot_of(state)];
    return entry == kFree ? nullptr : &entries_[entry].second;
  }

  // False when it was there already; the old value stays.
  bool add(const CallState& state, const T& value) {
    const std::size_t slot = slot_of(state);
    if (slots_[slot] != kFree) return false;
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
    entries_.emplace_back(state, value);
    if (entries_.size() * 2 > slots_.size()) grow();
    return true;
  }

  const std::vector<std::pair<CallState, T>>& entries() const { return entries_; }

 private:
  static constexpr std::uint32_t kFree = UINT32_MAX;

  // Where the state is, or would be.
  std::size_t slot_of(const CallState& state) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = CallStateHash()(state) & mask;
    while (slots_[slot] != kFree && !(entries_[slots_[slot]].first == state)) slot = (slot + 1) & mask;
    return slot;
  }

  void grow() {
    slots_.assign(slots_.size() * 2, kFree);
    for (std::size_t i = 0; i < entries_.size(); ++i)
      slots_[slot_of(entries_[i].first)] = static_cast<std::uint32_t>(i);
  }

  std::vector<std::pair<CallState, T>> entries_;
  std::vector<std::uint32_t> slots_;  // a power of two of them, at most half of them taken
};

}  // namespace defuse::engine
