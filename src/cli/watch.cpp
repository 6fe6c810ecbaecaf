#include "cli/watch.h"

#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <map>
#include <thread>

#include "cli/disk.h"
#include "cli/preview_server.h"
#include "cli/site.h"
#include "pack/container.h"

namespace defuse::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kLook{250};
constexpr int kUsualPort = 8090;

volatile std::sig_atomic_t told_to_end = 0;

// Every file with its size and when it was last written: changes when the pack does.
using Traces = std::map<std::string, std::pair<std::uintmax_t, fs::file_time_type>>;

void trace(const fs::path& path, Traces& traces) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error) traces[path.string()] = {size, fs::last_write_time(path, error)};
}

Traces traces_of(const std::string& pack) {
  Traces traces;
  trace(pack, traces);
  std::error_code error;
  fs::recursive_directory_iterator it(pack, error);
  for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    const bool hidden = it->path().filename().string().front() == '.';
    if (hidden && it->is_directory(error)) it.disable_recursion_pending();
    if (!hidden && it->is_regular_file(error)) trace(it->path(), traces);
  }
  return traces;
}

class Watch {
 public:
  explicit Watch(const Watching& watching) : watching_(watching) {}

  base::Status run() {
    base::Result<tools::PackageFiles> site = read_site(watching_.site);
    if (!site) return site.error();
    site_ = site.take();
    const base::Result<std::string> address = server_.start(watching_.port);
    if (!address) return address.error();
    Traces known = traces_of(watching_.pack);
    if (base::Status failure = look()) return failure;
    watching_.tell("The pack is at " + address.value() + " and follows what you save. Ctrl+C ends it.\n");
    while (watching_.go_on()) {
      std::this_thread::sleep_for(kLook);
      Traces now = traces_of(watching_.pack);
      if (now == known) continue;
      known = std::move(now);
      if (base::Status failure = look()) return failure;
    }
    return {};
  }

 private:
  // An error: the site is none, which no change of the pack mends.
  base::Status look() {
    const pack::authoring::Reading reading = load(watching_.pack);
    watching_.tell(as_text(watching_.pack, reading.problems));
    if (!reading.ok()) return {};
    tools::ExportOptions options;
    options.as = tools::package_kind_name(tools::PackageKind::Site);
    base::Result<tools::Package> package = tools::package_of(options);
    if (!package) return package.error();
    base::Result<tools::Exported> made =
        tools::export_pack(reading.pack.index, pack::write_container(reading.pack), site_, {}, package.take());
    if (!made)
      return base::Error{watching_.site + ": " + made.error().message + " Build it first, or name it with --site."};
    server_.publish(std::move(made.value().files));
    return {};
  }

  const Watching& watching_;
  tools::PackageFiles site_;
  PreviewServer server_;
};

}  // namespace

base::Status watch_pack(const Watching& watching) { return Watch(watching).run(); }

int watch(const Arguments& arguments, Said& said) {
  Watching watching;
  watching.pack = arguments.subject;
  watching.site = site_folder(arguments.exporting);
  watching.port = kUsualPort;
  const std::string& port = arguments.port;
  const auto read = std::from_chars(port.data(), port.data() + port.size(), watching.port);
  if (!port.empty() &&
      (read.ec != std::errc() || read.ptr != port.data() + port.size() || watching.port < 0 || watching.port > 65535)) {
    said.err += "defuse: `--port` needs a number from 0 to 65535.\n";
    return kCommandWrong;
  }
  watching.tell = [](const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
  };
  std::signal(SIGINT, [](int) { told_to_end = 1; });
  std::signal(SIGTERM, [](int) { told_to_end = 1; });
  watching.go_on = [] { return told_to_end == 0; };
  if (const base::Status failure = watch_pack(watching)) return fail(failure->message, said);
  return kFine;
}

}  // namespace defuse::cli
