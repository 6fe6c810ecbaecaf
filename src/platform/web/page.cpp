#include "platform/web/page.h"

#include <emscripten.h>

#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <variant>

#include "app/strings.h"
#include "course/names.h"

// The bytes lie in WebAssembly's memory; the page copies what it keeps.
EM_JS(void, defuse_page_patch, (const char* json, int size), { Module["page"]["patch"](UTF8ToString(json, size)); });
EM_JS(void, defuse_page_document, (int on), { Module["page"]["showDocument"](!!on); });
EM_JS(void, defuse_page_theme, (const char* text, int size), { Module["page"]["setTheme"](UTF8ToString(text, size)); });
EM_JS(void, defuse_page_cursor, (const char* name), { Module["page"]["setCursor"](UTF8ToString(name)); });
EM_JS(void, defuse_page_keep, (const char* id, const char* bytes, int size),
      { Module["page"]["keepRecord"](UTF8ToString(id), HEAPU8.slice(bytes, bytes + size)); });
EM_JS(void, defuse_page_settings, (const char* text, int size),
      { Module["page"]["keepSettings"](UTF8ToString(text, size)); });
EM_JS(void, defuse_page_save, (const char* name, const char* type, const char* bytes, int size),
      { Module["page"]["saveFile"](UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size)); });
EM_JS(void, defuse_page_address, (const char* address, int replace),
      { Module["page"]["setAddress"](UTF8ToString(address), !!replace); });
EM_JS(void, defuse_page_load_language, (const char* tag), { Module["page"]["loadLanguage"](UTF8ToString(tag)); });
EM_JS(void, defuse_page_language, (int right_to_left, const char* text, int size),
      { Module["page"]["setLanguage"](!!right_to_left, UTF8ToString(text, size)); });
EM_JS(void, defuse_page_load_update, (), { Module["page"]["loadUpdate"](); });
EM_JS(void, defuse_page_print, (), { Module["page"]["print"](); });
EM_JS(void, defuse_page_certificate, (const char* file, const char* text, int size),
      { Module["page"]["drawCertificate"](UTF8ToString(file), UTF8ToString(text, size)); });
EM_JS(void, defuse_page_storage, (const char* key, const char* pack, const char* title),
      { Module["page"]["openStorage"](UTF8ToString(key), UTF8ToString(pack), UTF8ToString(title)); });
EM_JS(void, defuse_page_commit, (const char* json, int size), { Module["page"]["commit"](UTF8ToString(json, size)); });
EM_JS(void, defuse_page_probe, (), { Module["page"]["probe"](); });
EM_JS(void, defuse_page_copy, (const char* text, int size), { Module["page"]["copy"](UTF8ToString(text, size)); });
EM_JS(void, defuse_page_load_library, (), { Module["page"]["loadLibrary"](); });
EM_JS(void, defuse_page_fetch_pack, (const char* id, const char* address),
      { Module["page"]["fetchPack"](UTF8ToString(id), UTF8ToString(address)); });
EM_JS(void, defuse_page_fetch_part, (const char* part, double begin, double size),
      { Module["page"]["fetchPart"](UTF8ToString(part), begin, size); });
EM_JS(void, defuse_page_keep_pack,
      (const char* id, const char* source, const char* hash, int whole, const char* index, int index_size,
       const char* bytes, int size),
      {
        Module["page"]["keepPack"](UTF8ToString(id), UTF8ToString(source), UTF8ToString(hash), whole,
                                   HEAPU8.slice(index, index + index_size), HEAPU8.slice(bytes, bytes + size));
      });
EM_JS(void, defuse_page_drop_pack, (const char* id), { Module["page"]["dropPack"](UTF8ToString(id)); });
EM_JS(void, defuse_page_choose_pack, (const char* id), { Module["page"]["choosePack"](UTF8ToString(id)); });
EM_JS(void, defuse_page_persist, (), { Module["page"]["persist"](); });
EM_JS(void, defuse_page_erase, (), { Module["page"]["erase"](); });
EM_JS(void, defuse_page_audio, (const char* key), { Module["page"]["playAudio"](UTF8ToString(key)); });
EM_JS(void, defuse_page_medium, (const char* key, const char* type, const char* bytes, int size),
      { Module["page"]["takeMedium"](UTF8ToString(key), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size)); });
EM_JS(int, defuse_page_upload, (const char* key, int width, int height),
      { return Module["page"]["uploadPicture"](UTF8ToString(key), width, height); });
EM_JS(void, defuse_page_sound, (const char* name), { Module["page"]["playSound"](UTF8ToString(name)); });

namespace defuse::platform::page {
namespace {

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

struct Perform {
  void operator()(const app::KeepRecord& e) const { defuse_page_keep(e.id.c_str(), e.bytes.data(), size_of(e.bytes)); }
  void operator()(const app::KeepSettings& e) const { defuse_page_settings(e.text.data(), size_of(e.text)); }
  void operator()(const app::SaveFile& e) const {
    defuse_page_save(e.name.c_str(), e.media_type.c_str(), e.bytes.data(), size_of(e.bytes));
  }
  void operator()(const app::SetAddress& e) const { defuse_page_address(e.address.c_str(), e.replace ? 1 : 0); }
  void operator()(const app::LoadLanguage& e) const { defuse_page_load_language(e.tag.c_str()); }
  void operator()(const app::LoadUpdate&) const { defuse_page_load_update(); }
  void operator()(const app::Print&) const { defuse_page_print(); }
  void operator()(const app::DrawCertificate& e) const {
    // One value a line, each marked with what it is.
    std::string text;
    const auto line = [&](std::string_view key, std::string_view value) {
      text.append(key).append("\t").append(value).append("\n");
    };
    line("product", e.product);
    line("course", e.course);
    line("heading", e.heading);
    line("name", e.name);
    line("statement", e.statement);
    for (const auto& [module, score] : e.rows) line("row", module + "\t" + score);
    line("date", e.date);
    defuse_page_certificate(e.file.c_str(), text.data(), size_of(text));
  }
  void operator()(const app::OpenStorage& e) const {
    defuse_page_storage(e.key.c_str(), e.pack.c_str(), e.title.c_str());
  }
  void operator()(const app::CommitToLms& e) const { defuse_page_commit(e.json.data(), size_of(e.json)); }
  void operator()(const app::ProbeNetwork&) const { defuse_page_probe(); }
  void operator()(const app::CopyText& e) const { defuse_page_copy(e.text.data(), size_of(e.text)); }
  void operator()(const app::LoadLibrary&) const { defuse_page_load_library(); }
  void operator()(const app::FetchPack& e) const { defuse_page_fetch_pack(e.id.c_str(), e.address.c_str()); }
  void operator()(const app::FetchPackPart& e) const { defuse_page_fetch_part(e.part.c_str(), e.begin, e.size); }
  void operator()(const app::KeepPack& e) const {
    defuse_page_keep_pack(e.id.c_str(), e.source.c_str(), e.hash.c_str(), static_cast<int>(e.size), e.index.data(),
                          size_of(e.index), e.bytes.data(), size_of(e.bytes));
  }
  void operator()(const app::DropPack& e) const { defuse_page_drop_pack(e.id.c_str()); }
  void operator()(const app::ChoosePack& e) const { defuse_page_choose_pack(e.id.c_str()); }
  void operator()(const app::PersistStorage&) const { defuse_page_persist(); }
  void operator()(const app::EraseStorage&) const { defuse_page_erase(); }
  void operator()(const app::WakeLater&) const {}  // the session's own
  void operator()(const app::PlayAudio& e) const { defuse_page_audio(e.key.c_str()); }
  void operator()(const app::PlaySound& e) const { defuse_page_sound(std::string(course::name_of(e.act)).c_str()); }
  void operator()(const app::PlayTone& e) const {
    constexpr const char* names[] = {"tone-good", "tone-look", "tone-done"};
    defuse_page_sound(names[static_cast<std::size_t>(e.tone)]);
  }
};

}  // namespace

void patch(std::string_view json) { defuse_page_patch(json.data(), size_of(json)); }

void show_document(bool document_view) { defuse_page_document(document_view ? 1 : 0); }

void take_medium(const std::string& key, const app::MediumBytes& medium) {
  defuse_page_medium(key.c_str(), medium.type.c_str(), medium.bytes.data(), size_of(medium.bytes));
}

Upload upload_picture(const std::string& key, int width, int height) {
  return static_cast<Upload>(defuse_page_upload(key.c_str(), width, height));
}

// Lines of `name value`: the custom properties of web/app.css, and what else the style sheet depends on.
void set_theme(const ui::Theme& theme) {
  std::string text = theme.dark ? "theme dark\n" : "theme light\n";
  text += theme.high_contrast ? "contrast more\n" : "contrast normal\n";
  text += theme.reduced_motion ? "motion reduced\n" : "motion full\n";
  std::array<char, 64> line{};
  std::snprintf(line.data(), line.size(), "--text-scale %.4g\n", static_cast<double>(theme.text_scale));
  text += line.data();
  const ui::Colours& c = theme.colours;
  const std::pair<const char*, ui::Rgb> colours[] = {{"background", c.background},
                                                     {"surface", c.surface},
                                                     {"text", c.text},
                                                     {"muted", c.muted},
                                                     {"line", c.line},
                                                     {"primary", c.primary},
                                                     {"on-primary", c.on_primary},
                                                     {"warm", c.warm},
                                                     {"hot", c.hot},
                                                     {"good", c.good},
                                                     {"focus", c.focus}};
  for (const auto& [name, rgb] : colours) {
    std::snprintf(line.data(), line.size(), "--%s #%06x\n", name, static_cast<unsigned>(rgb.value));
    text += line.data();
  }
  defuse_page_theme(text.data(), size_of(text));
}

// Lines of `id<tab>text`: the words of web/index.html, which stand outside the twin.
void set_language(bool right_to_left) {
  std::string text;
  const auto line = [&](std::string_view id, app::S words) {
    text.append(id).append("\t").append(app::tr(words)).append("\n");
  };
  line("view-toggle", app::S::page_document);
  line("skip", app::S::page_skip);
  line("no-picture", app::S::page_no_picture_name);
  line("no-picture-text", app::S::page_no_picture);
  defuse_page_language(right_to_left ? 1 : 0, text.data(), size_of(text));
}

void set_cursor(ui::Cursor cursor) {
  constexpr const char* names[] = {"default", "pointer", "grab", "grabbing"};
  defuse_page_cursor(names[static_cast<std::size_t>(cursor)]);
}

void perform(const app::Effect& effect) { std::visit(Perform{}, effect); }

}  // namespace defuse::platform::page
