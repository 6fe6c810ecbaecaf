#include "progress/codec.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "base/bounded_archive.h"
#include "base/utf8.h"
#include "progress/frame.h"

namespace defuse::engine {

template <class Archive>
void serialize(Archive& archive, PracticeOutcome& outcome) {
  static_assert(sizeof outcome.trials == 4);
  archive(outcome.practice, outcome.score, outcome.trials);
}

}  // namespace defuse::engine

namespace defuse::progress {

// Version 1. A change of fields needs a new kRecordVersion, and this kept for reading.
template <class Archive>
void serialize(Archive& archive, Attempt& a) {
  archive(a.id, a.kind, a.time.ms, a.device, a.pack, a.item, a.content_hash, a.place, a.outcome.score,
          a.outcome.practices, a.answer, a.seconds);
}

namespace {

constexpr std::string_view kFileMagic =
    "\x89"
    "DFP\r\n\x1A\n";
constexpr std::string_view kFileVersion{"\1\0\0\0", 4};

double tidy_score(double score) { return std::isfinite(score) ? std::clamp(score, 0.0, 1.0) : 0.0; }

// Nearly all texts are ids, in which there is nothing to clean.
void tidy_text(std::string& text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
  if (!plain) text = base::clean_text(text);
}

Attempt tidied(Attempt attempt) {
  for (std::string* text :
       {&attempt.id, &attempt.device, &attempt.pack, &attempt.item, &attempt.place, &attempt.answer}) {
    tidy_text(*text);
  }
  attempt.outcome.score = tidy_score(attempt.outcome.score);
  for (engine::PracticeOutcome& practice : attempt.outcome.practices) {
    tidy_text(practice.practice);
    practice.score = tidy_score(practice.score);
    practice.trials = std::max(practice.trials, 0);
  }
  return attempt;
}

base::Error damaged() { return {"A record of the saved progress is damaged."}; }
base::Error newer() { return {"A record of the saved progress was made by a newer version of Defuse."}; }

base::Result<Attempt> read_record(const Frame& frame) {
  if (frame.version > kRecordVersion) return newer();
  if (frame.version < kRecordVersion) return damaged();
  auto attempt = base::from_bytes<Attempt>(frame.payload, base::BadText::HandOn);
  if (!attempt || attempt.value().kind > AttemptKind::Reset) return damaged();
  Attempt tidy = tidied(attempt.take());
  if (tidy.id.empty()) return damaged();
  return tidy;
}

// Gathers what could be read, what could not, and why.
class Gatherer {
 public:
  void take(const Frame& frame, std::string_view bytes) {
    auto attempt = read_record(frame);
    if (attempt) {
      attempts_.push_back(attempt.take());
    } else {
      frame.version > kRecordVersion ? ++newer_ : ++damaged_;
      loaded_.set_aside.emplace_back(bytes);
    }
  }
  void keep_damaged(std::string_view bytes) {
    if (bytes.empty()) return;
    ++damaged_;
    loaded_.set_aside.emplace_back(bytes);
  }
  void report(std::string problem) { loaded_.problems.push_back(std::move(problem)); }
  Loaded finish() {
    loaded_.journal.merge(std::move(attempts_));
    if (damaged_ > 0) {
      report((damaged_ == 1 ? "One part" : std::to_string(damaged_) + " parts") +
             " of the saved progress could not be read. The rest is here, and the unreadable bytes are kept.");
    }
    if (newer_ > 0) {
      report((newer_ == 1 ? "One record was" : std::to_string(newer_) + " records were") +
             " made by a newer version of Defuse. This version leaves them as they are and keeps them.");
    }
    return std::move(loaded_);
  }

 private:
  Loaded loaded_;
  std::vector<Attempt> attempts_;
  int damaged_ = 0;
  int newer_ = 0;
};

// Every whole record in `bytes`, and what lies between them, but for up to `forgiven` bytes at the start. Whether there
// was any record.
bool take_all(Gatherer& gatherer, std::string_view bytes, std::size_t forgiven) {
  FrameScanner scanner(bytes);
  bool any = false;
  std::string_view skipped;
  while (const auto frame = scanner.next(skipped)) {
    if (any || skipped.size() > forgiven) gatherer.keep_damaged(skipped);
    any = true;
    const char* begin = frame->payload.data() + frame->payload.size() - frame->size;
    gatherer.take(*frame, std::string_view(begin, frame->size));
  }
  if (any || forgiven == 0) gatherer.keep_damaged(skipped);
  return any;
}

}  // namespace

std::string encode(const Attempt& attempt) { return framed(base::to_bytes(tidied(attempt))); }

base::Result<Attempt> decode(std::string_view record) {
  const auto frame = read_frame(record);
  if (!frame || frame->size != record.size()) return damaged();
  return read_record(*frame);
}

Loaded load(const std::vector<std::string>& values) {
  Gatherer gatherer;
  for (const std::string& value : values) take_all(gatherer, value, 0);
  return gatherer.finish();
}

std::string save_file(const Journal& journal, const std::vector<std::string>& set_aside) {
  std::string out(kFileMagic);
  out += kFileVersion;
  for (const Attempt& attempt : journal.attempts()) out += encode(attempt);
  std::set<std::string_view> written;
  for (const std::string& bytes : set_aside) {
    if (written.insert(bytes).second) out += bytes;
  }
  return out;
}

base::Result<Loaded> load_file(std::string_view bytes) {
  const std::size_t header = kFileMagic.size() + kFileVersion.size();
  const bool has_magic = bytes.starts_with(kFileMagic);
  const bool has_header = has_magic && bytes.size() >= header;
  Gatherer gatherer;
  if (!has_header || bytes.substr(kFileMagic.size(), kFileVersion.size()) != kFileVersion) {
    gatherer.report(
        "The start of this file is damaged, or it was made by a newer version of Defuse. What could be read is here.");
  }
  // What is left of a damaged header need not be kept: save_file writes a new one.
  const bool any = take_all(gatherer, has_header ? bytes.substr(header) : bytes, has_header ? 0 : header);
  if (!any && !has_magic) {
    return base::Error{"This is not a Defuse progress file. Choose a file whose name ends in .defuse-progress."};
  }
  return gatherer.finish();
}

}  // namespace defuse::progress
