#include "semantics/lint.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>

#include "semantics/role.h"

namespace defuse::semantics {
namespace {

constexpr float kTarget = 44;
constexpr float kSlack = 0.5F;

// What web/index.html names itself.
constexpr std::string_view kTaken[] = {"page",          "fixed",     "scroller", "sheet",      "canvas",
                                       "first",         "boot",      "shell",    "skip",       "boot-text",
                                       "boot-progress", "assertive", "polite",   "view-toggle"};

bool empty_rect(const Rect& rect) { return !(rect.width > 0) && !(rect.height > 0); }

// The role that must stand directly above; the same role = none needed.
Role required_parent(Role role) {
  switch (role) {
    case Role::ListItem:
      return Role::List;
    case Role::Option:
      return Role::Select;
    case Role::Tab:
      return Role::Tabs;
    case Role::Row:
      return Role::Table;
    case Role::ColumnHeader:
    case Role::RowHeader:
    case Role::Cell:
      return Role::Row;
    default:
      return role;
  }
}

bool needs_name(Role role) {
  switch (role) {
    case Role::Image:
    case Role::Dialog:
    case Role::Region:
    case Role::RadioGroup:
    case Role::Tabs:
    case Role::TabPanel:
    case Role::Meter:
    case Role::Progress:
    case Role::Timer:
    case Role::Log:
    case Role::Option:
      return true;
    default:
      return is_control(role);
  }
}

bool is_text(Role role) {
  return role == Role::Heading || role == Role::Paragraph || role == Role::Quote || role == Role::Strong ||
         role == Role::Mark || role == Role::ListItem;
}

bool has_hint(const Node& node, std::string_view hint) {
  const std::string padded = " " + node.style_hint + " ";
  return padded.find(" " + std::string(hint) + " ") != std::string::npos;
}

// Small letters and digits alone, a space between words. Letters beyond ASCII stay as they are; dashes, quotation marks
// and marks of direction (U+2000 to U+203F) go.
std::string plain(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool mark = text.substr(at, 2) == "\xE2\x80";
    const bool letter = !mark && (byte >= 0x80 || std::isalnum(byte) != 0);
    if (letter && gap && !out.empty()) out += ' ';
    gap = !letter;
    if (letter) out += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    // Capitals of Latin-1: U+00C0 to U+00DE.
    if (out.size() > 1 && out[out.size() - 2] == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97)
      out.back() = static_cast<char>(byte + 0x20);
    if (mark) at += 2;
  }
  return out;
}

class Linter {
 public:
  Linter(const Frame& frame, float viewport_width)
      : frame_(frame), width_(viewport_width), last_child_(frame.nodes.size() + 1, -1), previous_(last_child_) {}

  std::vector<std::string> run() {
    for (std::size_t i = 0; i < frame_.nodes.size(); ++i) {
      const Node& node = frame_.nodes[i];
      if (!identity(node, i)) continue;
      naming(node, i);
      structure(node);
      range(node);
      place(node);
      reading_order(node, i);
      heard_twice(node, i);
    }
    headings();
    references();
    return std::move(found_);
  }

 private:
  void report(const Node& node, std::string_view what) {
    found_.push_back(std::string(role_name(node.role)) + " '" + node.id + "' " + std::string(what) + ".");
  }
  const Node* parent_of(const Node& node) const {
    return node.parent < 0 ? nullptr : &frame_.nodes[static_cast<std::size_t>(node.parent)];
  }
  bool has_children(std::size_t i) const {
    return std::any_of(frame_.nodes.begin(), frame_.nodes.end(),
                       [i](const Node& node) { return node.parent == static_cast<int>(i); });
  }

  bool identity(const Node& node, std::size_t i) {
    if (node.id.empty()) report(node, "has no id");
    if (node.id.find_first_of(" \t\n\r\f~") != std::string::npos) report(node, "has an id with white space or '~'");
    if (std::find(std::begin(kTaken), std::end(kTaken), node.id) != std::end(kTaken))
      report(node, "has an id of the page itself");
    if (!node.id.empty() && !ids_.insert(node.id).second) report(node, "has an id that another node has");
    if (node.parent < static_cast<int>(i)) return true;
    report(node, "stands before its parent");
    return false;
  }

  void naming(const Node& node, std::size_t i) {
    if (node.name.empty() && needs_name(node.role)) report(node, "has no name");
    if (node.name.empty() && is_text(node.role) && !has_children(i)) report(node, "has no words");
    if (node.name.empty() && (node.role == Role::Status || node.role == Role::Alert))
      report(node, "has no words of its own to be said");
    label(node);
    if (node.role == Role::Link && node.value.empty()) report(node, "leads nowhere");
    if (node.role == Role::Image && has_children(i)) report(node, "has parts, which no reader sees: use a group");
    const bool can_describe =
        is_control(node.role) || node.role == Role::Image || node.role == Role::Mark ||
        (is_container(node.role) && node.role != Role::List && node.role != Role::Table && node.role != Role::Row);
    if (!node.description.empty() && !can_describe) report(node, "has a description that cannot be attached");
  }

  // What is drawn on a control is what people say to press it by voice.
  void label(const Node& node) {
    if (!node.drawn.empty() && plain(node.name).find(plain(node.drawn)) == std::string::npos)
      report(node, "is drawn as \"" + node.drawn + "\", which its name \"" + node.name + "\" does not hold");
  }

  void heard_twice(const Node& node, std::size_t i) {
    int& last = previous_[static_cast<std::size_t>(node.parent + 1)];
    const Node* before = last < 0 ? nullptr : &frame_.nodes[static_cast<std::size_t>(last)];
    last = static_cast<int>(i);
    if (before != nullptr && !node.name.empty() && node.name == before->description)
      report(node, "says again what describes '" + before->id + "'");
  }

  void structure(const Node& node) {
    const Node* parent = parent_of(node);
    const Role wanted = required_parent(node.role);
    if (wanted != node.role && (parent == nullptr || parent->role != wanted))
      report(node, "is not in a " + std::string(role_name(wanted)));
    if (parent != nullptr && parent->role == Role::List && node.role != Role::ListItem)
      report(node, "stands in a list without being an item");
    if (node.role == Role::Radio) {
      while (parent != nullptr && parent->role != Role::RadioGroup)
        parent = parent->parent < 0 ? nullptr : parent_of(*parent);
      if (parent == nullptr) report(node, "is outside a radio group");
    }
  }

  void range(const Node& node) {
    const bool wants = node.role == Role::Slider || node.role == Role::Meter;
    if (wants && !node.range) report(node, "has no range");
    if (!node.range) return;
    if (!(node.range->min < node.range->max)) report(node, "has an empty range");
    if (!(node.range->now >= node.range->min && node.range->now <= node.range->max))
      report(node, "has a value outside its range");
  }

  void place(const Node& node) {
    const Rect& rect = node.rect;
    for (const float value : {rect.x, rect.y, rect.width, rect.height}) {
      if (!std::isfinite(value)) {
        report(node, "has a rectangle that is not finite");
        return;
      }
    }
    if (node.page_only || node.role == Role::Option) return;
    if (is_control(node.role) && !has_hint(node, "inline") &&
        (rect.width < kTarget - kSlack || rect.height < kTarget - kSlack)) {
      report(node, "is a target of " + std::to_string(std::lround(rect.width)) + " x " +
                       std::to_string(std::lround(rect.height)) + " px, under 44 x 44");
    }
    if (empty_rect(rect)) return;
    const bool beside = rect.x < -kSlack || rect.y < -kSlack || rect.x + rect.width > width_ + kSlack;
    const bool below =
        node.layer == Layer::Page && frame_.content_height > 0 && rect.y + rect.height > frame_.content_height + kSlack;
    if (beside || below) report(node, "is off the sheet");
  }

  void reading_order(const Node& node, std::size_t i) {
    if (empty_rect(node.rect) || node.page_only || is_table_part(node.role)) return;
    int& last = last_child_[static_cast<std::size_t>(node.parent + 1)];
    if (last >= 0) {
      const Node& before = frame_.nodes[static_cast<std::size_t>(last)];
      const bool above = node.rect.y + node.rect.height <= before.rect.y + kSlack;
      const bool same_column =
          node.rect.x < before.rect.x + before.rect.width && before.rect.x < node.rect.x + node.rect.width;
      if (above && same_column && node.layer == before.layer)
        report(node, "is read after '" + before.id + "' but drawn above it");
      const float middle = node.rect.y + node.rect.height / 2;
      const float other = before.rect.y + before.rect.height / 2;
      const bool same_line = middle > before.rect.y && middle < before.rect.y + before.rect.height &&
                             other > node.rect.y && other < node.rect.y + node.rect.height;
      if (same_line && node.rect.x + node.rect.width <= before.rect.x + kSlack && node.layer == before.layer)
        report(node, "is read after '" + before.id + "' but drawn before it");
    }
    last = static_cast<int>(i);
  }

  void headings() {
    int level = 0;
    int firsts = 0;
    for (const Node& node : frame_.nodes) {
      if (node.role != Role::Heading) continue;
      if (node.level < 1 || node.level > 6) report(node, "has a level outside 1 to 6");
      if (node.level == 1) ++firsts;
      if (level > 0 && node.level > level + 1) report(node, "skips a heading level");
      if (level == 0 && node.level > 2) report(node, "skips a heading level");
      level = node.level;
    }
    if (firsts != 1)
      found_.push_back("The screen has " + std::to_string(firsts) + " headings of level 1 instead of one.");
  }

  void references() {
    if (!frame_.focus.empty() && ids_.count(frame_.focus) == 0)
      found_.push_back("The focus is sent to '" + frame_.focus + "', which is not there.");
    if (frame_.modal.empty()) return;
    const bool open = std::any_of(frame_.nodes.begin(), frame_.nodes.end(), [this](const Node& node) {
      return node.id == frame_.modal && node.role == Role::Dialog;
    });
    if (!open) found_.push_back("The open dialog '" + frame_.modal + "' is not there.");
  }

  const Frame& frame_;
  float width_;
  std::unordered_set<std::string_view> ids_;
  std::vector<int> last_child_;  // with a place of its own, by parent + 1
  std::vector<int> previous_;    // any child, by parent + 1
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> lint(const Frame& frame, float viewport_width) { return Linter(frame, viewport_width).run(); }

}  // namespace defuse::semantics
