// Playwright's test, where every page is watched: an error on the console (a refused policy is one), an uncaught exception or a request
// to another host fails the test that did not expect it.
import { test as base, expect } from '@playwright/test';

export { expect };

const isLocal = (url) => /^(https?:\/\/(127\.0\.0\.1|localhost)[:/]|blob:|data:|about:)/.test(url);

/** Collects what must not happen on any page of a context. */
export function watch(context) {
  const seen = { errors: [], foreign: [] };
  context.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => seen.errors.push(String(error.error())));
  context.on('request', (request) => {
    if (!isLocal(request.url())) seen.foreign.push(request.url());
  });
  return seen;
}

export const test = base.extend({
  /** A pattern that errors on the console may match, where a test breaks something on purpose. */
  expectedErrors: [null, { option: true }],
  seen: [
    async ({ context, expectedErrors }, use) => {
      const seen = watch(context);
      await use(seen);
      expect(seen.errors.filter((text) => !expectedErrors?.test(text))).toEqual([]);
      expect(seen.foreign).toEqual([]);
    },
    { auto: true },
  ],
});
