#include "pack/check.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "base/colour.h"
#include "pack/media.h"
#include "pack/part_practices.h"

namespace defuse::pack {

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = corner + (a[i] == b[j] ? 0U : 1U);
      corner = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& all) {
  std::vector<std::string> ids;
  for (const T& one : all) ids.push_back(one.id);
  return ids;
}

bool is_version(std::string_view text) {
  int numbers = 0;
  bool digits = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (!digits) ++numbers;
      digits = true;
    } else if (c == '.' && digits) {
      digits = false;
    } else {
      return false;
    }
  }
  return numbers == 3 && digits && text.size() <= 32;
}

void check_modules(const course::PackIndex& index, Findings& findings) {
  std::set<std::string_view> listed;
  std::set<std::string_view> known;
  for (const course::ItemHead& head : index.items) known.insert(head.id);
  for (std::size_t m = 0; m < index.modules.size(); ++m) {
    const std::vector<base::Id>& items = index.modules[m].items;
    if (items.empty())
      findings.warn(path_to("modules", m), "empty-module",
                    "This module lists no items, so learners see an empty heading.");
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (findings.full()) return;
      if (!known.contains(items[i])) {
        findings.error(
            path_to("modules", m, "items", i), "unknown-item",
            "No lesson and no exercise has the id `" + items[i] + "`." + did_you_mean(items[i], ids_of(index.items)));
      } else if (!listed.insert(items[i]).second) {
        findings.error(path_to("modules", m, "items", i), "listed-twice",
                       "`" + items[i] + "` is listed twice; an item has one place in the course.");
      }
    }
  }
  for (const course::ItemHead& head : index.items) {
    if (listed.count(head.id) == 0) {
      findings.warn("modules", "not-in-module",
                    "`" + head.id + "` is in no module, so learners do not see it on the map of the course.");
    }
  }
}

void check_glossary(const course::PackIndex& index, Findings& findings) {
  check_ids(
      index.glossary, "glossary entry", [](std::size_t i) { return path_to("glossary", i); }, findings);
  std::set<std::string_view> terms;
  for (std::size_t i = 0; i < index.glossary.size(); ++i) {
    const course::Term& term = index.glossary[i];
    const std::string path = path_to("glossary", i);
    check_text(term.term, path, "term", findings);
    check_text(term.meaning, path, "meaning", findings);
    check_practice(term.practice, path_to(path, "practice"), index, findings);
    if (!term.term.empty() && !terms.insert(term.term).second) {
      findings.error(path_to(path, "term"), "duplicate",
                     "`" + term.term + "` is explained twice; put both meanings into one entry.");
    }
  }
}

// "3.2": WCAG's figures have one digit after the point; rounded down, so that what fails does not read as enough.
std::string ratio_text(double ratio) {
  const int tenths = static_cast<int>(ratio * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

void check_colour(std::uint32_t colour, const course::Grounds& grounds, const char* key, Findings& findings) {
  if (colour == course::kNoColour) return;
  const auto pair = [&](std::uint32_t other, const char* what) {
    const double ratio = base::contrast(colour, other);
    if (ratio >= course::kLeastContrast) return;
    findings.error(path_to("brand", "colours", key), "low-contrast",
                   std::string("The ") + key + " colour has a contrast of " + ratio_text(ratio) + " to " + what +
                       "; it needs 4.5. Make it " + (grounds.words == 0xFFFFFF ? "darker." : "lighter."));
  };
  pair(grounds.background, "the page's ground");
  pair(base::mix(grounds.surface, colour, course::kTint), "cards tinted with it");
  pair(grounds.words, "the words written on it");
}

void check_brand(const course::Brand& brand, Findings& findings) {
  check_colour(brand.light, course::kLightGrounds, "light", findings);
  check_colour(brand.dark, course::kDarkGrounds, "dark", findings);
}

}  // namespace

// Close enough to BCP 47 to catch "English": subtags of letters and digits, the first of two or three letters.
bool is_language(std::string_view text) {
  std::size_t length = 0;
  std::size_t subtag = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text[i] == '-') {
      if (length < 1 || length > 8 || (subtag == 0 && (length < 2 || length > 3))) return false;
      ++subtag;
      length = 0;
      continue;
    }
    const char c = text[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && (subtag == 0 || c < '0' || c > '9')) return false;
    ++length;
  }
  return text.size() <= 35;
}

std::string nearest(std::string_view wrong, const std::vector<std::string>& known) {
  std::string best;
  std::size_t least = std::max<std::size_t>(2, wrong.size() / 3) + 1;
  if (wrong.size() > 64) return best;
  for (const std::string& one : known) {
    const std::size_t distance = one.size() > 64 ? least : edit_distance(wrong, one);
    if (distance < least) {
      least = distance;
      best = one;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& known) {
  const std::string best = nearest(wrong, known);
  return best.empty() ? "" : " Did you mean `" + best + "`?";
}

void check_text(const std::string& text, const std::string& path, std::string_view key, Findings& findings) {
  if (!text.empty()) return;
  findings.error(path_to(path, key), "missing-field", "`" + std::string(key) + "` is empty; write its text.");
}

void check_practice(const base::Id& practice, std::string path, const course::PackIndex& index, Findings& findings) {
  if (practice.empty() || findings.full() || index.find_practice(practice) != nullptr) return;
  findings.error(std::move(path), "unknown-practice",
                 "The pack lists no practice `" + practice + "`." + did_you_mean(practice, ids_of(index.practices)));
}

void check_head(int minutes, const std::vector<base::Id>& practices, const course::PackIndex& index,
                Findings& findings) {
  if (minutes < 1 || minutes > kLongestMinutes) {
    findings.error("minutes", "out-of-range",
                   "`minutes` must be between 1 and " + std::to_string(kLongestMinutes) + ".");
  }
  if (practices.empty()) {
    findings.error("practices", "no-practice", "At least one practice must be named: progress is kept by practice.");
  }
  for (std::size_t i = 0; i < practices.size(); ++i)
    check_practice(practices[i], path_to("practices", i), index, findings);
}

void check_index(const course::PackIndex& index, Findings& findings) {
  if (!index.id.empty() && !base::is_id(index.id)) {
    findings.error("id", "bad-id",
                   "`" + index.id +
                       "` cannot be an id: use lower-case letters, digits and single hyphens, starting with a letter, "
                       "at most 64.");
  }
  if (!index.version.empty() && !is_version(index.version)) {
    findings.error("version", "bad-version", "`version` must be three numbers with dots between them, such as 1.0.0.");
  }
  if (!index.language.empty() && !is_language(index.language)) {
    findings.error("language", "bad-language", "`language` must be a language code such as en, de or pt-BR.");
  }
  check_ids(
      index.sources, "source", [](std::size_t i) { return path_to("sources", i); }, findings);
  check_ids(
      index.practices, "practice", [](std::size_t i) { return path_to("practices", i); }, findings);
  check_ids(
      index.modules, "module", [](std::size_t i) { return path_to("modules", i); }, findings);
  for (std::size_t p = 0; p < index.practices.size(); ++p) {
    const std::vector<base::Id>& sources = index.practices[p].sources;
    for (std::size_t s = 0; s < sources.size(); ++s) {
      const auto same = [&](const course::Source& source) { return source.id == sources[s]; };
      if (std::none_of(index.sources.begin(), index.sources.end(), same)) {
        findings.error(
            path_to("practices", p, "sources", s), "unknown-source",
            "The pack lists no source `" + sources[s] + "`." + did_you_mean(sources[s], ids_of(index.sources)));
      }
    }
  }
  if (index.items.empty())
    findings.error("", "no-items", "The pack has no lesson and no exercise; it needs at least one.");
  if (index.items.size() > kMostItems) {
    findings.error("", "too-many", "A pack may have at most " + std::to_string(kMostItems) + " lessons and exercises.");
    return;
  }
  check_modules(index, findings);
  check_calls(index, findings);
  check_glossary(index, findings);
  check_brand(index.brand, findings);
  check_media(index, findings);
  for (const auto& [before, after] : index.renames) {
    if (index.find_item(before) != nullptr || index.find_call(before) != nullptr) {
      findings.error(path_to("renames", before), "rename",
                     "`" + before + "` is still in use, so it cannot be renamed to `" + after + "`.");
    }
    if (index.find_item(after) == nullptr && index.find_call(after) == nullptr) {
      findings.error(
          path_to("renames", before), "unknown-item",
          "No lesson and no exercise has the id `" + after + "`." + did_you_mean(after, ids_of(index.items)));
    }
  }
}

void check_item(const course::Item& item, const course::PackIndex& index, Findings& findings) {
  if (const auto* lesson = std::get_if<course::Lesson>(&item)) {
    check_head(lesson->minutes, lesson->practices, index, findings);
    check_lesson(*lesson, index, findings);
    return;
  }
  const auto& exercise = std::get<course::Exercise>(item);
  check_head(exercise.minutes, exercise.practices, index, findings);
  std::visit([&](const auto& body) { check_body(body, findings); }, exercise.body);
  check_part_practices(exercise, index, findings);
}

}  // namespace defuse::pack
