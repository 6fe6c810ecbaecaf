#include "cli/preview_server.h"

#include <httplib.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace defuse::cli {

namespace {

using tools::PackageFiles;

constexpr const char* kHost = "127.0.0.1";
constexpr std::size_t kMostPages = 24;  // each open page holds a thread while it waits
constexpr std::chrono::seconds kSignOfLife{5};
constexpr const char* kLiveTag = "<head>\n<script src=\"live.js\"></script>";
// No service worker of another day may stand between.
constexpr const char* kLiveScript =
    "navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister()));\n"
    "new EventSource('live').addEventListener('reload', () => location.reload());\n";

const char* type_of(const std::string& name) {
  const std::string_view end = std::string_view(name).substr(std::min(name.rfind('.'), name.size()));
  if (end == ".html") return "text/html; charset=utf-8";
  if (end == ".css") return "text/css; charset=utf-8";
  if (end == ".js") return "text/javascript; charset=utf-8";
  if (end == ".wasm") return "application/wasm";
  if (end == ".svg") return "image/svg+xml";
  if (end == ".png") return "image/png";
  if (end == ".txt") return "text/plain; charset=utf-8";
  return "application/octet-stream";
}

}  // namespace

struct PreviewServer::Inside {
  httplib::Server server;
  std::thread thread;
  std::mutex mutex;  // of what follows
  std::condition_variable changed;
  PackageFiles files;
  int edition = 0;
  bool ending = false;

  void answer(const httplib::Request& request, httplib::Response& response) {
    const std::string name = request.path == "/" ? "index.html" : request.path.substr(1);
    if (name == "live") return wait_for_news(response);
    if (name == "live.js") return response.set_content(kLiveScript, type_of(name));
    const std::lock_guard<std::mutex> lock(mutex);
    const auto file = files.find(name);
    if (file == files.end()) {
      response.status = 404;
      return response.set_content("There is nothing at this address.\n", type_of(".txt"));
    }
    std::string bytes = file->second;
    const std::size_t head = name == "index.html" ? bytes.find("<head>") : std::string::npos;
    if (head != std::string::npos) bytes.replace(head, 6, kLiveTag);
    response.set_content(bytes, type_of(name));
  }

  void wait_for_news(httplib::Response& response) {
    const std::lock_guard<std::mutex> lock(mutex);
    response.set_chunked_content_provider(
        "text/event-stream", [this, known = edition](std::size_t, httplib::DataSink& sink) mutable {
          std::unique_lock<std::mutex> waiting(mutex);
          const bool news = changed.wait_for(waiting, kSignOfLife, [&] { return ending || edition != known; });
          if (ending) {
            sink.done();
            return true;
          }
          known = edition;
          waiting.unlock();
          const std::string_view event = news ? "event: reload\ndata:\n\n" : ":\n\n";
          return sink.write(event.data(), event.size());
        });
  }
};

PreviewServer::PreviewServer() : inside_(std::make_unique<Inside>()) {
  httplib::Server& server = inside_->server;
  server.new_task_queue = [] { return new httplib::ThreadPool(kMostPages); };
  server.set_default_headers(
      {{"Cache-Control", "no-store"},
       {"Content-Security-Policy",
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' blob:; media-src 'self' blob:"},
       {"X-Content-Type-Options", "nosniff"}});
  server.Get("/.*", [inside = inside_.get()](const httplib::Request& request, httplib::Response& response) {
    inside->answer(request, response);
  });
}

PreviewServer::~PreviewServer() {
  {
    const std::lock_guard<std::mutex> lock(inside_->mutex);
    inside_->ending = true;
  }
  inside_->changed.notify_all();
  inside_->server.stop();
  if (inside_->thread.joinable()) inside_->thread.join();
}

base::Result<std::string> PreviewServer::start(int port) {
  httplib::Server& server = inside_->server;
  const bool bound = port == 0 ? (port = server.bind_to_any_port(kHost)) > 0 : server.bind_to_port(kHost, port);
  if (!bound)
    return base::Error{"Port " + std::to_string(port) + " is in use or may not be used: choose another with --port."};
  inside_->thread = std::thread([&server] { server.listen_after_bind(); });
  while (!server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return "http://" + std::string(kHost) + ":" + std::to_string(port) + "/";
}

void PreviewServer::publish(PackageFiles files) {
  {
    const std::lock_guard<std::mutex> lock(inside_->mutex);
    inside_->files = std::move(files);
    ++inside_->edition;
  }
  inside_->changed.notify_all();
}

}  // namespace defuse::cli
