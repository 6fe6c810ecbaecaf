import { fileURLToPath } from 'node:url';

/** The repository, with a slash at the end. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The site under test; DEFUSE_TEST_SITE names another folder than the built one. */
export const site = process.env.DEFUSE_TEST_SITE || `${root}dist/site`;
export const screenshots = `${root}dist/screenshots`;
