// Every word and shape that patterns ask for, once, by number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coach/slots.h"

namespace defuse::coach {

using WordId = std::uint32_t;

class Words {
 public:
  static constexpr WordId kNone = Slots::kNone;

  WordId put(std::string_view word);
  WordId find(std::string_view word) const;  // kNone when it was never put
  std::size_t size() const { return ends_.size(); }
  std::string_view text(WordId word) const;
  void finish();  // lets spare room go

 private:
  std::string texts_;                // one after the other
  std::vector<std::uint32_t> ends_;  // in `texts_`, by number
  Slots slots_;
};

}  // namespace defuse::coach
