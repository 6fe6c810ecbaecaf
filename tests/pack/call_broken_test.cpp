// Calls broken in one place each: the place, the code and the sentence that a trainer gets.
#include <algorithm>

#include "call_sample.h"

namespace defuse::pack::authoring {

namespace {

struct Broken {
  const char* file;
  const char* from;
  const char* to;
  const char* code;
  const char* message;
};

constexpr const char* kPack = "pack.yaml";

// clang-format off
const Broken kBroken[] = {
    {kPack, "calls: [example]", "calls: [exampel]", "unknown-call", "No call has the id `exampel`. Did you mean `example`?"},
    {kPack, "calls: [example]", "calls: [example, example]", "listed-twice", "`example` is listed twice; a call has one place in the course."},
    {kCallFile, "id: example", "id: Example", "bad-id", "`Example` cannot be an id: use lower-case letters, digits and single hyphens, starting with a letter, at most 64."},
    {kCallFile, "channel: phone", "channel: fone", "unknown-choice", "`fone` is no channel. Did you mean `phone`?"},
    {kCallFile, "channel: phone", "channel: desk", "no-scene", "A call at a desk needs a `scene`: the setting and the people in it."},
    {kCallFile, "channel: phone", "channel: phone\nsubject: The door", "subject", "Only calls by `email` have a subject. Take it out, or change the channel."},
    {kCallFile, "practices: [prepare, let-vent]", "practices: [prepare]", "practice-not-listed", "`let-vent` is not among the call's `practices`; add it there, or the call does not count for it."},
    {kCallFile, "arousal: 7", "arousal: 11", "out-of-range", "`arousal` must be between 0 and 10."},
    {kCallFile, "begin: ring", "begin: rign", "unknown-beat", "No beat has the id `rign`. Did you mean `ring`?"},
    {kCallFile, "kind: vent", "kind: went", "unknown-choice", "`went` is no kind of beat. Did you mean `vent`?"},
    {kCallFile, "stage: vent", "stage: shout", "unknown-choice", "`shout` is no stage. It must be one of: prepare, vent, listen, verify, empathise, ask, agree, apologise, conclude, follow-up, care, limit."},
    {kCallFile, "  - id: how\n", "  - id: ring\n", "duplicate-id", "The id `ring` is used by two of them; each beat needs its own."},
    {kCallFile, "        next: speech\n      - id: snap", "        next: spech\n      - id: snap", "unknown-beat", "No beat has the id `spech`. Did you mean `speech`?"},
    {kCallFile, "        next: speech\n      - id: snap", "        next: ring\n      - id: snap", "beat-order", "`ring` stands further up. A conversation only goes on, so move it below this beat."},
    {kCallFile, "        says: What is it now?\n", "", "says", "A reply needs `says` (the words) or `does` (the act)."},
    {kCallFile, "        why: She is a nuisance before she has said a word.\n", "", "missing-field", "This reply has no `why`."},
    {kCallFile, "effects: {composure: 1}", "effects: {composure: 5}", "out-of-range", "An effect is between -4 and 4."},
    {kCallFile, "effects: {composure: 1}", "effects: {calm: 1}", "unknown-key", "`calm` is not a key of a group of effects."},
    {kCallFile, "quality: good", "quality: great", "unknown-choice", "`great` is no quality. It must be one of: good, fair, slip."},
    {kCallFile, "        practice: prepare\n        why: Two", "        practice: prepair\n        why: Two", "unknown-practice", "The pack lists no practice `prepair`. Did you mean `prepare`?"},
    {kCallFile, "        rewind: last\n", "", "missing-field", "This reply has no `rewind`: `none`, `last` or `start`. Only a reply that ends the speech has `next`."},
    {kCallFile, "        rewind: last\n", "        rewind: last\n        stage: ask\n", "unknown-choice", "The only `stage` of a reply in a vent beat is `limit`: it is then on offer after abuse."},
    {kCallFile, "        rewind: last\n", "        rewind: last\n        stage: limit\n", "limit", "No piece has `abuse: true`, so this reply is never on offer."},
    {kCallFile, "        rewind: last\n", "        next: how\n", "vent-next", "In a vent beat only a reply with `stage: limit` may end the speech; others have `rewind`."},
    {kCallFile, "      - id: i-see\n", "      - id: silence\n", "bad-id", "`silence` is a move of the engine's; call this reply otherwise."},
    {kCallFile, "facts: [badge]", "facts: [bagde]", "unknown-name", "No fact has the id `bagde`. Did you mean `badge`?"},
    {kCallFile, "[arousal <= 8, noted badge]", "[arousal < 6, noted badge]", "bad-condition", "A condition is one of: `arousal <= 4`, `trust >= 5`, `composure >= 3`, `noted ID`, `set FLAG`, `told time`, `promised ID`, the last four also with `not` before them."},
    {kCallFile, "[arousal <= 8, noted badge]", "[arousal <= 12]", "out-of-range", "A condition compares with a number between 0 and 10."},
    {kCallFile, "[arousal <= 8, noted badge]", "[noted tag]", "unknown-name", "No fact has the id `tag`."},
    {kCallFile, "[arousal <= 8, noted badge]", "[set rude]", "unknown-name", "No reply sets `rude`."},
    {kCallFile, "[arousal <= 8, noted badge]", "[promised call]", "unknown-name", "No reply promises `call`."},
    {kCallFile, "[arousal <= 8, noted badge]", "[told price]", "unknown-name", "No telling is called `price`."},
    {kCallFile, "      - next: wet\n", "      - when: [trust >= 1]\n        next: wet\n", "no-default", "The last route must have no `when`: it counts when no other does."},
    {kCallFile, "      - when: [arousal <= 8, noted badge]\n        next: dry", "      - next: dry", "no-condition", "Only the last route has no `when`; what stands below this one never counts."},
    {kCallFile, "outcome: good, title: Dry", "outcome: fine, title: Dry", "unknown-choice", "`fine` is no outcome. It must be one of: good, fair, poor, ended."},
    {kCallFile, "title: Dry, ", "", "missing-field", "This ending beat has no `title`."},
    {kCallFile, "    next: how\n", "", "missing-field", "This vent beat has no `next`."},
    {kCallFile, "    practice: let-vent\n    recording", "    recording", "missing-field", "This vent beat has no `practice`."},
    {kPlanFile, "call: example", "call: sample", "unknown-call", "No call has the id `sample`."},
    {kPlanFile, "ring: breathe", "ring: breath", "plan", "In the play `Heard to the end`: The beat `ring` has no `breath`. On offer: breathe, snap."},
    {kPlanFile, "ring: breathe", "speech: silence", "plan", "In the play `Heard to the end`: the call is in `ring` here, and not in `speech`."},
    {kPlanFile, "[write-down, silence, silence]", "[write-down, silence]", "plan", "The play `Heard to the end` stops in `speech`, before the end. On offer: silence, i-see."},
    {kPlanFile, "[write-down, silence, silence]", "[write-down, silence, silence, silence]", "plan", "In the play `Heard to the end`: the call is already over, in `dry`."},
    {kPlanFile, "[write-down, silence, silence]", "[silence, write-down]", "plan", "In the play `Heard to the end`: There is nothing new to write down in `speech` now. On offer: silence, i-see."},
    {kPlanFile, "ending: dry", "ending: wet", "plan", "The play `Heard to the end` was to end in `wet`, and ended in `dry` with arousal 6, trust 3, composure 7."},
    {kPlanFile, "[arousal <= 6, noted badge]", "[arousal <= 5]", "plan", "The play `Heard to the end` was to end with `arousal <= 5`, and ended with arousal 6, trust 3, composure 7."},
    {kPlanFile, "done: [prepare, vent]", "skipped: [vent]", "plan", "The play `Heard to the end` was to have `vent` skipped, and it was done."},
    {kPlanFile, "done: [prepare, vent]", "done: [verify]", "plan", "The play `Heard to the end` was to have `verify` done, and it was skipped."},
    {kPlanFile, "done: [prepare, vent]", "done: [verification]", "unknown-choice", "`verification` is none of the steps, such as `verify`."},
};
// clang-format on

}  // namespace

TEST_CASE("the example call of the format and its plan have nothing wrong with them") {
  const Reading reading = read_pack(call_files());
  for (const Problem& problem : call_problems(reading)) FAIL_CHECK(place_of(problem) << " " << problem.message);
  REQUIRE(reading.pack.calls.size() == 1);
  CHECK(reading.pack.index.calls[0].customer == "Ms Vance");
  CHECK(reading.pack.index.calls[0].content_hash != 0);
  CHECK(reading.pack.calls[0].timed);
  CHECK(reading.pack.calls[0].beats.size() == 5);
  REQUIRE(reading.plans.size() == 1);
  CHECK(reading.plans[0].plays[0].moves.size() == 4);
}

TEST_CASE("each broken call gets its sentence at its place") {
  for (const Broken& one : kBroken) {
    CAPTURE(std::string(one.from));
    CAPTURE(std::string(one.to));
    const Files files = broken(call_files(), one.file, one.from, one.to);
    const Reading reading = read_pack(files);
    CHECK_FALSE(reading.ok());
    std::string all;
    for (const Problem& problem : call_problems(reading))
      all += place_of(problem) + " [" + problem.code + "] " + problem.message + "\n";
    CAPTURE(all);
    const auto expected = [&](const Problem& problem) {
      return problem.file == one.file && problem.code == one.code && problem.message == one.message;
    };
    CHECK(std::any_of(reading.problems.begin(), reading.problems.end(), expected));
    // One mistake, few sentences.
    CHECK(call_problems(reading).size() <= 7);
  }
}

TEST_CASE("problems of calls have a line and a column") {
  const Reading reading =
      read_pack(broken(call_files(), kCallFile, "effects: {composure: 1}", "effects: {composure: 5}"));
  const std::vector<Problem> own = call_problems(reading);
  REQUIRE(own.size() == 1);
  CHECK(place_of(own[0]) == "calls/example.yaml:24:18");
}

TEST_CASE("a call and an exercise cannot share an id, and two calls cannot either") {
  Files files = call_files();
  files["calls/other.yaml"] = files[kCallFile];
  const auto has = [](const Files& pack, const char* code) {
    const Reading reading = read_pack(pack);
    return std::any_of(reading.problems.begin(), reading.problems.end(),
                       [&](const Problem& problem) { return problem.code == code; });
  };
  CHECK(has(files, "duplicate-id"));
  files = broken(call_files(), kCallFile, "id: example", "id: lesson");
  files["pack.yaml"].replace(files["pack.yaml"].find("calls: [example]"), 16, "calls: [lesson]");
  CHECK(has(files, "duplicate-id"));
  files = broken(call_files(), "pack.yaml", ", calls: [example]", "");
  CHECK(has(files, "not-in-module"));
}

TEST_CASE("a practice needs its lesson and its exercises without the calls") {
  const Reading reading = read_pack(call_files());
  const auto count = std::count_if(reading.problems.begin(), reading.problems.end(),
                                   [](const Problem& problem) { return problem.code == "not-exercised"; });
  CHECK(count == 2);
}

TEST_CASE("a file that is no YAML is one problem, and nothing else complains of the call") {
  Files files = call_files();
  files[kCallFile] = "id: [";
  const Reading reading = read_pack(files);
  CHECK(call_problems(reading).size() == 1);
  CHECK(reading.pack.calls.empty());
}

}  // namespace defuse::pack::authoring
