// The rules of simulated calls: the whole and its references. What each kind of beat needs is in check_call_beat.cpp;
// whether a call can be won, and whether its reactions make sense, is for `defuse prove`.
#include "pack/check_call.h"

#include <algorithm>
#include <set>

#include "pack/check.h"

namespace defuse::pack {

namespace {

using course::Asked;
using course::BeatKind;

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// The names that a call's conditions may use, and the place of each beat.
CallNames names_of(const course::Call& call) {
  CallNames names;
  std::set<std::string> flags;
  std::set<std::string> promises;
  for (const course::CallFact& fact : call.facts) names.facts.push_back(fact.id);
  for (const course::CallBeat& beat : call.beats) {
    names.beats.push_back(beat.id);
    for (const course::CallReply& reply : beat.replies) {
      flags.insert(reply.sets.begin(), reply.sets.end());
      for (const course::CallPromise& one : reply.promises) promises.insert(one.id);
    }
  }
  names.flags.assign(flags.begin(), flags.end());
  names.promises.assign(promises.begin(), promises.end());
  return names;
}

void check_range(int value, const std::string& path, std::string_view key, Findings& findings) {
  if (value >= 0 && value <= kMostMoodPoints) return;
  findings.error(path_to(path, key), "out-of-range", "`" + std::string(key) + "` must be between 0 and 10.");
}

void check_few(std::size_t count, std::string path, const char* what, Findings& findings) {
  if (count <= kMostNames) return;
  findings.error(std::move(path), "too-many",
                 "A call may have at most " + std::to_string(kMostNames) + " " + what + ", and this one has " +
                     std::to_string(count) + ".");
}

void check_scene(const course::Call& call, Findings& findings) {
  if (!call.has_scene) {
    if (call.channel == course::Channel::Desk)
      findings.error("", "no-scene", "A call at a desk needs a `scene`: the setting and the people in it.");
    return;
  }
  const auto& actors = call.scene.actors;
  check_ids(
      actors, "actor", [](std::size_t i) { return path_to("scene/actors", i); }, findings);
  for (const course::Role role : {course::Role::Technician, course::Role::Customer}) {
    if (std::any_of(actors.begin(), actors.end(), [&](const course::Actor& one) { return one.role == role; })) continue;
    const bool customer = role == course::Role::Customer;
    findings.error("scene/actors", "actors",
                   customer ? "The scene needs a customer, and this one has none."
                            : "The scene needs a technician, and this one has none.");
  }
}

void check_subject(const course::Call& call, Findings& findings) {
  if (call.subject.empty() || call.channel == course::Channel::Email) return;
  findings.error("subject", "subject", "Only calls by `email` have a subject. Take it out, or change the channel.");
}

void check_top(const course::Call& call, const course::PackIndex& index, Findings& findings) {
  check_head(call.minutes, call.practices, index, findings);
  check_text(call.title, "", "title", findings);
  check_text(call.situation, "", "situation", findings);
  check_text(call.goal, "", "goal", findings);
  check_text(call.customer.name, "customer", "name", findings);
  check_range(call.start.arousal, "start", "arousal", findings);
  check_range(call.start.trust, "start", "trust", findings);
  check_range(call.start.composure, "start", "composure", findings);
  check_ids(
      call.facts, "fact", [](std::size_t i) { return path_to("facts", i); }, findings);
  check_scene(call, findings);
  check_subject(call, findings);
}

}  // namespace

void check_next(const base::Id& next, const std::string& path, const CallPlace& at, Findings& findings) {
  const auto& beats = at.names.beats;
  const auto target = std::find(beats.begin(), beats.end(), next);
  if (target == beats.end()) {
    findings.error(path_to(path, "next"), "unknown-beat",
                   "No beat has the id `" + next + "`." + did_you_mean(next, beats));
  } else if (static_cast<std::size_t>(target - beats.begin()) <= at.beat) {
    findings.error(path_to(path, "next"), "beat-order",
                   "`" + next + "` stands further up. A conversation only goes on, so move it below this beat.");
  }
}

void check_conditions(const course::CallConditions& when, const std::string& path, const CallPlace& at,
                      Findings& findings) {
  for (std::size_t i = 0; i < when.size(); ++i) {
    const course::CallCondition& one = when[i];
    const std::string place = path_to(path, "when", i);
    const std::vector<std::string>* known = nullptr;
    const char* what = "";
    static const std::vector<std::string> told = {"time", "cost", "parts"};
    switch (one.about) {
      case Asked::Noted:
        known = &at.names.facts, what = "fact has the id";
        break;
      case Asked::Set:
        known = &at.names.flags, what = "reply sets";
        break;
      case Asked::Promised:
        known = &at.names.promises, what = "reply promises";
        break;
      case Asked::Told:
        known = &told, what = "telling is called";
        break;
      default:
        if (one.number < 0 || one.number > kMostMoodPoints)
          findings.error(place, "out-of-range", "A condition compares with a number between 0 and 10.");
    }
    if (known == nullptr || contains(*known, one.name)) continue;
    findings.error(place, "unknown-name",
                   std::string("No ") + what + " `" + one.name + "`." + did_you_mean(one.name, *known));
  }
}

void check_effects(const course::CallEffects& effects, const std::string& path, Findings& findings) {
  for (const int one : {effects.arousal, effects.trust, effects.composure}) {
    if (one >= -kMostEffect && one <= kMostEffect) continue;
    findings.error(path_to(path, "effects"), "out-of-range", "An effect is between -4 and 4.");
    return;
  }
}

void check_listed(const base::Id& practice, const std::string& path, const CallPlace& at, Findings& findings) {
  if (practice.empty()) {
    findings.error(path, "no-practice", "This needs `practice`: the practice that it honours or breaks.");
  } else if (at.index.find_practice(practice) == nullptr) {
    check_practice(practice, path_to(path, "practice"), at.index, findings);
  } else if (!contains(at.call.practices, practice)) {
    findings.error(
        path_to(path, "practice"), "practice-not-listed",
        "`" + practice + "` is not among the call's `practices`; add it there, or the call does not count for it.");
  }
}

void check_call(const course::Call& call, const course::PackIndex& index, Findings& findings) {
  check_top(call, index, findings);
  check_ids(
      call.beats, "beat", [](std::size_t i) { return path_to("beats", i); }, findings);
  const CallNames names = names_of(call);
  check_few(call.facts.size(), "facts", "facts", findings);
  check_few(names.flags.size(), "beats", "flags", findings);
  check_few(names.promises.size(), "beats", "promises", findings);
  if (call.beats.size() > kMostListed) findings.error("beats", "too-many", "A call may have at most 500 beats.");
  if (!contains(names.beats, call.begin)) {
    findings.error("begin", "unknown-beat",
                   "No beat has the id `" + call.begin + "`." + did_you_mean(call.begin, names.beats));
  }
  bool ends = false;
  for (std::size_t i = 0; i < call.beats.size(); ++i) {
    check_beat(call.beats[i], path_to("beats", i), {call, index, names, i}, findings);
    ends = ends || call.beats[i].kind == BeatKind::Ending;
  }
  if (!ends) findings.error("beats", "no-ending", "A call needs at least one beat of kind `ending`.");
}

void check_calls(const course::PackIndex& index, Findings& findings) {
  check_ids(
      index.calls, "call", [](std::size_t i) { return path_to("calls", i); }, findings);
  if (index.calls.size() > kMostItems) findings.error("", "too-many", "The pack has too many calls.");
  std::vector<std::string> known;
  for (const course::CallHead& head : index.calls) known.push_back(head.id);
  std::set<std::string_view> listed;
  for (std::size_t m = 0; m < index.modules.size(); ++m) {
    const std::vector<base::Id>& calls = index.modules[m].calls;
    for (std::size_t i = 0; i < calls.size(); ++i) {
      const std::string path = path_to("modules", m, "calls", i);
      if (!contains(known, calls[i])) {
        findings.error(path, "unknown-call", "No call has the id `" + calls[i] + "`." + did_you_mean(calls[i], known));
      } else if (!listed.insert(calls[i]).second) {
        findings.error(path, "listed-twice", "`" + calls[i] + "` is listed twice; a call has one place in the course.");
      }
    }
  }
  for (const course::CallHead& head : index.calls) {
    if (index.find_item(head.id) != nullptr) {
      findings.error("modules", "duplicate-id",
                     "`" + head.id + "` is a call and a lesson or an exercise; progress could not tell them apart.");
    }
    if (listed.count(head.id) == 0) {
      findings.warn("modules", "not-in-module",
                    "`" + head.id + "` is in no module, so learners do not see it on the map of the course.");
    }
  }
}

}  // namespace defuse::pack
