// Text as markup holds it: HTML and XML, between tags and in attributes with quotes of either kind.
#pragma once

#include <string>
#include <string_view>

namespace defuse::base {

void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

}  // namespace defuse::base
