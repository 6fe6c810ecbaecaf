/**
 * The item being edited, as learners see it: the course itself in a frame, given the pack by message. Nothing that is done in it is
 * kept (web/src/preview.js).
 */
import { button, fill, h } from './dom.js';
import { ask } from './tools.js';
import { t } from './words.js';

/** @typedef {import('./work.js').Work} Work */

const COURSE = '../index.html?preview';
const REFRESH_AFTER = 500;

/** @param {Work} work */
export function makePreview(work) {
  const note = h('p', { class: 'hint', role: 'status' });
  const frame = h('iframe', { title: t('preview_frame') });
  const whole = button(t('preview_whole'), () => show(''), { class: 'small' });
  const again = button(t('preview_again'), () => load(), { class: 'small' });
  /** The pack that the frame plays. @type {Uint8Array | null} */
  let pack = null;
  let address = '#/';
  let revision = -1;
  /** "call/beat" while a call is played from the middle. */
  let from = '';
  let timer = 0;

  function load() {
    if (!pack) return;
    frame.hidden = false;
    const target = `${COURSE}&n=${Date.now()}${address}`;
    // Not through `src`, which would put every refresh into the history.
    if (frame.isConnected && frame.contentWindow && frame.dataset.loaded) frame.contentWindow.location.replace(new URL(target, location.href).href);
    else frame.src = target;
    frame.dataset.loaded = 'true';
  }

  async function refresh() {
    if (!panel.isConnected || panel.hidden || !work.overview) return;
    const ok = work.overview.ok;
    const wanted = from ? `#/call/${from.split('/')[0]}` : work.address();
    if (!ok) return fill(note, pack ? t('preview_old') : t('preview_errors'));
    if (revision !== work.checkedRevision || from !== panel.dataset.from) {
      const now = work.checkedRevision;
      try {
        const fresh = await ask('preview', from);
        const same = pack && pack.length === fresh.length && pack.every((byte, n) => byte === fresh[n]);
        revision = now;
        panel.dataset.from = from;
        fill(note, from ? t('preview_from', from.split('/')[1]) : t('preview_note'));
        if (same && address === wanted) return;
        pack = fresh;
        address = wanted;
        load();
      } catch (error) {
        fill(note, error instanceof Error ? error.message : String(error));
      }
    } else if (address !== wanted) {
      address = wanted;
      if (frame.contentWindow && frame.dataset.loaded) frame.contentWindow.location.replace(`${frame.contentWindow.location.href.split('#')[0]}${wanted}`);
      else load();
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), REFRESH_AFTER);
  }

  /** @param {string} place "call/beat", or empty for the whole */
  function show(place) {
    from = place;
    void refresh();
  }

  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin || event.data?.defusePreview !== 'ready' || !pack) return;
    frame.contentWindow.postMessage({ defusePreview: pack }, location.origin);
  });
  work.addEventListener('checked', soon);
  work.addEventListener('open', () => {
    const callOfPlay = from.split('/')[0];
    if (from && work.overview?.calls.find((one) => one.id === callOfPlay)?.file !== work.path) from = '';
    soon();
  });
  const panel = h('div', { class: 'preview' }, h('div', { class: 'row' }, again, whole), note, frame);
  frame.hidden = true;
  return { panel, show, refresh: soon };
}
