// A call of one's own as a pack folder that `defuse check` reads: YAML with every text in double quotes.
#include <algorithm>

#include "app/own_call.h"
#include "app/strings.h"
#include "course/names.h"
#include "pack/zip.h"

namespace defuse::app {

namespace {

using namespace course;  // NOLINT(google-build-using-namespace): written in terms of its types

constexpr std::string_view kLesson = "what-happened";
constexpr std::string_view kExercise = "say-it-better";

// Double-quoted, as YAML and JSON write it.
std::string quote(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out + "\"";
}

class Writer {
 public:
  void line(int depth, std::string_view key, std::string_view value) {
    out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ');
    out_ += key;
    if (!value.empty()) out_ += " ";
    out_ += value;
    out_ += '\n';
  }
  void text(int depth, std::string_view key, std::string_view value) {
    if (!value.empty()) line(depth, std::string(key) + ":", quote(value));
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

std::string list_of(const std::vector<base::Id>& ids) {
  std::string out = "[";
  for (const base::Id& id : ids) out += (out.size() > 1 ? ", " : "") + id;
  return out + "]";
}

void write_effects(Writer& w, const CallEffects& e) {
  if (e == CallEffects{}) return;
  w.line(
      4, "effects:",
      "{arousal: " + number(e.arousal) + ", trust: " + number(e.trust) + ", composure: " + number(e.composure) + "}");
}

void write_reply(Writer& w, const CallReply& reply) {
  w.line(3, "- id:", reply.id);
  w.text(4, "says", reply.says);
  w.text(4, "does", reply.does);
  w.line(4, "quality:", name_of(reply.quality));
  w.line(4, "practice:", reply.practice);
  w.text(4, "why", reply.why);
  write_effects(w, reply.effects);
  w.line(4, "next:", reply.next);
}

std::string condition(const CallCondition& one) {
  return std::string(one.about == Asked::Arousal ? "arousal" : "trust") + (one.at_most ? " <= " : " >= ") +
         number(one.number);
}

void write_route(Writer& w, const CallRoute& route) {
  std::string when;
  for (const CallCondition& one : route.when) when += (when.empty() ? "" : ", ") + condition(one);
  if (when.empty()) {
    w.line(3, "- next:", route.next);
    return;
  }
  w.line(3, "- when:", "[" + when + "]");
  w.line(4, "next:", route.next);
}

void write_beat(Writer& w, const CallBeat& beat) {
  w.line(1, "- id:", beat.id);
  w.line(2, "stage:", name_of(beat.stage));
  if (beat.kind == BeatKind::Ending) {
    w.line(2, "kind:", "ending");
    w.line(2, "outcome:", name_of(beat.ending));
    w.text(2, "title", beat.title);
    w.text(2, "text", beat.text);
  } else if (beat.kind == BeatKind::Route) {
    w.line(2, "kind:", "route");
    w.line(2, "routes:", "");
    for (const CallRoute& route : beat.routes) write_route(w, route);
  } else {
    w.text(2, "says", beat.lines.front().says);
    w.line(2, "replies:", "");
    for (const CallReply& reply : beat.replies) write_reply(w, reply);
  }
}

void write_scene(Writer& w, const Scene& scene) {
  w.line(0, "scene:", "");
  w.line(1, "setting:", "desk");
  w.text(1, "describes", scene.describes);
  w.line(1, "actors:", "");
  for (const Actor& actor : scene.actors) {
    const bool customer = actor.role == Role::Customer;
    w.line(2, "- id:", actor.id);
    w.text(3, "name", actor.name);
    w.line(3, "role:", customer ? "customer" : "technician");
    w.line(3, "posture:", "sitting");
    w.line(3, "mood:", customer ? "angry" : "calm");
    w.line(3, "look:", customer ? "{hair: curly, colour: plum}" : "{hair: short, colour: teal}");
  }
}

std::string call_yaml(const Call& call) {
  Writer w;
  w.line(0, "id:", call.id);
  w.text(0, "title", call.title);
  w.text(0, "summary", call.summary);
  w.line(0, "minutes:", number(call.minutes));
  w.line(0, "practices:", list_of(call.practices));
  w.line(0, "channel:", name_of(call.channel));
  w.text(0, "situation", call.situation);
  w.text(0, "goal", call.goal);
  if (call.has_scene) write_scene(w, call.scene);
  w.line(0, "customer:", "");
  w.text(1, "name", call.customer.name);
  w.text(1, "role", call.customer.role);
  w.text(1, "wants", call.customer.wants);
  w.line(0, "start:",
         "{arousal: " + number(call.start.arousal) + ", trust: " + number(call.start.trust) +
             ", composure: " + number(call.start.composure) + "}");
  w.line(0, "begin:", call.begin);
  w.line(0, "beats:", "");
  for (const CallBeat& beat : call.beats) write_beat(w, beat);
  return w.take();
}

const CallReply* reply_of(const CallBeat& beat, std::string_view id) {
  const auto it =
      std::find_if(beat.replies.begin(), beat.replies.end(), [&](const CallReply& r) { return r.id == id; });
  return it == beat.replies.end() ? nullptr : &*it;
}

// A take of the lesson: what was said at the time, or what would have been better.
void write_take(Writer& w, const Call& call, bool strong) {
  w.line(0, "```take", "");
  w.line(0, "quality:", strong ? "strong" : "weak");
  w.text(0, "title", tr(strong ? S::own_take_strong : S::own_take_weak));
  w.line(0, "lines:", "");
  for (const CallBeat& beat : call.beats) {
    const CallReply* reply = reply_of(beat, strong ? "better" : "said");
    if (reply == nullptr) continue;
    w.line(1, "- who:", quote(call.customer.name));
    w.text(2, "says", beat.lines.front().says);
    w.line(1, "- who:", quote(tr(S::call_you)));
    w.line(2, "technician:", "true");
    w.text(2, "says", reply->says);
    w.text(2, "note", reply->why);
  }
  w.text(0, "outcome", tr(strong ? S::own_good_text : S::own_poor_text));
  w.line(0, "```\n", "");
}

// Packs teach what they practise: the same moments as a lesson with both takes,
std::string lesson_md(const Call& call) {
  Writer w;
  w.line(0, "---", "");
  w.line(0, "id:", kLesson);
  w.text(0, "title", tr(S::own_what));
  w.text(0, "summary", call.summary);
  w.line(0, "minutes:", "3");
  w.line(0, "practices:", list_of(call.practices));
  w.line(0, "sources:", "[own-day]");
  w.line(0, "---\n", "");
  w.line(0, "##", std::string(tr(S::own_take_weak)) + " {#then}\n");
  write_take(w, call, false);
  w.line(0, "##", std::string(tr(S::own_take_strong)) + " {#now}\n");
  write_take(w, call, true);
  w.line(0, "```practise", "");
  w.line(0, "exercise:", kExercise);
  w.line(0, "```", "");
  return w.take();
}

void write_option(Writer& w, const CallReply& reply) {
  w.text(3, "- text", reply.says.empty() ? reply.does : reply.says);
  if (reply.quality == ReplyQuality::Good) w.line(4, "good:", "true");
  w.text(4, "why", reply.why);
}

// and as an exercise in which each is said again.
std::string exercise_yaml(const Call& call) {
  Writer w;
  w.line(0, "id:", kExercise);
  w.line(0, "kind:", "rewrite");
  w.text(0, "title", tr(S::own_exercise));
  w.text(0, "goal", tr(S::own_exercise_goal));
  w.line(0, "minutes:", "2");
  w.line(0, "practices:", list_of(call.practices));
  w.text(0, "situation", call.situation);
  w.line(0, "rounds:", "");
  for (const CallBeat& beat : call.beats) {
    const CallReply* said = reply_of(beat, "said");
    if (said == nullptr) continue;
    w.line(1, "- id:", beat.id);
    w.text(2, "before", beat.lines.front().says);
    w.text(2, "hurts", said->says);
    w.line(2, "practice:", said->practice);
    w.text(2, "why", said->why);
    w.line(2, "options:", "");
    for (const CallReply& reply : beat.replies) write_option(w, reply);
  }
  return w.take();
}

std::string pack_yaml(const Call& call, const PackIndex& index) {
  Writer w;
  w.line(0, "format:", "1");
  w.line(0, "id:", call.id);
  w.text(0, "title", call.title);
  w.text(0, "summary", call.summary);
  w.line(0, "version:", "1.0.0");
  w.line(0, "language:", index.language);
  w.line(0, "authors:", "[" + quote(tr(S::call_you)) + "]");
  w.text(0, "licence", tr(S::own_licence));
  w.line(0, "sources:", "");
  w.line(1, "- id:", "own-day");
  w.text(2, "title", index.title);
  w.text(2, "note", tr(S::own_source));
  w.line(0, "practices:", "");
  for (const base::Id& id : call.practices) {
    const Practice* practice = index.find_practice(id);
    w.line(1, "- id:", id);
    w.text(2, "title", practice == nullptr ? id : practice->title);
    w.text(2, "can-do", practice == nullptr ? id : practice->can_do);
    w.line(2, "sources:", "[own-day]");
  }
  w.line(0, "modules:", "");
  w.line(1, "- id:", "own");
  w.text(2, "title", call.title);
  w.text(2, "summary", call.summary);
  w.line(2, "items:", "[" + std::string(kLesson) + ", " + std::string(kExercise) + "]");
  w.line(2, "calls:", "[" + call.id + "]");
  return w.take();
}

}  // namespace

std::string own_pack(const Call& call, const PackIndex& index) {
  return pack::write_zip({{"pack.yaml", pack_yaml(call, index)},
                          {"lessons/" + std::string(kLesson) + ".md", lesson_md(call)},
                          {"exercises/" + std::string(kExercise) + ".yaml", exercise_yaml(call)},
                          {"calls/" + call.id + ".yaml", call_yaml(call)}});
}

}  // namespace defuse::app
