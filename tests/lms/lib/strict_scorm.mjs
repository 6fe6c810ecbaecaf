// A strict SCORM API of either edition: knows the elements, their types, lengths and order, and says no to everything else. Where
// real systems are lenient, it is not. It keeps every call, and what was there at the last Commit.

const STRING = (most) => (value) => value.length <= most;
const ONE_OF = (...values) => (value) => values.includes(value);
const MATCH = (pattern) => (value) => pattern.test(value);
const NUMBER = (least, most) => (value) => /^-?\d+(\.\d{1,7})?$/.test(value) && Number(value) >= least && Number(value) <= most;

const TIMESPAN12 = MATCH(/^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/);
const CLOCK = MATCH(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const TIMESPAN2004 = MATCH(/^PT(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/);
const TIMESTAMP = MATCH(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,2}(Z|[+-]\d{2}(:\d{2})?)?)?$/);
const TOKEN = '[A-Za-z0-9_.]{1,250}';

const EDITIONS = {
  scorm12: {
    prefix: 'LMS',
    end: 'Finish',
    notRunning: { Get: '301', Set: '301', Commit: '301', end: '301' },
    refused: '405',
    missing: '401',
    unset: '',
    elements: [
      [/^cmi\.core\.lesson_status$/, ONE_OF('passed', 'completed', 'failed', 'incomplete', 'browsed')],
      [/^cmi\.core\.(exit)$/, ONE_OF('', 'suspend', 'logout', 'time-out'), 'w'],
      [/^cmi\.core\.session_time$/, TIMESPAN12, 'w'],
      [/^cmi\.core\.lesson_location$/, STRING(255)],
      [/^cmi\.core\.score\.(raw|min|max)$/, NUMBER(0, 100)],
      [/^cmi\.suspend_data$/, STRING(4096)],
      [/^cmi\.objectives\.\d+\.id$/, MATCH(/^\S{1,255}$/)],
      [/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, NUMBER(0, 100)],
      [/^cmi\.objectives\.\d+\.status$/, ONE_OF('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')],
      [/^cmi\.interactions\.\d+\.id$/, MATCH(/^\S{1,255}$/), 'w'],
      [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, MATCH(/^\S{1,255}$/), 'w'],
      [/^cmi\.interactions\.\d+\.time$/, CLOCK, 'w'],
      [/^cmi\.interactions\.\d+\.type$/, ONE_OF('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'), 'w'],
      [/^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/, STRING(255), 'w'],
      [/^cmi\.interactions\.\d+\.result$/, ONE_OF('correct', 'wrong', 'unanticipated', 'neutral'), 'w'],
      [/^cmi\.interactions\.\d+\.latency$/, TIMESPAN12, 'w'],
    ],
    start: {
      'cmi.core.lesson_mode': 'normal', 'cmi.core.credit': 'credit', 'cmi.core.entry': 'ab-initio', 'cmi.core.lesson_status': 'not attempted',
      'cmi.core.student_id': '17', 'cmi.core.student_name': 'Okafor, Ada', 'cmi.core.total_time': '0000:00:00.00', 'cmi.launch_data': '',
      'cmi.core.lesson_location': '', 'cmi.suspend_data': '', 'cmi.core.score.raw': '', 'cmi.student_data.mastery_score': '',
      'cmi.student_preference.language': '', 'cmi.student_preference.audio': '0',
    },
  },
  scorm2004: {
    prefix: '',
    end: 'Terminate',
    notRunning: { Get: '123', Set: '133', Commit: '143', end: '113' },
    refused: '406',
    missing: '401',
    unset: '403',
    elements: [
      [/^cmi\.completion_status$/, ONE_OF('completed', 'incomplete', 'not attempted', 'unknown')],
      [/^cmi\.success_status$/, ONE_OF('passed', 'failed', 'unknown')],
      [/^cmi\.progress_measure$/, NUMBER(0, 1)],
      [/^cmi\.exit$/, ONE_OF('', 'suspend', 'logout', 'time-out', 'normal'), 'w'],
      [/^cmi\.session_time$/, TIMESPAN2004, 'w'],
      [/^cmi\.location$/, STRING(1000)],
      [/^cmi\.score\.scaled$/, NUMBER(-1, 1)],
      [/^cmi\.score\.(raw|min|max)$/, NUMBER(-1e9, 1e9)],
      [/^cmi\.suspend_data$/, STRING(4000)], // as the second edition has it; later ones have more
      [/^adl\.nav\.request$/, ONE_OF('suspendAll', 'exitAll', '_none_'), 'w'],
      [/^cmi\.objectives\.\d+\.id$/, MATCH(/^\S{1,4000}$/)],
      [/^cmi\.objectives\.\d+\.score\.scaled$/, NUMBER(-1, 1)],
      [/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, NUMBER(-1e9, 1e9)],
      [/^cmi\.objectives\.\d+\.success_status$/, ONE_OF('passed', 'failed', 'unknown')],
      [/^cmi\.objectives\.\d+\.completion_status$/, ONE_OF('completed', 'incomplete', 'not attempted', 'unknown')],
      [/^cmi\.objectives\.\d+\.description$/, STRING(250)],
      [/^cmi\.interactions\.\d+\.id$/, MATCH(/^\S{1,4000}$/)],
      [/^cmi\.interactions\.\d+\.type$/, ONE_OF('true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric', 'other')],
      [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, MATCH(/^\S{1,4000}$/)],
      [/^cmi\.interactions\.\d+\.timestamp$/, TIMESTAMP],
      [/^cmi\.interactions\.\d+\.(learner_response|correct_responses\.\d+\.pattern)$/, null],
      [/^cmi\.interactions\.\d+\.result$/, (value) => ONE_OF('correct', 'incorrect', 'unanticipated', 'neutral')(value) || NUMBER(-1e9, 1e9)(value)],
      [/^cmi\.interactions\.\d+\.latency$/, TIMESPAN2004],
      [/^cmi\.interactions\.\d+\.description$/, STRING(250)],
    ],
    start: {
      'cmi.mode': 'normal', 'cmi.credit': 'credit', 'cmi.entry': 'ab-initio', 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown',
      'cmi.learner_id': '17', 'cmi.learner_name': 'Ada Okafor', 'cmi.total_time': 'PT0S', 'cmi.learner_preference.language': '',
    },
  },
};

/** The forms of answers in 2004, by type of the interaction. */
const RESPONSES = {
  choice: new RegExp(`^(${TOKEN})?(\\[,\\]${TOKEN})*$`),
  sequencing: new RegExp(`^${TOKEN}(\\[,\\]${TOKEN})*$`),
  matching: new RegExp(`^${TOKEN}\\[\\.\\]${TOKEN}(\\[,\\]${TOKEN}\\[\\.\\]${TOKEN})*$`),
  'fill-in': /^.{0,250}$/,
  numeric: /^-?\d+(\.\d+)?(\[:\]-?\d+(\.\d+)?)?$/,
  other: /^[^]{0,4000}$/,
};

export class StrictScorm {
  /** @param {'scorm12' | 'scorm2004'} edition @param {Record<string, string>} start more elements that are there already */
  constructor(edition, start = {}) {
    this.edition = edition;
    this.rules = EDITIONS[edition];
    this.values = new Map(Object.entries({ ...this.rules.start, ...start }));
    this.committed = new Map(this.values);
    this.state = 'new';
    this.error = '0';
    this.calls = [];
    this.problems = [];
    this.commits = 0;
    this.refuseCommits = 0; // that many
    const { prefix, end } = this.rules;
    this.api = {
      [`${prefix}Initialize`]: (text) => this.answer('Initialize', [text], () => this.initialize()),
      [`${prefix}${end}`]: (text) => this.answer(end, [text], () => this.end()),
      [`${prefix}Commit`]: (text) => this.answer('Commit', [text], () => this.commit()),
      [`${prefix}GetValue`]: (name) => this.answer('GetValue', [name], () => this.get(name)),
      [`${prefix}SetValue`]: (name, value) => this.answer('SetValue', [name, value], () => this.set(name, value)),
      [`${prefix}GetLastError`]: () => this.error,
      [`${prefix}GetErrorString`]: (code) => (code === '0' ? '' : `Error ${code}`),
      [`${prefix}GetDiagnostic`]: () => '',
    };
  }

  answer(name, args, act) {
    this.error = '0';
    if (args.some((one) => typeof one !== 'string')) this.problem(`${name}: arguments are text`);
    const result = act();
    this.calls.push([name, ...args, result, this.error]);
    return result;
  }
  fail(code, why) {
    this.error = code;
    if (why) this.problem(why);
    return 'false';
  }
  /** What no course should do. */
  problem(why) {
    this.problems.push(why);
  }

  initialize() {
    if (this.state !== 'new') return this.fail(this.edition === 'scorm12' ? '101' : '103', 'Initialize twice');
    this.state = 'running';
    return 'true';
  }
  end() {
    if (this.state !== 'running') return this.fail(this.rules.notRunning.end, 'ended twice, or never begun');
    this.state = 'ended';
    if (this.refuseCommits === 0) this.committed = new Map(this.values);
    return 'true';
  }
  commit() {
    if (this.state !== 'running') return this.fail(this.rules.notRunning.Commit);
    ++this.commits;
    if (this.refuseCommits > 0) {
      --this.refuseCommits;
      return this.fail('101');
    }
    this.committed = new Map(this.values);
    return 'true';
  }
  count(list) {
    let n = 0;
    while (this.values.has(`${list}.${n}.id`)) ++n;
    return n;
  }
  get(name) {
    if (this.state !== 'running') {
      this.fail(this.rules.notRunning.Get);
      return '';
    }
    const list = /^(cmi\.(?:interactions|objectives))\._count$/.exec(name);
    if (list) return String(this.count(list[1]));
    const rule = this.rules.elements.find(([pattern]) => pattern.test(name));
    if (rule?.[2] === 'w') {
      this.fail(this.edition === 'scorm12' ? '404' : '405', `${name} is only written`);
      return '';
    }
    if (this.values.has(name)) return this.values.get(name);
    if (rule && this.edition === 'scorm2004') this.fail(this.rules.unset);
    else if (!rule && !/^cmi\.(score\.scaled|scaled_passing_score|launch_data|location|suspend_data)$/.test(name)) this.fail(this.rules.missing);
    else if (this.edition === 'scorm2004') this.fail('403');
    return '';
  }
  set(name, value) {
    if (this.state !== 'running') return this.fail(this.rules.notRunning.Set);
    const rule = this.rules.elements.find(([pattern]) => pattern.test(name));
    if (!rule) return this.fail(name in this.rules.start ? '403' : this.rules.missing, `${name} cannot be set`);
    const item = /^(cmi\.(?:interactions|objectives))\.(\d+)\.(.*)$/.exec(name);
    if (item && !this.inOrder(item[1], Number(item[2]), item[3], value)) return 'false';
    const check = rule[1] ?? RESPONSES[this.values.get(name.replace(/\.(learner_response|correct_responses.*)$/, '.type'))];
    const fits = check instanceof RegExp ? check.test(value) : check?.(value);
    if (!fits) return this.fail(this.rules.refused, `${name}: ${value.slice(0, 80)} (${value.length})`);
    this.values.set(name, value);
    return 'true';
  }
  inOrder(list, index, part, value) {
    const count = this.count(list);
    if (index > count) return this.fail('351', `${list}: index ${index} of ${count}`) !== 'false';
    if (part === 'id') {
      const known = this.values.get(`${list}.${index}.id`);
      if (list.endsWith('objectives') && known !== undefined && known !== value) return this.fail('351', `objective ${index} is ${known}`) !== 'false';
      return true;
    }
    if (index === count) return this.fail('408', `${list}.${index}: id comes first`) !== 'false';
    const needsType = /^(learner_response|student_response|correct_responses|latency|result)/.test(part);
    if (needsType && !this.values.has(`${list}.${index}.type`)) return this.fail('408', `${list}.${index}: type comes before ${part}`) !== 'false';
    return true;
  }
}
