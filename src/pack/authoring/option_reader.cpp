#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

std::vector<course::Option> read_options(Fields& fields, std::string_view key, Sink& sink) {
  std::vector<course::Option> options;
  for (const Node& node : fields.list(key)) {
    Fields own(node, kOption, sink);
    course::Option option;
    option.text = own.line("text");
    option.good = own.boolean("good");
    option.why = own.prose("why");
    options.push_back(std::move(option));
  }
  return options;
}

}  // namespace defuse::pack::authoring
