#include "pack/authoring/read.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "course/coach_language.h"
#include "pack/authoring/coach_check.h"
#include "pack/authoring/coverage.h"
#include "pack/authoring/file_text.h"
#include "pack/authoring/giveaway.h"
#include "pack/authoring/heads.h"
#include "pack/authoring/media_reader.h"
#include "pack/authoring/model_check.h"
#include "pack/authoring/own_words_check.h"
#include "pack/authoring/phrase_check.h"
#include "pack/authoring/readers.h"
#include "pack/authoring/reading_age.h"
#include "pack/authoring/translate.h"

namespace defuse::pack::authoring {

namespace {

struct Source {
  std::string file;
  Node tree;
  course::Item item;
  base::Id id;
};

bool has_prefix(std::string_view text, std::string_view prefix) { return text.starts_with(prefix); }
bool has_suffix(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

std::string stem_of(const std::string& path) {
  const std::size_t slash = path.rfind('/') + 1;  // npos + 1 is 0
  return path.substr(slash, path.rfind('.') - slash);
}

const base::Id& id_of(const course::Item& item) {
  return std::visit([](const auto& one) -> const base::Id& { return one.id; }, item);
}

void sort_by_place(std::vector<Problem>& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
}

struct CallSource {
  std::string file;
  Node tree;
  course::Call call;
};

class PackReader {
 public:
  explicit PackReader(const Files& files) : files_(files) {}

  Reading read() {
    if (fits()) {
      read_manifest();
      read_media(files_, pack_, unreadable_media_, problems_);
      for (const auto& [path, bytes] : files_) read_file(path, bytes);
      put_in_order();
      check();
    }
    Reading reading{std::move(pack_), std::move(problems_), {}, std::move(plans_), {}, {}};
    for (const Source& source : sources_) reading.item_files.push_back(source.file);
    for (CallSource& source : calls_) reading.calls.push_back({std::move(source.file), std::move(source.tree)});
    return reading;
  }

 private:
  bool fits() {
    std::size_t whole = 0;
    for (const auto& [path, bytes] : files_) whole += bytes.size();
    Sink sink("pack.yaml", problems_);
    if (whole > kLargestPack) sink.error({}, "too-large", "The pack is larger than 32 MiB.");
    if (files_.size() > 4 * kMostItems) sink.error({}, "too-many", "The pack has too many files.");
    return problems_.empty();
  }

  void read_manifest() {
    Sink sink("pack.yaml", problems_);
    const auto file = files_.find("pack.yaml");
    if (file == files_.end()) {
      sink.error({}, "no-pack", "There is no pack.yaml here, so this is not a pack. `defuse new` makes one.");
      return;
    }
    const std::optional<std::string> text = text_of(file->second, sink);
    if (!text) return;
    if (std::optional<Node> tree = parse_yaml(*text, 1, sink)) {
      pack_.index = read_index(*tree, sink);
      tree_ = std::move(*tree);
      has_index_ = true;
    }
  }

  void read_file(const std::string& path, const std::string& bytes) {
    Sink sink(path, problems_);
    if (has_prefix(path, "coach/") && has_suffix(path, ".yaml")) return read_coach_file(path, bytes, sink);
    if (has_prefix(path, "calls/") && has_suffix(path, ".yaml") && path.find('/', 6) == std::string::npos)
      return read_call_file(path, bytes, sink);
    if (has_prefix(path, "strings/") && has_suffix(path, ".xlf")) return;  // read_translations
    if (has_prefix(path, "media/")) return;                                // read_media
    const bool lesson = has_prefix(path, "lessons/");
    const bool exercise = has_prefix(path, "exercises/");
    if (!lesson && !exercise) {
      // Readme and licence are welcome; a folder that nothing reads is more likely a mistake.
      if (path.find('/') != std::string::npos) {
        sink.warn({}, "unused-file",
                  "This file is not used: a pack has pack.yaml, lessons/*.md, exercises/*.yaml, calls/*.yaml, "
                  "coach/*.yaml, strings/*.xlf and media/.");
      }
      return;
    }
    if (!has_suffix(path, lesson ? ".md" : ".yaml") || path.find('/', lesson ? 8 : 10) != std::string::npos) {
      sink.warn({}, "unused-file",
                lesson ? "This file is not used: lessons are .md files directly in lessons/."
                       : "This file is not used: exercises are .yaml files directly in exercises/.");
      return;
    }
    Source source;
    source.file = path;
    source.id = stem_of(path);
    const std::optional<std::string> text = text_of(bytes, sink);
    std::optional<course::Item> item;
    if (text) item = lesson ? read_lesson_item(*text, source.tree, sink) : read_exercise_item(*text, source.tree, sink);
    if (!item) {
      unreadable_.insert(source.id);  // so that the rest of the pack does not complain of its absence
      return;
    }
    source.item = std::move(*item);
    take(std::move(source), sink);
  }

  void read_coach_file(const std::string& path, const std::string& bytes, Sink& sink) {
    const std::optional<std::string> text = text_of(bytes, sink);
    if (!text) return;
    const std::optional<Node> tree = parse_yaml(*text, 1, sink);
    if (!tree) return;
    course::CoachRules rules = read_coach(*tree, sink);
    Findings findings;
    std::optional<coach::Coach> coach =
        check_coach(rules, stem_of(path), has_index_ ? &pack_.index : nullptr, findings);
    report(findings, path, *tree);
    pack_.index.coach.push_back(rules.language);
    const std::string* own = course::coach_language(pack_.index);
    if (own != nullptr && *own == rules.language) coach_ = std::move(coach);
    pack_.coach.push_back(std::move(rules));
  }

  void read_call_file(const std::string& path, const std::string& bytes, Sink& sink) {
    const bool plan = has_suffix(path, ".plan.yaml");
    const std::optional<std::string> text = text_of(bytes, sink);
    std::optional<Node> tree;
    if (text) tree = parse_yaml(*text, 1, sink);
    if (plan) {
      if (tree) plans_.push_back(read_plan(*tree, path, sink));
      return;
    }
    if (!tree) {
      unreadable_calls_.insert(stem_of(path));
      return;
    }
    course::Call call = read_call(*tree, sink);
    const Place place = tree->follow("id").place;
    if (call.id.empty()) {
      unreadable_calls_.insert(stem_of(path));  // reported as a missing key
    } else if (!base::is_id(call.id)) {
      sink.error(place, "bad-id",
                 "`" + call.id +
                     "` cannot be an id: use lower-case letters, digits and single hyphens, starting with a letter, at "
                     "most 64.");
    } else if (call.id != stem_of(path)) {
      sink.warn(place, "file-name",
                "The file is called `" + stem_of(path) + "` and its id is `" + call.id +
                    "`; equal names are easier to find.");
    }
    if (const auto [other, fresh] = call_files_.try_emplace(call.id, path); !fresh && !call.id.empty()) {
      sink.error(place, "duplicate-id",
                 "The id `" + call.id + "` is already used by " + other->second + "; every call needs its own.");
      return;
    }
    calls_.push_back({path, std::move(*tree), std::move(call)});
  }

  static std::optional<course::Item> read_lesson_item(const std::string& text, Node& tree, Sink& sink) {
    std::optional<course::Lesson> lesson = read_lesson(text, tree, sink);
    if (!lesson) return std::nullopt;
    return course::Item(std::move(*lesson));
  }

  static std::optional<course::Item> read_exercise_item(const std::string& text, Node& tree, Sink& sink) {
    std::optional<Node> node = parse_yaml(text, 1, sink);
    if (!node) return std::nullopt;
    tree = std::move(*node);
    std::optional<course::Exercise> exercise = read_exercise(tree, sink);
    if (!exercise) return std::nullopt;
    return course::Item(std::move(*exercise));
  }

  void take(Source source, Sink& sink) {
    const base::Id given = id_of(source.item);
    const Place place = source.tree.follow("id").place;
    if (given.empty()) {
      unreadable_.insert(source.id);  // reported as a missing key
    } else if (!base::is_id(given)) {
      sink.error(place, "bad-id",
                 "`" + given +
                     "` cannot be an id: use lower-case letters, digits and single hyphens, starting with a letter, at "
                     "most 64.");
    } else if (given != source.id) {
      sink.warn(
          place, "file-name",
          "The file is called `" + source.id + "` and its id is `" + given + "`; equal names are easier to find.");
    }
    if (!given.empty()) source.id = given;
    if (const auto [other, fresh] = item_files_.try_emplace(source.id, source.file); !fresh) {
      sink.error(place, "duplicate-id",
                 "The id `" + source.id + "` is already used by " + other->second +
                     "; every lesson and exercise needs its own.");
      return;
    }
    sources_.push_back(std::move(source));
  }

  using Order = std::map<base::Id, std::size_t>;

  // Where the modules list a thing first; what is in no module comes last.
  Order order_of(std::vector<base::Id> course::Module::*list) const {
    Order order;
    for (const course::Module& module : pack_.index.modules) {
      for (const base::Id& id : module.*list) order.try_emplace(id, order.size());
    }
    return order;
  }
  static std::size_t rank_in(const Order& order, const base::Id& id) {
    const auto found = order.find(id);
    return found == order.end() ? order.size() : found->second;
  }

  // Course order: as the modules list the items, then by file.
  void put_in_order() {
    const Order order = order_of(&course::Module::items);
    const auto rank = [&](const Source& source) { return rank_in(order, source.id); };
    std::stable_sort(sources_.begin(), sources_.end(),
                     [&](const Source& a, const Source& b) { return rank(a) < rank(b); });
    for (const Source& source : sources_) {
      pack_.index.items.push_back(head_of(source.item));
      pack_.index.items.back().id = source.id;  // that of the file where it says none
      pack_.items.push_back(source.item);
    }
    put_calls_in_order();
  }

  void put_calls_in_order() {
    const Order order = order_of(&course::Module::calls);
    const auto rank = [&](const CallSource& source) { return rank_in(order, source.call.id); };
    std::stable_sort(calls_.begin(), calls_.end(),
                     [&](const CallSource& a, const CallSource& b) { return rank(a) < rank(b); });
    for (const CallSource& source : calls_) {
      pack_.index.calls.push_back(head_of(source.call));
      pack_.calls.push_back(source.call);
    }
  }

  void check() {
    if (!has_index_) return;
    Findings findings;
    // Items that could not be read are known here, or every mention of them would be reported as well.
    course::PackIndex known = pack_.index;
    for (const base::Id& id : unreadable_) {
      if (known.find_item(id) != nullptr) continue;
      course::ItemHead head;
      head.id = id;
      head.kind = files_.count("lessons/" + id + ".md") != 0 ? course::ItemKind::Lesson : course::ItemKind::Spot;
      known.items.push_back(std::move(head));
    }
    for (const base::Id& id : unreadable_calls_) {
      if (known.find_call(id) != nullptr) continue;
      course::CallHead head;
      head.id = id;
      known.calls.push_back(std::move(head));
    }
    for (const course::Medium& medium : unreadable_media_) known.media.push_back(medium);
    check_index(known, findings);
    if (unreadable_.empty()) check_coverage(pack_, findings);
    report(findings, "pack.yaml", tree_);
    for (const Source& source : sources_) {
      Findings own;
      check_item(source.item, known, own);
      if (const auto* lesson = std::get_if<course::Lesson>(&source.item)) check_reading_age(*lesson, own);
      const auto* exercise = std::get_if<course::Exercise>(&source.item);
      const auto* position = exercise == nullptr ? nullptr : std::get_if<course::Position>(&exercise->body);
      if (position != nullptr && own.all().empty() && !has_errors(source.file)) check_model(*position, own);
      if (exercise != nullptr) check_giveaway(exercise->body, own);
      if (coach_.has_value()) check_phrases(source.item, *coach_, own);
      const auto* rewrite = exercise == nullptr ? nullptr : std::get_if<course::Rewrite>(&exercise->body);
      if (rewrite != nullptr && asks_for_own_words(*rewrite))
        check_own_words(*rewrite, coach_ ? &*coach_ : nullptr, own);
      report(own, source.file, source.tree);
    }
    for (const CallSource& source : calls_) {
      Findings own;
      check_call(source.call, known, own);
      report(own, source.file, source.tree);
    }
    run_plans();
    if (unreadable_.empty()) check_unused_media(pack_, problems_);
  }

  // A play says something only where the call itself is in order.
  void run_plans() {
    for (const CallPlan& plan : plans_) {
      if (has_errors(plan.file)) continue;
      Sink sink(plan.file, problems_);
      const auto source =
          std::find_if(calls_.begin(), calls_.end(), [&](const CallSource& one) { return one.call.id == plan.call; });
      if (source == calls_.end()) {
        if (unreadable_calls_.count(plan.call) == 0)
          sink.error(plan.place, "unknown-call", "No call has the id `" + plan.call + "`.");
      } else if (!has_errors(source->file)) {
        run_plan(plan, source->call, sink);
      }
    }
  }

  bool has_errors(const std::string& file) const {
    return std::any_of(problems_.begin(), problems_.end(), [&](const Problem& problem) {
      return problem.file == file && problem.severity == Severity::Error;
    });
  }

  // Findings become problems at their place, unless the reader has already reported an error there: that is then the
  // cause.
  void report(const Findings& findings, const std::string& file, const Node& tree) {
    std::set<std::pair<int, int>> said;
    for (const Problem& problem : problems_) {
      if (problem.file == file && problem.severity == Severity::Error) said.insert({problem.line, problem.column});
    }
    Sink sink(file, problems_);
    for (const Finding& finding : findings.all()) {
      if (finding.code == "missing-field") continue;  // checked for containers; here the reader has said it
      const Place place = tree.follow(finding.path).place;
      if (said.count({place.line, place.column}) != 0) continue;
      sink.add(place, finding.code, finding.severity, finding.message);
    }
  }

  const Files& files_;
  course::Pack pack_;
  Node tree_;
  bool has_index_ = false;
  std::optional<coach::Coach> coach_;  // for the language of the pack's texts
  std::vector<Source> sources_;
  std::map<base::Id, std::string> item_files_;
  std::map<base::Id, std::string> call_files_;
  std::set<base::Id> unreadable_;
  std::vector<CallSource> calls_;
  std::vector<CallPlan> plans_;
  std::set<base::Id> unreadable_calls_;
  std::vector<course::Medium> unreadable_media_;
  std::vector<Problem> problems_;
};

}  // namespace

bool Reading::ok() const {
  return std::none_of(problems.begin(), problems.end(),
                      [](const Problem& problem) { return problem.severity == Severity::Error; });
}

Reading read_pack(const Files& files) {
  Reading reading = PackReader(files).read();
  read_translations(files, reading);
  sort_by_place(reading.problems);
  return reading;
}

}  // namespace defuse::pack::authoring
