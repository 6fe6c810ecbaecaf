// Finding numbers by what they stand for: a hash table of hashes and numbers, open addressing. What is compared stays
// with the caller, so that everything lies in flat arrays.
#pragma once

#include <cstdint>
#include <vector>

namespace defuse::coach {

class Slots {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // The number that was put with this hash and for which `same(number)` holds; kNone when there is none.
  template <class Same>
  std::uint32_t find(std::uint32_t hash, Same same) const {
    if (slots_.empty()) return kNone;
    for (std::size_t at = hash & (slots_.size() - 1); slots_[at].number != kNone; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash == hash && same(slots_[at].number)) return slots_[at].number;
    }
    return kNone;
  }

  void put(std::uint32_t hash, std::uint32_t number) {
    if (slots_.size() * 3 < (used_ + 1) * 4) grow();
    place({hash, number});
    ++used_;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = kNone;
  };

  void place(Slot slot) {
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].number != kNone) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 16 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.number != kNone) place(slot);
    }
  }

  std::vector<Slot> slots_;  // a power of two, at most three quarters full
  std::size_t used_ = 0;
};

// Mixes one more number into a hash (the finaliser of MurmurHash3 over a running sum).
constexpr std::uint32_t mixed(std::uint32_t hash, std::uint32_t value) {
  hash = (hash ^ value) * 0x9E3779B1U;
  hash ^= hash >> 15U;
  hash *= 0x85EBCA6BU;
  return hash ^ (hash >> 13U);
}

}  // namespace defuse::coach
