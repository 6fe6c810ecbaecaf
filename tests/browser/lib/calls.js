// Simulated calls, played along the good moves by any hand that can press things and by role and name.
import { expect } from '@playwright/test';

import { core } from './content.js';
import { button } from './page.js';
import { pattern, tr } from './words.js';

/** Every call of the course, as its author wrote it. */
export const { calls } = core;

export const callBy = (channel) => calls().find((call) => call.channel === channel);

const BEGIN = { phone: 'call_begin', desk: 'call_begin_desk', chat: 'call_begin_chat', email: 'call_begin_email' };
export const beginButton = (page, call) => button(page, BEGIN[call.channel]);

const words = ({ says, does }) => {
  if (!says) return does;
  return does ? tr('call_says_does', tr('call_quote', says), does) : tr('call_quote', says);
};

/** The names of the buttons that help, of every beat; the best of a beat first. */
function helping(call, quality) {
  return call.beats.flatMap((beat) => [...(beat.replies ?? []), ...(beat.dates ?? [])]).filter((reply) => reply.quality === quality).map(words);
}

const shown = async (page, names) => {
  const here = await page.getByRole('button').evaluateAll((all) => all.filter((one) => !one.disabled).map((one) => one.getAttribute('aria-label') ?? one.textContent));
  return names.find((name) => here.includes(name));
};

const plain = (page, name) => page.getByRole('button', { name, exact: true });

async function giveBack(hand, page, call) {
  for (const beat of call.beats.filter(({ kind }) => kind === 'verify')) {
    const pieces = beat.words.split('|').map((piece) => piece.trim());
    if ((await button(page, 'verbatim_put', pieces[0]).count()) === 0) continue;
    for (const piece of pieces) await hand.press(button(page, 'verbatim_put', piece).and(page.locator(':enabled')).first());
  }
  await hand.press(button(page, 'call_verify_say'));
}

async function apologise(hand, page, call) {
  for (const beat of call.beats.filter(({ kind }) => kind === 'apology')) {
    if ((await button(page, 'call_apology_put', beat.parts[0].says).count()) === 0) continue;
    for (const wanted of ['failure', 'effect', 'owner']) {
      const part = beat.parts.find((one) => one.part === wanted);
      await hand.press(button(page, 'call_apology_put', part.says));
    }
  }
  await hand.press(button(page, 'call_apology_say'));
}

async function offer(hand, page, call) {
  for (const beat of call.beats.filter(({ kind }) => kind === 'options')) {
    const real = beat.offers.filter((one) => one.real).slice(0, 2);
    const box = (one) => page.getByRole('checkbox', { name: one.says, exact: true });
    if ((await box(real[0]).count()) === 0) continue;
    for (const one of real) await hand.press(box(one), 'Space');
  }
  await hand.press(button(page, 'call_options_say'));
}

/** One good move. Returns what kind it was, or nothing when the call is over. */
export async function goodMove(hand, page, call) {
  if ((await page.locator('[id="call.now"]').count()) === 0) return undefined;
  for (const [key, act] of [
    ['call_verify_say', giveBack],
    ['call_apology_say', apologise],
    ['call_options_say', offer],
  ]) {
    if ((await button(page, key).count()) === 0) continue;
    await act(hand, page, call);
    return key;
  }
  const reads = call.channel === 'chat' || call.channel === 'email';
  const note = page.getByRole('button', { name: pattern(reads ? 'call_read_and_note' : 'call_write_down') });
  const run = button(page, reads ? 'call_read_on' : 'call_let_run');
  if ((await run.count()) > 0) {
    const limit = await shown(page, call.beats.flatMap((beat) => beat.replies ?? []).filter((reply) => reply.stage === 'limit' && reply.quality === 'good').map(words));
    if (limit) await hand.press(plain(page, limit));
    else await hand.press((await note.count()) > 0 ? note : run);
    return 'speech';
  }
  const name = (await shown(page, helping(call, 'good'))) ?? (await shown(page, helping(call, 'fair')));
  await hand.press(plain(page, name));
  return 'reply';
}

/** From the first decision to the review. */
export async function doCall(hand, page, call) {
  for (let turn = 0; turn < 120; ++turn) {
    if ((await goodMove(hand, page, call)) === undefined) break;
  }
  await expect(page.getByRole('heading', { level: 1, name: tr('call_review_title', call.title), exact: true })).toHaveCount(1);
}
