#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.h"
#include "course/names.h"
#include "pack/authoring/file_text.h"
#include "pack/authoring/import.h"
#include "pack/authoring/readers.h"
#include "pack/authoring/text_rules.h"
#include "pack/authoring/twee.h"
#include "pack/authoring/yaml_text.h"

namespace defuse::pack::authoring {

namespace {

constexpr const char* kNoWhy = "Say here what this does to the customer.";

// An id of a text that is not among those taken yet.
base::Id fresh_id(const std::string& text, const char* otherwise, std::set<base::Id>& taken) {
  base::Id stem = base::id_from_title(text).substr(0, 40);
  while (!stem.empty() && stem.back() == '-') stem.pop_back();
  if (stem.empty()) stem = otherwise;
  base::Id id = stem;
  for (int i = 2; !taken.insert(id).second; ++i) id = stem + "-" + std::to_string(i);
  return id;
}

class CallWriter {
 public:
  CallWriter(const TweeStory& story, const std::vector<course::Practice>& practices, Sink& sink)
      : story_(story), practices_(practices), sink_(sink) {}

  void run(Files& files) {
    for (std::size_t i = 0; i < story_.passages.size(); ++i) {
      by_name_.emplace(story_.passages[i].name, i);
      ids_.push_back(fresh_id(story_.passages[i].name, "beat", taken_));
    }
    const auto start = by_name_.find(story_.start);
    if (start == by_name_.end()) {
      sink_.error({}, "twee",
                  story_.passages.empty()
                      ? "There is no passage in this file; a passage starts with a line `:: Name`."
                      : "The story starts with `" + story_.start + "`, and there is no such passage.");
      return;
    }
    visit(start->second);
    for (std::size_t i = 0; i < story_.passages.size(); ++i) {
      if (!state_.contains(i))
        sink_.warn(story_.passages[i].place, "twee",
                   "No link leads to `" + story_.passages[i].name + "`; it is left out.");
    }
    write(start->second, files);
  }

 private:
  // Later beats stand further down: the order in which a search leaves the passages, turned round.
  void visit(std::size_t at) {
    state_[at] = 1;
    for (const TweeLink& link : story_.passages[at].links) {
      const auto next = by_name_.find(link.target);
      if (next == by_name_.end()) {
        sink_.error(link.place, "twee", "There is no passage `" + link.target + "` for this link.");
        continue;
      }
      const auto known = state_.find(next->second);
      if (known == state_.end()) {
        visit(next->second);
      } else if (known->second == 1) {
        sink_.error(link.place, "twee",
                    "This link leads back to `" + link.target +
                        "`. A call only goes forward, so that every conversation ends: write a later passage for it.");
      }
    }
    state_[at] = 2;
    order_.insert(order_.begin(), at);
  }

  std::string text(const std::string& value, Place place) {
    if (const auto fault = find_fault(value)) sink_.error(place, fault->code, fault->message);
    return quoted(value);
  }

  void write(std::size_t start, Files& files) {
    std::string beats;
    for (const std::size_t at : order_) beats += beat(at);
    const std::string title = story_.title.empty() ? "Imported story" : story_.title;
    std::set<base::Id> none;
    const base::Id id = fresh_id(title, "story", none);
    std::string listed;
    for (const base::Id& practice : used_) listed += (listed.empty() ? "" : ", ") + practice;
    if (listed.empty() && !practices_.empty()) listed = practices_.front().id;
    sink_.warn({}, "twee",
               "The story does not say who calls and why: write `summary`, `situation`, `goal` and `customer`.");
    files["calls/" + id + ".yaml"] =
        "id: " + id + "\ntitle: " + text(title, {}) + "\nsummary: " + text(title, {}) + "\nminutes: 5\npractices: [" +
        listed +
        "]\nchannel: phone\nsituation: Say here what the learner knows before the call.\ngoal: Say here what a good "
        "end "
        "is.\ncustomer: {name: Customer, role: caller, wants: what they really need}\nstart: {arousal: 6, trust: 3, "
        "composure: 6}\nbegin: " +
        ids_[start] + "\nbeats:\n" + beats;
  }

  template <class E>
  static std::optional<E> tagged(const TweePassage& passage) {
    for (const std::string& tag : passage.tags) {
      if (const auto value = course::from_name<E>(tag)) return value;
    }
    return std::nullopt;
  }

  std::string beat(std::size_t at) {
    const TweePassage& passage = story_.passages[at];
    const auto stage = tagged<course::CallStage>(passage);
    if (!stage)
      sink_.warn(passage.place, "twee",
                 "`" + passage.name + "` has no tag with a stage, such as [listen]; it is `listen`.");
    std::string yaml = "  - id: " + ids_[at] +
                       "\n    stage: " + std::string(course::name_of(stage.value_or(course::CallStage::Listen))) + "\n";
    if (passage.links.empty()) return yaml + ending(passage);
    if (!passage.says.empty()) yaml += "    says: " + text(passage.says, passage.place) + "\n";
    if (!passage.does.empty()) yaml += "    does: " + text(passage.does, passage.place) + "\n";
    yaml += "    replies:\n";
    std::set<base::Id> taken;
    for (const TweeLink& link : passage.links) yaml += reply(link, taken);
    return yaml;
  }

  std::string ending(const TweePassage& passage) {
    const auto outcome = tagged<course::CallEnding>(passage);
    if (!outcome)
      sink_.warn(passage.place, "twee",
                 "The ending `" + passage.name + "` has no tag [good], [fair], [poor] or [ended]; it is `fair`.");
    const std::string told = passage.says.empty() ? passage.does : passage.says;
    if (told.empty())
      sink_.warn(passage.place, "twee", "The ending `" + passage.name + "` says nothing of how it went.");
    return "    kind: ending\n    outcome: " +
           std::string(course::name_of(outcome.value_or(course::CallEnding::Fair))) +
           "\n    title: " + text(passage.name, passage.place) +
           "\n    text: " + (told.empty() ? "Say here how it went for the customer." : text(told, passage.place)) +
           "\n";
  }

  std::string reply(const TweeLink& link, std::set<base::Id>& taken) {
    const bool act = link.text.size() > 2 && link.text.front() == '(' && link.text.back() == ')';
    const std::string words = act ? link.text.substr(1, link.text.size() - 2) : link.text;
    std::string parts[3];  // quality, practice, why
    std::string_view rest = link.rest;
    for (std::string& part : parts) {
      if (!rest.starts_with('|')) break;
      rest.remove_prefix(1);
      const std::size_t end = &part == &parts[2] ? rest.size() : std::min(rest.find('|'), rest.size());
      part = base::trimmed(rest.substr(0, end), " ");
      rest.remove_prefix(end);
    }
    if (!rest.empty())
      sink_.warn(link.place, "twee", "What follows this link is left out; a reply's parts follow after `|`.");
    if (parts[0].empty() || !course::from_name<course::ReplyQuality>(parts[0])) {
      sink_.warn(link.place, "twee", "This reply has no quality, `good`, `fair` or `slip`; it is `fair`.");
      parts[0] = "fair";
    }
    const bool known =
        std::any_of(practices_.begin(), practices_.end(), [&](const auto& one) { return one.id == parts[1]; });
    if (!known) {
      const std::string first = practices_.empty() ? "practice" : practices_.front().id;
      sink_.warn(link.place, "twee",
                 (parts[1].empty() ? "This reply names no practice" : "The pack has no practice `" + parts[1] + "`") +
                     std::string("; it is `") + first + "`.");
      parts[1] = first;
    }
    used_.insert(parts[1]);
    if (parts[2].empty()) {
      sink_.warn(link.place, "twee", "This reply has no reason; say what it does to the customer.");
      parts[2] = kNoWhy;
    }
    const auto next = by_name_.find(link.target);
    return "      - id: " + fresh_id(words, "reply", taken) + "\n        " + (act ? "does: " : "says: ") +
           text(words, link.place) + "\n        quality: " + parts[0] + "\n        practice: " + parts[1] +
           "\n        why: " + text(parts[2], link.place) + effects_of(parts[0]) +
           "\n        next: " + (next == by_name_.end() ? "nowhere" : ids_[next->second]) + "\n";
  }

  // Stories say nothing of moods: a plain start, so that good replies soothe and slips hurt.
  static std::string effects_of(const std::string& quality) {
    if (quality == "good") return "\n        effects: {arousal: -1, trust: 1}";
    return quality == "slip" ? "\n        effects: {arousal: 1, trust: -1}" : "";
  }

  const TweeStory& story_;
  const std::vector<course::Practice>& practices_;
  Sink& sink_;
  std::map<std::string, std::size_t> by_name_;
  std::vector<base::Id> ids_;  // parallel to the passages
  std::set<base::Id> taken_;
  std::map<std::size_t, int> state_;  // 1 while its links are followed, 2 afterwards
  std::vector<std::size_t> order_;
  std::set<base::Id> used_;
};

}  // namespace

bool Imported::ok() const {
  return std::none_of(problems.begin(), problems.end(),
                      [](const auto& one) { return one.severity == Severity::Error; });
}

Imported import_twee(const std::string& bytes, const std::vector<course::Practice>& practices) {
  Imported imported;
  Sink sink("", imported.problems);
  if (const std::optional<std::string> text = text_of(bytes, sink)) {
    const TweeStory story = parse_twee(*text, sink);
    CallWriter(story, practices, sink).run(imported.files);
  }
  if (!imported.ok()) imported.files.clear();
  return imported;
}

}  // namespace defuse::pack::authoring
