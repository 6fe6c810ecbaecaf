#include <cctype>

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

// "#8A1538"; kNoColour where there is none or it is no colour.
std::uint32_t read_colour(const Node& node, Fields& fields, std::string_view key, Sink& sink) {
  const std::string text = fields.word(key);
  if (text.empty()) return course::kNoColour;
  std::uint32_t value = 0;
  bool well = text.size() == 7 && text[0] == '#';
  for (std::size_t i = 1; well && i < text.size(); ++i) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(static_cast<char>(std::tolower(text[i])));
    well = digit != std::string_view::npos;
    value = value * 16 + static_cast<std::uint32_t>(digit & 15U);
  }
  if (well) return value;
  sink.error(node.find(key)->place, "bad-colour",
             "`" + std::string(key) + "` must be a colour as `\"#0B6E6E\"`: a number sign and six digits 0 to f.");
  return course::kNoColour;
}

course::Brand read_brand(const Node& node, Sink& sink) {
  Fields fields(node, kBrand, sink);
  course::Brand brand;
  brand.name = fields.line("name");
  brand.logo = fields.word("logo");
  brand.contact = fields.line("contact");
  brand.certificate = fields.line("certificate");
  if (const Node* colours = fields.map("colours")) {
    Fields both(*colours, kColours, sink);
    brand.light = read_colour(*colours, both, "light", sink);
    brand.dark = read_colour(*colours, both, "dark", sink);
  }
  return brand;
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
  if (const Node* brand = fields.map("brand")) index.brand = read_brand(*brand, sink);
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
