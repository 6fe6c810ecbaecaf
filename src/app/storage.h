// What the browser's storage can have to say, and in which words the learner hears it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace defuse::app {

// Why something was not kept.
enum class StorageTrouble : std::uint8_t {
  Refused,  // the browser does not give any
  Opaque,   // a frame without an origin of its own can have none
  Full,
  Failed,  // this once, for no reason that was told
};
// What is no hindrance, and is said once.
enum class StorageNotice : std::uint8_t {
  Evicted,      // there was progress here, and the browser has thrown it away
  Partitioned,  // within another site's page: what is kept belongs to that place alone
  LmsAlone,     // nothing is kept here; the learning management system keeps how far the learner is
  HostAlone,    // likewise the page around the course
};

// The codes of web/src/storage.js: "refused", "opaque", "full", "evicted", "partitioned"; anything else has Failed. The
// other notices come from the app.
StorageTrouble storage_trouble(std::string_view code);
std::optional<StorageNotice> storage_notice(std::string_view code);

std::string words_for(StorageTrouble trouble);
std::string words_for(StorageNotice notice);

}  // namespace defuse::app
