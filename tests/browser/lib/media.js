// Small pictures and sounds, made here.
import { deflateSync, gzipSync } from 'node:zlib';

/** As gzip ends with it: Node has no function for it before 20.15. @param {Buffer} bytes */
const crc32 = (bytes) => gzipSync(bytes).subarray(-8).readUInt32LE();

/** A red PNG with a blue left half. */
export function png(width, height) {
  const chunk = (type, content) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(content.length);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const row = Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, (_, x) => Buffer.from(x < width / 2 ? [0, 0, 255] : [255, 0, 0]))]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array(height).fill(row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const svg = (width, height, inside) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>\n`;
/** Of silence: frames of 26 ms. */
export const mp3 = (frames) => Buffer.concat(Array(frames).fill(Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(413)])));
