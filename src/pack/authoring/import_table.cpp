#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "pack/authoring/csv.h"
#include "pack/authoring/file_text.h"
#include "pack/authoring/import.h"
#include "pack/authoring/text_rules.h"
#include "pack/authoring/yaml_text.h"
#include "pack/check.h"

namespace defuse::pack::authoring {

namespace {

constexpr std::array<std::string_view, 10> kColumns = {"exercise", "title", "goal", "question", "practice",
                                                       "option",   "good",  "card", "bin",      "why"};
// Empty cells of these repeat the one above.
constexpr std::array<std::string_view, 4> kRepeated = {"exercise", "title", "goal", "practice"};

bool is_true(const std::string& cell) {
  return cell == "true" || cell == "TRUE" || cell == "True" || cell == "yes" || cell == "x" || cell == "X" ||
         cell == "1";
}
bool is_false(const std::string& cell) {
  return cell.empty() || cell == "false" || cell == "FALSE" || cell == "False" || cell == "no" || cell == "0";
}

struct Exercise {
  std::string head;  // title and goal
  std::string body;  // questions or cards
  std::set<std::string> practices;
  std::vector<std::string> bins;  // titles, in the order met
  std::string question;           // the one being written
  std::size_t entries = 0;
};

class TableReader {
 public:
  TableReader(const std::vector<course::Practice>& practices, Sink& sink) : practices_(practices), sink_(sink) {}

  void run(const std::vector<CsvRow>& rows, Files& files) {
    if (rows.empty()) return sink_.error({}, "csv", "There is nothing in this table.");
    if (!take_columns(rows.front())) return;
    for (std::size_t i = 1; i < rows.size(); ++i) take(rows[i]);
    if (rows.size() == 1) sink_.error({}, "csv", "This table has columns and no rows.");
    for (const auto& [id, exercise] : exercises_) write(id, exercise, files);
  }

 private:
  bool has(std::string_view column) const { return columns_.contains(column); }

  bool take_columns(const CsvRow& row) {
    bool fine = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto known = std::find(kColumns.begin(), kColumns.end(), row.cells[i]);
      if (row.cells[i].empty()) continue;
      if (known == kColumns.end()) {
        sink_.error(row.places[i], "csv",
                    "`" + row.cells[i] + "` is no column of such a table." +
                        did_you_mean(row.cells[i], {kColumns.begin(), kColumns.end()}));
        fine = false;
      } else if (!columns_.emplace(*known, i).second) {
        sink_.error(row.places[i], "csv", "The column `" + row.cells[i] + "` is here twice.");
        fine = false;
      }
    }
    sort_ = has("card");
    const std::vector<std::string_view> needed =
        sort_ ? std::vector<std::string_view>{"exercise", "card", "bin", "why"}
              : std::vector<std::string_view>{"exercise", "question", "option", "good", "why"};
    for (const std::string_view one : needed) {
      if (has(one)) continue;
      sink_.error({}, "csv", "The first row has no column `" + std::string(one) + "`.");
      fine = false;
    }
    return fine;
  }

  std::string cell(const CsvRow& row, std::string_view column) const {
    const auto at = columns_.find(column);
    return at == columns_.end() || at->second >= row.cells.size() ? "" : row.cells[at->second];
  }
  Place place(const CsvRow& row, std::string_view column) const {
    const auto at = columns_.find(column);
    return at == columns_.end() || at->second >= row.places.size() ? row.places.front() : row.places[at->second];
  }

  std::string text(const CsvRow& row, std::string_view column) {
    const std::string value = cell(row, column);
    if (value.empty())
      sink_.error(place(row, column), "csv", "The column `" + std::string(column) + "` is empty in this row.");
    if (const auto fault = find_fault(value)) sink_.error(place(row, column), fault->code, fault->message);
    return quoted(value);
  }

  void take(const CsvRow& row) {
    if (row.cells.size() > columns_.size() && cell(row, "exercise").empty() && row.cells.size() > 50)
      return sink_.error(row.places.front(), "csv", "This row has far more cells than there are columns.");
    for (const std::string_view one : kRepeated) {
      if (const std::string value = cell(row, one); !value.empty()) last_[std::string(one)] = value;
    }
    const std::string id = last_["exercise"];
    if (!base::is_id(id)) {
      return sink_.error(
          place(row, "exercise"), "bad-id",
          "`" + id + "` cannot be an id: use lower-case letters, digits and single hyphens, starting with a letter.");
    }
    Exercise& exercise = exercises_[id];
    if (exercise.head.empty()) {
      const std::string title = last_["title"].empty() ? id : last_["title"];
      const std::string otherwise = sort_ ? "Put each card where it belongs." : "Choose what helps.";
      const std::string goal = last_["goal"].empty() ? otherwise : last_["goal"];
      for (const std::string& one : {title, goal}) {
        if (const auto fault = find_fault(one)) sink_.error(row.places.front(), fault->code, fault->message);
      }
      exercise.head = "title: " + quoted(title) + "\ngoal: " + quoted(goal) + "\n";
    }
    if (++exercise.entries > kMostListed)
      return sink_.error(row.places.front(), "too-many", "An exercise has at most 500 rows; make two of it.");
    sort_ ? card(row, exercise) : option(row, exercise);
  }

  std::string practice(const CsvRow& row, Exercise& exercise) {
    std::string& id = last_["practice"];
    const bool known = std::any_of(practices_.begin(), practices_.end(), [&](const auto& one) { return one.id == id; });
    if (!known) {
      const std::string first = practices_.empty() ? "practice" : practices_.front().id;
      sink_.warn(place(row, "practice"), "csv",
                 (id.empty() ? "This row names no practice" : "The pack has no practice `" + id + "`") +
                     std::string("; it is `") + first + "`.");
      id = first;
    }
    exercise.practices.insert(id);
    return id;
  }

  void option(const CsvRow& row, Exercise& exercise) {
    const std::string question = cell(row, "question");
    if (!question.empty() && question != exercise.question) {
      exercise.question = question;
      std::set<std::string>& taken = taken_[&exercise];
      exercise.body += "  - id: " + fresh(question, "question", taken) + "\n    prompt: " + text(row, "question") +
                       "\n    practice: " + practice(row, exercise) + "\n    options:\n";
    } else if (exercise.question.empty()) {
      return sink_.error(place(row, "question"), "csv", "The first row of an exercise needs a question.");
    }
    const std::string good = cell(row, "good");
    if (!is_true(good) && !is_false(good))
      sink_.error(place(row, "good"), "csv",
                  "`good` is yes or no, true or false, 1 or 0; `" + good + "` is none of them.");
    exercise.body += "      - text: " + text(row, "option") + "\n" + (is_true(good) ? "        good: true\n" : "") +
                     "        why: " + text(row, "why") + "\n";
  }

  void card(const CsvRow& row, Exercise& exercise) {
    const std::string bin = cell(row, "bin");
    (void)text(row, "bin");
    auto at = std::find(exercise.bins.begin(), exercise.bins.end(), bin);
    if (at == exercise.bins.end()) at = exercise.bins.insert(exercise.bins.end(), bin);
    const std::string bin_id = "bin-" + std::to_string(at - exercise.bins.begin() + 1);
    exercise.body += "  - id: " + fresh(cell(row, "card"), "card", taken_[&exercise]) +
                     "\n    text: " + text(row, "card") + "\n    bin: " + bin_id +
                     "\n    practice: " + practice(row, exercise) + "\n    why: " + text(row, "why") + "\n";
  }

  static std::string fresh(const std::string& title, const char* otherwise, std::set<std::string>& taken) {
    base::Id stem = base::id_from_title(title).substr(0, 40);
    while (!stem.empty() && stem.back() == '-') stem.pop_back();
    if (stem.empty()) stem = otherwise;
    base::Id id = stem;
    for (int i = 2; !taken.insert(id).second; ++i) id = stem + "-" + std::to_string(i);
    return id;
  }

  void write(const std::string& id, const Exercise& exercise, Files& files) const {
    std::string listed;
    for (const std::string& one : exercise.practices) listed += (listed.empty() ? "" : ", ") + one;
    std::string yaml = "id: " + id + "\nkind: " + (sort_ ? "sort" : "quiz") + "\n" + exercise.head +
                       "minutes: 3\npractices: [" + listed +
                       "]\nsituation: Say here what learners read before they begin.\n";
    if (sort_) {
      yaml += "bins:\n";
      for (std::size_t i = 0; i < exercise.bins.size(); ++i)
        yaml += "  - {id: bin-" + std::to_string(i + 1) + ", title: " + quoted(exercise.bins[i]) + "}\n";
    }
    files["exercises/" + id + ".yaml"] = yaml + (sort_ ? "cards:\n" : "questions:\n") + exercise.body;
  }

  const std::vector<course::Practice>& practices_;
  Sink& sink_;
  std::map<std::string_view, std::size_t> columns_;
  std::map<std::string, std::string> last_;
  std::map<std::string, Exercise> exercises_;
  std::map<const Exercise*, std::set<std::string>> taken_;
  bool sort_ = false;
};

}  // namespace

Imported import_table(const std::string& bytes, const std::vector<course::Practice>& practices) {
  Imported imported;
  Sink sink("", imported.problems);
  if (const std::optional<std::string> text = text_of(bytes, sink)) {
    const std::vector<CsvRow> rows = parse_csv(*text, sink);
    TableReader(practices, sink).run(rows, imported.files);
  }
  if (!imported.ok()) imported.files.clear();
  return imported;
}

}  // namespace defuse::pack::authoring
