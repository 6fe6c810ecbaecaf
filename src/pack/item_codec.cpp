// Lessons and exercises as bytes.
#include "pack/codec.h"
#include "pack/serialise.h"

namespace defuse::pack {

std::string to_bytes(const course::Item& item) { return base::to_bytes(item); }
base::Result<course::Item> read_item(std::string_view bytes) { return base::from_bytes<course::Item>(bytes); }

}  // namespace defuse::pack
