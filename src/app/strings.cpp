#include "app/strings.h"

namespace defuse::app {

std::string_view tr(S key) {
  static constexpr std::string_view texts[] = {
#define DEFUSE_STRING(key, text) text,
#include "app/strings.def"
#undef DEFUSE_STRING
  };
  return texts[static_cast<std::size_t>(key)];
}

std::string fill(S key, std::initializer_list<std::string_view> values) {
  const std::string_view text = tr(key);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool slot = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    const auto index = slot ? static_cast<std::size_t>(text[i + 1] - '0') : values.size();
    if (index < values.size()) {
      out += *(values.begin() + index);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string number(int value) { return std::to_string(value); }

}  // namespace defuse::app
