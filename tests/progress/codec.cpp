// Records and files: what is written comes back, and damage costs no more than what it hit.
#include "progress/codec.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>

#include "samples.h"

#ifndef XXH_INLINE_ALL
#define XXH_INLINE_ALL
#endif
#include <xxhash.h>

using namespace samples;
using namespace defuse::progress;

namespace {

const std::string kHeader(
    "\x89"
    "DFP\r\n\x1A\n\1\0\0\0",
    12);

std::string little(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
  return out;
}

// A record as FORMAT.md describes it, written independently.
std::string record(std::uint64_t version, const std::string& payload) {
  const std::uint64_t seed = (version << 32U) + payload.size();
  return "\xD5"
         "DfR" +
         little(version, 2) + little(payload.size(), 4) + little(XXH64(payload.data(), payload.size(), seed), 8) +
         payload;
}

std::string text(const std::string& value) { return little(value.size(), 8) + value; }

std::string payload_of(const Attempt& one) {
  const auto real = [](double value) { return std::string(reinterpret_cast<const char*>(&value), sizeof value); };
  std::string out = "\1" + text(one.id) + little(static_cast<std::uint64_t>(one.kind), 1) +
                    little(static_cast<std::uint64_t>(one.time.ms), 8) + text(one.device) + text(one.pack) +
                    text(one.item) + little(one.content_hash, 8) + text(one.place) + real(one.outcome.score) +
                    little(one.outcome.practices.size(), 8);
  for (const auto& practice : one.outcome.practices) {
    out += text(practice.practice) + real(practice.score) + little(static_cast<std::uint64_t>(practice.trials), 4);
  }
  return out + text(one.answer) + little(one.seconds, 4);
}

std::string sample_file() { return save_file(journal_of(version_one()), {}); }

bool holds(const std::vector<std::string>& set_aside, std::string_view bytes) {
  return std::any_of(set_aside.begin(), set_aside.end(),
                     [&](const std::string& one) { return one.find(bytes) != std::string::npos; });
}

}  // namespace

TEST_CASE("attempts come back as they were, and their bytes are those of FORMAT.md") {
  for (const Attempt& one : version_one()) {
    const auto again = decode(encode(one));
    REQUIRE(again);
    CHECK(again.value() == one);
    CHECK(encode(one) == record(1, payload_of(one)));
  }
  defuse::base::Random random(3);
  for (int i = 0; i < 500; ++i) {
    const Attempt one = random_attempt(random);
    const auto again = decode(encode(one));
    REQUIRE(again);
    CHECK(again.value() == one);
  }
  const Attempt extreme = attempt("x", std::numeric_limits<std::int64_t>::min());
  CHECK(decode(encode(extreme)).value() == extreme);
}

TEST_CASE("a saved file comes back whole") {
  const auto loaded = load_file(sample_file());
  REQUIRE(loaded);
  CHECK(loaded.value().journal.attempts() == version_one());
  CHECK(loaded.value().set_aside.empty());
  CHECK(loaded.value().problems.empty());
  CHECK(sample_file().substr(0, 12) == kHeader);
  CHECK(save_file(loaded.value().journal, {}) == sample_file());
  const auto empty = load_file(save_file({}, {}));
  REQUIRE(empty);
  CHECK(empty.value().journal.attempts().empty());
  CHECK(empty.value().problems.empty());
}

TEST_CASE("the file that version 1 wrote still loads") {
  std::ifstream file(std::string(DEFUSE_SOURCE_DIR) + "/tests/data/progress/v1.defuse-progress", std::ios::binary);
  REQUIRE(file);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto loaded = load_file(bytes);
  REQUIRE(loaded);
  CHECK(loaded.value().journal.attempts() == version_one());
  CHECK(loaded.value().problems.empty());
}

TEST_CASE("every single flipped bit costs one record at most, and that one is kept aside") {
  const std::string good = sample_file();
  const auto all = version_one();
  std::string bytes = good;
  std::size_t lost = 0;
  for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    const auto loaded = load_file(bytes);
    REQUIRE(loaded);
    const auto& found = loaded.value().journal.attempts();
    const std::size_t missing = all.size() - found.size();
    REQUIRE(missing == (bit / 8 < kHeader.size() ? 0 : 1));
    REQUIRE(loaded.value().problems.size() == 1);
    REQUIRE(loaded.value().set_aside.size() == missing);
    REQUIRE(std::all_of(found.begin(), found.end(),
                        [&](const Attempt& one) { return std::find(all.begin(), all.end(), one) != all.end(); }));
    if (missing == 1) REQUIRE(bytes.find(loaded.value().set_aside.front()) != std::string::npos);
    lost += missing;
    bytes[bit / 8] = good[bit / 8];
  }
  CHECK(lost == (good.size() - kHeader.size()) * 8);
}

TEST_CASE("a file cut anywhere gives every record before the cut") {
  const std::string good = sample_file();
  const auto all = version_one();
  std::size_t whole = 0;
  std::size_t next_end = kHeader.size() + encode(all[0]).size();
  for (std::size_t size = 0; size < good.size(); ++size) {
    if (size == next_end) next_end += encode(all[++whole]).size();
    const auto loaded = load_file(std::string_view(good).substr(0, size));
    if (size < 8) {
      REQUIRE_FALSE(loaded);
      continue;
    }
    REQUIRE(loaded);
    REQUIRE(loaded.value().journal.attempts().size() == whole);
    const std::size_t begun = size - std::min(size, next_end - encode(all[whole]).size());
    REQUIRE(loaded.value().set_aside.size() == (begun > 0 ? 1 : 0));
    REQUIRE(loaded.value().problems.empty() == (begun == 0 && size >= kHeader.size()));
  }
}

TEST_CASE("missing, doubled, swapped and foreign stretches in a file cost nothing else") {
  const auto all = version_one();
  std::string bytes = kHeader + "foreign" + encode(all[3]) + encode(all[1]) + encode(all[1]).substr(0, 40) +
                      encode(all[0]) + std::string(1000, '\xD5') + encode(all[2]) + "tail";
  const auto loaded = load_file(bytes);
  REQUIRE(loaded);
  CHECK(loaded.value().journal.attempts() == std::vector<Attempt>(all.begin(), all.begin() + 4));
  CHECK(loaded.value().set_aside.size() == 4);
  REQUIRE(loaded.value().problems.size() == 1);
  CHECK(loaded.value().problems.front().starts_with("4 parts of the saved progress could not be read"));

  // What was set aside goes back into the file, and comes out of it again.
  const auto again = load_file(save_file(loaded.value().journal, loaded.value().set_aside));
  REQUIRE(again);
  CHECK(again.value().journal.attempts() == loaded.value().journal.attempts());
  for (const auto& aside : loaded.value().set_aside) CHECK(holds(again.value().set_aside, aside));
}

TEST_CASE("records of a newer version are kept untouched and written back") {
  const std::string newer = record(2, "whatever version 2 holds");
  CHECK_FALSE(decode(newer));
  CHECK(decode(newer).error().message.find("newer") != std::string::npos);

  const auto stored = load({encode(attempt("a", 1)), newer});
  CHECK(stored.journal.attempts().size() == 1);
  CHECK(stored.set_aside == std::vector<std::string>{newer});
  REQUIRE(stored.problems.size() == 1);
  CHECK(stored.problems.front().find("newer version") != std::string::npos);

  const auto loaded = load_file(save_file(stored.journal, stored.set_aside));
  REQUIRE(loaded);
  CHECK(loaded.value().set_aside == std::vector<std::string>{newer});
  CHECK(loaded.value().problems == stored.problems);
}

TEST_CASE("bytes set aside twice are written once") {
  const std::string newer = record(9, "x");
  CHECK(save_file({}, {newer, newer}) == save_file({}, {newer}));
}

TEST_CASE("a file of a newer version, or with a damaged start, still gives its records") {
  const std::string one = encode(attempt("a", 1));
  for (const std::string& start :
       {kHeader.substr(0, 8) + little(2, 4), "\x88" + kHeader.substr(1), std::string(), kHeader.substr(5)}) {
    const auto loaded = load_file(start + one);
    REQUIRE(loaded);
    CHECK(loaded.value().journal.attempts().size() == 1);
    CHECK(loaded.value().problems.size() == 1);
    CHECK(loaded.value().set_aside.empty());
  }
}

TEST_CASE("what is no progress file is refused with a sentence") {
  for (const std::string& bytes :
       {std::string(), std::string("PK\3\4 a zip file"), std::string(5000, 'x'), std::string("\x89PNG\r\n\x1A\n")}) {
    const auto loaded = load_file(bytes);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().message.find("not a Defuse progress file") != std::string::npos);
  }
}

TEST_CASE("stored records that are damaged, foreign or doubled leave the others alone") {
  const std::string good = encode(attempt("a", 1));
  std::string hurt = encode(attempt("b", 2));
  hurt[30] = static_cast<char>(hurt[30] ^ 4);
  const auto loaded = load({good, hurt, "", "junk", good, good + "surplus"});
  CHECK(loaded.journal.attempts().size() == 1);
  CHECK(loaded.set_aside == std::vector<std::string>{hurt, "junk", "surplus"});
  CHECK(loaded.problems.size() == 1);
}

TEST_CASE("a bundle of stored records gives each of them, and damage in it costs only the one that it hits") {
  const std::vector<std::string> records = {encode(attempt("a", 1)), encode(attempt("b", 2)), encode(attempt("c", 3))};
  const std::string bundle = records[0] + records[1] + records[2];
  CHECK(load({bundle}).journal.attempts().size() == 3);
  CHECK(load({bundle, records[1], encode(attempt("d", 4))}).journal.attempts().size() == 4);
  for (std::size_t place = 0; place < bundle.size(); ++place) {
    std::string hurt = bundle;
    hurt[place] = static_cast<char>(hurt[place] ^ 1);
    const auto loaded = load({hurt});
    CHECK(loaded.journal.attempts().size() == 2);
    CHECK(loaded.problems.size() == 1);
  }
}

TEST_CASE("records with a right checksum and wrong contents are set aside: lengths that lie, unknown kinds, no id") {
  const Attempt plain = attempt("a", 1);
  const std::string payload = payload_of(plain);
  CHECK(decode(record(1, payload)));
  for (std::size_t size = 0; size < payload.size(); ++size) CHECK_FALSE(decode(record(1, payload.substr(0, size))));
  CHECK_FALSE(decode(record(1, payload + "x")));
  CHECK_FALSE(decode(record(0, payload)));
  Attempt unknown = plain;
  unknown.kind = static_cast<AttemptKind>(4);
  CHECK_FALSE(decode(record(1, payload_of(unknown))));
  Attempt nameless = plain;
  nameless.id = "\x01";
  CHECK_FALSE(decode(record(1, payload_of(nameless))));
  // A length of 2^63 - 1 where the id's length is; then one at each later byte.
  for (std::size_t at = 1; at + 8 <= payload.size(); ++at) {
    std::string lie = payload;
    lie.replace(at, 8, little(0x7FFF'FFFF'FFFF'FFFFULL, 8));
    const auto read = decode(record(1, lie));
    if (read) CHECK(read.value().id.size() <= payload.size());
  }
}

TEST_CASE("random damage under a right checksum gives an attempt or an error") {
  defuse::base::Random random(17);
  for (int round = 0; round < 20000; ++round) {
    std::string payload = payload_of(version_one()[random.below(20)]);
    for (std::size_t hits = 1 + random.below(4); hits > 0; --hits)
      payload[random.below(payload.size())] = static_cast<char>(random.below(256));
    const auto read = decode(record(1, payload));
    if (!read) continue;
    CHECK(read.value().outcome.score >= 0);
    CHECK(read.value().outcome.score <= 1);
    const auto again = decode(encode(read.value()));
    REQUIRE(again);
    CHECK(again.value() == read.value());
  }
}

TEST_CASE("crafted files full of record starts are read in good time") {
  std::string flood = kHeader;
  for (int i = 0; i < 60000; ++i)
    flood +=
        "\xD5"
        "DfR" +
        little(1, 2) + little(static_cast<std::uint64_t>(18 * (60000 - i - 1)), 4) + little(7, 8);
  const auto loaded = load_file(flood);
  REQUIRE(loaded);
  CHECK(loaded.value().journal.attempts().empty());
  CHECK(loaded.value().set_aside == std::vector<std::string>{flood.substr(12)});
}

TEST_CASE("texts that are not valid UTF-8 are cleaned on the way out and on the way in") {
  Attempt dirty = attempt("a", 1, AttemptKind::Thought);
  dirty.answer = std::string("caf\xC3 \x1B[31m\xFF ok\0", 15) + "\xE2\x80\xAE";
  dirty.place = "p\xED\xA0\x80";
  const Attempt from_us = decode(encode(dirty)).value();
  const Attempt from_others = decode(record(1, payload_of(dirty))).value();
  CHECK(from_us.answer == "caf\xEF\xBF\xBD [31m\xEF\xBF\xBD ok");
  CHECK(from_us == from_others);
  CHECK(from_us.place.starts_with("p\xEF\xBF\xBD"));
}

TEST_CASE("scores that are no numbers or out of range are brought into it") {
  Attempt odd = attempt("a", 1);
  odd.outcome = {std::nan(""), {{"p", 7, -3}, {"q", -std::numeric_limits<double>::infinity(), 2}}};
  const auto read = decode(record(1, payload_of(odd)));
  REQUIRE(read);
  CHECK(read.value().outcome == defuse::engine::Outcome{0, {{"p", 1, 0}, {"q", 0, 2}}});
}

TEST_CASE("no learner's text can look like the start of a record") {
  Attempt sly = attempt("a", 1, AttemptKind::Thought);
  sly.answer = encode(attempt("forged", 2));
  std::string file = save_file(journal_of({sly, attempt("b", 3)}), {});
  file[20] = static_cast<char>(file[20] ^ 1);  // the sly record is damaged, so its inside is searched
  const auto loaded = load_file(file);
  REQUIRE(loaded);
  REQUIRE(loaded.value().journal.attempts().size() == 1);
  CHECK(loaded.value().journal.attempts().front().id == "b");
}
