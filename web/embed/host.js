/** The demo host page: an example for pages of one's own. */
import { browserStore, embed } from './embed.js';

const KEY = 'defuse.host-demo';
const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {{ type: string, [field: string]: any }} message */
function list({ type, ...fields }) {
  const line = document.createElement('li');
  line.textContent = `${type} ${JSON.stringify(fields).slice(0, 200)}`;
  part('log').prepend(line);
}

const course = embed(part('course'), { src: '../index.html?embed', title: 'Defuse: a course about angry customers', ...browserStore(KEY), on: list });

let muted = false;
part('pause').addEventListener('click', () => course.pause());
part('mute').addEventListener('click', () => {
  muted = !muted;
  part('mute').setAttribute('aria-pressed', String(muted));
  course.mute(muted);
});
part('forget').addEventListener('click', () => {
  localStorage.removeItem(KEY);
  location.reload();
});
