// A session, a clock, and an LMS that answers as told.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "lms/bits.h"
#include "lms/session.h"

namespace defuse::lms {

struct Bench {
  Session session;
  base::Instant now{1000000000000};
  std::vector<Commit> commits;
  std::vector<std::int64_t> times;
  int probes = 0;
  bool probe_online = true;
  bool answers = true;  // false: nobody answers commits
  Answer answer = Answer::Stored;

  explicit Bench(Rules rules = {}) : session({"pack", {"lesson", "one", "two"}, {}, rules}) {}

  void send(const Event& event) {
    const Orders orders = session.handle(event, now);
    if (orders.probe) {
      ++probes;
      send(NetworkChanged{probe_online});
    }
    if (!orders.commit) return;
    commits.push_back(*orders.commit);
    times.push_back(now.ms);
    if (answers) send(Committed{orders.commit->number, answer, ""});
  }
  void start(Profile profile = Profile::Scorm12) {
    Launch launch;
    launch.profile = profile;
    send(Started{launch});
  }
  void start(const Launch& launch) { send(Started{launch}); }
  void wait(base::Millis ms) {
    const std::int64_t end = now.ms + ms;
    for (;;) {
      const auto wake = session.wake();
      if (!wake || wake->ms > end) break;
      now.ms = std::max(now.ms + 1, wake->ms);
      if (now.ms > end) break;
      send(Tick{});
    }
    now.ms = end;
    send(Tick{});
  }
  void progress(int lessons, int finished, Share score) {
    ItemSummary item;
    item.id = "one";
    item.finished = finished > 0;
    item.best = score / 10000.0;
    send(Progressed{
        {1, lessons, 2, finished, finished > 0, score}, {item}, {{"empathy", "Show empathy", score, false}}});
  }
  void answer_one(const std::string& id = "one") {
    Interaction interaction;
    interaction.id = id;
    interaction.time = now;
    send(Answered{interaction});
  }
  const Commit& last() const { return commits.back(); }
};

// "D", the format and a body, with the CRC-32 of all that.
inline std::string with_check(const std::string& text) {
  std::uint32_t crc = ~0U;
  for (const char c : text) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  BitWriter check;
  check.put(~crc, 32);
  return text + check.take();
}

// Suspend data as a later version of the course will write it.
inline std::string later_format() { return with_check("D3AAAA"); }

// As the first version wrote it.
inline std::string first_format() {
  BitWriter body;
  body.put(hash_of("pack"), 32);
  body.put(5, 32);      // counter
  body.put(0, 3);       // detail
  body.put(0, 14);      // items left out
  body.put(20000, 20);  // first of all days
  body.put(1, 14);      // items
  body.put(hash_of("one"), 32);
  body.put(1, 1);     // finished
  body.put(10, 12);   // last day
  body.put(800, 10);  // best
  body.put(2, 6);     // times
  body.put(500, 10);  // last
  body.put(1, 12);    // first day
  body.put(0, 1);     // no bookmark
  return with_check("D1" + body.take());
}

inline const Status kIncomplete{Completion::Incomplete, Success::Unknown};
inline const Status kPassed{Completion::Completed, Success::Passed};

inline std::vector<Verb> verbs(const std::vector<Commit>& commits) {
  std::vector<Verb> list;
  for (const Commit& commit : commits) {
    for (const Statement& statement : commit.statements) list.push_back(statement.verb);
  }
  return list;
}

}  // namespace defuse::lms
