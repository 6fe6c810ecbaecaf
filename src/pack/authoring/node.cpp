#include "pack/authoring/node.h"

#include <yaml.h>

#include <algorithm>
#include <charconv>
#include <memory>

namespace defuse::pack::authoring {

namespace {

constexpr std::size_t kDeepest = 24;
constexpr const char* kReference =
    "References such as `*name` are not used in packs; write the text again, or put it in quotes if it starts with "
    "`*`.";
constexpr std::size_t kMostKeys = 600;  // of one map; renames may be many

std::string_view text_of(const yaml_char_t* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

// Events to a tree. False: reading ends here, and the reason was told.
class Builder {
 public:
  Builder(int first_line, Sink& sink) : first_line_(first_line), sink_(sink) {}

  Node take() { return std::move(root_); }

  // libyaml counts lines and characters from 0.
  Place at(const yaml_mark_t& mark) const {
    return {first_line_ + static_cast<int>(mark.line), static_cast<int>(mark.column) + 1};
  }

  bool see(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_ALIAS_EVENT:
        sink_.error(at(event.start_mark), "alias", kReference);
        return false;
      case YAML_SCALAR_EVENT: {
        const auto& scalar = event.data.scalar;
        return plain(event.start_mark, scalar.anchor, scalar.tag) && put(text_node(event));
      }
      case YAML_SEQUENCE_START_EVENT: {
        const auto& list = event.data.sequence_start;
        return plain(event.start_mark, list.anchor, list.tag) &&
               open(event.start_mark, NodeKind::List, list.style == YAML_FLOW_SEQUENCE_STYLE);
      }
      case YAML_MAPPING_START_EVENT: {
        const auto& map = event.data.mapping_start;
        return plain(event.start_mark, map.anchor, map.tag) &&
               open(event.start_mark, NodeKind::Map, map.style == YAML_FLOW_MAPPING_STYLE);
      }
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        return close();
      default:
        return true;
    }
  }

 private:
  struct Open {
    Node node;
    bool has_key = false;
    bool drop = false;  // the key was reported, so its value is left out
    Key key;
  };

  Node text_node(const yaml_event_t& event) const {
    const auto& scalar = event.data.scalar;
    Node node;
    node.place = at(event.start_mark);
    node.text.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
    node.quoted = scalar.style != YAML_PLAIN_SCALAR_STYLE;
    const bool nothing = !node.quoted && (node.text.empty() || node.text == "~" || node.text == "null" ||
                                          node.text == "Null" || node.text == "NULL");
    node.kind = nothing ? NodeKind::Nothing : NodeKind::Text;
    if (nothing) node.text.clear();
    return node;
  }
  // Without label and tag.
  bool plain(const yaml_mark_t& mark, const yaml_char_t* anchor, const yaml_char_t* tag) {
    if (anchor != nullptr) {
      sink_.error(at(mark), "alias",
                  "Labels such as `&name` are not used in packs; put the text in quotes if it starts with `&`.");
      return false;
    }
    if (tag != nullptr && text_of(tag) != "!") {
      sink_.error(at(mark), "tag",
                  "Tags such as `!name` are not used in packs; put the text in quotes if it starts with `!`.");
    }
    return true;
  }
  bool open(const yaml_mark_t& mark, NodeKind kind, bool flow) {
    if (stack_.size() >= kDeepest) {
      sink_.error(at(mark), "too-deep",
                  "Lists inside lists go too deep here; no part of a pack needs more than a few levels.");
      return false;
    }
    Open fresh;
    fresh.node.kind = kind;
    fresh.node.place = at(mark);
    fresh.node.flow = flow;
    stack_.push_back(std::move(fresh));
    return true;
  }
  bool close() {
    Node node = std::move(stack_.back().node);
    stack_.pop_back();
    return put(std::move(node));
  }
  bool put(Node node) {
    if (stack_.empty()) {
      root_ = std::move(node);
      return true;
    }
    Open& top = stack_.back();
    if (top.node.kind != NodeKind::Map) {
      top.node.items.push_back(std::move(node));
    } else if (!top.has_key) {
      return take_key(top, node);
    } else {
      if (!top.drop) {
        top.node.keys.push_back(std::move(top.key));
        top.node.items.push_back(std::move(node));
      }
      top.has_key = false;
    }
    return true;
  }
  bool take_key(Open& top, const Node& node) {
    top.has_key = true;
    if (top.node.keys.size() >= kMostKeys) {
      sink_.error(node.place, "too-many", "There are more than " + std::to_string(kMostKeys) + " keys here.");
      return false;
    }
    top.drop = false;
    top.key = {node.text, node.place};
    if (node.kind != NodeKind::Text) {
      sink_.error(node.place, "wrong-type", "A key must be a plain word.");
      top.drop = true;
    } else if (const auto same = std::find_if(top.node.keys.begin(), top.node.keys.end(),
                                              [&](const Key& key) { return key.name == node.text; });
               same != top.node.keys.end()) {
      sink_.error(node.place, "duplicate-key",
                  "`" + node.text + "` is here twice; the first is in line " + std::to_string(same->place.line) + ".");
      top.drop = true;
    }
    return true;
  }

  int first_line_;
  Sink& sink_;
  Node root_;
  std::vector<Open> stack_;
};

// libyaml's messages name grammar rules; these name the usual causes.
std::string explain(const yaml_parser_t& parser) {
  const std::string_view problem = parser.problem == nullptr ? "" : parser.problem;
  const std::string_view context = parser.context == nullptr ? "" : parser.context;
  const auto says = [&](std::string_view part) { return problem.find(part) != std::string_view::npos; };
  if (says("mapping values are not allowed"))
    return "There is a second `: ` in this line. Put the text in quotes if the colon belongs to it.";
  if (says("end of stream") || says("document indicator")) return "A quote or a bracket is opened and never closed.";
  if (says("tab")) return "Use spaces for indentation, not tabs.";
  if (says("cannot start any token")) {
    const bool tab = parser.buffer.pointer != nullptr && *parser.buffer.pointer == '\t';
    return tab ? "Use spaces for indentation, not tabs."
               : "A text that starts with `@`, `%` or a backtick needs quotes.";
  }
  if (context.find("flow mapping") != std::string_view::npos)
    return "A text in braces needs quotes when it holds a comma, a colon or a `?`.";
  if (says("expected key") || says("'-' indicator") || says("expected ':'") || says("expected ',' or ']'") ||
      says("not allowed in this context"))
    return "The indentation does not fit what is above, or a quote or bracket is not closed.";
  return "This is not valid YAML (" + std::string(problem) + ").";
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].name == key) return &items[i];
  }
  return nullptr;
}

const Node& Node::follow(std::string_view path) const {
  const Node* node = this;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    std::size_t number = 0;
    const auto read = std::from_chars(part.data(), part.data() + part.size(), number);
    const Node* next = node->find(part);
    if (next == nullptr && node->kind == NodeKind::List && read.ec == std::errc() && number < node->items.size())
      next = &node->items[number];
    if (next == nullptr) break;
    node = next;
  }
  return *node;
}

namespace {

// What libyaml allocates is freed with these.
struct Parser {
  Parser() { yaml_parser_initialize(&value); }
  ~Parser() { yaml_parser_delete(&value); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  yaml_parser_t value{};
};
struct Event {
  Event() = default;
  ~Event() { yaml_event_delete(&value); }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  yaml_event_t value{};
};

void tell_fault(const yaml_parser_t& parser, const Builder& builder, Sink& sink) {
  const std::string_view context = parser.context == nullptr ? "" : parser.context;
  const bool reference =
      context.find("alias") != std::string_view::npos || context.find("anchor") != std::string_view::npos;
  sink.error(builder.at(parser.problem_mark), reference ? "alias" : "yaml", reference ? kReference : explain(parser));
}

}  // namespace

std::optional<Node> parse_yaml(const std::string& text, int first_line, Sink& sink) {
  Parser parser;
  yaml_parser_set_encoding(&parser.value, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser.value, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  Builder builder(first_line, sink);
  for (int documents = 0;;) {
    Event event;
    if (yaml_parser_parse(&parser.value, &event.value) == 0) {
      tell_fault(parser.value, builder, sink);
      return std::nullopt;
    }
    if (event.value.type == YAML_STREAM_END_EVENT) {
      if (documents > 0) return builder.take();
      sink.error({first_line, 1}, "empty", "There is nothing here.");
      return std::nullopt;
    }
    if (event.value.type == YAML_DOCUMENT_START_EVENT && ++documents > 1) {
      sink.error(builder.at(event.value.start_mark), "yaml",
                 "A second document starts here (`---`); a file holds one.");
      return builder.take();
    }
    if (!builder.see(event.value)) return std::nullopt;
  }
}

}  // namespace defuse::pack::authoring
