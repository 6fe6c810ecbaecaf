// The pack tools for the workshop's page: a small interface of texts and bytes in memory that the page took with malloc
// and frees itself. What an answer holds, workbench.h says; it stays until the next question.
#include <emscripten.h>

#include <exception>
#include <string>
#include <string_view>

#include "tools/workbench.h"

namespace {

using defuse::tools::Workbench;

Workbench& workbench() {
  static Workbench only;
  return only;
}

std::string& answer() {
  static std::string last;
  return last;
}

std::string_view view(const char* data, int size) { return {data, static_cast<std::size_t>(size)}; }
Workbench::Shelf shelf_of(int shelf) { return static_cast<Workbench::Shelf>(shelf); }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void defuse_put(int shelf, const char* path, int path_size, const char* bytes, int size) {
  workbench().put(shelf_of(shelf), std::string(view(path, path_size)), std::string(view(bytes, size)));
}

EMSCRIPTEN_KEEPALIVE void defuse_remove(const char* path, int size) {
  workbench().remove(std::string(view(path, size)));
}

EMSCRIPTEN_KEEPALIVE void defuse_clear(int shelf) { workbench().clear(shelf_of(shelf)); }

// 1 when there is an answer, 0 when it is a sentence that says why there is none.
EMSCRIPTEN_KEEPALIVE int defuse_ask(const char* what, int what_size, const char* argument, int size) {
  try {
    defuse::base::Result<std::string> result = workbench().ask(view(what, what_size), view(argument, size));
    answer() = result ? result.take() : result.error().message;
    return result.ok() ? 1 : 0;
  } catch (const std::exception& exception) {  // memory that is not there
    answer() = std::string("This did not work: ") + exception.what() + ".";
    return 0;
  }
}

EMSCRIPTEN_KEEPALIVE const char* defuse_answer() { return answer().data(); }
EMSCRIPTEN_KEEPALIVE int defuse_answer_size() { return static_cast<int>(answer().size()); }

}  // extern "C"

int main() { return 0; }
