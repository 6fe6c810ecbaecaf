#include "pack/authoring/node.h"

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace defuse::pack::authoring {

namespace {

constexpr std::size_t kDeepest = 24;
constexpr const char* kReference =
    "References such as `*name` are not used in packs; write the text again, or put it in quotes if it starts with "
    "`*`.";
constexpr std::size_t kMostKeys = 600;  // of one map; renames may be many

// Thrown by the handler below and caught in parse_yaml, to leave yaml-cpp's recursion early.
struct Stop {};

// yaml-cpp counts bytes; people count characters.
class Ruler {
 public:
  Ruler(std::string_view text, int first_line) : first_line_(first_line) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      lines_.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  Place at(const YAML::Mark& mark) {
    if (mark.line < 0) return {first_line_, 1};
    const auto line = std::min(static_cast<std::size_t>(mark.line), lines_.size() - 1);
    const std::size_t column = std::min(static_cast<std::size_t>(std::max(0, mark.column)), lines_[line].size());
    // Marks come in order; counting on from the last one keeps very long lines from taking very long.
    if (line != line_ || column < bytes_) {
      line_ = line;
      bytes_ = 0;
      characters_ = 0;
    }
    for (; bytes_ < column; ++bytes_)
      characters_ += (static_cast<unsigned char>(lines_[line][bytes_]) & 0xC0U) != 0x80 ? 1 : 0;
    return {first_line_ + static_cast<int>(line), characters_ + 1};
  }

 private:
  int first_line_;
  std::vector<std::string_view> lines_;
  std::size_t line_ = 0;   // the line counted last,
  std::size_t bytes_ = 0;  // how many of its bytes,
  int characters_ = 0;     // and how many characters they are
};

class Builder : public YAML::EventHandler {
 public:
  Builder(Ruler& ruler, Sink& sink) : ruler_(ruler), sink_(sink) {}

  Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    Node node;
    node.place = ruler_.at(mark);
    put(std::move(node));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    sink_.error(ruler_.at(mark), "alias", kReference);
    throw Stop{};
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    Node node;
    node.kind = NodeKind::Text;
    node.place = ruler_.at(mark);
    node.text = value;
    node.quoted = tag == "!";
    put(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(mark, tag, anchor, style, NodeKind::List);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(mark, tag, anchor, style, NodeKind::Map);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Node node;
    bool has_key = false;
    bool drop = false;  // the key was reported, so its value is left out
    Key key;
  };

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor == YAML::NullAnchor) return;
    sink_.error(ruler_.at(mark), "alias",
                "Labels such as `&name` are not used in packs; put the text in quotes if it starts with `&`.");
    throw Stop{};
  }
  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "!" || tag == "?") return;
    sink_.error(ruler_.at(mark), "tag",
                "Tags such as `!name` are not used in packs; put the text in quotes if it starts with `!`.");
  }
  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style,
            NodeKind kind) {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    if (stack_.size() >= kDeepest) {
      sink_.error(ruler_.at(mark), "too-deep",
                  "Lists inside lists go too deep here; no part of a pack needs more than a few levels.");
      throw Stop{};
    }
    Open fresh;
    fresh.node.kind = kind;
    fresh.node.place = ruler_.at(mark);
    fresh.node.flow = style == YAML::EmitterStyle::Flow;
    stack_.push_back(std::move(fresh));
  }
  void close() {
    Node node = std::move(stack_.back().node);
    stack_.pop_back();
    put(std::move(node));
  }
  void put(Node node) {
    if (stack_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& top = stack_.back();
    if (top.node.kind != NodeKind::Map) {
      top.node.items.push_back(std::move(node));
    } else if (!top.has_key) {
      take_key(top, node);
    } else {
      if (!top.drop) {
        top.node.keys.push_back(std::move(top.key));
        top.node.items.push_back(std::move(node));
      }
      top.has_key = false;
    }
  }
  void take_key(Open& top, const Node& node) {
    top.has_key = true;
    if (top.node.keys.size() >= kMostKeys) {
      sink_.error(node.place, "too-many", "There are more than " + std::to_string(kMostKeys) + " keys here.");
      throw Stop{};
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
  }

  Ruler& ruler_;
  Sink& sink_;
  Node root_;
  std::vector<Open> stack_;
};

// yaml-cpp's messages name grammar rules; these name the usual causes.
std::string explain(const std::string& message) {
  if (message == "illegal map value")
    return "There is a second `: ` in this line. Put the text in quotes if the colon belongs to it.";
  if (message.find("end of map") != std::string::npos || message.find("end of sequence") != std::string::npos) {
    return "The indentation does not fit what is above, or a quote or bracket is not closed.";
  }
  if (message.find("unexpected end") != std::string::npos || message.find("end of file") != std::string::npos ||
      message.find("EOF") != std::string::npos) {
    return "A quote or a bracket is opened and never closed.";
  }
  if (message.find("tab") != std::string::npos) return "Use spaces for indentation, not tabs.";
  if (message == "unknown token") return "A text in braces needs quotes when it holds a comma, a colon or a `?`.";
  return "This is not valid YAML (" + message + ").";
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

std::optional<Node> parse_yaml(const std::string& text, int first_line, Sink& sink) {
  Ruler ruler(text, first_line);
  Builder builder(ruler, sink);
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) {
      sink.error({first_line, 1}, "empty", "There is nothing here.");
      return std::nullopt;
    }
    Node root = builder.take();
    Builder rest(ruler, sink);
    if (parser.HandleNextDocument(rest))
      sink.error(rest.take().place, "yaml", "A second document starts here (`---`); a file holds one.");
    return root;
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& exception) {
    const bool reference = exception.msg.find("anchor") != std::string::npos;
    sink.error(ruler.at(exception.mark), reference ? "alias" : "yaml", reference ? kReference : explain(exception.msg));
    return std::nullopt;
  } catch (const std::exception&) {
    sink.error({first_line, 1}, "yaml", "This cannot be read as YAML.");
    return std::nullopt;
  }
}

}  // namespace defuse::pack::authoring
