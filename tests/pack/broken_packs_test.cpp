// Packs broken in one place each: the place, the code and the sentence that a trainer gets.
#include <algorithm>

#include "sample.h"

namespace defuse::pack::authoring {

namespace {

constexpr const char* kPack = "pack.yaml";
constexpr const char* kLesson = "lessons/lesson.md";
constexpr const char* kSpot = "exercises/spot.yaml";
constexpr const char* kMark = "exercises/mark.yaml";
constexpr const char* kPosition = "exercises/position.yaml";

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
    {kPack, "title: Sample\n", "",
     "1:1", "missing-field", "This pack has no `title`."},
    {kPack, "summary:", "sumary:",
     "4:1", "unknown-key", "`sumary` is not a key of a pack. Did you mean `summary`?"},
    {kPack, "title: Sample", "title: Sample\ntitle: Again",
     "4:1", "duplicate-key", "`title` is here twice; the first is in line 3."},
    {kPack, "format: 1", "format: 2",
     "1:9", "newer-format", "This pack is written for a newer Defuse: its format is 2, and this one knows 1."},
    {kPack, "id: sample", "id: Sample Pack",
     "2:5", "bad-id", "`Sample Pack` cannot be an id: use lower-case letters, digits and single hyphens, starting with a letter, at most 64."},
    {kPack, "version: 1.0.0", "version: 1.0",
     "5:10", "bad-version", "`version` must be three numbers with dots between them, such as 1.0.0."},
    {kPack, "language: en", "language: English",
     "6:11", "bad-language", "`language` must be a language code such as en, de or pt-BR."},
    {kPack, "authors: [Somebody]", "authors: Somebody",
     "7:10", "wrong-type", "`authors` must be a list: one `- ` line for each, or [a, b]."},
    {kPack, "sources: [book]", "sources: [bok]",
     "16:15", "unknown-source", "The pack lists no source `bok`. Did you mean `book`?"},
    {kPack, "[lesson, spot,", "[lesson, spott,",
     "20:21", "unknown-item", "No lesson and no exercise has the id `spott`. Did you mean `spot`?"},
    {kPack, "mark, position]", "mark, mark, position]",
     "20:33", "listed-twice", "`mark` is listed twice; an item has one place in the course."},
    {kPack, "old-lesson: lesson", "old-lesson: lessen",
     "22:15", "unknown-item", "No lesson and no exercise has the id `lessen`. Did you mean `lesson`?"},
    {kPack, "old-lesson: lesson", "spot: lesson",
     "22:9", "rename", "`spot` is still in use, so it cannot be renamed to `lesson`."},
    {kPack, "A pack for tests.", "A <b>pack</b> for tests.",
     "4:10", "html", "HTML has no place in a pack: text is shown as it is written. Remove the tag; a `<` with a space after it is fine."},
    {kPack, "A pack for tests.", "\"See https://example.org\"",
     "4:10", "address", "A pack cannot point outside itself. Remove the address; a name or a title is enough."},
    {kPack, "A pack for tests.", "\"Back \\u202e wards\"",
     "4:10", "characters", "An invisible character stands here that could make text look like other text. Type the text again."},
    {kPack, "title: Sample", "title: &name Sample",
     "3:8", "alias", "Labels such as `&name` are not used in packs; put the text in quotes if it starts with `&`."},
    {kPack, "title: Sample", "title: *name",
     "3:8", "alias", "References such as `*name` are not used in packs; write the text again, or put it in quotes if it starts with `*`."},
    {kPack, "title: Sample", "title: One: two",
     "3:11", "yaml", "There is a second `: ` in this line. Put the text in quotes if the colon belongs to it."},
    {kPack, "authors: [Somebody]", "authors: [Somebody",
     "8:8", "yaml", "The indentation does not fit what is above, or a quote or bracket is not closed."},
    {kPack, "title: Sample", "title: [[[[[[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]]]]]",
     "3:31", "too-deep", "Lists inside lists go too deep here; no part of a pack needs more than a few levels."},
    {kPack, "title: Sample", "title: |\n  Two\n  lines",
     "3:8", "wrong-type", "`title` must be one line."},
    {kPack, "title: Sample", "title:",
     "3:1", "missing-field", "`title` is empty; write its value after the colon."},
    {kPack, "  - id: listen", "  - id: listen\n    title: Twice\n    can-do: x\n  - id: listen",
     "16:9", "duplicate-id", "The id `listen` is used by two of them; each practice needs its own."},
    {kLesson, "id: lesson\n", "",
     "2:1", "missing-field", "This lesson has no `id`."},
    {kLesson, "---\nid", "id",
     "1:1", "front-matter", "A lesson starts with a line `---`, then its keys (id, title, ...), then another line `---`."},
    {kLesson, "minutes: 2", "minutes: soon",
     "5:10", "wrong-type", "`minutes` must be a whole number such as 3."},
    {kLesson, "minutes: 2", "minutes: 90",
     "5:10", "out-of-range", "`minutes` must be between 1 and 60."},
    {kLesson, "practices: [listen]", "practices: [listne]",
     "6:13", "unknown-practice", "The pack lists no practice `listne`. Did you mean `listen`?"},
    {kLesson, "sources: [book]", "sources: [books]",
     "7:11", "unknown-source", "The pack lists no source `books`. Did you mean `book`?"},
    {kLesson, "{#second}", "{#first}",
     "34:1", "duplicate-id", "The id `first` is used by two of them; each page needs its own."},
    {kLesson, " {#second}", "",
     "34:1", "missing-id", "This page has no `id`. `defuse ids` writes missing ones."},
    {kLesson, "{#second}", "{second}",
     "34:1", "heading", "A page's id is written `{#the-id}`, with a `#`, at the end of its heading."},
    {kLesson, "Some **strong**", "Some <script>alert(1)</script> **strong**",
     "12:6", "html", "HTML has no place in a pack: text is shown as it is written. Remove the tag; a `<` with a space after it is fine."},
    {kLesson, "Some **strong**", "Some [link](there) **strong**",
     "12:7", "address", "Links are not part of a lesson. Name the thing; a ```practise block leads to an exercise."},
    {kLesson, "Some **strong**", "Some ![picture](there.png) **strong**",
     "12:8", "markdown", "A picture stands in a paragraph of its own, with its whole text in one pair of brackets: `![What is to be seen](media/desk.png)`."},
    {kLesson, "Some **strong**", "Some `code` **strong**",
     "12:7", "markdown", "Text between back-quotes is not part of a lesson; use quotation marks."},
    {kLesson, "Some **strong**", "# Big\n\nSome **strong**",
     "12:3", "markdown", "Inside a page a heading starts with `### `; `## ` starts a page, and other levels are not used."},
    {kLesson, "- one\n", "- one\n  - inner\n",
     "15:5", "markdown", "A list cannot stand inside a list or a quote; make two lists of it."},
    {kLesson, "- one\n", "| a | b |\n|---|---|\n| c | d |\n",
     "14:3", "markdown", "Tables are not part of a lesson; a list says the same and can be read on a phone."},
    {kLesson, "- one\n- two\n", "---\n",
     "14:1", "markdown", "Rules and underlined headings are not part of a lesson; start a page with `## Title {#id}` instead."},
    {kLesson, "```think", "```thnik",
     "36:1", "fence", "A block must be ```take, ```think, ```practise or ```audio. Did you mean `think`?"},
    {kLesson, "exercise: spot\n```", "exercise: spot",
     "42:1", "fence", "This block is opened and never closed; end it with a line of ```."},
    {kLesson, "exercise: spot", "exercise: sopt",
     "43:11", "unknown-exercise", "No exercise has the id `sopt`. Did you mean `spot`?"},
    {kLesson, "quality: weak", "quality: bad",
     "18:10", "unknown-choice", "`quality` must be weak or strong."},
    {kLesson, "    says: Help.\n", "    note: Nothing.\n",
     "21:5", "empty-line", "This line needs `says` or `does`: something to hear or to see."},
    {kLesson, "technician: true", "technician: yes",
     "30:17", "wrong-type", "`technician` must be true or false."},
    {kLesson, "## First {#first}", "Hello.\n\n## First {#first}",
     "10:1", "heading", "Text before the first page; start a page with `## Title {#id}`."},
    {kSpot, "kind: spot", "kind: spto",
     "2:7", "unknown-choice", "`spto` is no kind of exercise. Did you mean `spot`?"},
    {kSpot, "kind: spot\n", "",
     "1:1", "missing-field", "An exercise needs a `kind`, one of: spot, mark, position, rewrite, order, sort, verbatim, recall, chunk, breathe, quiz, debrief."},
    {kSpot, "act: sigh", "act: sihg",
     "23:14", "unknown-choice", "`sihg` is no act. Did you mean `sigh`?"},
    {kSpot, "actor: tec\n        act: nod", "actor: tek\n        act: nod",
     "31:16", "unknown-actor", "Nobody in the scene has the id `tek`. Did you mean `tec`?"},
    {kSpot, "at: 4", "at: 2",
     "30:13", "cue-overlap", "`tec` is still busy with `sigh` until 2.5 s; start later, or let the first one last less long."},
    {kSpot, "at: 4", "at: 11.5",
     "30:13", "cue-outside", "This cue ends at 12.7 s, after the run's `length` of 12.0 s."},
    {kSpot, "at: 4", "at: 0.5",
     "30:13", "cue-order", "Cues are listed in order of time; this one starts before the one above it."},
    {kSpot, "at: 4", "at: early",
     "30:13", "wrong-type", "`at` must be a number of seconds such as 2.5."},
    {kSpot, "lasts: 1.5", "lasts: 9",
     "21:16", "out-of-range", "`lasts` must be between 0.3 and 8 seconds."},
    {kSpot, "        slip: true\n", "",
     "15:3", "no-slip", "No cue is a slip, so there is nothing to spot; mark one with `slip: true`."},
    {kSpot, "says: Hello.\n        ", "",
     "40:9", "says", "This cue is spoken, so it needs `says` with the words."},
    {kSpot, "caption: Tec nods.", "caption: Tec nods.\n        says: Yes.",
     "34:15", "says", "Only the acts `speak` and `oh-no` have words; give the words a cue of their own."},
    {kSpot, "caption: Cus speaks.", "caption: Cus speaks.\n        slip: true\n        practice: listen",
     "46:15", "customer-slip", "Only the technician's cues can be slips; the customer is never the one at fault here."},
    {kSpot, "        practice: listen\n        why: It hurts.", "        why: It hurts.",
     "19:9", "no-practice", "A slip needs `practice`: the practice that it breaks."},
    {kSpot, "practice: listen\n        why", "practice: lisen\n        why",
     "27:19", "unknown-practice", "The pack lists no practice `lisen`. Did you mean `listen`?"},
    {kSpot, "- id: nod", "- id: sigh",
     "29:13", "duplicate-id", "The id `sigh` is used by two of them; each cue needs its own."},
    {kSpot, "- id: talk", "- id: nod",
     "40:13", "duplicate-id", "The id `nod` is used by a cue of another run; each cue needs its own."},
    {kSpot, "      - id: nod\n        at", "      - at",
     "29:9", "missing-id", "This cue has no `id`. `defuse ids` writes missing ones."},
    {kSpot, "role: customer", "role: costumer",
     "13:34", "unknown-choice", "`costumer` is no role. Did you mean `customer`?"},
    {kSpot, "skin: deep", "skin: purple",
     "13:57", "unknown-choice", "`purple` is no skin. It must be one of: light, fair, olive, tan, brown, deep."},
    {kSpot, "runs:\n", "choices: [Sigh, Nod]\nruns:\n",
     "47:15", "unknown-name", "`Speaks` is not among the exercise's `choices`, so nobody could name it."},
    {kMark, "words: You broke it", "words: You break it",
     "14:16", "span-missing", "The words \"You break it\" are not in the line's `text`; copy them exactly, capitals and all."},
    {kMark, "words: Can you wait", "words: you",
     "23:16", "span-ambiguous", "The words \"you\" are in the line more than once; take in a word more on either side."},
    {kMark, "words: Can you wait", "words: Can you w",
     "23:16", "span-boundary", "The words to mark start or end in the middle of a word; take whole words."},
    {kMark, "words: Can you wait", "words: it. Can you wait",
     "23:16", "span-overlap", "These words overlap with those of another span of the line; a word belongs to one span."},
    {kMark, ", good: true", "",
     "20:11", "recasts", "A slip needs exactly one recast with `good: true`, and this one has 0."},
    {kMark, "why: Still blame.", "good: true, why: Still blame.",
     "20:11", "recasts", "A slip needs exactly one recast with `good: true`, and this one has 2."},
    {kMark, "kind: Blames", "kind: Blame",
     "16:15", "unknown-kind", "`Blame` is not among the exercise's `kinds`. Did you mean `Blames`?"},
    {kMark, "        slip: true\n", "",
     "10:3", "no-slip", "No span is a slip, so there is nothing to find; mark one with `slip: true`."},
    {kMark, "    markable: false\n    text: It", "    markable: false\n    spans:\n      - {id: by, words: by itself, why: x}\n    text: It",
     "28:7", "not-markable", "This line is `markable: false`, so it cannot have spans."},
    {kPosition, "x: 200, y: 60", "x: 10, y: 60",
     "11:5", "outside-room", "`tec` reaches outside the room of 400 by 300 cm; x and y are the middle of the piece."},
    {kPosition, "x: 200, y: 60", "x: 200, y: 150",
     "10:3", "overlap", "Two pieces stand inside one another at the start (Tec); only a person on a seat and a screen on a desk or a counter may."},
    {kPosition, "depth: 60}", "depth: 60, heading: 30}",
     "10:92", "out-of-range", "`heading` must be 0, 45, 90, 135, 180, 225, 270 or 315 degrees."},
    {kPosition, "actor: customer, ", "",
     "10:3", "actors", "The room needs exactly one person with `actor: customer`."},
    {kPosition, "- {id: tec, x: 260", "- {id: tac, x: 260",
     "16:10", "unknown-piece", "The room has no piece `tac`. Did you mean `tec`?"},
    {kPosition, "x: 260, y: 250}", "x: 260, y: 40}",
     "16:3", "model", "The model breaks the exercise's own rule `same-side` (the desk); move its pieces until it is kept."},
    {kPosition, "depth: 30, movable: true", "depth: 30",
     "16:5", "model", "The model moves `tec`, which learners cannot: give it `movable: true`."},
    {kPosition, "kind: same-side", "kind: sameside",
     "14:12", "unknown-choice", "`sameside` is no kind. Did you mean `same-side`?"},
    {kPosition, "width: 400", "width: 40",
     "8:15", "out-of-range", "The room's `width` must be between 200 and 2000 cm."},
    {kPosition, "name: the desk, ", "",
     "10:5", "missing-field", "This piece has no `name`."},
};
// clang-format on

}  // namespace

TEST_CASE("the sample pack has nothing wrong with it") {
  const Reading reading = read_pack(sample_files());
  for (const Problem& problem : reading.problems) CAPTURE(place_of(problem) + " " + problem.message);
  CHECK(reading.problems.empty());
  CHECK(reading.pack.items.size() == 4);
}

TEST_CASE("each broken pack gets its sentence at its place") {
  for (const Broken& one : kBroken) {
    CAPTURE(one.file);
    CAPTURE(one.to);
    const Reading reading = read_pack(broken(one.file, one.from, one.to));
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
    CHECK(reading.problems.size() <= 5);
  }
}

}  // namespace defuse::pack::authoring
