#include <algorithm>
#include <set>

#include "pack/check.h"

namespace defuse::pack {

void check_options(const std::vector<course::Option>& options, const std::string& path, std::string_view what,
                   bool one_good, std::size_t least_poor, Findings& findings) {
  const std::string place = path_to(path, "options");
  const auto good = static_cast<std::size_t>(
      std::count_if(options.begin(), options.end(), [](const course::Option& one) { return one.good; }));
  const std::size_t poor = options.size() - good;
  if (one_good && good != 1) {
    findings.error(place, "options",
                   std::string(what) + " needs exactly one option with `good: true`, and this one has " +
                       std::to_string(good) + ".");
  } else if (good == 0) {
    findings.error(place, "options",
                   std::string(what) + " needs at least one option with `good: true`, and this one has none.");
  }
  if (poor < least_poor) {
    findings.error(place, "options",
                   std::string(what) + " needs at least " + std::to_string(least_poor) + " option" +
                       (least_poor == 1 ? "" : "s") + " without `good: true`, and this one has " +
                       std::to_string(poor) + "; add what is tempting and does not help.");
  }
  std::set<std::string_view> texts;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::string& text = options[i].text;
    check_text(text, path_to(place, i), "text", findings);
    if (!text.empty() && !texts.insert(text).second) {
      findings.error(path_to(place, i, "text"), "duplicate",
                     "This option is offered twice; learners could not tell the two apart.");
    }
  }
}

}  // namespace defuse::pack
