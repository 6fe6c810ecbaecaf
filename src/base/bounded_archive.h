// cereal archives over bytes in memory, for whatever is read from outside: packs and saved progress. The bytes are
// those of cereal's portable binary archives in little-endian order (first byte 1), so cereal's own archives read and
// write the same. Two differences in reading: lengths are compared with the bytes that are left before anything is
// allocated, and vectors grow as their elements arrive; so memory stays proportional to the input, whatever it claims.
// No streams are used: they would be most of cereal's size in the browser. Needs the headers of cereal on the include
// path (link `cereal`). Use from_bytes and to_bytes; include the cereal/types/*.hpp of the types you serialise, except
// vector.hpp (it is here).
#pragma once

#include <bit>
#include <cereal/cereal.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <exception>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/utf8.h"

namespace defuse::base {

static_assert(std::endian::native == std::endian::little, "Values are copied as they lie in memory.");

class BoundedWriter : public cereal::OutputArchive<BoundedWriter, cereal::AllowEmptyClassElision> {
 public:
  BoundedWriter() : OutputArchive(this) { bytes_ += '\1'; }
  void write(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// What is to become of text that is not UTF-8: refused with all the rest, or handed on to a caller who cleans it.
enum class BadText : std::uint8_t { Refuse, HandOn };

// Throws cereal::Exception on bad input; from_bytes turns that into an Error. The bytes must outlive the reader.
class BoundedReader : public cereal::InputArchive<BoundedReader, cereal::AllowEmptyClassElision> {
 public:
  explicit BoundedReader(std::string_view bytes, BadText bad_text = BadText::Refuse)
      : InputArchive(this), left_(bytes), bad_text_(bad_text) {
    std::uint8_t little = 0;
    read(&little, 1);
    if (little != 1) throw cereal::Exception("not in little-endian order");
  }
  void read(void* data, std::size_t size) {
    if (size > left_.size()) throw cereal::Exception("ends too early");
    if (size != 0) std::memcpy(data, left_.data(), size);
    left_.remove_prefix(size);
  }
  // A count of elements, each of which takes at least one byte.
  std::size_t read_count() {
    std::uint64_t count = 0;
    read(&count, sizeof count);
    if (count > left_.size()) throw cereal::Exception("claims more than it holds");
    return static_cast<std::size_t>(count);
  }
  std::size_t left() const { return left_.size(); }
  bool accepts(const std::string& text) const { return bad_text_ == BadText::HandOn || is_valid_utf8(text); }

 private:
  std::string_view left_;
  BadText bad_text_;
};

// What follows are cereal's hooks; it finds them by argument-dependent look-up.
template <class T>
requires std::is_arithmetic_v<T>
void save(BoundedWriter& archive, const T& value) {
  static_assert(!std::is_floating_point_v<T> || std::numeric_limits<T>::is_iec559);
  archive.write(&value, sizeof value);
}
template <class T>
requires std::is_arithmetic_v<T>
void load(BoundedReader& archive, T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    std::uint8_t byte = 0;
    archive.read(&byte, 1);
    if (byte > 1) throw cereal::Exception("neither yes nor no");
    value = byte == 1;
  } else {
    archive.read(&value, sizeof value);
  }
}
template <class T>
void save(BoundedWriter& archive, const cereal::BinaryData<T>& data) {
  archive.write(data.data, static_cast<std::size_t>(data.size));
}
template <class T>
void load(BoundedReader& archive, cereal::BinaryData<T>& data) {
  archive.read(data.data, static_cast<std::size_t>(data.size));
}
template <class T>
void save(BoundedWriter& archive, const cereal::SizeTag<T>& tag) {
  const std::uint64_t size = tag.size;
  archive.write(&size, sizeof size);
}
template <class T>
void load(BoundedReader& archive, cereal::SizeTag<T>& tag) {
  tag.size = archive.read_count();
}
template <class T>
void save(BoundedWriter& archive, const cereal::NameValuePair<T>& pair) {
  archive(pair.value);
}
template <class T>
void load(BoundedReader& archive, cereal::NameValuePair<T>& pair) {
  archive(pair.value);
}
// Preferred to cereal's own, for the sake of BadText.
inline void load(BoundedReader& archive, std::string& text) {
  text.resize(archive.read_count());
  archive.read(text.data(), text.size());
  if (!archive.accepts(text)) throw cereal::Exception("holds text that is not UTF-8");
}
// Preferred to cereal's own, which makes room for every element before it has seen one.
template <class T, class A>
void load(BoundedReader& archive, std::vector<T, A>& items) {
  const std::size_t count = archive.read_count();
  items.clear();
  for (std::size_t i = 0; i < count; ++i) {
    T item{};
    archive(item);
    items.push_back(std::move(item));
  }
}

// value must be serialisable by cereal.
template <class T>
std::string to_bytes(const T& value) {
  BoundedWriter archive;
  archive(value);
  return archive.take();
}

// Reads exactly one T from all of `bytes`. The error's message is for the curious: callers say what it means for the
// user.
template <class T>
Result<T> from_bytes(std::string_view bytes, BadText bad_text = BadText::Refuse) {
  try {
    BoundedReader archive(bytes, bad_text);
    T value{};
    archive(value);
    if (archive.left() != 0) return Error{"The data is longer than it should be."};
    return value;
  } catch (const std::exception& exception) {
    return Error{std::string("The data cannot be read: ") + exception.what() + "."};
  }
}

}  // namespace defuse::base

CEREAL_SETUP_ARCHIVE_TRAITS(defuse::base::BoundedReader, defuse::base::BoundedWriter)
