// Zip files in memory, as far as the .defuse container needs them. Writing is deterministic: fixed dates, names as
// given, the same bytes for the same parts. Reading trusts nothing: entries are counted, inflating stops at a cap,
// checksums are compared, and encryption and methods other than "stored" and "deflated" are refused. Called by
// container.cpp, and for writing by `defuse export`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace defuse::pack {

using ZipParts = std::vector<std::pair<std::string, std::string>>;  // name, bytes

std::string write_zip(const ZipParts& parts);

// Where the entries of an opened zip file are. Knows no bytes: the caller keeps them and hands them in again.
struct ZipIndex {
  struct Place {
    std::uint64_t directory = 0;  // minizip's position of the entry in the central directory
    std::uint64_t number = 0;
    std::uint64_t size = 0;    // as declared, inflated
    std::uint64_t begin = 0;   // of its packed bytes in the file
    std::uint64_t packed = 0;  // their number
    bool deflated = true;      // or stored
  };
  std::map<std::string, Place> entries;
};

base::Result<ZipIndex> index_zip(std::string_view bytes, std::size_t most_entries);

// The inflated bytes of one entry; an error when they are more than `most_bytes` or do not match their checksum.
base::Result<std::string> read_zip(std::string_view bytes, const ZipIndex::Place& place, std::size_t most_bytes);

// The packed bytes of one entry alone, which are deflated: `size` bytes, or an error.
base::Result<std::string> inflate_entry(std::string_view packed, std::size_t size);

}  // namespace defuse::pack
