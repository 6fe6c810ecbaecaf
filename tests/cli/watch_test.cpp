// `defuse check --watch`: a page follows what its author saves.
#include "cli/watch.h"

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "folder.h"
#include "ran.h"

namespace defuse::cli {

namespace {

// What a site needs for a pack to be put into it.
void write_site(const Folder& folder) {
  write(folder / "site/index.html",
        "<html><head>\n<title>Defuse</title><meta name=\"description\" content=\"\"></head><body>\n<div id=\"first\" "
        "class=\"flow\">x</div>\n</div>\n</div>\n<div id=\"polite\"></div></body></html>");
  write(folder / "site/app.js", "1;");
  write(folder / "site/packs/defuse-core.defuse", "x");
}

// A watch in a thread, and what it has said.
class Running {
 public:
  explicit Running(const Folder& folder) {
    Watching watching;
    watching.pack = folder / "pack";
    watching.site = folder / "site";
    watching.tell = [this](const std::string& text) {
      const std::lock_guard<std::mutex> lock(mutex_);
      said_ += text;
      news_.notify_all();
    };
    watching.go_on = [this] { return go_on_.load(); };
    thread_ = std::thread([watching] { (void)watch_pack(watching); });
  }
  ~Running() {
    go_on_ = false;
    thread_.join();
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  // What was said up to and with this, after what was asked for before; empty when it is never said.
  std::string wait_for(const std::string& part) {
    std::unique_lock<std::mutex> lock(mutex_);
    std::size_t at = std::string::npos;
    news_.wait_for(lock, std::chrono::seconds(60),
                   [&] { return (at = said_.find(part, heard_)) != std::string::npos; });
    if (at == std::string::npos) return {};
    const std::string all = said_.substr(heard_, at + part.size() - heard_);
    heard_ = at + part.size();
    return all;
  }

  std::string address() {
    const std::string all = wait_for(" and follows");
    const std::size_t at = all.find("http://");
    return at == std::string::npos ? "" : all.substr(at, all.find("/ ", at) - at);
  }

 private:
  std::atomic<bool> go_on_{true};
  std::mutex mutex_;
  std::condition_variable news_;
  std::string said_;
  std::size_t heard_ = 0;
  std::thread thread_;
};

}  // namespace

TEST_CASE("a page follows what its author saves, and keeps what was right while something is wrong") {
  const Folder folder;
  write_site(folder);
  REQUIRE(defuse({"new", folder / "pack"}).code == kFine);
  Running running(folder);
  const std::string address = running.address();
  REQUIRE_FALSE(address.empty());
  httplib::Client client(address);
  client.set_connection_timeout(60);  // a machine that builds other things is slow
  client.set_read_timeout(60);

  const auto page = client.Get("/");
  REQUIRE(page);
  CHECK(contains(page->body, "<title>My pack</title>"));
  CHECK(contains(page->body, "live.js"));
  CHECK(page->get_header_value("Cache-Control") == "no-store");
  CHECK(contains(page->get_header_value("Content-Security-Policy"), "default-src 'self'"));
  CHECK(client.Get("/packs/pack.defuse")->status == 200);
  CHECK(client.Get("/sw.js")->status == 404);
  CHECK(client.Get("/../pack/pack.yaml")->status != 200);

  std::atomic<int> reloads{0};
  std::thread follower([&] {
    httplib::Client waiting(address);
    waiting.set_read_timeout(60);
    waiting.Get("/live", [&](const char* data, std::size_t size) {
      if (contains(std::string(data, size), "event: reload")) ++reloads;
      return reloads < 1;
    });
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(300));  // until it waits

  replace(folder / "pack/pack.yaml", "title: My pack", "title: [My pack");
  CHECK(contains(running.wait_for("1 error"), "pack.yaml:"));
  CHECK(contains(client.Get("/")->body, "<title>My pack</title>"));
  CHECK(reloads == 0);

  replace(folder / "pack/pack.yaml", "title: [My pack", "title: Night shift");
  CHECK_FALSE(running.wait_for("0 errors").empty());
  follower.join();
  CHECK(reloads == 1);
  CHECK(contains(client.Get("/")->body, "<title>Night shift</title>"));
}

TEST_CASE("a watch that cannot begin says why") {
  const Folder folder;
  REQUIRE(defuse({"new", folder / "pack"}).code == kFine);
  Ran ran = defuse({"check", folder / "pack", "--watch", "--port", "0", "--site", folder / "nowhere"});
  CHECK(ran.code == kInputWrong);
  CHECK(contains(ran.err, "--site"));
  ran = defuse({"check", folder / "pack", "--watch", "--port", "many"});
  CHECK(ran.code == kCommandWrong);
  CHECK(contains(ran.err, "--port"));
}

}  // namespace defuse::cli
