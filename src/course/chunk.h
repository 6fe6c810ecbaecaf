// chunk: split a tangled complaint into its pieces, settle the easy ones first, isolate the sticking point.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace defuse::course {

// A stretch of the complaint. With a name it is a piece that can be settled; without one it is noise around the pieces.
struct Stretch {
  base::Id id;
  std::string words;
  std::string name;  // "The locked account"
  int turn = 0;      // of a piece: 1 is settled first, equal turns may go either way, the highest is the sticking point
  base::Id practice;
  std::string why;  // of a piece: why it is one, and why then; of noise: why it is none
  bool operator==(const Stretch&) const = default;
};

struct Chunk {
  std::string situation;
  std::string who;
  std::vector<Stretch> complaint;  // read one after the other it is what the customer says
  bool operator==(const Chunk&) const = default;
};

}  // namespace defuse::course
