#include "semantics/role.h"

namespace defuse::semantics {

std::string_view role_name(Role role) {
  switch (role) {
    case Role::Heading:
      return "heading";
    case Role::Paragraph:
      return "paragraph";
    case Role::List:
      return "list";
    case Role::ListItem:
      return "listitem";
    case Role::Button:
      return "button";
    case Role::Toggle:
      return "toggle";
    case Role::Link:
      return "link";
    case Role::Checkbox:
      return "checkbox";
    case Role::RadioGroup:
      return "radiogroup";
    case Role::Radio:
      return "radio";
    case Role::Slider:
      return "slider";
    case Role::TextField:
      return "textfield";
    case Role::TextArea:
      return "textarea";
    case Role::Select:
      return "select";
    case Role::Option:
      return "option";
    case Role::Tabs:
      return "tabs";
    case Role::Tab:
      return "tab";
    case Role::TabPanel:
      return "tabpanel";
    case Role::Dialog:
      return "dialog";
    case Role::Meter:
      return "meter";
    case Role::Progress:
      return "progress";
    case Role::Image:
      return "image";
    case Role::Table:
      return "table";
    case Role::Row:
      return "row";
    case Role::ColumnHeader:
      return "columnheader";
    case Role::RowHeader:
      return "rowheader";
    case Role::Cell:
      return "cell";
    case Role::Log:
      return "log";
    case Role::Status:
      return "status";
    case Role::Alert:
      return "alert";
    case Role::Navigation:
      return "navigation";
    case Role::Main:
      return "main";
    case Role::Banner:
      return "banner";
    case Role::Region:
      return "region";
    case Role::Group:
      return "group";
    case Role::Timer:
      return "timer";
    case Role::Quote:
      return "quote";
    case Role::Strong:
      return "strong";
    case Role::Mark:
      return "mark";
    case Role::FilePicker:
      return "filepicker";
  }
  return "unknown";
}

bool is_control(Role role) {
  switch (role) {
    case Role::Button:
    case Role::Toggle:
    case Role::Link:
    case Role::Tab:
      return true;
    default:
      return is_labelled_control(role);
  }
}

bool is_container(Role role) {
  switch (role) {
    case Role::List:
    case Role::RadioGroup:
    case Role::Tabs:
    case Role::TabPanel:
    case Role::Dialog:
    case Role::Table:
    case Role::Row:
    case Role::Log:
    case Role::Navigation:
    case Role::Main:
    case Role::Banner:
    case Role::Region:
    case Role::Group:
      return true;
    default:
      return false;
  }
}

bool is_labelled_control(Role role) {
  switch (role) {
    case Role::Checkbox:
    case Role::Radio:
    case Role::Slider:
    case Role::TextField:
    case Role::TextArea:
    case Role::Select:
    case Role::FilePicker:
      return true;
    default:
      return false;
  }
}

bool is_table_part(Role role) {
  return role == Role::Row || role == Role::ColumnHeader || role == Role::RowHeader || role == Role::Cell;
}

bool describes_inside(Role role) { return role == Role::Mark || is_container(role); }

std::string_view spoken_value(const Node& node) {
  if (node.range && !node.range->text.empty()) return node.range->text;
  if (node.role == Role::Image) return {};  // a key
  return node.value;
}

}  // namespace defuse::semantics
