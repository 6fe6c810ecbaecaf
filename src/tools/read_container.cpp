#include "tools/read_container.h"

#include "pack/authoring/media_reader.h"
#include "pack/container.h"

namespace defuse::tools {

using pack::Severity;
using pack::authoring::Reading;

Reading read_container(std::string bytes) {
  Reading reading;
  const base::Result<pack::Container> container = pack::Container::open(std::move(bytes));
  if (!container) {
    reading.problems.push_back({"", 1, 1, "container", Severity::Error, container.error().message});
    return reading;
  }
  reading.pack.index = container.value().index();
  for (const course::ItemHead& head : reading.pack.index.items) {
    base::Result<course::Item> item = container.value().item(head.id);
    if (item) {
      reading.pack.items.push_back(item.take());
    } else {
      reading.problems.push_back({"", 1, 1, "container", Severity::Error, item.error().message});
    }
  }
  for (const course::CallHead& head : reading.pack.index.calls) {
    base::Result<course::Call> call = container.value().call(head.id);
    if (call) {
      reading.pack.calls.push_back(call.take());
    } else {
      reading.problems.push_back({"", 1, 1, "container", Severity::Error, call.error().message});
    }
  }
  for (const course::Medium& medium : reading.pack.index.media) {
    base::Result<std::string> bytes = container.value().medium(medium.file);
    if (!bytes) {
      reading.problems.push_back({"", 1, 1, "container", Severity::Error, bytes.error().message});
      continue;
    }
    pack::authoring::check_built_medium(medium, bytes.value(), reading.problems);
    reading.pack.media.push_back(bytes.take());
  }
  return reading;
}

}  // namespace defuse::tools
