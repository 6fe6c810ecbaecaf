/** The records of earlier visits, from the browser's storage to the engine. */
import { loadRecords } from './storage.js';

/** @typedef {Promise<{ records: Uint8Array[] } | { refused: string }>} Stored */

/** Asked for as early as can be, so that it is mostly there when the engine is. @returns {Stored} */
export function fetchStored() {
  return loadRecords().then(
    (records) => ({ records }),
    (error) => ({ refused: error instanceof Error ? error.message : String(error) }),
  );
}

/** @param {import('./engine.js').Engine} engine @param {Awaited<Stored>} stored */
export function hand(engine, stored) {
  if ('refused' in stored) return engine.call('storage_refused', stored.refused);
  for (const record of stored.records) engine.call('record', record);
  engine.call('records_end');
}
