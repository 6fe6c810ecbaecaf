// The rules that every course value keeps, whoever made it. The authoring reader reports all of them with their lines;
// the container refuses an item that breaks one. Runners and screens may rely on them: ids are known, times fit, words
// lie inside their line.
#pragma once

#include "course/pack.h"
#include "pack/findings.h"

namespace defuse::pack {

// Limits, so that nothing an author writes can make the course hang or run out of memory.
inline constexpr std::size_t kMostItems = 10000;
inline constexpr std::size_t kMostListed = 500;  // entries of any list inside an item
inline constexpr base::Millis kShortestCue = 300;
inline constexpr base::Millis kLongestCue = 8000;
inline constexpr base::Millis kLongestRun = 180000;
inline constexpr int kLongestMinutes = 60;
inline constexpr int kSmallestRoom = 200;
inline constexpr int kLargestRoom = 2000;
inline constexpr int kSmallestPiece = 10;
inline constexpr int kLargestPiece = 600;
inline constexpr std::size_t kFewestBins = 2;
inline constexpr std::size_t kMostBins = 5;
inline constexpr std::size_t kFewestPieces = 3;  // of a sentence to be given back
inline constexpr std::size_t kMostPieces = 8;
inline constexpr std::size_t kFewestTempting = 2;
inline constexpr int kMostBreaths = 12;
inline constexpr base::Millis kShortestBreath = 1000;  // of breathing in, and of breathing out
inline constexpr base::Millis kLongestBreath = 10000;
inline constexpr int kLongestRest = 60;  // minutes

void check_index(const course::PackIndex& index, Findings& findings);
void check_item(const course::Item& item, const course::PackIndex& index, Findings& findings);

void check_call(const course::Call& call, const course::PackIndex& index, Findings& findings);
void check_calls(const course::PackIndex& index,
                 Findings& findings);  // their places in the modules; part of check_index

// Used by check_item; apart, because each knows one kind. Which practices the parts of an exercise name is looked at
// for all kinds together, in part_practices.h.
#define DEFUSE_KIND(Type, name, doing) void check_body(const course::Type& body, Findings& findings);
#include "course/kinds.def"
#undef DEFUSE_KIND
void check_lesson(const course::Lesson& lesson, const course::PackIndex& index, Findings& findings);

// Of `known`, the one that `wrong` most likely means; empty when none is near.
std::string nearest(std::string_view wrong, const std::vector<std::string>& known);

// " Did you mean `x`?" or nothing.
std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& known);

// Whether a text is a language code such as en, de or pt-BR.
bool is_language(std::string_view text);

// Reports a text that is empty and must not be, because a control is named by it.
void check_text(const std::string& text, const std::string& path, std::string_view key, Findings& findings);

// Reports minutes out of range and practices that are missing or unknown.
void check_head(int minutes, const std::vector<base::Id>& practices, const course::PackIndex& index,
                Findings& findings);

// Reports options that leave nothing to choose: `one_good` asks for exactly one good option instead of at least one.
// `what` as in "A round".
void check_options(const std::vector<course::Option>& options, const std::string& path, std::string_view what,
                   bool one_good, std::size_t least_poor, Findings& findings);

// Reports a practice that the pack does not list. An empty id passes: whether one is needed is for the caller.
void check_practice(const base::Id& practice, std::string path, const course::PackIndex& index, Findings& findings);

// Reports ids that are malformed or occur twice. `path(i)` names the place of the i-th; `what` as in "cue".
template <class T, class Path>
void check_ids(const std::vector<T>& all, std::string_view what, Path path, Findings& findings);

}  // namespace defuse::pack

#include "pack/check_ids.h"
