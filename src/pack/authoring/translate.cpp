#include "pack/authoring/translate.h"

#include <algorithm>
#include <set>

#include "pack/authoring/heads.h"
#include "pack/authoring/markdown.h"
#include "pack/authoring/readers.h"
#include "pack/check.h"

namespace defuse::pack::authoring {

namespace {

constexpr std::string_view kFolder = "strings/";
constexpr std::string_view kEnding = ".xlf";

const base::Id& id_of(const course::Item& item) {
  return std::visit([](const auto& one) -> const base::Id& { return one.id; }, item);
}

// What a file of the pack says in another language.
class Phrases : public Texts {
 public:
  Phrases(const std::string& file, const PackTexts& texts, const Strings& strings)
      : file_(file), texts_(texts), strings_(strings) {}

  std::optional<std::string> instead_of(const Told& told) override {
    const StringUnit* unit = at(told.place.line, told.place.column);
    if (unit == nullptr || unit->state != StringState::Done) return std::nullopt;
    return unit->target;
  }

  // The unit of the text at a place of the source.
  const StringUnit* at(int line, int column) const {
    const auto found = texts_.places.find({file_, line, column});
    return found == texts_.places.end() ? nullptr : &strings_.units[found->second];
  }

  // The unit that a problem at a place of the source is most likely about: the text there, or the next one translated.
  const StringUnit* near(int line, int column) const {
    for (auto next = texts_.places.lower_bound({file_, line, column}); next != texts_.places.end(); ++next) {
      if (std::get<0>(next->first) != file_) break;
      const StringUnit& unit = strings_.units[next->second];
      if (unit.state == StringState::Done) return &unit;
    }
    return nullptr;
  }

 private:
  const std::string& file_;
  const PackTexts& texts_;
  const Strings& strings_;  // its first units are parallel to texts_.all
};

void add_findings(const Findings& findings, const Node& tree, Sink& sink) {
  for (const Finding& finding : findings.all()) {
    if (finding.severity == Severity::Error) sink.error(tree.follow(finding.path).place, finding.code, finding.message);
  }
}

class Translator {
 public:
  Translator(const Files& files, const PackTexts& texts, const Strings& strings, std::string name, Reading& reading)
      : files_(files), texts_(texts), strings_(strings), name_(std::move(name)), reading_(reading) {}

  void run() {
    course::Translation all;
    all.index = reading_.pack.index;
    all.items = reading_.pack.items;
    all.calls = reading_.pack.calls;
    translation_ = &all;
    const LanguageState counts = count(strings_);
    for (const auto& [path, bytes] : files_) {
      if (kind_of_file(path) != FileKind::Other) read(path, bytes);
    }
    all.index.language = strings_.language;
    all.index.untranslated = untranslated();
    reading_.pack.translations.push_back(std::move(all));
    reading_.pack.index.languages.push_back({strings_.language, counts.texts, counts.review + counts.missing});
  }

 private:
  // As learners read them: a paragraph of Markdown without its marks.
  std::vector<std::string> untranslated() const {
    std::vector<std::string> out;
    for (std::size_t n = 0; n < texts_.all.size(); ++n) {
      if (strings_.units[n].state == StringState::Done) continue;
      const PackText& text = texts_.all[n];
      out.push_back(text.text);
      if (kind_of_file(text.file) != FileKind::Lesson) continue;
      std::vector<Problem> ignored;
      Sink sink(text.file, ignored);
      for (const course::Block& block : parse_markdown(text.text, 1, sink)) {
        std::string plain = course::plain_text(block);
        if (plain != text.text) out.push_back(std::move(plain));
      }
    }
    return out;
  }

  void read(const std::string& path, const std::string& bytes) {
    Phrases phrases(path, texts_, strings_);
    std::vector<Problem> said;
    Sink sink(path, said, &phrases);
    SourceFile source = read_source(path, bytes, sink);
    if (source.index) take_index(std::move(*source.index), source.tree, sink);
    if (source.item) take_item(std::move(*source.item), source.tree, sink);
    if (source.call) take_call(std::move(*source.call), source.tree, sink);
    for (const Problem& problem : said) {
      if (problem.severity == Severity::Error) tell(problem, phrases);
    }
  }

  void take_index(course::PackIndex index, const Node& tree, Sink& sink) {
    course::PackIndex& mine = translation_->index;
    // What is not in pack.yaml comes from the pack.
    index.items = std::move(mine.items);
    index.calls = std::move(mine.calls);
    index.coach = mine.coach;
    index.media = mine.media;
    Findings findings;
    check_index(index, findings);
    add_findings(findings, tree, sink);
    mine = std::move(index);
  }

  void take_item(course::Item item, const Node& tree, Sink& sink) {
    std::vector<course::ItemHead>& heads = translation_->index.items;
    const auto head = std::find_if(heads.begin(), heads.end(), [&](const auto& one) { return one.id == id_of(item); });
    if (head == heads.end()) return;
    Findings findings;
    check_item(item, reading_.pack.index, findings);
    add_findings(findings, tree, sink);
    *head = head_of(item);
    translation_->items[static_cast<std::size_t>(head - heads.begin())] = std::move(item);
  }

  void take_call(course::Call call, const Node& tree, Sink& sink) {
    std::vector<course::CallHead>& heads = translation_->index.calls;
    const auto head = std::find_if(heads.begin(), heads.end(), [&](const auto& one) { return one.id == call.id; });
    if (head == heads.end()) return;
    Findings findings;
    check_call(call, reading_.pack.index, findings);
    add_findings(findings, tree, sink);
    *head = head_of(call);
    translation_->calls[static_cast<std::size_t>(head - heads.begin())] = std::move(call);
  }

  // A problem of the translated source becomes one of the translation, where its text stands there.
  void tell(const Problem& problem, const Phrases& phrases) {
    const StringUnit* unit = phrases.at(problem.line, problem.column);
    if (unit == nullptr || unit->state != StringState::Done) unit = phrases.near(problem.line, problem.column);
    const Place place = unit == nullptr ? Place{} : unit->place;
    const std::string where = problem.file + ":" + std::to_string(problem.line);
    if (!told_.insert({place.line, problem.message}).second) return;
    // A text of the pack that keeps to the rules breaks them in this language alone.
    const bool own = unit != nullptr && place.line > 0;
    Sink sink(own ? name_ : strings_path(strings_.language), reading_.problems);
    sink.error(own ? place : Place{}, problem.code, problem.message + " (The text is from " + where + ".)");
  }

  const Files& files_;
  const PackTexts& texts_;
  const Strings& strings_;
  std::string name_;
  Reading& reading_;
  course::Translation* translation_ = nullptr;
  std::set<std::pair<int, std::string>> told_;
};

std::string said(const LanguageState& counts, const course::PackIndex& index) {
  return std::to_string(counts.done) + " of " + std::to_string(counts.texts) + " texts are in `" + counts.language +
         "`; " + std::to_string(counts.missing) + " are missing and " + std::to_string(counts.review) +
         " need review. Learners get these in `" + index.language + "`.";
}

}  // namespace

std::string strings_path(const std::string& language) { return std::string(kFolder) + language + std::string(kEnding); }

void read_translation(const Files& files, const PackTexts& texts, const Strings& strings, const std::string& file,
                      Reading& reading) {
  Translator(files, texts, strings, file, reading).run();
}

void read_translations(const Files& files, Reading& reading) {
  const auto first = files.lower_bound(std::string(kFolder));
  if (!reading.ok() || first == files.end() || !first->first.starts_with(kFolder)) return;
  const PackTexts texts = texts_of(files);
  for (auto file = first; file != files.end() && file->first.starts_with(kFolder); ++file) {
    const std::string& path = file->first;
    if (!path.ends_with(kEnding)) continue;
    Sink sink(path, reading.problems);
    const std::optional<Strings> known = read_strings(file->second, sink);
    if (!known) continue;
    if (path != strings_path(known->language)) {
      sink.error({}, "file-name",
                 "This file is for the language `" + known->language + "`, so it is called " +
                     strings_path(known->language) + ".");
      continue;
    }
    if (!is_language(known->language) || known->language == reading.pack.index.language ||
        known->source_language != reading.pack.index.language) {
      sink.error({}, "bad-language",
                 "The texts go from `" + known->source_language + "` to `" + known->language +
                     "`, and the pack is in `" + reading.pack.index.language + "`.");
      continue;
    }
    const Strings strings = merged(texts, *known);
    const LanguageState counts = count(strings);
    reading.languages.push_back(counts);
    read_translation(files, texts, strings, path, reading);
    if (counts.done < counts.texts) sink.warn({}, "untranslated", said(counts, reading.pack.index));
  }
}

}  // namespace defuse::pack::authoring
