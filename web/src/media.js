/**
 * The pack's pictures and sounds. Bytes become blobs, and are only ever used as an image or a sound: in a picture that is drawn so no script
 * runs and nothing is loaded, whatever an SVG says. They go by keys that the engine makes of their content.
 */
import { part } from './dom.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {{ address: string, image: HTMLImageElement | null, state: 'waits' | 'decoded' | 'failed' }} Medium */

/** As platform/web/page.h has them. */
const [WAITS, DONE, FAILED] = [0, 1, 2];

/** @type {Map<string, Medium>} */
const media = new Map();
/** @type {{ key: string, audio: HTMLAudioElement } | null} */
let heard = null;

/** To be called when an element has been told which picture it shows. @param {Element} element @param {string | null} key */
export function showMedium(element, key) {
  const address = key === null ? undefined : media.get(key)?.address;
  if (address) element.setAttribute('src', address);
  else element.removeAttribute('src'); // its words stand there
}

/** @param {HTMLImageElement} image @param {number} width @param {number} height */
function inSize(image, width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return canvas;
}

/** @param {() => Engine} engine */
export function mediaFor(engine) {
  function stop() {
    if (!heard) return;
    const { audio } = heard;
    heard = null; // what it says from now on is not heard
    audio.pause();
    audio.removeAttribute('src');
  }

  return {
    takeMedium(/** @type {string} */ key, /** @type {string} */ type, /** @type {BlobPart} */ bytes) {
      const address = URL.createObjectURL(new Blob([bytes], { type }));
      /** @type {Medium} */
      const medium = { address, image: null, state: 'waits' };
      media.set(key, medium);
      if (!type.startsWith('image/')) return;
      const image = new Image();
      medium.image = image;
      const tell = (/** @type {'decoded' | 'failed'} */ state) => {
        medium.state = state;
        engine().call('medium_decoded');
      };
      image.src = address;
      image.decode().then(
        () => tell('decoded'),
        () => tell('failed'),
      );
    },

    /** Into the texture that the engine has bound. */
    uploadPicture(/** @type {string} */ key, /** @type {number} */ width, /** @type {number} */ height) {
      const medium = media.get(key);
      if (!medium?.image || medium.state === 'failed') return FAILED;
      if (medium.state === 'waits') return WAITS;
      const gl = /** @type {HTMLCanvasElement} */ (part('canvas')).getContext('webgl2');
      if (!gl) return FAILED;
      try {
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, inSize(medium.image, width, height));
        return DONE;
      } catch {
        medium.state = 'failed'; // a sandboxed frame may not let it be read
        return FAILED;
      }
    },

    playAudio(/** @type {string} */ key) {
      stop();
      if (!key) return;
      const address = media.get(key)?.address;
      const audio = new Audio();
      const own = { key, audio };
      heard = own;
      const end = (/** @type {boolean} */ failed) => {
        if (heard !== own) return;
        heard = null;
        engine().call('audio_ended', key, failed);
      };
      audio.onended = () => end(false);
      audio.onerror = () => end(true);
      if (!address) return void queueMicrotask(() => end(true));
      audio.src = address;
      audio.play().catch(() => end(true));
    },
  };
}
