#include "semantics/tag.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace defuse::semantics {
namespace {

std::string_view heading_tag(int level) {
  static constexpr std::array<std::string_view, 6> kTags = {"h1", "h2", "h3", "h4", "h5", "h6"};
  return kTags[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
}

// Text that stands inside the line of its parent.
bool holds_phrases(Role role) {
  return role == Role::Paragraph || role == Role::Heading || role == Role::Button || role == Role::Toggle ||
         role == Role::Link || role == Role::Tab || role == Role::Strong;
}

}  // namespace

std::string_view tag_of(const Node& node, const Node* parent) {
  switch (node.role) {
    case Role::Heading:
      return heading_tag(node.level);
    case Role::Paragraph:
      return parent != nullptr && holds_phrases(parent->role) ? "span" : "p";
    case Role::List:
      return node.ordered ? "ol" : "ul";
    case Role::ListItem:
      return "li";
    case Role::Button:
    case Role::Toggle:
    case Role::Tab:
      return "button";
    case Role::Link:
      return "a";
    case Role::RadioGroup:
      return "fieldset";
    case Role::Checkbox:
    case Role::Radio:
    case Role::Slider:
    case Role::TextField:
    case Role::FilePicker:
      return "input";
    case Role::TextArea:
      return "textarea";
    case Role::Select:
      return "select";
    case Role::Option:
      return "option";
    case Role::Dialog:
      return "dialog";
    case Role::Meter:
      return "meter";
    case Role::Progress:
      return "progress";
    case Role::Table:
      return "table";
    case Role::Row:
      return "tr";
    case Role::ColumnHeader:
    case Role::RowHeader:
      return "th";
    case Role::Cell:
      return "td";
    case Role::Navigation:
      return "nav";
    case Role::Main:
      return "main";
    case Role::Banner:
      return "header";
    case Role::Region:
      return "section";
    case Role::Quote:
      return "blockquote";
    case Role::Image:
      return node.value.empty() ? "div" : "img";
    case Role::Strong:
      return "strong";
    case Role::Mark:
      return "mark";
    case Role::Tabs:
    case Role::TabPanel:
    case Role::Log:
    case Role::Status:
    case Role::Alert:
    case Role::Group:
    case Role::Timer:
      return "div";
  }
  return "div";
}

std::string_view aria_role(const Node& node) {
  switch (node.role) {
    case Role::List:
      return "list";
    case Role::RadioGroup:
      return "radiogroup";
    case Role::Tabs:
      return "tablist";
    case Role::Tab:
      return "tab";
    case Role::TabPanel:
      return "tabpanel";
    case Role::Image:
      return node.value.empty() ? "img" : "";  // an <img> is one by itself
    case Role::Log:
      return "log";
    case Role::Status:
      return "status";
    case Role::Alert:
      return "alert";
    case Role::Timer:
      return "timer";
    case Role::Group:
      return node.name.empty() ? "" : "group";
    default:
      return "";
  }
}

std::string_view input_type(Role role) {
  switch (role) {
    case Role::Checkbox:
      return "checkbox";
    case Role::Radio:
      return "radio";
    case Role::Slider:
      return "range";
    case Role::FilePicker:
      return "file";
    case Role::TextField:
      return "text";
    default:
      return "";
  }
}

std::string_view wrapper_class(Role role) {
  switch (role) {
    case Role::Checkbox:
    case Role::Radio:
      return "choice";
    case Role::Slider:
      return "range";
    case Role::FilePicker:
      return "file";
    case Role::Meter:
    case Role::Progress:
      return "gauge";
    default:
      return "field";
  }
}

}  // namespace defuse::semantics
