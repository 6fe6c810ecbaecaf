// XLIFF 1.2, as translators' programs read and write it: <file>s of <trans-unit>s with <source>, <target> and <note>.
#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <sstream>

#include "base/utf8.h"
#include "pack/authoring/file_text.h"
#include "pack/authoring/line_places.h"
#include "pack/authoring/strings.h"

namespace defuse::pack::authoring {

namespace {

constexpr const char* kNamespace = "urn:oasis:names:tc:xliff:document:1.2";
constexpr const char* kReview = "needs-review-translation";
constexpr const char* kObsolete = "no longer in the pack";
constexpr const char* kPrevious = "previous-version";
constexpr std::size_t kMostUnits = 200000;

class XliffReader {
 public:
  XliffReader(const std::string& bytes, Sink& sink) : sink_(sink), places_(bytes) {}

  std::optional<Strings> read(const std::string& bytes) {
    const pugi::xml_parse_result parsed = document_.load_buffer(
        bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!parsed) {
      sink_.error(places_.at(parsed.offset), "xml",
                  std::string("This is not well-formed XML: ") + parsed.description() + ".");
      return std::nullopt;
    }
    const pugi::xml_node root = document_.document_element();
    if (std::string_view(root.name()) != "xliff" ||
        !std::string_view(root.attribute("version").value()).starts_with("1.")) {
      sink_.error(place_of(root), "xliff", "This is not XLIFF 1.2: it starts with `<xliff version=\"1.2\">`.");
      return std::nullopt;
    }
    for (const pugi::xml_node file : root.children("file")) read_file(file);
    if (strings_.language.empty() && said_ == 0)
      sink_.error(place_of(root), "xliff", "There is no `<file>` with a `target-language` here.");
    if (said_ > 0 || strings_.language.empty()) return std::nullopt;
    return std::move(strings_);
  }

 private:
  // pugixml's offset is that of the name; the `<` is one before.
  Place place_of(const pugi::xml_node& node) const { return places_.at(node.offset_debug() - 1); }

  void error(const pugi::xml_node& node, std::string message) {
    ++said_;
    sink_.error(place_of(node), "xliff", std::move(message));
  }

  void take_language(std::string& known, const pugi::xml_node& file, const char* attribute) {
    const std::string value = file.attribute(attribute).value();
    if (value.empty()) {
      error(file, std::string("This `<file>` has no `") + attribute + "`.");
    } else if (known.empty()) {
      known = value;
    } else if (known != value) {
      error(file, std::string("The `") + attribute + "` is `" + value + "` here and `" + known +
                      "` above: one XLIFF file holds one language.");
    }
  }

  void read_file(const pugi::xml_node& file) {
    take_language(strings_.source_language, file, "source-language");
    take_language(strings_.language, file, "target-language");
    read_units(file.child("body"), file.attribute("original").value(), 0);
  }

  void read_units(const pugi::xml_node& parent, const std::string& original, int depth) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "group" && depth < 20) read_units(node, original, depth + 1);
      if (name == "trans-unit") read_unit(node, original);
    }
  }

  void read_unit(const pugi::xml_node& node, const std::string& original) {
    StringUnit unit;
    unit.file = original;
    unit.place = place_of(node);
    unit.id = node.attribute("id").value();
    if (unit.id.empty())
      return error(node, "This `<trans-unit>` has no `id`; ids are written by `defuse strings export`.");
    const auto [first, fresh] = lines_.try_emplace(unit.id, unit.place.line);
    if (!fresh)
      return error(
          node, "The id `" + unit.id + "` is here twice; the first is in line " + std::to_string(first->second) + ".");
    if (lines_.size() > kMostUnits) return;
    if (!node.child("source")) return error(node, "The text `" + unit.id + "` has no `<source>`.");
    unit.source = text_of(node.child("source"));
    const pugi::xml_node target = node.child("target");
    if (target) unit.target = text_of(target);
    unit.note = with_line_feeds(node.child("note").child_value());
    unit.obsolete = std::string_view(node.attribute("extradata").value()) == kObsolete;
    for (const pugi::xml_node other : node.children("alt-trans")) {
      if (std::string_view(other.attribute("alttranstype").value()) == kPrevious)
        unit.previous = text_of(other.child("source"));
    }
    unit.state = state_of(node, target, unit);
    strings_.units.push_back(std::move(unit));
  }

  static StringState state_of(const pugi::xml_node& node, const pugi::xml_node& target, const StringUnit& unit) {
    if (unit.target.find_first_not_of(" \t\n") == std::string::npos) return StringState::Missing;
    const std::string_view state = target.attribute("state").value();
    const bool open = state == "new" || state == "needs-translation";
    // Programs copy the source where nothing is translated yet.
    if (open && unit.target == unit.source) return StringState::Missing;
    if (std::string_view(node.attribute("approved").value()) == "yes") return StringState::Done;
    return open || state.starts_with("needs-") ? StringState::Review : StringState::Done;
  }

  std::string text_of(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        text += child.value();
      } else if (child.type() == pugi::node_element) {
        error(child, std::string("Tags such as `<") + child.name() + ">` are not used in texts; write the text alone.");
      }
    }
    // XML can name characters that text cannot have, such as halves of others.
    if (!base::is_valid_utf8(text)) error(node, "This text holds characters that no text has. Type it again.");
    return with_line_feeds(text);  // XML can also name carriage returns, which would be line feeds in the next file
  }

  Sink& sink_;
  LinePlaces places_;
  pugi::xml_document document_;
  Strings strings_;
  std::map<std::string, int> lines_;
  int said_ = 0;
};

pugi::xml_node add_text(pugi::xml_node parent, const char* name, const std::string& text) {
  pugi::xml_node node = parent.append_child(name);
  node.append_child(pugi::node_pcdata).set_value(text.c_str());
  return node;
}

void add_unit(pugi::xml_node body, const StringUnit& unit) {
  pugi::xml_node node = body.append_child("trans-unit");
  node.append_attribute("id") = unit.id.c_str();
  node.append_attribute("xml:space") = "preserve";
  if (unit.obsolete) {
    node.append_attribute("translate") = "no";
    node.append_attribute("extradata") = kObsolete;
  }
  add_text(node, "source", unit.source);
  pugi::xml_node target = add_text(node, "target", unit.target);
  target.append_attribute("state") = unit.state == StringState::Done     ? "translated"
                                     : unit.state == StringState::Review ? kReview
                                                                         : "needs-translation";
  if (!unit.note.empty()) add_text(node, "note", unit.note);
  if (unit.previous.empty()) return;
  pugi::xml_node other = node.append_child("alt-trans");
  other.append_attribute("alttranstype") = kPrevious;
  add_text(other, "source", unit.previous);
  add_text(other, "target", unit.target);
}

}  // namespace

std::optional<Strings> read_strings(const std::string& bytes, Sink& sink) {
  if (bytes.size() > kLargestStrings) {
    sink.error({}, "too-large", "The file is larger than 8 MiB.");
    return std::nullopt;
  }
  if (!base::is_valid_utf8(bytes)) {
    sink.error({}, "encoding", "The file is not UTF-8 text. Save it as UTF-8.");
    return std::nullopt;
  }
  return XliffReader(bytes, sink).read(bytes);
}

std::string write_strings(const Strings& strings) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("xliff");
  root.append_attribute("version") = "1.2";
  root.append_attribute("xmlns") = kNamespace;
  pugi::xml_node body;
  std::string file;
  for (const StringUnit& unit : strings.units) {
    if (!body || unit.file != file) {
      file = unit.file;
      pugi::xml_node node = root.append_child("file");
      node.append_attribute("original") = file.c_str();
      node.append_attribute("source-language") = strings.source_language.c_str();
      node.append_attribute("target-language") = strings.language.c_str();
      node.append_attribute("datatype") = "plaintext";
      body = node.append_child("body");
    }
    add_unit(body, unit);
  }
  std::ostringstream out;
  document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
  return out.str();
}

}  // namespace defuse::pack::authoring
