// What the page calls. Texts and bytes arrive in memory that the page took with malloc and frees itself. Nothing is
// reported from here but through the functions in page.h; before `defuse_start` all others do nothing.
#include <emscripten.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "platform/web/session.h"

namespace {

using defuse::platform::CanvasSize;
using defuse::platform::Session;

std::unique_ptr<Session>& session() {
  static std::unique_ptr<Session> only;
  return only;
}

std::string text(const char* data, int size) { return {data, static_cast<std::size_t>(size)}; }

defuse::app::SystemPreferences preferences(int bits) {
  return {.dark = (bits & 1) != 0, .reduced_motion = (bits & 2) != 0, .more_contrast = (bits & 4) != 0};
}

std::vector<std::string>& waiting_records() {
  static std::vector<std::string> records;
  return records;
}

std::vector<defuse::app::KeptBytes>& waiting_packs() {
  static std::vector<defuse::app::KeptBytes> packs;
  return packs;
}

// What comes at any time, and with a time of its own.
template <class Command>
void tell(const Command& command) {
  if (!session()) return;
  session()->tell_time();
  session()->command(command);
}

}  // namespace

extern "C" {

// `preference_bits`: 1 dark, 2 reduced motion, 4 more contrast. `seed` is 53 random bits; `clock` milliseconds since
// 1970; `utc_offset` minutes to add to UTC for the learner's own time.
EMSCRIPTEN_KEEPALIVE void defuse_start(float width, float height, int pixel_width, int pixel_height, int has_webgl,
                                       double seed, double clock, int utc_offset, int preference_bits,
                                       const char* device, int device_size, const char* settings, int settings_size,
                                       const char* address, int address_size) {
  session() = std::make_unique<Session>(CanvasSize{width, height, pixel_width, pixel_height}, has_webgl != 0);
  session()->command(defuse::app::Start{.seed = static_cast<std::uint64_t>(seed),
                                        .now = {static_cast<std::int64_t>(clock)},
                                        .device = text(device, device_size),
                                        .settings = text(settings, settings_size),
                                        .system = preferences(preference_bits),
                                        .address = text(address, address_size),
                                        .utc_offset = utc_offset});
}

// `from` as app::PackFrom.
EMSCRIPTEN_KEEPALIVE void defuse_pack(const char* bytes, int size, int from, const char* address, int address_size) {
  using defuse::app::PackFrom;
  const PackFrom source = from == 1 ? PackFrom::Kept : from == 2 ? PackFrom::Address : PackFrom::Site;
  tell(defuse::app::PackArrived{text(bytes, size), source, text(address, address_size)});
}

// What was missing of the site's own pack, where only its head came first.
EMSCRIPTEN_KEEPALIVE void defuse_pack_rest(const char* bytes, int size) {
  tell(defuse::app::PackCompleted{text(bytes, size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_pack_part(const char* part, int part_size, const char* bytes, int size) {
  tell(defuse::app::PackPartArrived{text(part, part_size), text(bytes, size)});
}

// `code` as in app/library.h.
EMSCRIPTEN_KEEPALIVE void defuse_pack_not_found(const char* code, int size, const char* address, int address_size) {
  tell(defuse::app::PackNotFound{defuse::app::pack_trouble(text(code, size)), text(address, address_size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_pack_kept(const char* id, int id_size, int kept, const char* code, int code_size) {
  tell(defuse::app::PackKept{text(id, id_size), kept != 0, defuse::app::storage_trouble(text(code, code_size))});
}

// Each kept pack, then once `defuse_library` with what the site lists.
EMSCRIPTEN_KEEPALIVE void defuse_library_kept(const char* source, int source_size, const char* hash, int hash_size,
                                              int size, const char* index, int index_size) {
  waiting_packs().push_back(
      {text(source, source_size), text(hash, hash_size), static_cast<std::size_t>(size), text(index, index_size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_library(const char* listed, int size) {
  tell(defuse::app::LibraryArrived{std::exchange(waiting_packs(), {}), text(listed, size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_pack_failed(const char* reason, int size) {
  if (session()) session()->command(defuse::app::PackFailed{text(reason, size)});
}

// Each stored record, then once `defuse_records_end`.
EMSCRIPTEN_KEEPALIVE void defuse_record(const char* bytes, int size) { waiting_records().push_back(text(bytes, size)); }

EMSCRIPTEN_KEEPALIVE void defuse_records_end() {
  if (session()) session()->command(defuse::app::RecordsArrived{std::exchange(waiting_records(), {})});
}

// The same for what another tab has kept.
EMSCRIPTEN_KEEPALIVE void defuse_records_elsewhere() {
  if (session()) session()->command(defuse::app::RecordsFromElsewhere{std::exchange(waiting_records(), {})});
}

// `code` as in app/storage.h.
EMSCRIPTEN_KEEPALIVE void defuse_storage_refused(const char* code, int size) {
  if (session()) session()->command(defuse::app::StorageRefused{defuse::app::storage_trouble(text(code, size))});
}

EMSCRIPTEN_KEEPALIVE void defuse_storage_noticed(const char* code, int size) {
  const auto notice = defuse::app::storage_notice(text(code, size));
  if (session() && notice) session()->command(defuse::app::StorageNoticed{*notice});
}

EMSCRIPTEN_KEEPALIVE void defuse_storage_erased(int erased, const char* device, int size) {
  if (session()) session()->command(defuse::app::StorageErased{erased != 0, text(device, size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_record_kept(const char* id, int id_size, int kept, const char* code, int code_size) {
  const auto trouble = defuse::app::storage_trouble(text(code, code_size));
  if (session()) session()->command(defuse::app::RecordKept{text(id, id_size), kept != 0, trouble});
}

EMSCRIPTEN_KEEPALIVE void defuse_preferences(int bits) {
  if (session()) session()->command(defuse::app::SystemChanged{preferences(bits)});
}

EMSCRIPTEN_KEEPALIVE void defuse_address(const char* address, int size) {
  if (session()) session()->command(defuse::app::AddressChanged{text(address, size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_file(const char* name, int name_size, const char* bytes, int size) {
  if (session()) session()->command(defuse::app::FileChosen{text(name, name_size), text(bytes, size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_language(const char* tag, int tag_size, const char* bytes, int size) {
  if (session()) session()->command(defuse::app::LanguageArrived{text(tag, tag_size), text(bytes, size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_language_failed(const char* tag, int tag_size, const char* reason, int size) {
  if (session()) session()->command(defuse::app::LanguageFailed{text(tag, tag_size), text(reason, size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_update_ready() {
  if (session()) session()->command(defuse::app::UpdateReady{});
}

EMSCRIPTEN_KEEPALIVE void defuse_works_offline() {
  if (session()) session()->command(defuse::app::WorksOffline{});
}

// ---- from a learning management system or a host page, see web/lms and app/command.h
EMSCRIPTEN_KEEPALIVE void defuse_lms_launched(const char* launch, int launch_size, const char* rules, int rules_size,
                                              const char* problem, int problem_size) {
  tell(defuse::app::LmsLaunched{text(launch, launch_size), text(rules, rules_size), text(problem, problem_size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_lms_committed(int number, const char* answer, int answer_size, const char* error,
                                               int error_size) {
  tell(defuse::app::LmsCommitted{static_cast<std::uint32_t>(number), text(answer, answer_size),
                                 text(error, error_size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_lms_called(const char* name, int name_size, const char* argument, int argument_size,
                                            const char* result, int result_size, const char* error, int error_size,
                                            double took) {
  tell(defuse::app::LmsCalled{text(name, name_size), text(argument, argument_size), text(result, result_size),
                              text(error, error_size), static_cast<defuse::base::Millis>(took)});
}

EMSCRIPTEN_KEEPALIVE void defuse_host_wished(const char* what, int what_size, const char* value, int value_size) {
  tell(defuse::app::HostWished{text(what, what_size), text(value, value_size)});
}

EMSCRIPTEN_KEEPALIVE void defuse_network(int online) { tell(defuse::app::NetworkSeen{online != 0}); }
EMSCRIPTEN_KEEPALIVE void defuse_page_hidden() { tell(defuse::app::PageHidden{}); }
EMSCRIPTEN_KEEPALIVE void defuse_page_shown() { tell(defuse::app::PageShown{}); }
EMSCRIPTEN_KEEPALIVE void defuse_page_left(int may_return) { tell(defuse::app::PageLeft{may_return != 0}); }
EMSCRIPTEN_KEEPALIVE void defuse_other_tab() { tell(defuse::app::OtherTabOpened{}); }
// A picture of the pack can be drawn now, or never.
EMSCRIPTEN_KEEPALIVE void defuse_medium_decoded() {
  if (session()) session()->wake();
}

EMSCRIPTEN_KEEPALIVE void defuse_audio_ended(const char* key, int size, int failed) {
  tell(defuse::app::AudioEnded{text(key, size), failed != 0});
}

EMSCRIPTEN_KEEPALIVE void defuse_copy_failed() { tell(defuse::app::CopyFailed{}); }

EMSCRIPTEN_KEEPALIVE void defuse_activate(const char* id, int size) {
  if (session()) session()->twin_event(defuse::ui::TwinEventKind::Activate, text(id, size), {});
}

EMSCRIPTEN_KEEPALIVE void defuse_set_value(const char* id, int id_size, const char* value, int size) {
  if (session()) session()->twin_event(defuse::ui::TwinEventKind::SetValue, text(id, id_size), text(value, size));
}

EMSCRIPTEN_KEEPALIVE void defuse_focus(const char* id, int size, int visible) {
  if (session()) session()->focus(text(id, size), visible != 0);
}

EMSCRIPTEN_KEEPALIVE void defuse_pointer(float x, float y, int down) {
  if (session()) session()->pointer({x, y, down != 0});
}

EMSCRIPTEN_KEEPALIVE void defuse_scroll(float y) {
  if (session()) session()->scroll(y);
}

EMSCRIPTEN_KEEPALIVE void defuse_resize(float width, float height, int pixel_width, int pixel_height) {
  if (session()) session()->resize({width, height, pixel_width, pixel_height});
}

EMSCRIPTEN_KEEPALIVE void defuse_show_document(int on) {
  if (session()) session()->show_document(on != 0);
}

EMSCRIPTEN_KEEPALIVE void defuse_context(int restored) {
  if (!session()) return;
  if (restored != 0) {
    session()->context_restored();
  } else {
    session()->context_lost();
  }
}

EMSCRIPTEN_KEEPALIVE int defuse_frames() { return session() ? session()->frames() : 0; }
EMSCRIPTEN_KEEPALIVE int defuse_draws() { return session() ? session()->draws() : 0; }

}  // extern "C"

// The page starts the session once storage and size are known.
int main() { return 0; }
