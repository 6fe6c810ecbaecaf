// The interface's words in other languages, made anew for this run of the tests.
#pragma once

#include <string>

namespace defuse::test {

const std::string& language_table(const std::string& tag);

}  // namespace defuse::test
