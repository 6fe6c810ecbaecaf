#include "pack/authoring/call_parts.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace defuse::pack::authoring {

namespace {

constexpr const char* kConditions =
    "A condition is one of: `arousal <= 4`, `trust >= 5`, `composure >= 3`, `noted ID`, `set FLAG`, `told time`, "
    "`promised ID`, the last four also with `not` before them.";

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> all;
  for (const base::ByteRange& range : base::words_of(text))
    all.push_back(text.substr(range.begin, range.end - range.begin));
  return all;
}

course::CallEffects read_effects(const Node& node, Sink& sink) {
  Fields fields(node, kCallEffects, sink);
  return {fields.integer("arousal"), fields.integer("trust"), fields.integer("composure")};
}

std::vector<course::Told> read_tells(Fields& fields, Sink& sink) {
  std::vector<course::Told> all;
  for (const Node& node : fields.list("tells")) {
    const auto what = course::from_name<course::Told>(node.text);
    if (what) {
      all.push_back(*what);
    } else {
      sink.error(node.place, "unknown-choice", "What can be told is `time`, `cost` or `parts`.");
    }
  }
  return all;
}

bool has_key(const Shape& shape, std::string_view key) {
  return std::any_of(shape.fields.begin(), shape.fields.end(), [&](const Field& one) { return one.name == key; });
}

}  // namespace

base::Result<course::CallCondition> condition_of(std::string_view text) {
  std::vector<std::string_view> parts = words(text);
  course::CallCondition condition;
  if (!parts.empty() && parts.front() == "not") {
    condition.holds = false;
    parts.erase(parts.begin());
  }
  const auto about = course::from_name<course::Asked>(parts.empty() ? "" : parts.front());
  if (!about) return base::Error{kConditions};
  condition.about = *about;
  if (*about > course::Asked::Composure) {
    if (parts.size() != 2) return base::Error{kConditions};
    condition.name = std::string(parts[1]);
    return condition;
  }
  if (parts.size() != 3 || !condition.holds || (parts[1] != "<=" && parts[1] != ">=")) return base::Error{kConditions};
  condition.at_most = parts[1] == "<=";
  const auto read = std::from_chars(parts[2].data(), parts[2].data() + parts[2].size(), condition.number);
  if (read.ec != std::errc() || read.ptr != parts[2].data() + parts[2].size()) return base::Error{kConditions};
  return condition;
}

std::string text_of(const course::CallCondition& condition) {
  const std::string about(course::name_of(condition.about));
  if (condition.about <= course::Asked::Composure)
    return about + (condition.at_most ? " <= " : " >= ") + std::to_string(condition.number);
  return (condition.holds ? "" : "not ") + about + " " + condition.name;
}

course::CallConditions read_conditions(Fields& fields, std::string_view key, Sink& sink) {
  course::CallConditions all;
  for (const Node& node : fields.list(key)) {
    const base::Result<course::CallCondition> one = condition_of(node.kind == NodeKind::Text ? node.text : "");
    if (one) {
      all.push_back(one.value());
    } else {
      sink.error(node.place, "bad-condition", one.error().message);
    }
  }
  return all;
}

course::CallReply read_reply(const Node& node, const Shape& shape, Sink& sink) {
  Fields fields(node, shape, sink);
  course::CallReply reply;
  reply.id = fields.id("id");
  reply.says = fields.line("says");
  if (has_key(shape, "does")) reply.does = fields.line("does");
  reply.when = read_conditions(fields, "when", sink);
  reply.quality = fields.choice("quality", reply.quality);
  reply.why = fields.prose("why");
  if (const Node* effects = fields.map("effects")) reply.effects = read_effects(*effects, sink);
  reply.sets = fields.words("sets");
  reply.notes = fields.words("notes");
  reply.tells = read_tells(fields, sink);
  for (const Node& one : fields.list("promises")) {
    Fields own(one, kCallPromise, sink);
    reply.promises.push_back({own.id("id"), own.line("what"), own.line("by")});
  }
  reply.final = fields.boolean("final");
  reply.next = fields.id("next");
  if (has_key(shape, "practice")) reply.practice = fields.id("practice");
  if (has_key(shape, "rewind")) {
    reply.rewind = fields.choice("rewind", reply.rewind);
    const course::CallStage stage = fields.choice("stage", course::CallStage::Vent);
    reply.limit = stage == course::CallStage::Limit;
    if (fields.has("stage") && !reply.limit) {
      sink.error(node.find("stage")->place, "unknown-choice",
                 "The only `stage` of a reply in a vent beat is `limit`: it is then on offer after abuse.");
    }
    if (!fields.has("rewind") && reply.next.empty()) {
      sink.error(
          node.place, "missing-field",
          "This reply has no `rewind`: `none`, `last` or `start`. Only a reply that ends the speech has `next`.");
    }
  }
  return reply;
}

course::CallAnswer read_answer(const Node& node, Sink& sink) {
  Fields fields(node, kCallAnswer, sink);
  course::CallAnswer answer;
  answer.says = fields.line("says");
  answer.does = fields.line("does");
  if (const Node* effects = fields.map("effects")) answer.effects = read_effects(*effects, sink);
  answer.why = fields.prose("why");
  answer.next = fields.id("next");
  return answer;
}

}  // namespace defuse::pack::authoring
