// Bytes as text: RFC 4648 with padding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace defuse::base {

std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);  // nothing for anything else

}  // namespace defuse::base
