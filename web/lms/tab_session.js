/** What a tab remembers of a cmi5 session, so that its page can be loaded again: the token can be fetched only once. */

/** @typedef {{ read: (key: string) => string | null, write: (key: string, value: string) => void }} Memory */

/** Nothing where the browser refuses: then a page that is loaded again needs a new launch. @type {Memory} */
export const tabMemory = {
  read(key) {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // As if there were none.
    }
  },
};

export class TabSession {
  /** @param {string} registration @param {string} fetchUrl @param {Memory} memory */
  constructor(registration, fetchUrl, memory) {
    this.key = `defuse.cmi5.${registration}.${fetchUrl}`;
    this.memory = memory;
    /** `time` is how long the session had lasted. @type {{ token?: string, begun?: boolean, ended?: boolean, time?: number }} */
    this.known = {};
    try {
      this.known = JSON.parse(memory.read(this.key) ?? '{}') ?? {};
    } catch {
      // Somebody else's.
    }
  }

  /** @param {TabSession['known']} news */
  remember(news) {
    this.known = { ...this.known, ...news };
    this.memory.write(this.key, JSON.stringify(this.known));
  }
}
