// Stands for the course in leaving.test.mjs: decisions, and what the session says to the adapter when the page is hidden or left.
import { connect } from '../../../web/lms/connect.js';
import { watchPage } from '../../../web/lms/page_events.js';
import { commit } from './samples.mjs';

const wish = (verb) => ({ verb, time: Date.now(), duration: 1000 });
let decisions = 0;
let ended = false;
const adapter = await connect({ kind: 'scorm12', language: 'en', onCall: () => {}, patience: { tries: 0 } });
const here = (more) => commit({ location: `#/decision/${decisions}`, ...more });
await adapter.commit(here({ first: true, statements: [wish('initialized')] }));

watchPage(window, {
  hidden: () => ended || void adapter.commit(here({})),
  shown: () => {},
  leaving: (mayReturn) => {
    if (ended || mayReturn) return;
    ended = true;
    void adapter.commit(here({ finish: true, statements: [wish('terminated')] }));
  },
});
Object.assign(window, { decide: () => ++decisions, ready: true });
