// Calls, rules of the coach and the index as bytes.
#include "pack/codec.h"

#include "pack/serialise.h"
#include "pack/serialise_call.h"
#include "pack/serialise_coach.h"

namespace defuse::pack {

std::string to_bytes(const course::Call& call) { return base::to_bytes(call); }
std::string to_bytes(const course::CoachRules& rules) { return base::to_bytes(rules); }
std::string to_bytes(const course::PackIndex& index) { return base::to_bytes(index); }
base::Result<course::Call> read_call(std::string_view bytes) { return base::from_bytes<course::Call>(bytes); }
base::Result<course::CoachRules> read_coach(std::string_view bytes) {
  return base::from_bytes<course::CoachRules>(bytes);
}
base::Result<course::PackIndex> read_index(std::string_view bytes) {
  return base::from_bytes<course::PackIndex>(bytes);
}

}  // namespace defuse::pack
