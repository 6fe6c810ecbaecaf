/**
 * When the page is hidden, comes back or is left. `pagehide` is the last that is sure to be heard; `unload` is not used. In the frames
 * of an LMS there may be nothing else before the page is gone.
 */

/**
 * @param {Window} window
 * @param {{ hidden: () => void, shown: () => void, leaving: (mayReturn: boolean) => void }} hear
 */
export function watchPage(window, hear) {
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') hear.hidden();
    else hear.shown();
  });
  window.addEventListener('pagehide', (event) => hear.leaving(/** @type {PageTransitionEvent} */ (event).persisted));
  window.addEventListener('pageshow', (event) => {
    if (/** @type {PageTransitionEvent} */ (event).persisted) hear.shown();
  });
}
