#include "pack/authoring/strings.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"

namespace defuse::pack::authoring {

namespace {

// "a/b/~12ab34cd/why" -> "a/b/~/why": where a text stands, whatever its list's entries say.
std::string shape_of(const std::string& id) {
  std::string shape;
  for (std::size_t at = 0; at < id.size(); ++at) {
    shape += id[at];
    if (id[at] == '~') at = std::min(id.find('/', at), id.size()) - 1;
  }
  return shape;
}

std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  for (const base::ByteRange& range : base::words_of(text))
    words.insert(text.substr(range.begin, range.end - range.begin));
  return words;
}

// Dice's coefficient of the words: 1 for the same words, 0 for none in common.
double likeness(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  const auto shared = std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

constexpr double kAlike = 0.5;

class Merger {
 public:
  Merger(const PackTexts& texts, const Strings& known) {
    for (const PackText& text : texts.all) present_.insert(text.id);
    for (const StringUnit& unit : known.units) {
      if (unit.state == StringState::Missing) continue;
      by_id_.emplace(unit.id, &unit);
      if (!present_.contains(unit.id)) gone_[shape_of(unit.id)].push_back(&unit);
    }
  }

  StringUnit unit_of(const PackText& text) {
    StringUnit unit{text.id, text.file, text.text, {}, {}, text.note, StringState::Missing, false, {}};
    const auto same = by_id_.find(text.id);
    const StringUnit* from = same != by_id_.end() ? same->second : most_like(text);
    if (from == nullptr) return unit;
    unit.target = from->target;
    unit.state = from->state;
    unit.previous = from->previous;
    unit.place = from->place;
    if (from->source != text.text) {
      unit.state = StringState::Review;
      // The oldest source is what the translation says.
      if (unit.previous.empty()) unit.previous = from->source;
    }
    if (unit.state == StringState::Done) unit.previous.clear();
    return unit;
  }

  bool was_taken(const StringUnit& unit) const { return taken_.contains(unit.id); }

 private:
  const StringUnit* most_like(const PackText& text) {
    const auto candidates = gone_.find(shape_of(text.id));
    if (candidates == gone_.end()) return nullptr;
    const std::set<std::string> words = words_of(text.text);
    const StringUnit* best = nullptr;
    double most = 0;
    for (const StringUnit* one : candidates->second) {
      if (taken_.contains(one->id)) continue;
      const double alike = one->source == text.text ? 2 : likeness(words, words_of(one->source));
      if (alike >= kAlike && alike > most) {
        best = one;
        most = alike;
      }
    }
    if (best != nullptr) taken_.insert(best->id);
    return best;
  }

  std::set<std::string> present_;
  std::map<std::string, const StringUnit*> by_id_;
  std::map<std::string, std::vector<const StringUnit*>> gone_;
  std::set<std::string> taken_;
};

}  // namespace

LanguageState count(const Strings& strings) {
  LanguageState counts;
  counts.language = strings.language;
  for (const StringUnit& unit : strings.units) {
    if (unit.obsolete) {
      ++counts.obsolete;
      continue;
    }
    ++counts.texts;
    counts.done += unit.state == StringState::Done ? 1 : 0;
    counts.review += unit.state == StringState::Review ? 1 : 0;
    counts.missing += unit.state == StringState::Missing ? 1 : 0;
  }
  return counts;
}

Strings merged(const PackTexts& texts, const Strings& known) {
  Strings all{known.source_language, known.language, {}};
  Merger merger(texts, known);
  std::set<std::string> present;
  for (const PackText& text : texts.all) {
    present.insert(text.id);
    all.units.push_back(merger.unit_of(text));
  }
  for (const StringUnit& unit : known.units) {
    if (present.contains(unit.id) || merger.was_taken(unit) || unit.state == StringState::Missing) continue;
    all.units.push_back(unit);
    all.units.back().obsolete = true;
  }
  return all;
}

Strings laid_over(const PackTexts& texts, const Strings& known, const Strings& brought) {
  std::map<std::string, const std::string*> sources;
  for (const PackText& text : texts.all) sources.emplace(text.id, &text.text);
  std::map<std::string, std::size_t> by_id;
  Strings all = known;
  all.language = brought.language;
  for (StringUnit& unit : all.units) unit.place = {0, 0};  // only what was brought has a place in the file brought
  for (std::size_t i = 0; i < all.units.size(); ++i) by_id.emplace(all.units[i].id, i);
  for (const StringUnit& unit : brought.units) {
    if (unit.state == StringState::Missing) continue;
    const auto own = by_id.find(unit.id);
    if (own == by_id.end()) {
      by_id.emplace(unit.id, all.units.size());
      all.units.push_back(unit);
      continue;
    }
    StringUnit& mine = all.units[own->second];
    const auto source = sources.find(unit.id);
    const bool newer = mine.state == StringState::Done && source != sources.end() && mine.source == *source->second &&
                       unit.source != *source->second;
    if (!newer) mine = unit;
  }
  return all;
}

}  // namespace defuse::pack::authoring
