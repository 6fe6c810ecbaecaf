/** The records of earlier visits, from the browser's storage to the engine, and what there is to say about the storage. */
import { read, write } from './local.js';
import { isExported } from './package.js';
import { bundleRecords, hadRecords, loadRecords } from './storage.js';
import { noteRecords } from './tabs.js';

/** @typedef {Promise<{ records: import('./storage.js').Kept[], evicted: boolean } | { refused: string }>} Stored */

const TOLD = 'defuse.told';

/** Asked for as early as can be, so that it is mostly there when the engine is. @returns {Stored} */
export async function fetchStored() {
  try {
    const records = await loadRecords();
    return { records, evicted: records.length === 0 && (await hadRecords()) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** The last two parts of a host name: near enough to what browsers call a site. @param {string} origin */
function siteOf(origin) {
  try {
    return new URL(origin).hostname.split('.').slice(-2).join('.');
  } catch {
    return '';
  }
}

/** Whether another site's page shows the course: browsers then keep what it stores apart from the course opened by itself. */
function isPartitioned() {
  if (parent === window || isExported) return false;
  const above = [...(location.ancestorOrigins ?? [document.referrer])].filter(Boolean);
  return above.some((origin) => siteOf(origin) !== siteOf(location.origin));
}

/** @param {import('./engine.js').Engine} engine @param {Awaited<Stored>} stored */
export function hand(engine, stored) {
  if ('refused' in stored) return engine.call('storage_refused', stored.refused);
  for (const { bytes } of stored.records) engine.call('record', bytes);
  engine.call('records_end');
  noteRecords(stored.records);
  setTimeout(() => bundleRecords().catch(() => {}), 1000); // the first screen comes first
  if (stored.evicted) engine.call('storage_noticed', 'evicted');
  else if (isPartitioned() && read(TOLD) === '') {
    write(TOLD, 'partitioned');
    engine.call('storage_noticed', 'partitioned');
  }
}
