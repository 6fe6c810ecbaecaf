// A whole course in each of the six forms it can be exported for, from the first lesson until it is completed and passed: no call is
// refused, the report has every answer, and an empty browser knows all of it at the next visit. scripts/soak takes the default course
// (DEFUSE_LMS_PACK).
import { course } from './lib/content.js';
import { go } from './lib/page.js';
import { playThrough } from './lib/playthrough.js';
import { FORMS, opened, savedLine } from './lib/systems.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const played = course(process.env.DEFUSE_LMS_PACK || 'template');
const PASSED = { scorm12: ['passed', undefined], 'scorm2004-3': ['completed', 'passed'], 'scorm2004-4': ['completed', 'passed'], cmi5: ['completed', 'passed'], xapi: ['completed', 'passed'], 'a host page': ['completed', 'passed'] };
const VIEW = 'view=document';
// Done or not, and what is written there is private.
const UNSCORED = ['breathe', 'debrief'];
const scoredIds = played.exercises().filter(({ kind }) => !UNSCORED.includes(kind)).map(({ id }) => id);

/** Every answer is complete; SCORM 1.2 has no descriptions. */
function expectComplete(told, kind) {
  for (const answer of told) {
    const where = JSON.stringify(answer);
    expect(answer.type, where).toBeTruthy();
    expect(answer.response, where).toBeTruthy();
    expect(answer.latency, where).toMatch(kind === 'scorm12' ? /^\d{4}:\d\d:\d\d\.\d\d$/ : /^PT/);
    expect(answer.result, where).toMatch(/^(correct|wrong|neutral)$/);
    if (kind !== 'scorm12') expect(answer.description, where).toBeTruthy();
    if (!/^(other|performance)$/.test(answer.type)) expect(answer.correct.length, where).toBeGreaterThan(0);
  }
}

test.use({ expectedErrors: /status of 404/ });

for (const [kind, begin] of Object.entries(FORMS)) {
  test(`lms: ${kind}, the whole course (${played.name})`, async ({ page, browser }) => {
    test.setTimeout(120_000 + played.items.length * 20_000);
    const from = Date.now();
    const system = await begin({ pack: played.name, query: VIEW });
    const frame = await opened(page, system);
    await playThrough(frame, played);
    await expect.poll(() => [system.last().status, system.last().success]).toEqual(PASSED[kind]);
    await expect(savedLine(frame)).toHaveCount(1);
    expect(system.last().suspend.length).toBeLessThanOrEqual(4000);
    const told = system.told();
    const sent = system.sent?.();
    if (kind !== 'a host page') {
      for (const id of scoredIds) expect(told.filter((answer) => answer.id.startsWith(`${id}.`) && answer.result === 'correct'), id).not.toEqual([]);
      for (const { id } of played.calls()) expect(told.filter((answer) => answer.id.startsWith(`${id}.`)), id).not.toEqual([]);
      expectComplete(told, kind);
    }
    if (kind === 'cmi5') for (const verb of ['initialized', 'completed', 'passed']) expect(system.last().verbs.filter((one) => one === verb)).toHaveLength(1);
    expect(await system.wrong(page)).toEqual([]);
    await page.goto('about:blank');
    if (kind === 'cmi5') await expect.poll(() => system.last().ended).toBe(true);

    const again = await begin({ kept: system.kept(), pack: played.name, query: VIEW });
    const elsewhere = await browser.newContext();
    const second = await elsewhere.newPage();
    const resumed = await opened(second, again);
    await go(resumed, '#/progress');
    await expect(resumed.getByText(tr('home_progress_text', played.items.length, played.items.length)).first()).toHaveCount(1);
    await expect(savedLine(resumed)).toHaveCount(1);
    expect([again.last().status, again.last().success]).toEqual(PASSED[kind]);
    expect(await again.wrong(second)).toEqual([]);
    await elsewhere.close();
    await Promise.all([system.close(), again.close()]);
    console.log(JSON.stringify({ soak: 'lms', form: kind, pack: played.name, items: played.items.length, answers: told.length, suspend: system.last().suspend.length, ...sent, seconds: Math.round((Date.now() - from) / 1000), refused: 0 }));
  });
}
