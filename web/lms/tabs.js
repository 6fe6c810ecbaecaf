/** One tab saves: the one opened last. Tabs of the same learner and course tell each other; where they cannot, nothing happens. */

/**
 * @param {string} key equal for the same learner and course, see lms::storage_key
 * @param {() => void} taken called once a later tab has taken over
 * @param {() => BroadcastChannel} [open]
 */
export function claimTab(key, taken, open = () => new BroadcastChannel(`defuse.tab.${key}`)) {
  try {
    const channel = open();
    channel.onmessage = () => {
      channel.close();
      taken();
    };
    channel.postMessage('opened');
    return () => channel.close();
  } catch {
    return () => {}; // refused in some frames
  }
}
