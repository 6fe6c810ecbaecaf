/** Interactions and objectives of both editions: which index, in which order, in which form. */
import { clipped, decimal, duration, time12, timespan12, timestamp } from './formats.js';

/**
 * @typedef {import('./types.js').Interaction} Interaction
 * @typedef {import('./types.js').Objective} Objective
 * @typedef {import('./scorm_calls.js').ScormCalls} ScormCalls
 */

/** The default course, done once from end to end, has 1,290. Beyond this a report is of no use to anybody, and some LMSs become slow. */
const MOST_INTERACTIONS = 2000;

/** Not implemented, or not allowed to be written, in either edition: the LMS does without. */
const isMissing = (/** @type {string} */ error) => ['201', '401', '402', '403', '404'].includes(error);

/** Replies as identifiers, ids of texts that are no reply as they are. @param {Interaction} interaction @param {string[]} ids @param {'short' | 'long' | 'id'} form */
function tokens(interaction, ids, form) {
  return ids.map((id) => interaction.replies?.find((reply) => reply.id === id)?.[form] ?? id);
}

/** @param {string[]} ids @param {string} pair @param {string} list */
const paired = (ids, pair, list) =>
  ids.reduce((text, id, index) => (index === 0 ? id : `${text}${index % 2 ? pair : list}${id}`), '');

/**
 * The replies' words give way to their ids where there is no room for all: a list that is cut off would be another answer.
 * @param {Interaction} interaction @param {string[]} ids @param {'short' | 'long' | 'id'} form
 * @param {{ pair: string, list: string, most: number }} signs
 * @returns {string}
 */
function pattern(interaction, ids, form, signs) {
  const { pair, list, most } = signs;
  const parts = tokens(interaction, ids, form);
  const text = interaction.type === 'matching' ? paired(parts, pair, list) : parts.join(list);
  if (text.length > most && form !== 'id' && interaction.replies?.length) return pattern(interaction, ids, 'id', signs);
  return clipped(text, most);
}

/**
 * Words that were typed, for SCORM 2004, where a comma parts up to ten answers: scorm-again, which many systems are made with, takes every
 * comma for such a one, and refuses patterns with a space beside it.
 * @param {string} text
 */
function typed(text) {
  let commas = 0;
  return clipped(text.trim(), 250).trim().replace(/\s*,\s*/g, () => (++commas < 10 ? ',' : ';'));
}

/** Whether the replies' words are in their identifiers; other scripts than the Latin one are not. @param {Interaction} interaction */
const readable = (interaction) =>
  tokens(interaction, interaction.responses ?? [], 'long').every((token, index) => token !== interaction.responses?.[index]);

/** @param {Interaction} interaction */
function description(interaction) {
  const asked = interaction.description ?? '';
  const isText = interaction.type === 'fill-in' || interaction.type === 'numeric' || interaction.type === 'other';
  if (isText || !interaction.responseText || readable(interaction)) return clipped(asked, 250);
  return clipped(`${clipped(asked, 120)} [${interaction.responseText}]`, 250);
}

const EDITIONS = {
  scorm12: {
    signs: { pair: '.', list: ',', most: 255 },
    form: /** @type {const} */ ('short'),
    type: (/** @type {string} */ type) => (type === 'other' ? 'performance' : type),
    time: /** @type {const} */ (['time', time12]),
    response: 'student_response',
    wrong: 'wrong',
    latency: timespan12,
  },
  scorm2004: {
    signs: { pair: '[.]', list: '[,]', most: 4000 },
    form: /** @type {const} */ ('long'),
    type: (/** @type {string} */ type) => type,
    time: /** @type {const} */ (['timestamp', timestamp]),
    response: 'learner_response',
    wrong: 'incorrect',
    latency: duration,
  },
};

export class Interactions {
  /** @param {ScormCalls} calls @param {'scorm12' | 'scorm2004'} edition */
  constructor(calls, edition) {
    this.calls = calls;
    this.edition = edition;
    this.rules = EDITIONS[edition];
    /** Index by id, of what this session has written. @type {Map<string, number>} */
    this.places = new Map();
    this.next = -1; // not asked yet
    this.missing = false;
  }

  /** @returns {boolean} whether there are any to be written to */
  ready() {
    if (this.next >= 0 || this.missing) return !this.missing;
    const count = this.calls.get('cmi.interactions._count');
    if (isMissing(this.calls.error) || !/^\d+$/.test(count)) this.missing = true;
    else this.next = Number(count);
    return !this.missing;
  }

  /** What was written may be lost: write it to new places. */
  forget() {
    this.places.clear();
  }

  /** @param {Interaction} interaction */
  write(interaction) {
    if (!this.ready()) return;
    const known = this.places.get(interaction.id);
    const index = known ?? this.next;
    if (index >= MOST_INTERACTIONS) return;
    const { calls, rules } = this;
    const at = `cmi.interactions.${index}`;
    if (!calls.set(`${at}.id`, clipped(interaction.id, rules.signs.most === 255 ? 255 : 4000))) {
      if (isMissing(calls.error)) this.missing = true;
      return;
    }
    if (known === undefined) {
      this.places.set(interaction.id, index);
      ++this.next;
    }
    calls.set(`${at}.type`, rules.type(interaction.type));
    if (interaction.practice && known === undefined) calls.set(`${at}.objectives.0.id`, interaction.practice);
    const [clock, format] = rules.time;
    calls.set(`${at}.${clock}`, format(interaction.time));
    if (known === undefined) this.writeCorrect(at, interaction);
    this.writeResponse(at, interaction);
    calls.set(`${at}.result`, interaction.result === 'wrong' ? rules.wrong : interaction.result);
    if (interaction.latency) calls.set(`${at}.latency`, rules.latency(interaction.latency));
    if (this.edition === 'scorm2004' && interaction.description) calls.set(`${at}.description`, description(interaction));
  }

  /** @param {string} at @param {Interaction} interaction */
  writeCorrect(at, interaction) {
    const { correct } = interaction;
    if (!correct?.length || interaction.type === 'other') return;
    const alternatives = interaction.anyCorrect ? correct.map((one) => [one]) : [correct];
    alternatives.slice(0, 10).forEach((ids, index) => this.writePattern(`${at}.correct_responses.${index}.pattern`, interaction, ids));
  }

  /** @param {string} at @param {Interaction} interaction */
  writeResponse(at, interaction) {
    const text = interaction.responses?.length ? interaction.responses : [];
    if (text.length) this.writePattern(`${at}.${this.rules.response}`, interaction, text);
  }

  /** With the replies' words; where an LMS refuses them, with the ids alone. @param {string} element @param {Interaction} interaction @param {string[]} ids */
  writePattern(element, interaction, ids) {
    const { rules, calls } = this;
    let value = pattern(interaction, ids, rules.form, rules.signs);
    if (interaction.type === 'numeric' && this.edition === 'scorm2004' && element.endsWith('.pattern')) value = `${value}[:]${value}`;
    if (interaction.type === 'fill-in' && this.edition === 'scorm2004') value = typed(value);
    if (calls.set(element, value) || !interaction.replies?.length) return;
    calls.set(element, pattern(interaction, ids, 'id', rules.signs));
  }
}

export class Objectives {
  /** @param {ScormCalls} calls @param {'scorm12' | 'scorm2004'} edition */
  constructor(calls, edition) {
    this.calls = calls;
    this.edition = edition;
    /** @type {Map<string, number> | null} */
    this.places = null;
    this.missing = false;
    this.next = 0;
  }

  /** An LMS may have made some before we came, from the manifest. */
  find() {
    const count = this.calls.get('cmi.objectives._count');
    this.places = new Map();
    if (isMissing(this.calls.error) || !/^\d+$/.test(count)) {
      this.missing = true;
      return;
    }
    this.next = Number(count);
    for (let index = 0; index < Math.min(this.next, 200); ++index) {
      const id = this.calls.get(`cmi.objectives.${index}.id`);
      if (id) this.places.set(id, index);
    }
  }

  /** @param {Objective} objective */
  write(objective) {
    if (!this.places) this.find();
    if (this.missing || !this.places) return;
    const { calls } = this;
    let index = this.places.get(objective.id);
    if (index === undefined) {
      index = this.next;
      if (!calls.set(`cmi.objectives.${index}.id`, objective.id)) {
        if (isMissing(calls.error)) this.missing = true;
        return;
      }
      ++this.next;
      this.places.set(objective.id, index);
    }
    const at = `cmi.objectives.${index}`;
    if (objective.score !== undefined) this.writeScore(at, objective.score);
    if (this.edition === 'scorm12') {
      calls.set(`${at}.status`, objective.met ? 'passed' : 'incomplete');
      return;
    }
    if (objective.description) calls.set(`${at}.description`, clipped(objective.description, 250));
    if (objective.met) calls.set(`${at}.success_status`, 'passed');
    calls.set(`${at}.completion_status`, objective.met ? 'completed' : 'incomplete');
  }

  /** @param {string} at @param {number} score */
  writeScore(at, score) {
    if (this.edition === 'scorm2004') this.calls.set(`${at}.score.scaled`, decimal(score, 1));
    this.calls.set(`${at}.score.raw`, decimal(score, 100));
    this.calls.set(`${at}.score.min`, '0');
    this.calls.set(`${at}.score.max`, '100');
  }
}
