// What the library shows: a row for each pack, and all that there is to say of one.
#include <algorithm>

#include "app/languages.h"
#include "app/view_parts.h"
#include "progress/modules.h"

namespace defuse::app {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ") {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string kilobytes(std::size_t size) { return number(static_cast<int>((size + 1023) / 1024)); }

std::vector<std::string> language_names(const State& s, const std::vector<std::string>& tags) {
  std::vector<std::string> names;
  for (const std::string& tag : tags) names.push_back(course_language_name(tag, s.shows_document()));
  return names;
}

std::vector<std::string> language_tags(const course::PackIndex& index) {
  std::vector<std::string> tags{index.language};
  for (const course::PackLanguage& one : index.languages) tags.push_back(one.language);
  return tags;
}

std::string facts(const State& s, const std::vector<std::string>& tags, std::size_t size) {
  return joined(language_names(s, tags)) + ". " + fill(S::library_size, {kilobytes(size)});
}

std::string progress_text(int done, const course::PackIndex& index) {
  return fill(S::home_progress_text, {number(done), number(static_cast<int>(index.items.size()))});
}

bool is_open(const State& s, const base::Id& id) { return s.pack && s.pack->own_index().id == id; }

std::string state_text(const PackRow& row) {
  if (row.open) return std::string(tr(S::library_is_open));
  if (row.own) return std::string(tr(S::library_own_text));
  return std::string(tr(row.kept ? S::library_is_kept : S::library_is_listed));
}

PackRow row_of(const State& s, const course::PackIndex& index, const course::PackIndex& shown, std::size_t size,
               int done) {
  PackRow row;
  row.id = index.id;
  row.title = shown.title;
  row.summary = shown.summary;
  row.lang = shown.language;
  row.open = is_open(s, index.id);
  row.own = row.open ? s.pack_is_own : index.id == s.library.own;
  row.kept = s.library.find_kept(index.id) != nullptr && !row.own;
  row.update = s.library.has_update(index.id);
  row.facts = facts(s, language_tags(index), size);
  row.progress = progress_text(done, index);
  row.state = state_text(row);
  return row;
}

PackRow row_of(const State& s, const ListedPack& listed) {
  PackRow row;
  row.id = listed.id;
  row.title = listed.title;
  row.lang = listed.languages.empty() ? std::string(kOwnLanguage) : listed.languages.front();
  row.own = listed.own;
  row.facts = facts(s, listed.languages, listed.size);
  row.state = state_text(row);
  return row;
}

PackRow open_row(const State& s) {
  const course::PackIndex& index = s.pack->own_index();
  return row_of(s, index, s.pack->index(), s.pack->size(), progress::finished_items(s.progress, index));
}

PackRow row_of(const State& s, const KeptPack& kept) { return row_of(s, kept.index, kept.index, kept.size, kept.done); }

std::vector<PackRow> rows(const State& s) {
  std::vector<PackRow> all;
  const auto known = [&](const base::Id& id) {
    return std::any_of(all.begin(), all.end(), [&](const PackRow& row) { return row.id == id; });
  };
  if (s.pack) all.push_back(open_row(s));
  for (const KeptPack& kept : s.library.kept) {
    if (!known(kept.index.id)) all.push_back(row_of(s, kept));
  }
  for (const ListedPack& listed : s.library.listed) {
    if (!known(listed.id)) all.push_back(row_of(s, listed));
  }
  if (std::none_of(all.begin(), all.end(), [](const PackRow& row) { return row.own; })) {
    PackRow own;  // came by an address, and the site lists nothing
    own.own = true;
    own.title = tr(S::library_own_text);
    own.lang = interface_language(s);
    all.push_back(std::move(own));
  }
  // The site's own first, then by name, so that opening one moves none.
  std::sort(all.begin(), all.end(), [](const PackRow& a, const PackRow& b) {
    if (a.own != b.own) return a.own;
    return a.title != b.title ? a.title < b.title : a.id < b.id;
  });
  return all;
}

std::string untranslated(const State& s, const course::PackIndex& own, const course::PackLanguage& one) {
  const std::string name = course_language_name(one.language, s.shows_document());
  if (one.missing == 0) return fill(S::library_language_full, {name});
  const std::string instead = course_language_name(own.language, s.shows_document());
  return counted(S::library_language_part, one.missing, {name, instead});
}

std::string holds(const course::PackIndex& index) {
  const auto lessons =
      static_cast<int>(std::count_if(index.items.begin(), index.items.end(), [](const course::ItemHead& head) {
        return head.kind == course::ItemKind::Lesson;
      }));
  std::vector<std::string> parts{
      counted(S::library_lessons, lessons),
      counted(S::library_exercises, static_cast<int>(index.items.size()) - lessons),
  };
  if (!index.calls.empty()) parts.push_back(counted(S::library_calls, static_cast<int>(index.calls.size())));
  return joined(parts);
}

// `hash` and `size` of the file, `source` where it came from.
void describe(const State& s, const course::PackIndex& index, const std::string& hash, std::size_t size,
              const std::string& source, PackView& v) {
  v.about = {fill(S::library_version, {index.version}),
             fill(S::library_authors, {joined(index.authors)}),
             fill(S::library_licence, {index.licence}),
             fill(S::library_holds, {holds(index)}),
             fill(S::library_size, {kilobytes(size)}),
             fill(S::library_from, {source}),
             fill(S::library_hash, {hash})};
  v.contact = index.brand.contact;
  v.languages.push_back(fill(S::library_language_own, {course_language_name(index.language, s.shows_document())}));
  for (const course::PackLanguage& one : index.languages) v.languages.push_back(untranslated(s, index, one));
  for (const course::Source& one : index.sources) v.sources.push_back(one.title);
}

std::string from_words(const KeptPack* kept) {
  if (kept == nullptr || kept->own()) return std::string(tr(S::library_from_site));
  return kept->source.empty() ? std::string(tr(S::library_from_file)) : kept->source;
}

}  // namespace

LibraryView library_view(const State& s) {
  LibraryView v;
  v.here = has_library(s);
  if (v.here) v.packs = rows(s);
  v.notice = s.library.notice;
  v.problem = s.library.problem;
  return v;
}

std::optional<PackView> pack_view(const State& s) {
  if (!has_library(s)) return std::nullopt;
  PackView v;
  const base::Id& id = s.route.item;
  const KeptPack* kept = s.library.find_kept(id);
  if (is_open(s, id)) {
    v.row = open_row(s);
    describe(s, s.pack->own_index(), s.pack->hash(), s.pack->size(), from_words(kept), v);
    v.language = course_language_view(s);
    v.settings = s.settings;
  } else if (kept != nullptr) {
    v.row = row_of(s, *kept);
    describe(s, kept->index, kept->hash, kept->size, from_words(kept), v);
  } else if (const ListedPack* listed = s.library.find_listed(id)) {
    v.row = row_of(s, *listed);
    v.about = {fill(S::library_version, {listed->version}), fill(S::library_size, {kilobytes(listed->size)})};
    v.languages = language_names(s, listed->languages);
  } else {
    return std::nullopt;
  }
  v.notice = s.library.notice;
  v.problem = s.library.problem;
  return v;
}

CourseLanguageView course_language_view(const State& s) {
  CourseLanguageView v;
  const course::PackIndex& own = s.pack->own_index();
  for (const std::string& tag : language_tags(own))
    v.languages.emplace_back(tag, course_language_name(tag, s.shows_document()));
  v.problem = s.course_language_problem;
  for (const auto& [tag, name] : v.languages) {
    if (tag == s.settings.course_language) v.chosen = tag;
  }
  for (const course::PackLanguage& one : own.languages) {
    if (one.language == s.pack->index().language && one.missing > 0)
      v.untranslated =
          counted(S::course_untranslated, one.missing, {course_language_name(own.language, s.shows_document())});
  }
  return v;
}

}  // namespace defuse::app
