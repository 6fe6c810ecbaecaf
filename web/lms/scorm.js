/** A SCORM LMS of either edition as an adapter: reads what it says, carries out commits. */
import { decimal, duration, milliseconds, share, timespan12 } from './formats.js';
import { ScormCalls } from './scorm_calls.js';
import { Interactions, Objectives } from './scorm_interactions.js';

/**
 * @typedef {import('./types.js').Commit} Commit
 * @typedef {import('./types.js').Answered} Answered
 * @typedef {import('./types.js').Launch} Launch
 * @typedef {'scorm12' | 'scorm2004'} Edition
 */

/** Where each edition keeps what. */
const ELEMENTS = {
  scorm12: {
    prefix: 'LMS',
    end: 'Finish',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    entry: 'cmi.core.entry',
    location: 'cmi.core.lesson_location',
    mostLocation: 255,
    score: 'cmi.core.score',
    totalTime: 'cmi.core.total_time',
    sessionTime: 'cmi.core.session_time',
    timespan: timespan12,
    exit: 'cmi.core.exit',
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    language: 'cmi.student_preference.language',
  },
  scorm2004: {
    prefix: '',
    end: 'Terminate',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    entry: 'cmi.entry',
    location: 'cmi.location',
    mostLocation: 1000,
    score: 'cmi.score',
    totalTime: 'cmi.total_time',
    sessionTime: 'cmi.session_time',
    timespan: duration,
    exit: 'cmi.exit',
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    language: 'cmi.learner_preference.language',
  },
};

/** Calls before the beginning or after the end: the LMS knows no session any more. */
const ENDED = /^(301|1[234][23])$/;
/** Too long, or not of the type, which for suspend data means the same. */
const REFUSED = /^(405|406|407)$/;

export class ScormAdapter {
  /** @param {any} api @param {Edition} edition @param {import('./types.js').Listener} listener */
  constructor(api, edition, listener) {
    this.edition = edition;
    this.e = ELEMENTS[edition];
    this.calls = new ScormCalls(api, this.e.prefix, listener);
    this.interactions = new Interactions(this.calls, edition);
    this.objectives = new Objectives(this.calls, edition);
    this.ended = false;
    /** @type {Launch} */
    this.launch = { profile: 'none' };
    /** @type {string | undefined} */
    this.problem = undefined;
    this.begin();
  }

  begin() {
    // An LMS that has begun by itself says false here and works.
    if (!this.calls.ask('Initialize') && !/^(10[03]|101)$/.test(this.calls.error)) {
      this.problem = `Your learning management system did not start the session (${this.calls.lastErrorText()}).`;
      return;
    }
    const launch = this.read();
    if (!launch) {
      this.problem = `Your learning management system did not answer (${this.calls.lastErrorText()}).`;
      return;
    }
    this.launch = launch;
  }

  /** @returns {Launch | null} null where nothing can be read at all */
  read() {
    const { calls, e } = this;
    const mode = calls.get(e.mode);
    const status = this.readStatus();
    if (!mode && !status.known && ENDED.test(calls.error)) return null;
    const entry = calls.get(e.entry);
    return {
      profile: this.edition,
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      credit: calls.get(e.credit) !== 'no-credit',
      resumed: entry === 'resume',
      completion: status.completion,
      success: status.success,
      score: share(calls.get(this.edition === 'scorm12' ? `${e.score}.raw` : `${e.score}.scaled`), this.edition === 'scorm12' ? 100 : 1),
      mastery:
        this.edition === 'scorm12'
          ? share(calls.get('cmi.student_data.mastery_score'), 100)
          : share(calls.get('cmi.scaled_passing_score'), 1),
      location: calls.get(e.location),
      suspendData: calls.get('cmi.suspend_data'),
      totalTime: milliseconds(calls.get(e.totalTime)),
      learnerId: calls.get(e.learnerId),
      learnerName: calls.get(e.learnerName),
      language: calls.get(e.language),
      audio: this.edition === 'scorm12' && Number(calls.get('cmi.student_preference.audio')) < 0 ? false : undefined,
      launchData: calls.get('cmi.launch_data'),
    };
  }

  /** @returns {Pick<Launch, 'completion' | 'success'> & { known: boolean }} */
  readStatus() {
    if (this.edition === 'scorm12') {
      const status = this.calls.get('cmi.core.lesson_status');
      const done = status === 'passed' || status === 'completed' || status === 'failed';
      return {
        known: status !== '',
        completion: done ? 'completed' : status === 'incomplete' || status === 'browsed' ? 'incomplete' : 'not-attempted',
        success: status === 'passed' || status === 'failed' ? status : 'unknown',
      };
    }
    const completion = this.calls.get('cmi.completion_status');
    const success = this.calls.get('cmi.success_status');
    return {
      known: completion !== '' || success !== '',
      completion: completion === 'completed' || completion === 'incomplete' ? completion : 'not-attempted',
      success: success === 'passed' || success === 'failed' ? success : 'unknown',
    };
  }

  /** All at once and without waiting: the page may be gone afterwards. @param {Commit} commit @returns {Promise<Answered>} */
  commit(commit) {
    return Promise.resolve(this.carryOut(commit));
  }

  /** @param {Commit} commit @returns {Answered} */
  carryOut(commit) {
    if (this.ended) return { answer: 'expired' };
    const { calls } = this;
    if (commit.rewrite) this.interactions.forget();
    if (commit.restate) this.restate(commit);
    for (const interaction of commit.interactions ?? []) this.interactions.write(interaction);
    for (const objective of commit.objectives ?? []) this.objectives.write(objective);
    this.writeStatus(commit);
    const answer = this.writePlace(commit);
    const stored = calls.ask('Commit');
    const error = stored ? '' : calls.lastErrorText();
    const ended = !stored && ENDED.test(calls.error);
    if (commit.finish) this.finish(commit);
    if (stored) return answer;
    return { answer: ended ? 'expired' : 'failed', error };
  }

  /** Whatever the last commit's answer was: some LMSs refuse it on the way out. @param {Commit} commit */
  finish(commit) {
    if (commit.leave && this.edition === 'scorm2004') {
      this.calls.set('adl.nav.request', commit.exit === 'suspend' ? 'suspendAll' : 'exitAll');
    }
    this.calls.ask(this.e.end);
    this.ended = true;
  }

  /**
   * LMSs send what has changed since they last believed to have sent it. So what they may have lost is changed, sent, and changed
   * back. @param {Commit} commit
   */
  restate(commit) {
    const { calls, edition, e } = this;
    calls.set(edition === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status', 'incomplete');
    if (commit.score !== undefined) {
      const near = commit.score > 0 ? commit.score - 1 : 1;
      if (edition === 'scorm2004') calls.set(`${e.score}.scaled`, decimal(near, 1));
      calls.set(`${e.score}.raw`, decimal(near, 100));
    }
    calls.ask('Commit');
  }

  /** @param {Commit} commit */
  writeStatus(commit) {
    const { calls, edition, e } = this;
    if (commit.score !== undefined) {
      if (edition === 'scorm2004') calls.set(`${e.score}.scaled`, decimal(commit.score, 1));
      calls.set(`${e.score}.min`, '0');
      calls.set(`${e.score}.max`, '100');
      calls.set(`${e.score}.raw`, decimal(commit.score, 100));
    }
    if (commit.completion === undefined) return;
    if (edition === 'scorm12') {
      calls.set('cmi.core.lesson_status', commit.lessonStatus ?? 'incomplete');
      return;
    }
    calls.set('cmi.progress_measure', decimal(commit.progress, 1));
    calls.set('cmi.completion_status', commit.completion);
    if (commit.success && commit.success !== 'unknown') calls.set('cmi.success_status', commit.success);
  }

  /** @param {Commit} commit @returns {Answered} */
  writePlace(commit) {
    const { calls, e, edition } = this;
    /** @type {Answered} */
    let answer = { answer: 'stored' };
    if (commit.location) calls.set(e.location, commit.location.slice(0, e.mostLocation));
    if (commit.suspendData !== undefined && !calls.set('cmi.suspend_data', commit.suspendData)) {
      if (REFUSED.test(calls.error)) answer = { answer: 'too-long', error: calls.lastErrorText() };
    }
    calls.set(e.sessionTime, e.timespan(commit.sessionTime));
    calls.set(e.exit, commit.exit === 'normal' && edition === 'scorm12' ? '' : commit.exit);
    return answer;
  }
}
