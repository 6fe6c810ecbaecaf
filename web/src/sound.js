/** Short sounds, made of noise and tones: nothing to download, nobody's recording. Only after the learner has done something. */

/** @type {AudioContext | null} */
let audio = null;

function context() {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') audio.resume().catch(() => {});
  return audio;
}

/** A gain that rises and falls. @param {AudioContext} c @param {number} from @param {number} lasts @param {number} loudness */
function swell(c, from, lasts, loudness) {
  const gain = c.createGain();
  gain.gain.setValueAtTime(0.0001, from);
  gain.gain.exponentialRampToValueAtTime(loudness, from + lasts * 0.2);
  gain.gain.exponentialRampToValueAtTime(0.0001, from + lasts);
  gain.connect(c.destination);
  return gain;
}

/** @param {AudioContext} c @param {number} from @param {number[]} pitches in Hz, passed in turn @param {number} lasts */
function whistle(c, from, pitches, lasts) {
  const tone = c.createOscillator();
  tone.type = 'sine';
  tone.frequency.setValueAtTime(pitches[0], from);
  pitches.forEach((pitch, i) => tone.frequency.linearRampToValueAtTime(pitch, from + (lasts * (i + 1)) / pitches.length));
  tone.connect(swell(c, from, lasts, 0.12));
  tone.start(from);
  tone.stop(from + lasts);
}

/** @param {AudioContext} c @param {number} from @param {number} lasts @param {number} pitch of the filter @param {number} loudness */
function breath(c, from, lasts, pitch, loudness) {
  const buffer = c.createBuffer(1, Math.ceil(c.sampleRate * lasts), c.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; ++i) samples[i] = Math.random() * 2 - 1;
  const noise = c.createBufferSource();
  noise.buffer = buffer;
  const filter = c.createBiquadFilter();
  filter.type = 'bandpass';
  filter.frequency.setValueAtTime(pitch * 1.6, from);
  filter.frequency.exponentialRampToValueAtTime(pitch * 0.6, from + lasts);
  filter.Q.value = 0.8;
  noise.connect(filter).connect(swell(c, from, lasts, loudness));
  noise.start(from);
}

/** By the names of acts in the course. @type {Record<string, (c: AudioContext, now: number) => void>} */
const SOUNDS = {
  whistle: (c, now) => whistle(c, now, [1150, 1500, 900], 0.75),
  sigh: (c, now) => breath(c, now, 1.1, 700, 0.3),
  tut: (c, now) => [0, 0.22].forEach((later) => breath(c, now + later, 0.05, 2600, 0.5)),
  'glance-at-phone': (c, now) => [0, 0.18].forEach((later) => whistle(c, now + later, [880, 880], 0.12)),
};

/** @param {string} name */
export function playSound(name) {
  const sound = SOUNDS[name];
  const active = navigator.userActivation?.hasBeenActive ?? true;
  if (!sound || !active || typeof AudioContext === 'undefined') return;
  const c = context();
  sound(c, c.currentTime + 0.02);
}
