#include <algorithm>
#include <map>

#include "pack/check.h"

namespace defuse::pack {

namespace {

using course::Act;

constexpr base::Millis kEasyGap = 1500;  // closer than this, few people can flag the one and not the other

std::string seconds(base::Millis ms) {
  std::string text = std::to_string(ms / 1000) + "." + std::to_string(ms % 1000 / 100);
  if (ms % 100 != 0) text += std::to_string(ms % 100 / 10);
  return text + " s";
}

bool has_words(Act act) { return act == Act::Speak || act == Act::OhNo; }

bool has_fair_times(const course::Cue& cue) {
  return cue.at >= 0 && cue.at <= kLongestRun && cue.lasts >= kShortestCue && cue.lasts <= kLongestCue;
}

void check_actors(const course::Scene& scene, Findings& findings) {
  check_ids(
      scene.actors, "actor", [](std::size_t i) { return path_to("scene/actors", i); }, findings);
  const auto count = [&](course::Role role) {
    return std::count_if(scene.actors.begin(), scene.actors.end(),
                         [&](const course::Actor& actor) { return actor.role == role; });
  };
  if (count(course::Role::Technician) != 1) {
    findings.error("scene/actors", "actors",
                   "A scene needs exactly one technician, and this one has " +
                       std::to_string(count(course::Role::Technician)) + ".");
  }
  if (count(course::Role::Customer) < 1)
    findings.error("scene/actors", "actors", "A scene needs a customer, and this one has none.");
}

void check_cue(const course::Cue& cue, const std::string& path, const course::Spot& spot, Findings& findings) {
  const auto& actors = spot.scene.actors;
  const auto actor =
      std::find_if(actors.begin(), actors.end(), [&](const course::Actor& one) { return one.id == cue.actor; });
  if (actor == actors.end()) {
    std::vector<std::string> known;
    for (const course::Actor& one : actors) known.push_back(one.id);
    findings.error(path_to(path, "actor"), "unknown-actor",
                   "Nobody in the scene has the id `" + cue.actor + "`." + did_you_mean(cue.actor, known));
  } else if (cue.slip && actor->role != course::Role::Technician) {
    findings.error(path_to(path, "slip"), "customer-slip",
                   "Only the technician's cues can be slips; the customer is never the one at fault here.");
  }
  if (cue.at < 0 || cue.at > kLongestRun) {
    findings.error(path_to(path, "at"), "out-of-range",
                   "`at` must be between 0 and " + std::to_string(kLongestRun / 1000) + " seconds.");
  }
  if (cue.lasts < kShortestCue || cue.lasts > kLongestCue) {
    findings.error(path_to(path, "lasts"), "out-of-range", "`lasts` must be between 0.3 and 8 seconds.");
  }
  if (has_words(cue.act) && cue.says.empty()) {
    findings.error(path, "says", "This cue is spoken, so it needs `says` with the words.");
  } else if (!has_words(cue.act) && !cue.says.empty()) {
    findings.error(path_to(path, "says"), "says",
                   "Only the acts `speak` and `oh-no` have words; give the words a cue of their own.");
  }
  if (!cue.name.empty() && std::find(spot.choices.begin(), spot.choices.end(), cue.name) == spot.choices.end()) {
    findings.error(path_to(path, "name"), "unknown-name",
                   "`" + cue.name + "` is not among the exercise's `choices`, so nobody could name it." +
                       did_you_mean(cue.name, spot.choices));
  }
}

void check_times(const course::SceneRun& run, const std::string& path, Findings& findings) {
  if (run.length < 1000 || run.length > kLongestRun) {
    findings.error(path_to(path, "length"), "out-of-range",
                   "`length` must be between 1 and " + std::to_string(kLongestRun / 1000) + " seconds.");
  }
  std::map<std::pair<base::Id, bool>, const course::Cue*> last;  // by actor, speech apart from gestures
  for (std::size_t i = 0; i < run.cues.size(); ++i) {
    const course::Cue& cue = run.cues[i];
    const std::string place = path_to(path, "cues", i);
    if (!has_fair_times(cue) || (i > 0 && !has_fair_times(run.cues[i - 1]))) continue;  // said by check_cue
    if (i > 0 && cue.at < run.cues[i - 1].at) {
      findings.error(path_to(place, "at"), "cue-order",
                     "Cues are listed in order of time; this one starts before the one above it.");
    } else if (i > 0 && cue.at - run.cues[i - 1].at < kEasyGap) {
      findings.warn(path_to(place, "at"), "cue-close",
                    "This cue starts " + seconds(cue.at - run.cues[i - 1].at) +
                        " after the one above it; leave 2 seconds, so that either can be flagged.");
    }
    if (cue.at + cue.lasts > run.length) {
      findings.error(path_to(place, "at"), "cue-outside",
                     "This cue ends at " + seconds(cue.at + cue.lasts) + ", after the run's `length` of " +
                         seconds(run.length) + ".");
    }
    const course::Cue*& before = last[{cue.actor, cue.act == Act::Speak}];
    if (before != nullptr && cue.at < before->at + before->lasts && cue.at >= before->at) {
      findings.error(path_to(place, "at"), "cue-overlap",
                     "`" + cue.actor + "` is still busy with `" + before->id + "` until " +
                         seconds(before->at + before->lasts) + "; start later, or let the first one last less long.");
    }
    before = &cue;
  }
}

void check_choices(const course::Spot& spot, Findings& findings) {
  for (std::size_t i = 0; i < spot.choices.size(); ++i) {
    if (std::count(spot.choices.begin(), spot.choices.begin() + static_cast<std::ptrdiff_t>(i), spot.choices[i]) > 0) {
      findings.error(path_to("choices", i), "duplicate", "`" + spot.choices[i] + "` is listed twice.");
    }
  }
}

}  // namespace

void check_body(const course::Spot& spot, Findings& findings) {
  check_actors(spot.scene, findings);
  check_choices(spot, findings);
  check_ids(
      spot.runs, "run", [](std::size_t i) { return path_to("runs", i); }, findings);
  if (spot.runs.empty()) findings.error("runs", "no-runs", "A spot exercise needs at least one run.");
  bool slips = false;
  bool innocents = false;
  bool clean = false;
  std::map<base::Id, std::size_t>
      where;  // cue ids are unique in the whole exercise: progress names cues without their run
  for (std::size_t r = 0; r < spot.runs.size(); ++r) {
    const course::SceneRun& run = spot.runs[r];
    const std::string path = path_to("runs", r);
    if (run.cues.empty()) findings.error(path, "no-cues", "This run has no cues, so nothing happens in it.");
    check_ids(
        run.cues, "cue", [&](std::size_t i) { return path_to(path, "cues", i); }, findings);
    check_times(run, path, findings);
    bool any = false;
    for (std::size_t i = 0; i < run.cues.size(); ++i) {
      const course::Cue& cue = run.cues[i];
      check_cue(cue, path_to(path, "cues", i), spot, findings);
      (cue.slip ? slips : innocents) = true;
      any = any || cue.slip;
      const auto before = where.try_emplace(cue.id, r);
      if (!cue.id.empty() && !before.second && before.first->second != r) {
        findings.error(path_to(path, "cues", i, "id"), "duplicate-id",
                       "The id `" + cue.id + "` is used by a cue of another run; each cue needs its own.");
      }
    }
    clean = clean || !any;
  }
  if (spot.runs.empty()) return;
  if (!slips)
    findings.error("runs", "no-slip", "No cue is a slip, so there is nothing to spot; mark one with `slip: true`.");
  if (!innocents)
    findings.error("runs", "no-innocent", "Every cue is a slip, so flagging everything would win; add innocent acts.");
  if (!clean)
    findings.warn("runs", "no-clean-run",
                  "Every run has a slip; a run without any teaches learners to leave good work alone.");
}

}  // namespace defuse::pack
