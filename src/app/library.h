// Several packs side by side: the site's own, those kept in this browser, and those that the site lists in
// `packs/index.json`. Each has progress of its own, since every record names its pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "course/pack.h"

namespace defuse::app {

struct State;

enum class PackFrom : std::uint8_t {
  Site,     // the site's own
  Kept,     // in this browser, and looked over when it was taken in
  Address,  // beside the page; to be kept
};
// Why a pack did not come; codes of web/src/library.js: "foreign", "missing", "unreachable", "gone".
enum class PackTrouble : std::uint8_t { Foreign, Missing, Unreachable, Gone };
PackTrouble pack_trouble(std::string_view code);

// A kept pack as the host has it.
struct KeptBytes {
  std::string source;
  std::string hash;
  std::size_t size = 0;
  std::string index;
};

inline constexpr std::string_view kOwnSource = "own";

struct KeptPack {
  course::PackIndex index;
  std::string source;  // its address beside the page; empty: a file of the learner's; kOwnSource
  std::string hash;    // pack::Container::hash
  std::size_t size = 0;
  int done = 0;  // its finished items; see count_done
  bool own() const { return source == kOwnSource; }
};

struct ListedPack {
  bool own = false;
  base::Id id;
  std::string title;
  std::string version;
  std::vector<std::string> languages;
  std::size_t size = 0;
  std::string hash;
  std::string address;
};

// A line each: "own" or nothing, id, title, version, languages with commas, size, hash and address, with tabs between.
// Lines that are anything else are left out.
std::vector<ListedPack> listed_packs(std::string_view text);

struct Library {
  bool arrived = false;
  std::vector<KeptPack> kept;
  std::vector<ListedPack> listed;
  base::Id own;             // the site's own, once it is known
  bool only_keeps = false;  // what is fetched now is kept and not opened
  std::string waiting;      // a file that came before the library did
  std::optional<base::Id> removing;
  bool forget = false;        // the progress of what is removed
  std::set<base::Id> unkept;  // here until the page is closed: the browser refused to keep them
  std::string shown;          // the address that what is said belongs to
  std::string notice;
  std::string problem;

  const KeptPack* find_kept(const base::Id& id) const;
  const ListedPack* find_listed(const base::Id& id) const;
  bool has_update(const base::Id& id) const;  // the site lists it with other content
};

bool has_library(const State& state);  // not where a learning management system has chosen the course
void open_library(State& state);       // of the route
void count_done(State& state);         // how far each kept pack has come, where the library is shown
void add_pack_file(State& state, const std::string& bytes);
bool knows_several(const State& state);

}  // namespace defuse::app
