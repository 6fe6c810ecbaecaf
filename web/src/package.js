/** What `defuse export` wrote into index.html of a package: which pack it plays, what it was made for, when it counts as passed. */

const text = document.querySelector('meta[name="defuse-package"]')?.getAttribute('content') ?? '';
const settings = new Map(text.split(' ').map((word) => /** @type {[string, string]} */ (word.split(/=(.*)/, 2))));

/** As a whole, for lms::rules_from_text. Empty in the plain site. */
export const packageText = text;

/** The pack's address beside the page. */
export const packUrl = () => settings.get('pack') || DEFUSE_PACK_URL;

/** 'site' when nothing was exported. */
export const packageKind = () => /** @type {import('../lms/connect.js').PackageKind} */ (settings.get('kind') || 'site');

/** Of the course's texts. */
export const packageLanguage = () => settings.get('language') || 'en';

/** Pages that may embed the course, see web/embed/README.md. */
export const packageHosts = () => settings.get('hosts')?.split(',') ?? ['self'];

/** Exported packages come without the worker that keeps the site for use without a network. */
export const isExported = text !== '';
