// A small pack, right in every respect, for tests to break in one place at a time.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "pack/authoring/read.h"

namespace defuse::pack::authoring {

inline Files sample_files() {
  Files files;
  files["pack.yaml"] = R"(format: 1
id: sample
title: Sample
summary: A pack for tests.
version: 1.0.0
language: en
authors: [Somebody]
licence: CC0-1.0
sources:
  - id: book
    title: A book
practices:
  - id: listen
    title: Listen
    can-do: hear the whole story
    sources: [book]
modules:
  - id: start
    title: Start
    items: [lesson, spot, mark, position]
renames:
  old-lesson: lesson
)";
  files["lessons/lesson.md"] = R"(---
id: lesson
title: A lesson
summary: What it is about.
minutes: 2
practices: [listen]
sources: [book]
---

## First {#first}

Some **strong** and *soft* text.

- one
- two

```take
quality: weak
title: Badly
lines:
  - who: Ann
    says: Help.
```

```take
quality: strong
title: Well
lines:
  - who: Bo
    technician: true
    does: nods
```

## Second {#second}

```think
id: why
prompt: Why?
reveal: Because.
```

```practise
exercise: spot
```
)";
  files["exercises/spot.yaml"] = R"(id: spot
kind: spot
title: Spot
goal: Find it.
minutes: 3
practices: [listen]
situation: A desk.
scene:
  setting: desk
  describes: Two people.
  actors:
    - {id: tec, name: Tec, role: technician}
    - {id: cus, name: Cus, role: customer, look: {skin: deep}}
runs:
  - id: one
    title: One
    length: 12
    cues:
      - id: sigh
        at: 1
        lasts: 1.5
        actor: tec
        act: sigh
        caption: Tec sighs.
        slip: true
        name: Sigh
        practice: listen
        why: It hurts.
      - id: nod
        at: 4
        actor: tec
        act: nod
        caption: Tec nods.
        name: Nod
        why: It helps.
  - id: two
    title: Two
    length: 12
    cues:
      - id: talk
        at: 1
        actor: cus
        act: speak
        says: Hello.
        caption: Cus speaks.
        name: Speaks
        why: Fine.
)";
  files["exercises/mark.yaml"] = R"(id: mark
kind: mark
title: Mark
goal: Find the words.
minutes: 3
practices: [listen]
situation: A call.
kinds: [Blames, Orders]
lines:
  - who: Tec
    text: You broke it. Can you wait a bit, will you?
    spans:
      - id: broke
        words: You broke it
        slip: true
        kind: Blames
        practice: listen
        why: It blames.
        recasts:
          - {text: It is broken., good: true, why: No blame.}
          - {text: Somebody broke it., why: Still blame.}
      - id: can
        words: Can you wait
        why: It asks.
  - who: Cus
    markable: false
    text: It broke by itself.
)";
  files["exercises/position.yaml"] = R"(id: position
kind: position
title: Position
goal: Arrange it.
minutes: 3
practices: [listen]
situation: A room.
room: {width: 400, depth: 300}
pieces:
  - {id: desk, kind: desk, name: the desk, x: 200, y: 150, width: 120, depth: 60}
  - {id: tec, kind: person, name: Tec, actor: technician, x: 200, y: 60, width: 40, depth: 30, movable: true}
  - {id: cus, kind: person, name: Cus, actor: customer, x: 150, y: 250, width: 40, depth: 30}
rules:
  - {kind: same-side, practice: listen, title: Together, why: It helps., fix: Come round.}
model:
  - {id: tec, x: 260, y: 250}
model-why: They are together.
)";
  return files;
}

// The files with one passage of one of them replaced.
inline Files broken(Files files, const std::string& file, const std::string& from, const std::string& to) {
  std::string& text = files[file];
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, "the sample has no \"" << from << "\"");
  text.replace(at, from.size(), to);
  return files;
}

inline Files broken(const std::string& file, const std::string& from, const std::string& to) {
  return broken(sample_files(), file, from, to);
}

inline std::string place_of(const Problem& problem) {
  return problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
}

}  // namespace defuse::pack::authoring
