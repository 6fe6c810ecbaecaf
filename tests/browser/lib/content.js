// The course as its author wrote it: what is right and wrong in the exercises is read from here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { parse } from 'yaml';

import { root } from './paths.js';
import { tr } from './words.js';

/** A course of content/packs. @param {string} name */
export function course(name) {
  const folder = `${root}content/packs/${name}`;
  const yaml = (path) => parse(readFileSync(`${folder}/${path}`, 'utf8'));
  const named = (kind) => (existsSync(`${folder}/${kind}`) ? readdirSync(`${folder}/${kind}`) : []);
  const pack = yaml('pack.yaml');
  const items = pack.modules.flatMap((module) => module.items);
  const exercise = (id) => yaml(`exercises/${id}.yaml`);
  const isExercise = (id) => existsSync(`${folder}/exercises/${id}.yaml`);
  return {
    name,
    pack,
    items,
    exercise,
    isExercise,
    /** Every exercise, in the order of the course. */
    exercises: () => items.filter(isExercise).map(exercise),
    /** What the coach looks for. */
    coach: existsSync(`${folder}/coach/en.yaml`) ? yaml('coach/en.yaml') : undefined,
    calls: () => named('calls').filter((file) => file.endsWith('.yaml') && !file.endsWith('.plan.yaml')).sort().map((file) => yaml(`calls/${file}`)),
    /** Title and titles of the pages of a lesson. */
    lesson(id) {
      const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(`${folder}/lessons/${id}.md`, 'utf8'));
      const pages = [...body.matchAll(/^## (.*?)(?: \{#[\w-]+\})?$/gm)].map(([, title]) => title);
      return { ...parse(front), pages };
    },
  };
}

export const core = course('defuse-core');
export const { pack, exercise, exercises, coach, lesson } = core;

/** An example of one of the coach's good moves. */
export const goodMove = (id, rules = coach) => rules.rules.find((rule) => rule.id === id).flags[0];

/** What is read and heard of a moment in a scene. */
export const momentWords = (cue) => (cue.says ? tr('spot_says', cue.caption, cue.says) : cue.caption);

/** The runs of a scene, each with its moments in their order. */
export const runsOf = (spot) => spot.runs.map((run) => ({ ...run, cues: [...run.cues].sort((a, b) => a.at - b.at) }));

/** The run of a scene that begins with these words. */
export function runThatBegins(spot, words) {
  const found = runsOf(spot).filter((run) => momentWords(run.cues[0]) === words);
  if (found.length !== 1) throw new Error(`${found.length} runs of ${spot.id} begin with: ${words}`);
  return found[0];
}

/** For every slip of a mark exercise: its line, the number of its first word, its kind, the wording that is better. */
export function slipsIn(mark) {
  return mark.lines.flatMap((line, lineNumber) =>
    (line.spans ?? [])
      .filter((span) => span.slip)
      .map((span) => ({
        line: lineNumber,
        word: line.text.slice(0, line.text.indexOf(span.words)).split(/\s+/).length - 1, // signs in front of a word are part of it
        words: span.words,
        kind: span.kind,
        better: span.recasts.find((recast) => recast.good).text,
      })),
  );
}
