// Writes the operations of diff.h as JSON.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>

#include "semantics/node.h"

namespace defuse::semantics {

class PatchWriter {
 public:
  // One operation: its name, then strings, then `close`.
  PatchWriter& open(std::string_view operation) {
    if (count_++ == 0) writer_.StartArray();
    writer_.StartArray();
    return text(operation);
  }
  PatchWriter& text(std::string_view value) {
    writer_.String(value.data() == nullptr ? "" : value.data(), static_cast<rapidjson::SizeType>(value.size()));
    return *this;
  }
  PatchWriter& text_or_null(const std::string* value) {
    if (value != nullptr) return text(*value);
    writer_.Null();
    return *this;
  }
  // Halves are all that rectangles have, so no general conversion is needed.
  PatchWriter& half(float value) {
    const auto doubled = static_cast<long long>(std::llround(static_cast<double>(value) * 2.0));
    if (doubled % 2 == 0) {
      writer_.Int64(doubled / 2);
    } else {
      char buffer[32];
      const int length =
          std::snprintf(buffer, sizeof buffer, "%s%lld.5", doubled < 0 ? "-" : "", std::llabs(doubled) / 2);
      writer_.RawValue(buffer, static_cast<std::size_t>(length), rapidjson::kNumberType);
    }
    return *this;
  }
  PatchWriter& rect(const Rect& value) { return half(value.x).half(value.y).half(value.width).half(value.height); }
  void close() { writer_.EndArray(); }

  // "" when no operation was written.
  std::string take() {
    if (count_ == 0) return {};
    writer_.EndArray();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
  std::size_t count_ = 0;
};

}  // namespace defuse::semantics
