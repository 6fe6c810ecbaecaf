// Exercises of the newer kinds broken in one place each: the place, the code and the sentence that a trainer gets.
#include <algorithm>

#include "kinds_sample.h"

namespace defuse::pack::authoring {

namespace {

constexpr const char* kPack = "pack.yaml";
constexpr const char* kRewrite = "exercises/rewrite.yaml";
constexpr const char* kOrder = "exercises/order.yaml";
constexpr const char* kSort = "exercises/sort.yaml";
constexpr const char* kVerbatim = "exercises/verbatim.yaml";
constexpr const char* kRecall = "exercises/recall.yaml";
constexpr const char* kChunk = "exercises/chunk.yaml";
constexpr const char* kBreathe = "exercises/breathe.yaml";
constexpr const char* kQuiz = "exercises/quiz.yaml";
constexpr const char* kDebrief = "exercises/debrief.yaml";

struct Broken {
  const char* file;
  const char* from;
  const char* to;
  const char* place;  // line:column
  const char* code;
  const char* message;
};

// clang-format off
const Broken kBroken[] = {
    {kPack, "term: SLA, ", "",
     "18:5", "missing-field", "This glossary entry has no `term`."},
    {kPack, "id: sla", "id: ticket",
     "18:10", "duplicate-id", "The id `ticket` is used by two of them; each glossary entry needs its own."},
    {kPack, "term: SLA", "term: Ticket",
     "18:21", "duplicate", "`Ticket` is explained twice; put both meanings into one entry."},
    {kPack, "practice: listen", "practice: lisen",
     "17:74", "unknown-practice", "The pack lists no practice `lisen`. Did you mean `listen`?"},
    {kPack, "What is written down.", "What is said, written down.",
     "17:55", "unknown-key", "`written down.` is not a key of a glossary entry. If it is part of a text with a comma, put that whole text in quotes."},

    {kRewrite, "kind: rewrite\n", "kind: rewite\n",
     "2:7", "unknown-choice", "`rewite` is no kind of exercise. Did you mean `rewrite`?"},
    {kRewrite, "kind: rewrite\n", "kind: simulation\n",
     "2:7", "unknown-choice", "`simulation` is no kind of exercise. It must be one of: spot, mark, position, rewrite, order, sort, verbatim, recall, chunk, breathe, quiz, debrief."},
    {kRewrite, "good: true, ", "",
     "15:7", "options", "A round needs at least one option with `good: true`, and this one has none."},
    {kRewrite, "form., why", "form., good: true, why",
     "15:7", "options", "A round needs at least 2 options without `good: true`, and this one has 1; add what is tempting and does not help."},
    {kRewrite, "text: You should have asked.", "text: The policy wants a form.",
     "17:16", "duplicate", "This option is offered twice; learners could not tell the two apart."},
    {kRewrite, "text: I am calling Ms Lee for you.", "text: You need a form.",
     "15:16", "options", "This option is the sentence that hurts; say it so that it helps."},
    {kRewrite, "    practice: listen\n", "",
     "9:5", "missing-field", "This round has no `practice`."},
    {kRewrite, "    practice: listen\n", "    practice: calm\n",
     "12:15", "practice-not-listed", "`calm` is not among the exercise's `practices`; add it there, or the exercise does not count for it."},
    {kRewrite, "    practice: listen\n", "    practice: clam\n",
     "12:15", "unknown-practice", "The pack lists no practice `clam`. Did you mean `calm`?"},
    {kRewrite, "id: form\n    before", "before",
     "9:5", "missing-id", "This round has no `id`. `defuse ids` writes missing ones."},
    {kRewrite, "hurts:", "hurt:",
     "11:5", "unknown-key", "`hurt` is not a key of a round. Did you mean `hurts`?"},
    {kRewrite, "why: Blame.", "wy: Blame.",
     "17:40", "unknown-key", "`wy` is not a key of an option. Did you mean `why`?"},

    {kOrder, "after: [breathe]", "after: [breath]",
     "17:13", "unknown-step", "No step has the id `breath`. Did you mean `breathe`?"},
    {kOrder, "after: [breathe]", "after: [note]",
     "17:13", "after-order", "`note` is listed further down. Steps are listed in an order that works: move it above this one."},
    {kOrder, "after: [breathe]", "after: [hear]",
     "17:13", "after-order", "A step cannot come after itself; remove `hear`."},
    {kOrder, "[hear, note]", "[hear, note, hear]",
     "25:25", "duplicate", "`hear` is listed twice."},
    {kOrder, "text: Take notes", "text: Let her finish",
     "19:11", "duplicate", "Two steps have this text; learners could not tell them apart."},
    {kOrder, "id: note", "id: hear",
     "18:9", "duplicate-id", "The id `hear` is used by two of them; each step needs its own."},
    {kOrder, "  - id: note\n    text", "  - text",
     "18:5", "missing-field", "This step has no `id`."},
    {kOrder, "practices: [listen, calm]", "practices: [listen]",
     "11:15", "practice-not-listed", "`calm` is not among the exercise's `practices`; add it there, or the exercise does not count for it."},

    {kSort, "  - {id: abuse, title: Abuse}\n", "",
     "9:3", "bins", "A sort exercise needs 2 to 5 bins, and this one has 1."},
    {kSort, "  - {id: abuse, title: Abuse}\n", "  - {id: abuse, title: Abuse}\n  - {id: threat, title: Threat}\n",
     "11:5", "empty-bin", "No card belongs into `threat`; add one, or remove the bin."},
    {kSort, "bin: anger", "bin: angry",
     "12:54", "unknown-bin", "No bin has the id `angry`. Did you mean `anger`?"},
    {kSort, "title: Abuse", "title: Anger",
     "10:24", "duplicate", "Two bins have this title; give each its own."},
    {kSort, "id: hours", "id: idiot",
     "13:10", "duplicate-id", "The id `idiot` is used by two of them; each card needs its own."},
    {kSort, "id: hours, ", "",
     "12:5", "missing-id", "This card has no `id`. `defuse ids` writes missing ones."},
    {kSort, "practice: calm, why: It is about the wait.", "why: It is about the wait.",
     "12:5", "missing-field", "This card has no `practice`."},

    {kVerbatim, "Since Monday | the printer | eats |  every second page.", "Since Monday | the printer eats every second page.",
     "11:11", "pieces", "`says` needs 3 to 8 pieces with `|` between them, and this one has 2."},
    {kVerbatim, "eats |  every", "eats | | every",
     "11:11", "pieces", "A piece of `says` is empty; put `|` only between pieces, not at the ends and not twice."},
    {kVerbatim, "Since Monday | the", "a | b | c | d | e | f | the",
     "11:11", "pieces", "`says` needs 3 to 8 pieces with `|` between them, and this one has 9."},
    {kVerbatim, "      - {text: a printer, why: There are three.}\n", "",
     "13:7", "tempting", "A round needs at least 2 tempting pieces that were not said, and this one has 1."},
    {kVerbatim, "text: a printer", "text: the printer",
     "14:16", "tempting", "These are the customer's own words, so they cannot be wrong; change what they mean a little."},
    {kVerbatim, "text: a printer", "text: has problems with",
     "14:16", "duplicate", "This tempting piece is there twice."},
    {kVerbatim, "    yes: Yes.\n", "",
     "9:5", "missing-field", "This round has no `yes`."},

    {kRecall, "why: Mixed up.", "good: true, why: Mixed up.",
     "15:7", "options", "A fact needs exactly one option with `good: true`, and this one has 2."},
    {kRecall, "      - {text: '421', why: Mixed up.}\n", "",
     "15:7", "options", "A fact needs at least 1 option without `good: true`, and this one has 0; add what is tempting and does not help."},
    {kRecall, "notes: true", "notes: 'true'",
     "8:8", "wrong-type", "`notes` must be true or false."},
    {kRecall, "says: Room 412., ", "",
     "10:5", "missing-field", "This line has no `says`."},
    {kRecall, "lines:\n  - {who: Mr Adeyemi, says: Room 412., does: shouts}", "lines: []",
     "9:8", "no-lines", "A recall exercise needs at least one line: what learners are to keep."},

    {kChunk, "    name: The laptop\n", "",
     "19:5", "noise", "Only a stretch with a `name` can be settled. Give it one, or remove `turn` and `practice`."},
    {kChunk, "    name: The laptop\n    turn: 2\n    practice: listen\n", "",
     "10:3", "too-few", "A complaint needs at least two stretches with a `name`, and this one has 1; with fewer there is nothing to take apart."},
    {kChunk, "  - id: nothing\n    words: Nothing works,\n    why: A feeling.\n", "",
     "10:3", "no-noise", "Every stretch has a `name`, so picking everything would win; add a feeling, a threat or history."},
    {kChunk, "turn: 2", "turn: 1",
     "10:3", "sticking-point", "2 pieces share the highest `turn`; the sticking point stands alone, so only one piece may have it."},
    {kChunk, "    turn: 2\n", "",
     "19:5", "out-of-range", "A stretch with a `name` needs `turn`, 1 for what is settled first, at most 20."},
    {kChunk, "name: The laptop", "name: The login",
     "21:11", "duplicate", "Two pieces have this name; give each its own."},
    {kChunk, "    turn: 2\n    practice: listen\n", "    turn: 2\n",
     "19:5", "no-practice", "A stretch with a `name` needs `practice`: the practice that it trains."},
    {kChunk, "turn: 1", "turn: first",
     "16:11", "wrong-type", "`turn` must be a whole number such as 3."},

    {kBreathe, "breaths: 5", "breaths: 0",
     "10:10", "out-of-range", "`breaths` must be between 1 and 12; three are often enough."},
    {kBreathe, "in: 3.5", "in: 0.5",
     "11:5", "out-of-range", "`in` must be between 1 and 10 seconds."},
    {kBreathe, "hold: 1", "hold: 10.5",
     "12:7", "out-of-range", "`hold` must be between 0 and 10 seconds."},
    {kBreathe, "out: 7", "out: 11",
     "13:6", "out-of-range", "`out` must be between 1 and 10 seconds."},
    {kBreathe, "rest: 20", "rest: 90",
     "14:7", "out-of-range", "`rest` must be between 0 and 60 minutes; 0 leaves it out."},
    {kBreathe, "afterwards: Notice your shoulders.\n", "",
     "1:1", "missing-field", "This breathe exercise has no `afterwards`."},
    {kBreathe, "id: microphone, ", "",
     "9:5", "missing-id", "This thing to get ready has no `id`. `defuse ids` writes missing ones."},

    {kQuiz, "text: A question., ", "text: A question., good: true, ",
     "13:7", "options", "A question needs exactly one option with `good: true`, and this one has 2."},
    {kQuiz, "text: Silence., good: true, ", "text: Silence., ",
     "13:7", "options", "A question needs exactly one option with `good: true`, and this one has 0."},
    {kQuiz, "text: He takes a breath., ", "text: He takes a breath., good: true, ",
     "20:7", "options", "A question with `several` needs at least 1 option without `good: true`, and this one has 0; add what is tempting and does not help."},
    {kQuiz, "    several: true\n", "",
     "19:7", "options", "A question needs exactly one option with `good: true`, and this one has 2."},
    {kQuiz, "id: signs", "id: Signs",
     "15:9", "bad-id", "`Signs` cannot be an id: use lower-case letters, digits and single hyphens, starting with a letter, at most 64."},
    {kQuiz, "practices: [listen]", "practices: [calm]",
     "11:15", "practice-not-listed", "`listen` is not among the exercise's `practices`; add it there, or the exercise does not count for it."},

    {kDebrief, "plan-why: A plan with its moment is kept.\n", "",
     "1:1", "plan", "A plan needs `plan-why`: why it helps to write one. Without a plan, write `plan: false`."},
    {kDebrief, "plan-why:", "plan: false\nplan-why:",
     "10:7", "plan", "There is no plan, so remove `plan-why`, `example-if` and `example-then`, or write `plan: true`."},
    {kDebrief, "example-then: stay silent\n", "",
     "11:13", "plan", "An example has two halves: write both `example-if` and `example-then`."},
    {kDebrief, "fields:\n  - {id: happened, ask: 'What happened?', hint: Two sentences.}", "fields: []",
     "8:9", "no-fields", "A debrief needs at least one field to write in."},
    {kDebrief, "id: happened, ", "",
     "9:5", "missing-field", "This field has no `id`."},
};
// clang-format on

}  // namespace

TEST_CASE("the pack with the newer kinds has nothing wrong with it") {
  const Reading reading = read_pack(kinds_files());
  for (const Problem& problem : reading.problems) FAIL_CHECK(place_of(problem) << " " << problem.message);
  CHECK(reading.pack.items.size() == 10);
  CHECK(reading.pack.index.glossary.size() == 2);
}

TEST_CASE("each broken exercise gets its sentence at its place") {
  for (const Broken& one : kBroken) {
    CAPTURE(one.file);
    CAPTURE(std::string(one.to));
    const Reading reading = read_pack(broken(kinds_files(), one.file, one.from, one.to));
    CHECK_FALSE(reading.ok());
    const auto expected = [&](const Problem& problem) {
      return place_of(problem) == std::string(one.file) + ":" + one.place && problem.code == one.code &&
             problem.message == one.message && problem.severity == Severity::Error;
    };
    std::string all;
    for (const Problem& problem : reading.problems)
      all += place_of(problem) + " [" + problem.code + "] " + problem.message + "\n";
    CAPTURE(all);
    CHECK(std::any_of(reading.problems.begin(), reading.problems.end(), expected));
    // One mistake, few sentences: what follows from it stays quiet.
    CHECK(reading.problems.size() <= 4);
  }
}

}  // namespace defuse::pack::authoring
