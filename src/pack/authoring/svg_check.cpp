#include "pack/authoring/svg_check.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string_view>

#include "pack/authoring/file_text.h"
#include "pack/authoring/line_places.h"
#include "pack/authoring/text_rules.h"

namespace defuse::pack::authoring {

namespace {

constexpr std::string_view kSvg = "http://www.w3.org/2000/svg";
constexpr std::string_view kXlink = "http://www.w3.org/1999/xlink";
constexpr int kMostElements = 5000;
constexpr int kMostUses = 500;
constexpr int kDeepest = 50;

using Names = std::set<std::string_view>;

const Names& elements() {
  static const Names names = {"svg",     "g",       "defs",           "symbol",         "use",  "title",
                              "desc",    "path",    "rect",           "circle",         "line", "ellipse",
                              "polygon", "text",    "linearGradient", "radialGradient", "stop", "polyline",
                              "tspan",   "clipPath"};
  return names;
}

const Names& attributes() {
  static const Names names = {
      "id", "class", "version", "baseProfile", "role", "lang", "xml:lang", "xml:space", "viewBox", "width", "height",
      "preserveAspectRatio", "overflow", "style",
      // where
      "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "dx", "dy", "d", "points",
      "transform", "rotate", "pathLength", "textLength", "lengthAdjust", "href", "xlink:href",
      // how
      "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
      "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "color", "display",
      "visibility", "paint-order", "vector-effect", "shape-rendering", "text-rendering", "clip-path", "clip-rule",
      "clipPathUnits", "gradientUnits", "gradientTransform", "spreadMethod", "offset", "stop-color", "stop-opacity",
      "color-interpolation", "mix-blend-mode",
      // words
      "font-family", "font-size", "font-style", "font-weight", "font-stretch", "font-variant", "letter-spacing",
      "word-spacing", "text-anchor", "dominant-baseline", "alignment-baseline", "baseline-shift", "text-decoration",
      "direction", "writing-mode"};
  return names;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

// Whether a value loads nothing: `url(` leads to a part of the same picture alone, and nothing hides a word from this.
bool stays_inside(std::string_view value) {
  const std::string text = lower(value);
  for (const std::string_view bad : {"@", "\\", "/*", "javascript:", "data:", "http:", "https:", "//", "image(",
                                     "image-set(", "src(", "expression", "var(", "attr("})
    if (text.find(bad) != std::string::npos) return false;
  for (std::size_t at = text.find("url"); at != std::string::npos; at = text.find("url", at + 3)) {
    std::size_t next = text.find_first_not_of(" \t\r\n", at + 3);
    if (next == std::string::npos || text[next] != '(') continue;
    next = text.find_first_not_of(" \t\r\n\"'", next + 1);
    if (next == std::string::npos || text[next] != '#') return false;
  }
  return true;
}

// "320", "320px" or "320.5"; none for percentages and other units.
std::optional<int> pixels_of(std::string_view text) {
  if (text.ends_with("px")) text.remove_suffix(2);
  const std::string_view whole = text.substr(0, text.find('.'));
  const std::string_view rest = text.substr(std::min(text.size(), whole.size() + 1));
  const auto digits = [](std::string_view part) { return part.find_first_not_of("0123456789") == std::string::npos; };
  if (whole.empty() || whole.size() > 6 || !digits(whole) || !digits(rest)) return std::nullopt;
  int value = !rest.empty() && rest.front() >= '5' ? 1 : 0;
  int scale = 1;
  for (std::size_t i = whole.size(); i-- > 0; scale *= 10) value += (whole[i] - '0') * scale;
  if (value < 1) return std::nullopt;
  return value;
}

class SvgReader {
 public:
  SvgReader(const std::string& bytes, Sink& sink) : bytes_(bytes), sink_(sink), places_(bytes) {}

  std::optional<PictureSize> read() {
    pugi::xml_document document;
    const pugi::xml_parse_result parsed =
        document.load_buffer(bytes_.data(), bytes_.size(), pugi::parse_full, pugi::encoding_utf8);
    if (!parsed) {
      sink_.error(places_.at(parsed.offset), "xml",
                  std::string("This is not well-formed XML: ") + parsed.description() + ".");
      return std::nullopt;
    }
    for (const pugi::xml_node node : document.children()) look_outside(node);
    const pugi::xml_node root = document.document_element();
    if (said_ == 0) visit(root, 0);
    if (said_ == 0) look_at_uses(root);
    const std::optional<PictureSize> size = size_of(root);
    return said_ == 0 ? size : std::nullopt;
  }

 private:
  void error(const pugi::xml_node& node, std::string message) {
    ++said_;
    sink_.error(places_.at(node.offset_debug() - 1), "svg", std::move(message));
  }

  void look_outside(const pugi::xml_node& node) {
    switch (node.type()) {
      case pugi::node_doctype:
        return error(node, "A picture has no DOCTYPE and no entities. Delete this line, or save as plain SVG.");
      case pugi::node_pi:
        return error(node, "A picture has no processing instructions, such as style sheets. Delete this line.");
      case pugi::node_element:
        if (std::string_view(node.name()) != "svg" || std::string_view(node.attribute("xmlns").value()) != kSvg)
          error(node, "An SVG picture begins with `<svg xmlns=\"http://www.w3.org/2000/svg\" ...>`.");
        return;
      default:
        return;
    }
  }

  void visit(const pugi::xml_node& node, int depth) {
    if (node.type() == pugi::node_comment) return;
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) return look_at_words(node);
    if (node.type() != pugi::node_element)
      return error(node, "Only shapes and words have a place in a picture. Delete this, or save as plain SVG.");
    if (++elements_ > kMostElements || depth > kDeepest) {
      if (elements_ == kMostElements + 1 || depth > kDeepest)
        error(node, "This picture has too many parts, or parts in parts. Simplify it, or export it as PNG.");
      return;
    }
    const std::string_view name = node.name();
    if (!elements().contains(name)) return error(node, why_not(name));
    for (const pugi::xml_attribute attribute : node.attributes()) look_at(node, attribute, depth == 0);
    for (const pugi::xml_node child : node.children()) visit(child, depth + 1);
  }

  static std::string why_not(std::string_view element) {
    const std::string shown = "`<" + std::string(element.substr(0, 40)) + ">` has no place in a picture";
    if (element == "script") return shown + ": a pack runs no script. Delete it.";
    if (element == "style") return shown + ": write colours as attributes, such as `fill=\"#0B6E6E\"`.";
    if (element == "image" || element == "feImage")
      return shown + ": it would load another one. Draw the shapes, or export the whole as PNG.";
    if (element == "foreignObject") return shown + ": it holds HTML. Use `<text>`.";
    if (element == "a") return shown + ": a picture leads nowhere. Keep what is inside it.";
    if (element.starts_with("animate") || element == "set") return shown + ": pictures stand still.";
    if (element.find(':') != std::string_view::npos || element == "metadata")
      return shown + ": it is a note of the program that drew it. Save as plain SVG.";
    return shown + ". Use shapes, text and gradients, or export it as PNG.";
  }

  void look_at_words(const pugi::xml_node& node) {
    const std::string_view words = node.value();
    // In a picture these are glyphs, but they could be made to look like other words all the same.
    if (const auto fault = find_fault(words); fault && fault->code == "characters") error(node, fault->message);
  }

  void look_at(const pugi::xml_node& node, const pugi::xml_attribute& attribute, bool root) {
    const std::string_view name = attribute.name();
    const std::string_view value = attribute.value();
    const std::string shown = "`" + std::string(name.substr(0, 40)) + "`";
    if (value.find('<') != std::string_view::npos)  // which pugixml lets pass, and browsers do not
      return error(node, shown + " holds a `<`, which has no place in a value. Save the picture anew as plain SVG.");
    if (name == "xmlns" || name.starts_with("xmlns:")) {
      const bool known = name == "xmlns" ? value == kSvg : name != "xmlns:xlink" || value == kXlink;
      if (!root && name != "xmlns")
        return error(node, shown + " has its place in the first element alone. Save as plain SVG.");
      if (!known) error(node, shown + " says that this is something other than SVG.");
      return;
    }
    if (lower(name).starts_with("on")) return error(node, shown + " would run script. A pack runs none; delete it.");
    if (!attributes().contains(name) && !name.starts_with("aria-"))
      return error(node, shown + (name.find(':') == std::string_view::npos
                                      ? " is no attribute that a picture of a pack can have. Delete it."
                                      : " is a note of the program that drew it. Save as plain SVG."));
    if (name == "href" || name == "xlink:href") {
      if (!value.starts_with('#')) error(node, shown + " must lead to a part of this picture, such as `#roof`.");
      return;
    }
    if (!stays_inside(value))
      error(node, shown + " may name parts of this picture, as `url(#sky)`, and nothing outside it.");
  }

  // What is used again must not use again itself, or ten lines unfold to millions of shapes; the same for clips.
  void look_at_uses(const pugi::xml_node& root) {
    std::map<std::string_view, pugi::xml_node> by_id;
    std::vector<pugi::xml_node> uses;
    gather(root, by_id, uses);
    if (uses.size() > kMostUses) return error(uses.back(), "This picture uses its parts too often. Export it as PNG.");
    for (const pugi::xml_node use : uses) {
      std::string_view target = use.attribute("href").value();
      if (target.empty()) target = use.attribute("xlink:href").value();
      const auto part = target.empty() ? by_id.end() : by_id.find(target.substr(1));
      if (part == by_id.end()) {
        error(use, "`<use>` names no part of this picture.");
      } else if (holds_use(part->second)) {
        error(use, "What `<use>` repeats has a `<use>` in it. Repeat shapes alone.");
      }
    }
  }

  void gather(const pugi::xml_node& node, std::map<std::string_view, pugi::xml_node>& by_id,
              std::vector<pugi::xml_node>& uses) {
    if (const pugi::xml_attribute id = node.attribute("id")) by_id.emplace(id.value(), node);
    if (std::string_view(node.name()) == "use") uses.push_back(node);
    if (std::string_view(node.name()) == "clipPath" && clips_again(node))
      error(node, "A `<clipPath>` cannot be clipped itself.");
    for (const pugi::xml_node child : node.children()) gather(child, by_id, uses);
  }

  static bool holds_use(const pugi::xml_node& node) {
    if (std::string_view(node.name()) == "use") return true;
    const auto children = node.children();
    return std::any_of(children.begin(), children.end(), [](const pugi::xml_node& child) { return holds_use(child); });
  }
  static bool clips_again(const pugi::xml_node& node) {
    if (node.attribute("clip-path") ||
        std::string_view(node.attribute("style").value()).find("clip") != std::string_view::npos ||
        std::string_view(node.name()) == "use")
      return true;
    const auto children = node.children();
    return std::any_of(children.begin(), children.end(),
                       [](const pugi::xml_node& child) { return clips_again(child); });
  }

  std::optional<PictureSize> size_of(const pugi::xml_node& root) {
    if (said_ > 0) return std::nullopt;
    const std::optional<int> width = pixels_of(root.attribute("width").value());
    const std::optional<int> height = pixels_of(root.attribute("height").value());
    if (!width || !height) {
      error(root,
            "The first element needs its `width` and `height` in pixels, such as `width=\"320\" height=\"180\"`, so "
            "that its place is kept free.");
      return std::nullopt;
    }
    return PictureSize{*width, *height};
  }

  const std::string& bytes_;
  Sink& sink_;
  LinePlaces places_;
  int elements_ = 0;
  int said_ = 0;
};

}  // namespace

std::optional<PictureSize> check_svg(const std::string& bytes, Sink& sink) {
  const std::optional<std::string> text = text_of(bytes, sink);
  if (!text) return std::nullopt;
  return SvgReader(*text, sink).read();
}

}  // namespace defuse::pack::authoring
