/**
 * Several tabs with the same course. What one has kept, the others are told at once; a tab that could not hear looks into the storage
 * when it is shown again.
 *
 * No locks are taken: a record is written once under an id of its own and never changed, so two tabs that write at the same time
 * cannot disagree, whatever the order, and nothing is read before it is written.
 */
import { countRecords, databaseName, loadRecords, watchKept } from './storage.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {{ database: string, id: string, bytes: Uint8Array } | { database: string, erased: true }} Message */

const CHANNEL = 'defuse';

/** Ids of every record that the engine has. @type {Set<string>} */
const known = new Set();

/** @param {Engine} engine @param {Uint8Array[]} records */
function hand(engine, records) {
  if (records.length === 0) return;
  for (const record of records) engine.call('record', record);
  engine.call('records_elsewhere');
}

/** @param {import('./storage.js').Kept[]} records that the engine was given */
export function noteRecords(records) {
  for (const { ids } of records) for (const id of ids) known.add(id);
}

/** What was kept while this tab was frozen, or by one without the channel. @param {Engine} engine */
async function lookAgain(engine) {
  // Reading all is only worth it where there is something new: records are never taken out but all at once.
  if ((await countRecords()) <= known.size) return;
  const fresh = (await loadRecords()).filter(({ ids }) => ids.some((id) => !known.has(id)));
  noteRecords(fresh);
  hand(engine, fresh.map(({ bytes }) => bytes));
}

/** @returns {BroadcastChannel | null} */
function openChannel() {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null; // a frame without an origin, an old browser: looking again is left
  }
}

/**
 * @param {Engine} engine
 * @param {() => void} onErased another tab has erased everything
 */
export function joinTabs(engine, onErased) {
  const channel = openChannel();
  watchKept({
    kept(database, id, bytes) {
      known.add(id);
      channel?.postMessage({ database, id, bytes });
    },
    erased(database) {
      known.clear();
      channel?.postMessage({ database, erased: true });
    },
  });
  const look = () => void lookAgain(engine).catch(() => {});
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
  addEventListener('pageshow', (event) => event.persisted && look());
  channel?.addEventListener('message', ({ data }) => hear(engine, data, onErased));
}

/** @param {Engine} engine @param {Message} message @param {() => void} onErased */
async function hear(engine, message, onErased) {
  if (message.database !== (await databaseName())) return;
  if ('erased' in message) {
    known.clear();
    onErased();
  } else if (!known.has(message.id)) {
    known.add(message.id);
    hand(engine, [message.bytes]);
  }
}
