#include <string>
#include <string_view>
#include <vector>

#include "base/escape.h"
#include "semantics/element.h"

namespace defuse::semantics {
namespace {

using base::append_escaped;

bool is_void(std::string_view tag) { return tag == "input" || tag == "img"; }

void append_start(std::string& out, const Element& element) {
  out.append("<").append(element.tag).append(" id=\"");
  append_escaped(out, element.id);
  out += '"';
  for (const auto& [name, value] : element.attributes) {
    out.append(" ").append(name);
    if (value.empty()) continue;
    out += "=\"";
    append_escaped(out, value);
    out += '"';
  }
  if (element.value && element.tag == "input") {
    out += " value=\"";
    append_escaped(out, *element.value);
    out += '"';
  }
  out += '>';
  if (element.value && element.tag == "textarea") {
    out += '\n';  // the parser drops one line feed at the start
    append_escaped(out, *element.value);
  } else {
    append_escaped(out, element.text);
  }
}

void append_end(std::string& out, const Element& element) {
  if (!is_void(element.tag)) out.append("</").append(element.tag).append(">");
}

}  // namespace

std::string to_html(const Frame& frame) {
  const std::vector<Element> elements = elements_of(frame);
  // Children follow their parents but not always at once (a description stands after its control's subtree), so the
  // order is gathered first.
  std::vector<std::vector<std::size_t>> children(elements.size());
  std::vector<std::size_t> tops;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].parent < 0) {
      tops.push_back(i);
    } else {
      children[static_cast<std::size_t>(elements[i].parent)].push_back(i);
    }
  }
  std::string out;
  struct Step {
    std::size_t element;
    bool end;
  };
  std::vector<Step> steps;
  const auto push = [&steps](const std::vector<std::size_t>& list) {
    for (auto it = list.rbegin(); it != list.rend(); ++it) steps.push_back(Step{*it, false});
  };
  push(tops);
  while (!steps.empty()) {
    const Step step = steps.back();
    steps.pop_back();
    const Element& element = elements[step.element];
    if (step.end) {
      append_end(out, element);
      continue;
    }
    if (element.parent < 0 && !out.empty()) out += '\n';
    append_start(out, element);
    steps.push_back(Step{step.element, true});
    push(children[step.element]);
  }
  if (!out.empty()) out += '\n';
  return out;
}

}  // namespace defuse::semantics
