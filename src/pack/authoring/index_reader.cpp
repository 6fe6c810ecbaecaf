#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

namespace {

course::Source read_source(const Node& node, Sink& sink) {
  Fields fields(node, kSource, sink);
  return {fields.id("id"), fields.line("title"), fields.prose("note")};
}

course::Practice read_practice(const Node& node, Sink& sink) {
  Fields fields(node, kPractice, sink);
  return {fields.id("id"), fields.line("title"), fields.line("can-do"), fields.words("sources")};
}

course::Module read_module(const Node& node, Sink& sink) {
  Fields fields(node, kModule, sink);
  return {fields.id("id"), fields.line("title"), fields.prose("summary"), fields.words("items"), fields.words("calls")};
}

course::Term read_term(const Node& node, Sink& sink) {
  Fields fields(node, kTerm, sink);
  return {fields.id("id"), fields.line("term"), fields.prose("meaning"), fields.id("practice")};
}

}  // namespace

course::PackIndex read_index(const Node& node, Sink& sink) {
  Fields fields(node, kPack, sink);
  const int format = fields.integer("format", kFormatVersion);
  if (format > kFormatVersion) {
    sink.error(node.find("format")->place, "newer-format",
               "This pack is written for a newer Defuse: its format is " + std::to_string(format) +
                   ", and this one knows " + std::to_string(kFormatVersion) + ".");
  } else if (format < 1) {
    sink.error(node.find("format")->place, "out-of-range", "`format` must be 1.");
  }
  course::PackIndex index;
  index.id = fields.id("id");
  index.title = fields.line("title");
  index.summary = fields.prose("summary");
  index.version = fields.word("version");
  index.language = fields.word("language");
  index.authors = fields.words("authors");
  index.licence = fields.word("licence");
  for (const Node& one : fields.list("sources")) index.sources.push_back(read_source(one, sink));
  for (const Node& one : fields.list("practices")) index.practices.push_back(read_practice(one, sink));
  for (const Node& one : fields.list("modules")) index.modules.push_back(read_module(one, sink));
  for (const Node& one : fields.list("glossary")) index.glossary.push_back(read_term(one, sink));
  if (const Node* renames = fields.map("renames")) {
    for (std::size_t i = 0; i < renames->keys.size(); ++i) {
      const Node& after = renames->items[i];
      if (after.kind != NodeKind::Text) {
        sink.error(after.place, "wrong-type", "A rename is `old-id: new-id`.");
      } else if (!base::is_id(renames->keys[i].name)) {
        sink.error(renames->keys[i].place, "bad-id", "`" + renames->keys[i].name + "` cannot have been an id.");
      } else {
        index.renames[renames->keys[i].name] = after.text;
      }
    }
  }
  return index;
}

}  // namespace defuse::pack::authoring
