// What proving finds: each thing that a call must not have, put into the example, is told at its line; and the packs
// that are shipped are proved.
#include <algorithm>
#include <filesystem>

#include "base/random.h"
#include "call_sample.h"
#include "engine/call_runner.h"
#include "pack/authoring/call_graph.h"
#include "pack/authoring/prove.h"

namespace defuse::pack::authoring {

namespace {

Files folder(const std::string& pack) {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(DEFUSE_SOURCE_DIR) / "content/packs" / pack;
  Files files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[fs::relative(entry.path(), root).generic_string()] = std::string(std::istreambuf_iterator<char>(in), {});
  }
  return files;
}

CallProof proof_of(const Files& files) {
  const std::vector<CallProof> proofs = prove(read_pack(files));
  REQUIRE(proofs.size() == 1);
  return proofs[0];
}

CallProof proof_of(const std::string& from, const std::string& to) {
  return proof_of(broken(call_files(), kCallFile, from, to));
}

bool finds(const CallProof& proof, const char* code, int line = 0) {
  return std::any_of(proof.findings.begin(), proof.findings.end(),
                     [&](const Problem& one) { return one.code == code && (line == 0 || one.line == line); });
}

}  // namespace

TEST_CASE("the example call is proved") {
  const CallProof proof = proof_of(call_files());
  for (const Problem& problem : proof.findings) FAIL_CHECK(place_of(problem) << " " << problem.message);
  CHECK(proof.winnable);
  CHECK(proof.exact);
  CHECK(proof.unreachable.empty());
  CHECK(proof.lines == 13);
  CHECK(proof.best > proof.worst);
  CHECK(proof.best_line ==
        std::vector<std::string>{"ring: breathe", "speech: write-down", "speech: silence", "speech: silence"});
}

TEST_CASE("lines that no play meets are named") {
  const CallProof proof = proof_of("      - next: wet\n", "      - next: dry\n");
  CHECK(finds(proof, "unreachable", 58));
  CHECK(proof.unreachable == std::vector<std::string>{"wet"});
  const CallProof never = proof_of("      - id: snap\n", "      - id: snap\n        when: [arousal >= 9]\n");
  CHECK(never.unreachable == std::vector<std::string>{"ring/snap"});
}

TEST_CASE("a conversation that stops with nothing on offer is a dead end") {
  Files files = broken(call_files(), kCallFile, "      - id: snap\n", "      - id: snap\n        when: [trust >= 9]\n");
  files = broken(files, kCallFile, "      - id: breathe\n", "      - id: breathe\n        when: [trust >= 9]\n");
  files.erase(kPlanFile);
  const CallProof proof = proof_of(files);
  CHECK(finds(proof, "dead-end", 15));
  CHECK_FALSE(proof.winnable);
  CHECK(finds(proof, "not-winnable"));
}

TEST_CASE("a slip that nothing can mend must say so") {
  const std::string condition = "[arousal <= 8, noted badge]";
  const CallProof open = proof_of(condition, "[arousal <= 8, trust >= 3, noted badge]");
  CHECK(finds(open, "not-mendable", 26));
  Files files = broken(call_files(), kCallFile, condition, "[arousal <= 8, trust >= 3, noted badge]");
  files =
      broken(files, kCallFile, "        why: She is a nuisance", "        final: true\n        why: She is a nuisance");
  CHECK_FALSE(finds(proof_of(files), "not-mendable"));
  const CallProof mended =
      proof_of("        why: She is a nuisance", "        final: true\n        why: She is a nuisance");
  CHECK(finds(mended, "final"));
}

TEST_CASE("effects that contradict the quality are told") {
  CHECK(finds(proof_of("effects: {arousal: 1, trust: -1}", "effects: {arousal: -1}"), "score-mood", 26));
  CHECK(finds(proof_of("effects: {composure: 1}", "effects: {trust: -1}"), "score-mood", 19));
  CHECK(finds(proof_of("        effects: {arousal: 1, trust: -1}\n", ""), "score-mood", 26));
}

TEST_CASE("good replies that give themselves away are told") {
  std::string beats;
  for (int i = 0; i < 4; ++i) {
    const std::string next = i < 3 ? "more" + std::to_string(i + 1) : "speech";
    beats +=
        "  - id: more" + std::to_string(i) +
        "\n    stage: ask\n    says: And?\n    replies:\n"
        "      - {id: a, says: 'Please, thank you, a long reply that goes on.', quality: good, practice: prepare, why: "
        "w, next: " +
        next +
        "}\n      - {id: b, says: No., quality: slip, practice: prepare, why: w, effects: {arousal: 1}, next: " + next +
        "}\n";
  }
  Files files = broken(call_files(), kCallFile, "  - id: speech\n", beats + "  - id: speech\n");
  files.erase(kPlanFile);
  std::string& text = files[kCallFile];
  for (std::size_t at = text.find("        next: speech\n"); at != std::string::npos;
       at = text.find("        next: speech\n"))
    text.replace(at, 21, "        next: more0\n");
  const CallProof proof = proof_of(files);
  CHECK(finds(proof, "good-is-longest"));
  CHECK(finds(proof, "good-is-first"));
  CHECK(finds(proof, "good-is-politest"));
}

TEST_CASE("a call with errors, and a plan that no longer holds, are among the findings") {
  const CallProof wrong = proof_of("begin: ring", "begin: rign");
  CHECK(finds(wrong, "unknown-beat"));
  CHECK_FALSE(wrong.winnable);
  CHECK(finds(proof_of(broken(call_files(), kPlanFile, "ending: dry", "ending: wet")), "plan"));
}

TEST_CASE("the template's call is proved, and its graph names every beat") {
  const Reading reading = read_pack(folder("template"));
  CHECK(reading.ok());
  const std::vector<CallProof> proofs = prove(reading);
  REQUIRE(proofs.size() == 1);
  CHECK(proofs[0].findings.empty());
  CHECK(proofs[0].exact);
  const std::string svg = graph_of(reading.pack.calls[0]);
  for (const course::CallBeat& beat : reading.pack.calls[0].beats) {
    CAPTURE(beat.id);
    CHECK(svg.find("<title>" + beat.id + "</title>") != std::string::npos);
  }
  CHECK(svg == graph_of(reading.pack.calls[0]));
  CHECK(svg.find("<desc id=\"desc\">") != std::string::npos);
  CHECK(svg.rfind("</svg>\n") == svg.size() - 7);
}

TEST_CASE("the calls of the default course: three plans each, random plays end and guessing is worth nothing") {
  const Reading reading = read_pack(folder("defuse-core"));
  CHECK(reading.ok());
  REQUIRE(reading.pack.calls.size() >= 10);
  CHECK(reading.plans.size() == reading.pack.calls.size());
  for (const CallPlan& plan : reading.plans) CHECK(plan.plays.size() >= 3);
  for (const course::Call& one : reading.pack.calls) {
    CAPTURE(one.id);
    const auto call = std::make_shared<const course::Call>(one);
    double sum = 0;
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
      engine::CallRunner runner(call, {seed});
      base::Random random(seed);
      while (!runner.done()) {
        const auto moves = runner.moves();
        REQUIRE_FALSE(moves.empty());
        REQUIRE(runner.apply(moves[random.below(moves.size())]).ok());
      }
      CHECK(runner.broken_invariant() == "");
      CHECK(runner.turns().size() >= 15);
      sum += runner.result().outcome.score;
    }
    CHECK(sum / 8 < 0.15);
  }
}

}  // namespace defuse::pack::authoring
