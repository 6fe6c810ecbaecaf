// A pack with one small exercise of each kind that came after spot, mark and position, right in every respect.
#pragma once

#include "sample.h"

namespace defuse::pack::authoring {

inline Files kinds_files() {
  Files files;
  files["pack.yaml"] = R"(format: 1
id: kinds
title: Kinds
summary: One exercise of each newer kind.
version: 1.0.0
language: en
authors: [Somebody]
licence: CC0-1.0
practices:
  - {id: listen, title: Listen, can-do: hear the whole story}
  - {id: calm, title: Calm, can-do: stay calm}
modules:
  - id: start
    title: Start
    items: [lesson, rewrite, order, sort, verbatim, recall, chunk, breathe, quiz, debrief]
glossary:
  - {id: ticket, term: Ticket, meaning: What is written down., practice: listen}
  - {id: sla, term: SLA, meaning: A promise about time.}
)";
  files["lessons/lesson.md"] = R"(---
id: lesson
title: A lesson
summary: What it is about.
minutes: 2
practices: [listen, calm]
---

## First {#first}

```take
quality: weak
title: Badly
lines:
  - {who: Ann, says: Help.}
```

```take
quality: strong
title: Well
lines:
  - {who: Bo, technician: true, does: nods}
```
)";
  files["exercises/rewrite.yaml"] = R"(id: rewrite
kind: rewrite
title: Rewrite
goal: Say it better.
minutes: 2
practices: [listen]
situation: A call.
rounds:
  - id: form
    before: 'Tom: I need it now.'
    hurts: You need a form.
    practice: listen
    why: A closed door.
    options:
      - {text: I am calling Ms Lee for you., good: true, why: A step.}
      - {text: The policy wants a form., why: As closed as before.}
      - {text: You should have asked., why: Blame.}
)";
  files["exercises/order.yaml"] = R"(id: order
kind: order
title: Order
goal: Put the steps in order.
minutes: 2
practices: [listen, calm]
situation: A call.
steps:
  - id: breathe
    text: Breathe out
    practice: calm
    why: First yourself.
  - id: hear
    text: Let her finish
    practice: listen
    why: Nothing else is heard before.
    after: [breathe]
  - id: note
    text: Take notes
    why: While she speaks.
  - id: repeat
    text: Repeat her words
    practice: listen
    why: She can say yes.
    after: [hear, note]
)";
  files["exercises/sort.yaml"] = R"(id: sort
kind: sort
title: Sort
goal: Sort the sentences.
minutes: 2
practices: [calm]
situation: A call.
bins:
  - {id: anger, title: Anger, about: About the trouble.}
  - {id: abuse, title: Abuse}
cards:
  - {id: hours, text: I have waited for hours., bin: anger, practice: calm, why: It is about the wait.}
  - {id: idiot, text: You are an idiot., bin: abuse, practice: calm, why: It is about the person.}
)";
  files["exercises/verbatim.yaml"] = R"(id: verbatim
kind: verbatim
title: Verbatim
goal: Give it back.
minutes: 2
practices: [listen]
situation: A call.
rounds:
  - id: eats
    who: Ines
    says: Since Monday | the printer | eats |  every second page.
    tempting:
      - {text: has problems with, why: Smaller.}
      - {text: a printer, why: There are three.}
    practice: listen
    yes: Yes.
    no: That is not what I said.
    why: They arrived.
)";
  files["exercises/recall.yaml"] = R"(id: recall
kind: recall
title: Recall
goal: Keep the facts.
minutes: 2
practices: [listen]
situation: A call.
notes: true
lines:
  - {who: Mr Adeyemi, says: Room 412., does: shouts}
facts:
  - id: room
    ask: Which room?
    options:
      - {text: '412', good: true, why: As he said.}
      - {text: '421', why: Mixed up.}
    practice: listen
    why: Nobody has to ask again.
)";
  files["exercises/chunk.yaml"] = R"(id: chunk
kind: chunk
title: Chunk
goal: Take it apart.
minutes: 2
practices: [listen]
situation: A call.
who: Ms Okafor
complaint:
  - id: nothing
    words: Nothing works,
    why: A feeling.
  - id: login
    words: I cannot log in
    name: The login
    turn: 1
    practice: listen
    why: Two minutes.
  - id: laptop
    words: and my laptop is not here.
    name: The laptop
    turn: 2
    practice: listen
    why: The sticking point.
)";
  files["exercises/breathe.yaml"] = R"(id: breathe
kind: breathe
title: Breathe
goal: Follow the breath.
minutes: 2
practices: [calm]
situation: Before the next call.
ready:
  - {id: microphone, text: Microphone off, why: It sounds like a sigh.}
breaths: 5
in: 3.5
hold: 1
out: 7
rest: 20
afterwards: Notice your shoulders.
)";
  files["exercises/quiz.yaml"] = R"(id: quiz
kind: quiz
title: Quiz
goal: Answer.
minutes: 2
practices: [listen]
situation: After the lesson.
questions:
  - id: rant
    prompt: What helps most?
    practice: listen
    options:
      - {text: Silence., good: true, why: He goes on.}
      - {text: A question., why: Too early.}
  - id: signs
    prompt: What shows that he has finished?
    several: true
    practice: listen
    options:
      - {text: He says so., good: true, why: Plainly.}
      - {text: He asks you something., good: true, why: It is your turn.}
      - {text: He takes a breath., why: Most go on.}
)";
  files["exercises/debrief.yaml"] = R"(id: debrief
kind: debrief
title: Debrief
goal: Look back.
minutes: 2
practices: [calm]
situation: After a hard call.
fields:
  - {id: happened, ask: 'What happened?', hint: Two sentences.}
plan-why: A plan with its moment is kept.
example-if: a caller shouts
example-then: stay silent
)";
  return files;
}

}  // namespace defuse::pack::authoring
