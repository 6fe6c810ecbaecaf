/** Names of the Experience API and of cmi5. They look like addresses; nothing is ever fetched from them. */
const ADL = 'http://adlnet.gov/expapi';
const CMI5 = 'https://w3id.org/xapi/cmi5';

export const VERBS = {
  initialized: `${ADL}/verbs/initialized`,
  experienced: `${ADL}/verbs/experienced`,
  answered: `${ADL}/verbs/answered`,
  progressed: `${ADL}/verbs/progressed`,
  completed: `${ADL}/verbs/completed`,
  passed: `${ADL}/verbs/passed`,
  failed: `${ADL}/verbs/failed`,
  terminated: `${ADL}/verbs/terminated`,
};
export const ACTIVITY = {
  interaction: `${ADL}/activities/cmi.interaction`,
  lesson: `${ADL}/activities/lesson`,
  course: `${ADL}/activities/course`,
  objective: `${ADL}/activities/objective`,
};
export const CATEGORY = { cmi5: `${CMI5}/context/categories/cmi5`, moveOn: `${CMI5}/context/categories/moveon` };
export const EXTENSION = { masteryScore: `${CMI5}/context/extensions/masteryscore`, progress: `${CMI5}/result/extensions/progress` };
