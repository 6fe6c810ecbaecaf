/** Statements of the Experience API, from the course's wishes. */
import { duration, timestamp } from './formats.js';
import { ACTIVITY, CATEGORY, EXTENSION, VERBS } from './iri.js';

/**
 * @typedef {import('./types.js').StatementWish} StatementWish
 * @typedef {import('./types.js').Interaction} Interaction
 *
 * Who, where and in which context, as the launch said.
 * @typedef {object} Frame
 * @property {boolean} cmi5
 * @property {object} actor
 * @property {string} activityId
 * @property {string} registration
 * @property {any} [contextTemplate]
 * @property {number} [mastery] a share
 * @property {string} [platform]
 * @property {string} language of the course's texts
 */

/** Those that cmi5 itself defines; all others are "allowed". */
const DEFINED = new Set(['initialized', 'completed', 'passed', 'failed', 'terminated']);

/** @param {string} text @param {string} language */
const inLanguage = (text, language) => ({ [language || 'en']: text });

/** @param {number} share */
const scaled = (share) => share / 10000;

/** @param {Interaction} interaction @param {string[]} ids */
function joined(interaction, ids) {
  if (interaction.type === 'matching') {
    return ids.reduce((text, id, index) => (index === 0 ? id : `${text}${index % 2 ? '[.]' : '[,]'}${id}`), '');
  }
  return ids.join('[,]');
}

/** @param {Interaction} interaction @param {string} language */
function definition(interaction, language) {
  /** @type {Record<string, unknown>} */
  const made = { type: ACTIVITY.interaction, interactionType: interaction.type };
  if (interaction.description) made.description = inLanguage(interaction.description, language);
  const replies = (interaction.replies ?? []).map(({ id, text }) => ({ id, description: inLanguage(text, language) }));
  if (interaction.type === 'matching' && replies.length) {
    // Pairs come as source and target by turns; ids that were never a target are sources.
    const targets = new Set([...(interaction.correct ?? []), ...(interaction.responses ?? [])].filter((_, index) => index % 2 === 1));
    made.source = replies.filter(({ id }) => !targets.has(id));
    made.target = replies.filter(({ id }) => targets.has(id));
  } else if (replies.length && (interaction.type === 'choice' || interaction.type === 'sequencing')) {
    made.choices = replies;
  }
  if (interaction.correct?.length) {
    made.correctResponsesPattern = interaction.anyCorrect
      ? interaction.correct.map((one) => joined(interaction, [one]))
      : [joined(interaction, interaction.correct)];
  }
  return made;
}

/** An address below the activity's own. @param {Frame} frame @param {string} part */
const below = (frame, part) => `${frame.activityId.replace(/[/#]$/, '')}${frame.activityId.startsWith('urn:') ? ':' : '/'}${encodeURIComponent(part)}`;

/** @param {Frame} frame @param {StatementWish} wish */
function objectOf(frame, wish) {
  if (wish.interaction) {
    return {
      objectType: 'Activity',
      id: below(frame, wish.interaction.id),
      definition: definition(wish.interaction, frame.language),
    };
  }
  if (wish.item) {
    const name = wish.title ? { name: inLanguage(wish.title, frame.language) } : {};
    return { objectType: 'Activity', id: below(frame, wish.item), definition: { type: ACTIVITY.lesson, ...name } };
  }
  return { objectType: 'Activity', id: frame.activityId };
}

/** @param {StatementWish} wish */
function resultOf(wish) {
  const time = duration(wish.duration ?? 0);
  switch (wish.verb) {
    case 'completed':
      return { completion: true, duration: time };
    case 'passed':
    case 'failed':
      return { success: wish.verb === 'passed', duration: time, ...(wish.score === undefined ? {} : { score: { scaled: scaled(wish.score) } }) };
    case 'terminated':
      return { duration: time };
    case 'progressed':
      return { extensions: { [EXTENSION.progress]: Math.floor((wish.progress ?? 0) / 100) } };
    case 'experienced':
      return { completion: true };
    case 'answered': {
      const { interaction } = wish;
      if (!interaction) return undefined;
      return {
        ...(interaction.result === 'neutral' ? {} : { success: interaction.result === 'correct' }),
        response: joined(interaction, interaction.responses ?? []),
        ...(interaction.latency ? { duration: duration(interaction.latency) } : {}),
      };
    }
    default:
      return undefined;
  }
}

/** @param {Frame} frame @param {StatementWish} wish */
function contextOf(frame, wish) {
  const context = JSON.parse(JSON.stringify(frame.contextTemplate ?? {}));
  if (frame.registration) context.registration = frame.registration;
  if (frame.platform) context.platform = frame.platform;
  const activities = (context.contextActivities ??= {});
  const add = (/** @type {string} */ list, /** @type {string} */ id) => {
    activities[list] = [...(Array.isArray(activities[list]) ? activities[list] : []).filter((/** @type {any} */ one) => one.id !== id), { id }];
  };
  if (frame.cmi5 && DEFINED.has(wish.verb)) {
    add('category', CATEGORY.cmi5);
    if (wish.verb === 'completed' || wish.verb === 'passed' || wish.verb === 'failed') add('category', CATEGORY.moveOn);
    if ((wish.verb === 'passed' || wish.verb === 'failed') && wish.score !== undefined && frame.mastery !== undefined) {
      context.extensions = { ...context.extensions, [EXTENSION.masteryScore]: scaled(frame.mastery) };
    }
  }
  if (wish.interaction || wish.item) {
    add('parent', frame.activityId);
    if (wish.interaction?.practice) add('other', below(frame, `practice-${wish.interaction.practice}`));
  }
  if (Object.keys(activities).length === 0) delete context.contextActivities;
  return context;
}

/** @param {Frame} frame @param {StatementWish} wish @param {string} id a UUID */
export function statement(frame, wish, id) {
  const result = resultOf(wish);
  return {
    id,
    timestamp: timestamp(wish.time),
    actor: frame.actor,
    verb: { id: VERBS[wish.verb], display: { en: wish.verb } },
    object: objectOf(frame, wish),
    ...(result ? { result } : {}),
    context: contextOf(frame, wish),
  };
}

/** crypto.randomUUID is there on secure pages alone, and LMSs are served without TLS as well. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
