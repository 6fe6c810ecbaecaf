/**
 * Short, soft sounds, made of noise and tones: nothing to download, nobody's recording. Only after the learner has done something.
 * All go through one gain and a limiter, so that several at once are never louder than one.
 */

/** Of full scale. Each sound is softer than this by itself. */
const LOUDEST = 0.5;

/** @typedef {{ c: BaseAudioContext, out: AudioNode }} Stage */

/** @type {(Stage & { c: AudioContext }) | null} */
let stage = null;

function open() {
  if (!stage) {
    const c = new AudioContext();
    const out = c.createGain();
    out.gain.value = LOUDEST;
    const limiter = c.createDynamicsCompressor();
    limiter.threshold.value = -18;
    limiter.ratio.value = 20;
    limiter.attack.value = 0.002;
    out.connect(limiter).connect(c.destination);
    stage = { c, out };
  }
  if (stage.c.state === 'suspended') stage.c.resume().catch(() => {});
  return stage;
}

/** A gain that rises for a part of the time and falls. @param {Stage} s @param {number} from @param {number} lasts @param {number} loudness @param {number} rise */
function swell({ c, out }, from, lasts, loudness, rise) {
  const gain = c.createGain();
  gain.gain.setValueAtTime(0.0001, from);
  gain.gain.exponentialRampToValueAtTime(loudness, from + lasts * rise);
  gain.gain.exponentialRampToValueAtTime(0.0001, from + lasts);
  gain.connect(out);
  return gain;
}

/**
 * @param {Stage} s @param {number} from @param {number} lasts @param {number[]} pitches in Hz, passed in turn
 * @param {number} loudness @param {OscillatorType} type @param {number} rise
 */
function tone(s, from, lasts, pitches, loudness, type = 'sine', rise = 0.2) {
  const source = s.c.createOscillator();
  source.type = type;
  source.frequency.setValueAtTime(pitches[0], from);
  pitches.forEach((pitch, i) => source.frequency.linearRampToValueAtTime(pitch, from + (lasts * (i + 1)) / pitches.length));
  source.connect(swell(s, from, lasts, loudness, rise));
  source.start(from);
  source.stop(from + lasts);
}

/** Filtered noise that glides from one pitch to another. @param {Stage} s @param {number} from @param {number} lasts @param {number} start @param {number} end @param {number} loudness @param {number} rise */
function air(s, from, lasts, start, end, loudness, rise = 0.2) {
  const buffer = s.c.createBuffer(1, Math.ceil(s.c.sampleRate * lasts), s.c.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; ++i) samples[i] = Math.random() * 2 - 1;
  const noise = s.c.createBufferSource();
  noise.buffer = buffer;
  const filter = s.c.createBiquadFilter();
  filter.type = 'bandpass';
  filter.frequency.setValueAtTime(start, from);
  filter.frequency.exponentialRampToValueAtTime(end, from + lasts);
  filter.Q.value = 0.8;
  noise.connect(filter).connect(swell(s, from, lasts, loudness, rise));
  noise.start(from);
}

/** @param {Stage} s @param {number} now @param {number[]} later @param {number} pitch @param {number} loudness */
function taps(s, now, later, pitch, loudness) {
  later.forEach((delay, i) => air(s, now + delay, 0.045, pitch * (1 + 0.12 * (i % 3)), pitch * 0.7, loudness * (1 - 0.15 * (i % 2)), 0.1));
}

/** Like a small bell, far off. @param {Stage} s @param {number} from @param {number[]} pitches @param {number} loudness */
function bells(s, from, pitches, loudness) {
  pitches.forEach((pitch, i) => {
    tone(s, from + i * 0.13, 0.5, [pitch], loudness, 'sine', 0.03);
    tone(s, from + i * 0.13, 0.25, [pitch * 2], loudness / 5, 'sine', 0.03);
  });
}

/** By the names of acts in the course, an act that makes no noise is not here; and the tones after an answer. @type {Record<string, (s: Stage, now: number) => void>} */
const SOUNDS = {
  whistle: (s, now) => tone(s, now, 0.75, [1150, 1500, 900], 0.2),
  sigh: (s, now) => air(s, now, 1.1, 1100, 420, 0.6),
  tut: (s, now) => taps(s, now, [0, 0.22], 2600, 0.9),
  'oh-no': (s, now) => {
    tone(s, now, 0.26, [330, 340, 320], 0.16, 'triangle');
    tone(s, now + 0.3, 0.42, [262, 250, 214], 0.16, 'triangle');
  },
  'phone-rings': (s, now) =>
    [0, 0.1, 0.2, 0.3, 0.75, 0.85, 0.95, 1.05].forEach((later, i) => tone(s, now + later, 0.09, [i % 2 ? 880 : 1108], 0.16)),
  type: (s, now) => taps(s, now, [0, 0.13, 0.22, 0.38, 0.47, 0.58, 0.74, 0.83, 0.98], 2100, 0.35),
  'drum-fingers': (s, now) => taps(s, now, [0, 0.08, 0.16, 0.24, 0.5, 0.58, 0.66, 0.74], 420, 0.8),
  'hit-desk': (s, now) => {
    // The fist goes up first: the drawing has it down after this time.
    tone(s, now + 0.45, 0.24, [120, 62, 48], 0.42, 'sine', 0.03);
    air(s, now + 0.45, 0.09, 520, 200, 0.45, 0.05);
  },
  yawn: (s, now) => {
    air(s, now, 0.6, 420, 900, 0.3, 0.7);
    tone(s, now + 0.5, 0.9, [270, 310, 240, 170], 0.09, 'triangle', 0.3);
    air(s, now + 0.5, 1, 800, 320, 0.35, 0.3);
  },
  breathe: (s, now) => {
    air(s, now, 0.8, 500, 1000, 0.22, 0.6);
    air(s, now + 0.95, 1.1, 800, 340, 0.3, 0.3);
  },
  'tone-good': (s, now) => bells(s, now, [523, 659], 0.13),
  'tone-look': (s, now) => bells(s, now, [392], 0.12), // no buzzer: there is something to look at
  'tone-done': (s, now) => bells(s, now, [392, 523, 659], 0.12),
};

/** @param {string} name */
export function playSound(name) {
  const sound = SOUNDS[name];
  const active = navigator.userActivation?.hasBeenActive ?? true;
  if (!sound || !active || typeof AudioContext === 'undefined') return;
  const s = open();
  sound(s, s.c.currentTime + 0.02);
}
