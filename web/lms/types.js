/**
 * What crosses between the course and the adapters. A commit is what src/lms/commit.h describes, as JSON: shares are whole
 * ten-thousandths (8250 is 82.5 %), times milliseconds, what is empty is left out.
 *
 * @typedef {{ id: string, text: string, short: string, long: string }} Reply
 *
 * @typedef {object} Interaction
 * @property {string} id
 * @property {number} time
 * @property {'choice'|'sequencing'|'matching'|'fill-in'|'numeric'|'other'} type
 * @property {string} [description]
 * @property {string} [practice]
 * @property {'wrong'|'correct'|'neutral'} result
 * @property {number} [latency]
 * @property {boolean} [anyCorrect]
 * @property {Reply[]} [replies]
 * @property {string[]} [responses] ids of replies, or one text
 * @property {string[]} [correct]
 * @property {string} [responseText] the response in words
 *
 * @typedef {{ id: string, description?: string, score?: number, met?: boolean }} Objective
 *
 * @typedef {object} StatementWish
 * @property {'initialized'|'experienced'|'answered'|'progressed'|'completed'|'passed'|'failed'|'terminated'} verb
 * @property {number} time
 * @property {number} [duration]
 * @property {number} [score]
 * @property {number} [progress]
 * @property {string} [item]
 * @property {string} [title]
 * @property {Interaction} [interaction]
 *
 * @typedef {object} Commit
 * @property {number} number
 * @property {boolean} [first]
 * @property {boolean} [finish]
 * @property {boolean} [leave]
 * @property {boolean} [rewrite]
 * @property {boolean} [restate]
 * @property {'incomplete'|'completed'} [completion]
 * @property {'unknown'|'failed'|'passed'} [success]
 * @property {string} [lessonStatus]
 * @property {number} [score]
 * @property {number} progress
 * @property {string} [location]
 * @property {string} [suspendData]
 * @property {number} sessionTime
 * @property {'suspend'|'normal'|''} exit
 * @property {Interaction[]} [interactions]
 * @property {Objective[]} [objectives]
 * @property {StatementWish[]} [statements]
 *
 * How a commit went; the words of lms::Answer.
 * @typedef {{ answer: 'stored'|'failed'|'too-long'|'unreachable'|'expired', error?: string }} Answered
 *
 * One call of the LMS's interface, for the support panel.
 * @typedef {{ name: string, argument?: string, result: string, error?: string, took: number }} Call
 * @typedef {(call: Call) => void} Listener
 *
 * What an LMS said at the start; launch.js turns it into the text of lms::launch_from_text.
 * @typedef {object} Launch
 * @property {'none'|'scorm12'|'scorm2004'|'cmi5'|'xapi'|'host'} profile
 * @property {'normal'|'browse'|'review'} [mode]
 * @property {boolean} [credit]
 * @property {boolean} [resumed]
 * @property {boolean} [continued] the page was loaded again within a session that is still open,
 * @property {number} [sessionTime] which has lasted so long
 * @property {'not-attempted'|'incomplete'|'completed'} [completion]
 * @property {'unknown'|'failed'|'passed'} [success]
 * @property {number} [score]
 * @property {number} [mastery]
 * @property {string} [location]
 * @property {string} [suspendData]
 * @property {number} [totalTime]
 * @property {string} [learnerId]
 * @property {string} [learnerName]
 * @property {string} [attempt]
 * @property {string} [language]
 * @property {boolean} [audio]
 * @property {string} [launchData]
 *
 * A connection. `commit` does all that must happen before it returns when the page is being left; the promise never rejects.
 * @typedef {object} Adapter
 * @property {Launch} launch
 * @property {string} [problem] one sentence, where an LMS was found that could not be used
 * @property {(commit: Commit) => Promise<Answered>} commit
 * @property {(wish: (what: HostWish) => void) => void} [onWish] hears what the host page asks for
 * @property {(pack: string, title: string) => void} [tellReady] for host pages alone, as the next two
 * @property {(pixels: number) => void} [tellHeight]
 * @property {(message: string) => void} [tellError]
 *
 * @typedef {{ type: 'pause' } | { type: 'mute', on: boolean } | { type: 'locale', tag: string } | { type: 'request-state' }} HostWish
 */
export {};
