// Zip files, as far as tests look into them.
import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';

/** Name -> { method, date, bytes }, by the central directory. @param {Buffer} zip */
export function unzipped(zip) {
  const entries = new Map();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let place = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; --left) {
    const [method, date, packed, nameLength, extra, comment, local] = [zip.readUInt16LE(place + 10), zip.readUInt32LE(place + 12), zip.readUInt32LE(place + 20), zip.readUInt16LE(place + 28), zip.readUInt16LE(place + 30), zip.readUInt16LE(place + 32), zip.readUInt32LE(place + 42)];
    const name = zip.toString('utf8', place + 46, place + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const raw = zip.subarray(start, start + packed);
    assert.ok(!entries.has(name), name);
    entries.set(name, { method, date, bytes: method === 8 ? inflateRawSync(raw) : raw });
    place += 46 + nameLength + extra + comment;
  }
  return entries;
}
