#include <xxhash.h>

#include <algorithm>

#include "base/base64.h"
#include "pack/container.h"
#include "tools/package.h"
#include "tools/xml.h"

namespace defuse::tools {

namespace {

constexpr std::string_view kDefaultPack = "packs/defuse-core.defuse";
constexpr std::string_view kEngineAsScript = ".wasm.js";
constexpr std::string_view kAsScript = ".js";
constexpr std::string_view kLanguageAsScript = ".txt.js";
constexpr std::string_view kWorkshop = "workshop/";  // for trainers alone
constexpr std::string_view kLessons = "lessons/";    // first pages of the site's own pack, opened by address
constexpr std::string_view kWorker = "sw.js";
constexpr const char* kRecordStores = "; connect-src 'self' https: http:";
constexpr std::string_view kFirstScreen = "<div id=\"first\" class=\"flow\">";
constexpr std::string_view kAfterFirstScreen = "</div>\n</div>\n</div>\n<div id=\"polite\"";

base::Error not_a_site() { return {"this is not a site that scripts/build made."}; }

// Replaces what lies between two texts; false where they are not there.
bool replace_between(std::string& text, std::string_view from, std::string_view to, const std::string& with) {
  const std::size_t start = text.find(from);
  if (start == std::string::npos) return false;
  const std::size_t end = text.find(to, start + from.size());
  if (end == std::string::npos) return false;
  text.replace(start + from.size(), end - start - from.size(), with);
  return true;
}

std::string hash_of_bytes(const std::string& bytes) {
  std::uint64_t hash = XXH64(bytes.data(), bytes.size(), 0);
  std::string text;
  for (int i = 0; i < 12; ++i, hash >>= 4U) text += "0123456789abcdef"[hash & 15U];
  return text;
}

// For sandboxed frames, which may load scripts alone; the like of scripts/lib/assemble.mjs.
std::string as_script(const std::string& name, const std::string& bytes) {
  std::string text = "(globalThis.defuseFiles||={})[\"";
  text.append(name).append("\"]=\"").append(base::to_base64(bytes)).append("\";\n");
  return text;
}

bool is_scorm(PackageKind kind) {
  return kind == PackageKind::Scorm12 || kind == PackageKind::Scorm2004Third || kind == PackageKind::Scorm2004Fourth;
}

bool has_record_store(PackageKind kind) { return kind == PackageKind::Cmi5 || kind == PackageKind::Xapi; }

}  // namespace

bool is_of_site(std::string_view name) {
  return !name.ends_with(".br") && !name.ends_with(".gz") && !name.starts_with(kWorkshop) &&
         !name.starts_with(kLessons);
}

base::Status take_site(PackageFiles site, const std::string& pack_bytes, Package& package) {
  package.files = std::move(site);
  PackageFiles& files = package.files;
  std::erase_if(files, [](const auto& file) { return !is_of_site(file.first); });
  if (files.count("index.html") == 0 || files.count("app.js") == 0) return not_a_site();
  const bool own = files[std::string(kDefaultPack)] == pack_bytes;
  const std::string pack_file = "packs/" + package.id + ".defuse";
  // Its own pack, what lies beside it, and the list of them.
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("packs/"); });
  files[pack_file] = pack_bytes;
  const base::Result<pack::Container> opened = pack::Container::open(pack_bytes);
  if (!opened) return opened.error();
  if (base::Result<std::string> head = opened.value().head()) files["packs/" + package.id + ".head"] = head.take();
  if (is_scorm(package.kind)) {  // whose interface cannot be reached from a frame without an origin
    std::erase_if(files, [](const auto& file) {
      return file.first.ends_with(kEngineAsScript) || file.first.ends_with(kLanguageAsScript);
    });
  } else {
    files[pack_file + std::string(kAsScript)] = as_script(pack_file, pack_bytes);
  }

  if (package.kind != PackageKind::Site)
    std::erase_if(files, [](const auto& file) { return file.first.rfind("embed/", 0) == 0; });

  std::string& page = files["index.html"];
  const std::string settings = settings_text(package, pack_file + "?v=" + hash_of_bytes(pack_bytes));
  const std::size_t head = page.find("<title>");
  if (head == std::string::npos) return not_a_site();
  page.insert(head, "<meta name=\"defuse-package\" content=\"" + xml(settings) + "\">\n");
  if (!replace_between(page, "<title>", "</title>", xml(package.title))) return not_a_site();
  replace_between(page, "<meta name=\"description\" content=\"", "\"", xml(package.summary));
  // The first screen as HTML is the default pack's; another's is drawn when it is there.
  const std::string heading = "\n<main><h1>" + xml(package.title) + "</h1></main>\n";
  if (!own && !replace_between(page, kFirstScreen, kAfterFirstScreen, heading)) return not_a_site();

  // Record stores are elsewhere as a rule, and which they are is known when the course is launched.
  if (has_record_store(package.kind) && !replace_between(page, "content=\"default-src 'self'", ";", kRecordStores))
    return not_a_site();

  // The worker knows the site's files by their hashes, and these are others. LMSs serve pages under addresses of a
  // session.
  for (const std::string_view name : {kWorker, std::string_view("manifest.webmanifest")})
    files.erase(std::string(name));
  return {};
}

}  // namespace defuse::tools
