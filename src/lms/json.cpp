// Commits as JSON for the adapters. web/lms/types.js describes the result.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <string_view>

#include "lms/commit.h"

namespace defuse::lms {

namespace {

constexpr std::size_t kToken12 = 200;    // a CMIString255 has room for it
constexpr std::size_t kToken2004 = 240;  // a short identifier has 250

class Writer {
 public:
  void key(std::string_view name) { text(name); }
  void text(std::string_view value) {
    writer_.String(value.empty() ? "" : value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }
  void number(std::int64_t value) { writer_.Int64(value); }
  // What is empty, 0 or false is left out.
  void field(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    text(value);
  }
  void field(std::string_view name, std::int64_t value) {
    if (value == 0) return;
    key(name);
    number(value);
  }
  void field(std::string_view name, const std::optional<Share>& value) {
    if (!value) return;
    key(name);
    number(*value);
  }
  void flag(std::string_view name, bool value) {
    if (!value) return;
    key(name);
    writer_.Bool(true);
  }
  void open() { writer_.StartObject(); }
  void close() { writer_.EndObject(); }
  template <class List, class Each>
  void list(std::string_view name, const List& items, const Each& each) {
    if (items.empty()) return;
    key(name);
    writer_.StartArray();
    for (const auto& item : items) each(item);
    writer_.EndArray();
  }
  std::string take() const { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

template <std::size_t n, class Enum>
std::string_view word(const std::string_view (&words)[n], Enum value) {
  return words[std::min(static_cast<std::size_t>(value), n - 1)];
}

constexpr std::string_view kTypes[] = {"choice", "sequencing", "matching", "fill-in", "numeric", "other"};
constexpr std::string_view kJudgements[] = {"wrong", "correct", "neutral"};
constexpr std::string_view kCompletions[] = {"not-attempted", "incomplete", "completed"};
constexpr std::string_view kSuccesses[] = {"unknown", "failed", "passed"};
constexpr std::string_view kExits[] = {"suspend", "normal", ""};
constexpr std::string_view kVerbs[] = {"initialized", "experienced", "answered", "progressed",
                                       "completed",   "passed",      "failed",   "terminated"};

void write(Writer& out, const Interaction& interaction) {
  out.open();
  out.field("id", interaction.id);
  out.field("time", interaction.time.ms);
  out.field("type", word(kTypes, interaction.type));
  out.field("description", interaction.description);
  out.field("practice", interaction.practice);
  out.field("result", word(kJudgements, interaction.result));
  out.field("latency", interaction.latency);
  out.flag("anyCorrect", interaction.any_correct);
  out.list("replies", interaction.replies, [&](const Reply& reply) {
    out.open();
    out.field("id", reply.id);
    out.field("text", reply.text);
    out.field("short", reply_token(reply, kToken12));
    out.field("long", reply_token(reply, kToken2004));
    out.close();
  });
  out.list("responses", interaction.responses, [&](const std::string& one) { out.text(one); });
  out.list("correct", interaction.correct, [&](const std::string& one) { out.text(one); });
  out.field("responseText", response_text(interaction));
  out.close();
}

void write(Writer& out, const Objective& objective) {
  out.open();
  out.field("id", objective.id);
  out.field("description", objective.description);
  out.field("score", objective.score);
  out.flag("met", objective.met);
  out.close();
}

void write(Writer& out, const Statement& statement) {
  out.open();
  out.field("verb", word(kVerbs, statement.verb));
  out.field("time", statement.time.ms);
  out.field("duration", statement.duration);
  out.field("score", statement.score);
  out.field("progress", std::int64_t{statement.progress});
  out.field("item", statement.item);
  out.field("title", statement.title);
  if (statement.interaction) {
    out.key("interaction");
    write(out, *statement.interaction);
  }
  out.close();
}

}  // namespace

std::string to_json(const Commit& commit) {
  Writer out;
  out.open();
  out.field("number", std::int64_t{commit.number});
  out.flag("first", commit.first);
  out.flag("finish", commit.finish);
  out.flag("leave", commit.leave);
  out.flag("rewrite", commit.rewrite);
  out.flag("restate", commit.restate);
  if (commit.status) {
    out.field("completion", word(kCompletions, commit.status->completion));
    out.field("success", word(kSuccesses, commit.status->success));
    out.field("lessonStatus", lesson_status(*commit.status));
  }
  out.field("score", commit.score);
  out.key("progress");
  out.number(commit.progress);
  if (commit.location) {
    out.key("location");
    out.text(*commit.location);
  }
  if (commit.suspend_data) {
    out.key("suspendData");
    out.text(*commit.suspend_data);
  }
  out.key("sessionTime");
  out.number(commit.session_time);
  out.key("exit");
  out.text(word(kExits, commit.exit));
  out.list("interactions", commit.interactions, [&](const Interaction& one) { write(out, one); });
  out.list("objectives", commit.objectives, [&](const Objective& one) { write(out, one); });
  out.list("statements", commit.statements, [&](const Statement& one) { write(out, one); });
  out.close();
  return out.take();
}

}  // namespace defuse::lms
