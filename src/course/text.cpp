#include "course/text.h"

namespace defuse::course {

std::string plain_text(const Block& block) {
  std::string out;
  for (const Run& run : block.runs) out += run.text;
  return out;
}

}  // namespace defuse::course
