// Commits as the course makes them.
export const TIME = Date.UTC(2026, 10, 21, 22, 48, 23, 400);

export const REPLIES = [
  { id: 'a', text: "We don't give access without a form.", short: 'a_We_dont_give_access_without_a_form', long: 'a_We_dont_give_access_without_a_form' },
  { id: 'b', text: 'Ms Lee can allow it. I am calling her now.', short: 'b_Ms_Lee_can_allow_it_I_am_calling_her_now', long: 'b_Ms_Lee_can_allow_it_I_am_calling_her_now' },
  { id: 'c', text: 'Сейчас узнаю.', short: 'c', long: 'c' },
];

export const CHOICE = {
  id: 'say-what-can-be-done.no-access', time: TIME, type: 'choice', description: 'Tom: I need that folder in ten minutes.', practice: 'positive-language',
  result: 'correct', latency: 12505, replies: REPLIES, responses: ['b'], correct: ['b'], responseText: 'Ms Lee can allow it. I am calling her now.',
};
export const MATCHING = {
  id: 'anger-or-abuse', time: TIME, type: 'matching', description: 'Anger or abuse?', result: 'wrong', latency: 3000,
  replies: [
    { id: 'anger', text: 'Anger', short: 'anger_Anger', long: 'anger_Anger' }, { id: 'abuse', text: 'Abuse', short: 'abuse_Abuse', long: 'abuse_Abuse' },
    { id: 'card-1', text: 'Three hours.', short: 'card_1_Three_hours', long: 'card_1_Three_hours' }, { id: 'card-2', text: 'Idiot.', short: 'card_2_Idiot', long: 'card_2_Idiot' },
  ],
  responses: ['card-1', 'abuse', 'card-2', 'abuse'], correct: ['card-1', 'anger', 'card-2', 'abuse'], responseText: 'Three hours.: Abuse; Idiot.: Abuse',
};
export const ALL_KINDS = [
  CHOICE,
  MATCHING,
  { id: 'steps', time: TIME, type: 'sequencing', result: 'correct', replies: REPLIES, responses: ['b', 'a', 'c'], correct: ['b', 'a', 'c'], responseText: 'x' },
  { id: 'own-words', time: TIME, type: 'fill-in', result: 'neutral', responses: ['I am sorry about the three hours. '.repeat(20)], responseText: 'I am sorry' },
  { id: 'word-for-word', time: TIME, type: 'fill-in', result: 'correct', responses: ['Yes, restart it, but after two, and ring me.'], correct: ['Yes, restart it, but after two, and ring me.'], responseText: 'Yes' },
  { id: 'list', time: TIME, type: 'fill-in', result: 'neutral', responses: [` ${'one, two , '.repeat(9)}`], responseText: 'one' },
  { id: 'count', time: TIME, type: 'numeric', result: 'correct', responses: ['4'], correct: ['4'], responseText: '4' },
  { id: 'room', time: TIME, type: 'other', description: 'Arrange the room.', result: 'wrong', responses: ['chair 120,80 facing 90'], responseText: 'chair' },
  { id: 'any', time: TIME, type: 'choice', anyCorrect: true, result: 'correct', replies: REPLIES, responses: ['c'], correct: ['b', 'c'], responseText: 'Сейчас узнаю.', description: 'Who?' },
];

let number = 0;
export const commit = (more = {}) => ({
  number: ++number, completion: 'incomplete', success: 'unknown', lessonStatus: 'incomplete', progress: 2500, location: '#/lesson/a',
  suspendData: `D1${'A'.repeat(40)}${number}`, sessionTime: 61250, exit: 'suspend', ...more,
});
export const OBJECTIVES = [{ id: 'positive-language', description: 'Say what can be done', score: 8250, met: true }, { id: 'let-vent', score: 4000 }];
