#include "pack/authoring/fields.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "pack/authoring/text_rules.h"

namespace defuse::pack::authoring {

namespace {

std::string article(std::string_view what) {
  const bool vowel = !what.empty() && std::string_view("aeio").find(what.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(what);
}

void check_keys(const Node& node, const Shape& shape, Sink& sink) {
  std::vector<std::string> known;
  for (const auto& fields : {shape.shared, shape.fields}) {
    for (const Field& field : fields) {
      known.emplace_back(field.name);
      if (!field.required) continue;
      const auto key =
          std::find_if(node.keys.begin(), node.keys.end(), [&](const Key& one) { return one.name == field.name; });
      if (key == node.keys.end()) {
        sink.error(node.place, "missing-field",
                   "This " + std::string(shape.what) + " has no `" + std::string(field.name) + "`.");
      } else if (node.find(field.name)->kind == NodeKind::Nothing) {
        sink.error(key->place, "missing-field", "`" + key->name + "` is empty; write its value after the colon.");
      }
    }
  }
  for (const Key& key : node.keys) {
    if (std::find(known.begin(), known.end(), key.name) != known.end()) continue;
    // In braces a comma ends a text; what follows it then looks like a key.
    const bool comma = node.flow && key.name.find(' ') != std::string::npos;
    sink.error(key.place, "unknown-key",
               "`" + key.name + "` is not a key of " + article(shape.what) + "." +
                   (comma ? " If it is part of a text with a comma, put that whole text in quotes."
                          : did_you_mean(key.name, known)));
  }
}

}  // namespace

Fields::Fields(const Node& node, const Shape& shape, Sink& sink) : node_(node), what_(shape.what), sink_(sink) {
  if (node.kind == NodeKind::Map) {
    check_keys(node, shape, sink);
  } else {
    sink.error(node.place, "wrong-type",
               "Here must stand " + article(shape.what) + " with its keys, such as `" +
                   std::string((shape.shared.empty() ? shape.fields : shape.shared).front().name) + ": ...`.");
  }
}

const Node* Fields::present(std::string_view key) const {
  const Node* node = node_.find(key);
  return node == nullptr || node->kind == NodeKind::Nothing ? nullptr : node;
}

std::string Fields::text(const Node& node, std::string_view key, std::size_t most, bool told) {
  if (node.kind != NodeKind::Text) {
    sink_.error(node.place, "wrong-type", "`" + std::string(key) + "` must be a text, not a list or a group of keys.");
    return {};
  }
  std::string value(base::trimmed(node.text));
  if (told) value = sink_.text({node.place, what_, key, value, most == kLongestLine});
  if (const auto fault = find_fault(value)) sink_.error(node.place, fault->code, fault->message);
  if (value.empty()) sink_.error(node.place, "missing-field", "`" + std::string(key) + "` is empty; write its text.");
  const std::size_t length = base::count_characters(value);
  if (length > most) {
    sink_.error(node.place, "too-large",
                "`" + std::string(key) + "` is too long: " + std::to_string(length) + " of at most " +
                    std::to_string(most) + " characters. Shorten it, or make two of it.");
  }
  return value;
}

std::string Fields::one_line(std::string_view key, bool told) {
  const Node* node = present(key);
  if (node == nullptr) return {};
  std::string value = text(*node, key, kLongestLine, told);
  if (value.find('\n') != std::string::npos)
    sink_.error(node->place, "wrong-type", "`" + std::string(key) + "` must be one line.");
  return value;
}

std::string Fields::line(std::string_view key) { return one_line(key, true); }
std::string Fields::word(std::string_view key) { return one_line(key, false); }
base::Id Fields::id(std::string_view key) { return one_line(key, false); }

std::string Fields::prose(std::string_view key) {
  const Node* node = present(key);
  return node == nullptr ? "" : text(*node, key, kLongestProse);
}

// A decimal number, scaled by ten to the power of `decimals` and rounded to it.
std::optional<long> Fields::number(const Node& node, std::string_view key, int decimals) {
  const std::string_view text = node.text;
  std::size_t at = 0;
  const bool negative = at < text.size() && text[at] == '-';
  if (negative) ++at;
  long value = 0;
  int after_point = -1;
  bool digits = false;
  bool fine = node.kind == NodeKind::Text && !node.quoted && text.size() <= 10;
  for (; fine && at < text.size(); ++at) {
    if (text[at] == '.' && after_point < 0 && decimals > 0) {
      after_point = 0;
    } else if (text[at] >= '0' && text[at] <= '9' && after_point < decimals) {
      value = value * 10 + (text[at] - '0');
      digits = true;
      if (after_point >= 0) ++after_point;
    } else {
      fine = false;
    }
  }
  if (!fine || !digits) {
    sink_.error(
        node.place, "wrong-type",
        "`" + std::string(key) +
            (decimals > 0 ? "` must be a number of seconds such as 2.5." : "` must be a whole number such as 3."));
    return std::nullopt;
  }
  for (int i = std::max(after_point, 0); i < decimals; ++i) value *= 10;
  return negative ? -value : value;
}

int Fields::integer(std::string_view key, int otherwise) {
  const Node* node = present(key);
  if (node == nullptr) return otherwise;
  const std::optional<long> value = number(*node, key, 0);
  if (value && (*value > 1000000 || *value < -1000000)) {
    sink_.error(node->place, "out-of-range", "`" + std::string(key) + "` is far too large.");
    return otherwise;
  }
  return value ? static_cast<int>(*value) : otherwise;
}

base::Millis Fields::seconds(std::string_view key, base::Millis otherwise) {
  const Node* node = present(key);
  if (node == nullptr) return otherwise;
  const std::optional<long> value = number(*node, key, 3);
  return value ? base::Millis{*value} : otherwise;
}

bool Fields::boolean(std::string_view key, bool otherwise) {
  const Node* node = present(key);
  if (node == nullptr) return otherwise;
  if (node->kind == NodeKind::Text && !node->quoted && (node->text == "true" || node->text == "false"))
    return node->text == "true";
  sink_.error(node->place, "wrong-type", "`" + std::string(key) + "` must be true or false.");
  return otherwise;
}

const std::vector<Node>& Fields::list(std::string_view key) {
  static const std::vector<Node> none;
  const Node* node = present(key);
  if (node == nullptr) return none;
  if (node->kind != NodeKind::List) {
    sink_.error(node->place, "wrong-type",
                "`" + std::string(key) + "` must be a list: one `- ` line for each, or [a, b].");
    return none;
  }
  if (node->items.size() > kMostListed) {
    sink_.error(node->place, "too-many",
                "`" + std::string(key) + "` has " + std::to_string(node->items.size()) + " entries; at most " +
                    std::to_string(kMostListed) + " are possible.");
    return none;
  }
  return node->items;
}

std::vector<std::string> Fields::listed(std::string_view key, bool told) {
  std::vector<std::string> all;
  for (const Node& node : list(key)) all.push_back(text(node, key, kLongestLine, told));
  return all;
}
std::vector<std::string> Fields::lines(std::string_view key) { return listed(key, true); }
std::vector<std::string> Fields::words(std::string_view key) { return listed(key, false); }

const Node* Fields::map(std::string_view key) {
  const Node* node = present(key);
  if (node == nullptr || node->kind == NodeKind::Map) return node;
  sink_.error(node->place, "wrong-type", "`" + std::string(key) + "` must be a group of keys.");
  return nullptr;
}

void Fields::unknown_choice(const Node& node, std::string_view key, std::span<const std::string_view> known) {
  std::vector<std::string> names(known.begin(), known.end());
  std::string listed;
  for (const std::string& name : names) listed += (listed.empty() ? "" : ", ") + name;
  const std::string meant = did_you_mean(node.text, names);
  sink_.error(node.place, "unknown-choice",
              "`" + node.text + "` is no " + std::string(key) + "." +
                  (meant.empty() ? " It must be one of: " + listed + "." : meant));
}

}  // namespace defuse::pack::authoring
