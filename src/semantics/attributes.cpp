#include "semantics/attributes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "semantics/role.h"
#include "semantics/tag.h"

namespace defuse::semantics {
namespace {

// Collects attributes in any order; empty values are left out unless they mean "present".
class Setter {
 public:
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) out_.emplace_back(name, std::string(value));
  }
  void flag(std::string_view name, bool on) {
    if (on) out_.emplace_back(name, std::string());
  }
  void truth(std::string_view name, bool value) { text(name, value ? "true" : "false"); }
  void only_true(std::string_view name, bool value) {
    if (value) text(name, "true");
  }
  void state(std::string_view name, Tristate value) {
    if (value != Tristate::Unset) truth(name, value == Tristate::True);
  }
  Attributes take() {
    std::sort(out_.begin(), out_.end());
    return std::move(out_);
  }

 private:
  Attributes out_;
};

bool is_gauge(Role role) { return role == Role::Meter || role == Role::Progress; }

void name(const Node& node, Setter& set) {
  if (is_gauge(node.role) || node.role == Role::RadioGroup) {
    set.text("aria-labelledby", node.id + "~l");
    return;
  }
  if (node.role == Role::Image && !node.value.empty()) {
    set.text("alt", node.name);
    return;
  }
  const bool labelled = node.role == Role::Image || node.role == Role::Timer ||
                        (is_container(node.role) && node.role != Role::Table && node.role != Role::Row);
  if (labelled) set.text("aria-label", node.name);
}

void range(const Node& node, Setter& set) {
  const Range& range = *node.range;
  switch (node.role) {
    case Role::Slider:
      set.text("min", number_text(range.min));
      set.text("max", number_text(range.max));
      set.text("step", range.step > 0 ? number_text(range.step) : "any");
      break;
    case Role::Meter:
      set.text("min", number_text(range.min));
      set.text("max", number_text(range.max));
      set.text("value", number_text(range.now));
      break;
    case Role::Progress:  // <progress> starts at 0
      set.text("max", number_text(std::max(range.max - range.min, 0.0)));
      set.text("value", number_text(std::max(range.now - range.min, 0.0)));
      break;
    default:
      return;
  }
  set.text("aria-valuetext", range.text);
}

// What one role alone has.
void own(const Node& node, const Surroundings& around, Setter& set) {
  switch (node.role) {
    case Role::Button:
    case Role::Toggle:
      set.text("type", "button");
      break;
    case Role::Tab:
      set.truth("aria-selected", node.selected);
      set.text("type", "button");
      break;
    case Role::Link:
      set.text("href", node.value);
      break;
    case Role::Dialog:
      set.truth("aria-modal", node.id == around.modal);
      set.flag("open", true);
      break;
    case Role::RadioGroup:
      set.only_true("aria-required", node.required);
      set.only_true("aria-invalid", node.invalid);
      break;
    case Role::Radio:
      set.text("name", around.radio_group);
      break;
    case Role::Option:
      set.flag("selected", node.selected);
      set.text("value", node.value.empty() ? node.id : node.value);
      break;
    case Role::Image:  // the size keeps the place free while it is decoded
      if (node.value.empty()) break;
      set.text("data-media", node.value);
      set.text("width", number_text(std::round(node.rect.width)));
      set.text("height", number_text(std::round(node.rect.height)));
      break;
    case Role::FilePicker:
      set.text("accept", node.value);
      break;
    case Role::TextField:
      set.text("autocomplete", node.autocomplete.empty() ? "off" : node.autocomplete);
      break;
    case Role::ColumnHeader:
      set.text("scope", "col");
      break;
    case Role::RowHeader:
      set.text("scope", "row");
      break;
    // Spoken by the diff's announcements, once; else some readers would say it twice and others not at all.
    case Role::Status:
    case Role::Alert:
    case Role::Log:
      set.text("aria-live", "off");
      break;
    default:
      break;
  }
}

void states(const Node& node, Setter& set) {
  set.only_true("aria-busy", node.busy);
  if (node.current)
    set.text("aria-current", node.role == Role::Link ? "page" : (node.role == Role::ListItem ? "step" : "true"));
  set.state("aria-pressed", node.pressed);
  set.state("aria-expanded", node.expanded);
  if (node.role == Role::Link) {
    set.only_true("aria-disabled", node.disabled);
  } else if (is_control(node.role) || node.role == Role::Option || node.role == Role::RadioGroup) {
    set.flag("disabled", node.disabled);
  }
  if (!is_labelled_control(node.role)) return;
  set.flag("checked", node.checked == Tristate::True);
  set.flag("required", node.required && node.role != Role::Radio && node.role != Role::Slider);
  set.only_true("aria-invalid", node.invalid && node.role != Role::Radio && node.role != Role::FilePicker);
}

}  // namespace

Attributes attributes_of(const Node& node, const Surroundings& around) {
  Setter set;
  const bool wrapped = is_labelled_control(node.role) || is_gauge(node.role);  // the wrapper has the classes then
  set.text("role", aria_role(node));
  if (!wrapped) {
    set.text("class", classes_of("", node));
    set.flag("inert", around.inert);
  }
  if (around.described) set.text("aria-describedby", node.id + "~d");
  set.flag("data-drag", node.drag_surface);
  set.text("dir", node.dir);
  set.text("lang", node.lang);
  name(node, set);
  states(node, set);
  own(node, around, set);
  set.text("type", input_type(node.role));
  if (node.range) range(node, set);
  return set.take();
}

std::string classes_of(std::string_view own, const Node& node) {
  std::string result(own);
  const auto append = [&result](std::string_view word) {
    if (word.empty()) return;
    if (!result.empty()) result += ' ';
    result += word;
  };
  append(node.style_hint);
  if (node.page_only) append("page-only");
  return result;
}

std::string number_text(double value) {
  std::array<char, 32> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.10g", value);
  return std::string(buffer.data(), static_cast<std::size_t>(std::max(length, 0)));
}

}  // namespace defuse::semantics
