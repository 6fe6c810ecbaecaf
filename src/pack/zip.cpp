#define ZLIB_CONST  // what zlib reads need not be writable
#include "pack/zip.h"

#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace defuse::pack {

namespace {

// minizip's view of a file: a buffer with a position. `source` when reading, `target` when writing.
struct Memory {
  std::string_view source;
  std::string* target = nullptr;
  std::size_t position = 0;
  std::size_t size() const { return target != nullptr ? target->size() : source.size(); }
};

// The functions carry a voidpf "opaque" and hand it back as the stream.
voidpf open_memory(voidpf opaque, const char* /*name*/, int /*mode*/) { return opaque; }

uLong read_memory(voidpf /*opaque*/, voidpf stream, void* to, uLong size) {
  auto& memory = *static_cast<Memory*>(stream);
  if (memory.position >= memory.source.size()) return 0;
  const std::size_t count = std::min<std::size_t>(size, memory.source.size() - memory.position);
  std::memcpy(to, memory.source.data() + memory.position, count);
  memory.position += count;
  return static_cast<uLong>(count);
}

uLong write_memory(voidpf /*opaque*/, voidpf stream, const void* from, uLong size) {
  auto& memory = *static_cast<Memory*>(stream);
  std::string& target = *memory.target;
  if (memory.position + size > target.size()) target.resize(memory.position + size);
  std::memcpy(target.data() + memory.position, from, size);
  memory.position += size;
  return size;
}

long tell_memory(voidpf /*opaque*/, voidpf stream) { return static_cast<long>(static_cast<Memory*>(stream)->position); }

long seek_memory(voidpf /*opaque*/, voidpf stream, uLong offset, int origin) {
  auto& memory = *static_cast<Memory*>(stream);
  const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.position
                           : origin == ZLIB_FILEFUNC_SEEK_END ? memory.size()
                                                              : 0;
  // Offsets are unsigned: a hostile one may point anywhere, and is refused rather than wrapped around.
  if (offset > memory.size() || from + offset > memory.size()) return -1;
  memory.position = from + offset;
  return 0;
}

int close_memory(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }
int error_memory(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

zlib_filefunc_def functions_for(Memory& memory) {
  zlib_filefunc_def functions{};
  functions.zopen_file = open_memory;
  functions.zread_file = read_memory;
  functions.zwrite_file = write_memory;
  functions.ztell_file = tell_memory;
  functions.zseek_file = seek_memory;
  functions.zclose_file = close_memory;
  functions.zerror_file = error_memory;
  functions.opaque = &memory;
  return functions;
}

struct CloseUnzip {
  void operator()(void* file) const { unzClose(file); }
};
using Unzip = std::unique_ptr<void, CloseUnzip>;

Unzip open_unzip(Memory& memory) {
  zlib_filefunc_def functions = functions_for(memory);
  return Unzip(unzOpen2("", &functions));
}

constexpr std::size_t kLongestName = 128;
constexpr uLong kEncrypted = 1;

base::Error damaged() { return {"The file is damaged: its list of parts cannot be read."}; }

// Where the packed bytes of the current entry begin; 0 when they cannot be found.
ZPOS64_T data_of(void* zip) {
  int method = 0;
  int level = 0;
  if (unzOpenCurrentFile2(zip, &method, &level, 1) != UNZ_OK) return 0;
  const ZPOS64_T begin = unzGetCurrentFileZStreamPos64(zip);
  unzCloseCurrentFile(zip);
  return begin;
}

// Bytes that are packed once and listed twice unpack to more than the file could hold.
bool overlap(std::vector<std::pair<ZPOS64_T, ZPOS64_T>> stretches) {
  std::sort(stretches.begin(), stretches.end());
  for (std::size_t i = 1; i < stretches.size(); ++i) {
    if (stretches[i].first < stretches[i - 1].second) return true;
  }
  return false;
}

}  // namespace

std::string write_zip(const ZipParts& parts) {
  std::string bytes;
  Memory memory{{}, &bytes, 0};
  zlib_filefunc_def functions = functions_for(memory);
  void* zip = zipOpen2("", APPEND_STATUS_CREATE, nullptr, &functions);
  zip_fileinfo info{};
  info.dosDate = 0x00210000;  // 1980-01-01, the first day that zip files know
  for (const auto& [name, content] : parts) {
    zipOpenNewFileInZip(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, Z_BEST_COMPRESSION);
    zipWriteInFileInZip(zip, content.data(), static_cast<unsigned>(content.size()));
    zipCloseFileInZip(zip);
  }
  zipClose(zip, nullptr);
  return bytes;
}

base::Result<ZipIndex> index_zip(std::string_view bytes, std::size_t most_entries) {
  Memory memory{bytes, nullptr, 0};
  const Unzip zip = open_unzip(memory);
  unz_global_info global{};
  if (!zip || unzGetGlobalInfo(zip.get(), &global) != UNZ_OK) {
    return base::Error{"This is not a Defuse pack, or it is cut short: it is no complete zip file."};
  }
  if (global.number_entry > most_entries) return base::Error{"The file holds more parts than a pack may have."};
  ZipIndex index;
  std::vector<std::pair<ZPOS64_T, ZPOS64_T>> stretches;
  for (uLong i = 0; i < global.number_entry; ++i) {
    if ((i == 0 ? unzGoToFirstFile(zip.get()) : unzGoToNextFile(zip.get())) != UNZ_OK) return damaged();
    std::array<char, kLongestName + 1> name{};
    unz_file_info info{};
    unz_file_pos position{};
    if (unzGetCurrentFileInfo(zip.get(), &info, name.data(), kLongestName, nullptr, 0, nullptr, 0) != UNZ_OK ||
        unzGetFilePos(zip.get(), &position) != UNZ_OK) {
      return damaged();
    }
    if (info.size_filename > kLongestName) return base::Error{"The file holds a part whose name is too long."};
    if ((info.flag & kEncrypted) != 0) return base::Error{"The file is encrypted, and a pack never is."};
    if (info.compression_method != 0 && info.compression_method != Z_DEFLATED) {
      return base::Error{"The file is packed by a method that Defuse does not know."};
    }
    const ZPOS64_T begin = data_of(zip.get());
    if (begin == 0) return damaged();
    const bool fresh = index.entries
                           .try_emplace(std::string(name.data(), info.size_filename),
                                        ZipIndex::Place{.directory = position.pos_in_zip_directory,
                                                        .number = position.num_of_file,
                                                        .size = info.uncompressed_size,
                                                        .begin = begin,
                                                        .packed = info.compressed_size,
                                                        .deflated = info.compression_method == Z_DEFLATED})
                           .second;
    if (!fresh) return base::Error{"The file holds two parts of the same name."};
    stretches.emplace_back(begin, begin + info.compressed_size);
  }
  if (overlap(std::move(stretches)))
    return base::Error{"The file is damaged: two of its parts lie on top of each other."};
  return index;
}

base::Result<std::string> read_zip(std::string_view bytes, const ZipIndex::Place& place, std::size_t most_bytes) {
  if (place.size > most_bytes) return base::Error{"A part of the file is larger than a pack may have."};
  Memory memory{bytes, nullptr, 0};
  const Unzip zip = open_unzip(memory);
  unz_file_pos position{static_cast<uLong>(place.directory), static_cast<uLong>(place.number)};
  if (!zip || unzGoToFilePos(zip.get(), &position) != UNZ_OK || unzOpenCurrentFile(zip.get()) != UNZ_OK)
    return damaged();
  std::string content;
  std::array<char, 16384> buffer{};
  for (;;) {
    const int count = unzReadCurrentFile(zip.get(), buffer.data(), buffer.size());
    if (count < 0) return base::Error{"A part of the file is damaged."};
    if (count == 0) break;
    if (content.size() + static_cast<std::size_t>(count) > most_bytes) {
      return base::Error{"A part of the file is larger than a pack may have."};
    }
    content.append(buffer.data(), static_cast<std::size_t>(count));
  }
  if (unzCloseCurrentFile(zip.get()) != UNZ_OK) return base::Error{"A part of the file is damaged."};
  return content;
}

base::Result<std::string> inflate_entry(std::string_view packed, std::size_t size) {
  std::string content(size, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return damaged();
  stream.next_in = reinterpret_cast<const Bytef*>(packed.data());  // zlib reads bytes of its own type
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(content.data());
  stream.avail_out = static_cast<uInt>(size);
  const bool ended = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0;
  inflateEnd(&stream);
  if (!ended) return base::Error{"A part of the file is damaged."};
  return content;
}

}  // namespace defuse::pack
