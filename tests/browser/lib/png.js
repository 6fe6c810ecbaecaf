// Just enough of PNG to look at a screenshot: 8 bits a channel, not interlaced, as browsers write them.
import { inflateSync } from 'node:zlib';

/** @param {Buffer} file @returns {{ width: number, height: number, channels: number, data: Buffer }} */
export function decode(file) {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = file[25] === 6 ? 4 : 3;
  const parts = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const packed = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const data = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = packed[y * (stride + 1)];
    const row = y * stride;
    for (let i = 0; i < stride; ++i) {
      const left = i < channels ? 0 : data[row + i - channels];
      const above = y === 0 ? 0 : data[row + i - stride];
      const corner = y === 0 || i < channels ? 0 : data[row + i - stride - channels];
      data[row + i] = packed[y * (stride + 1) + 1 + i] + [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
    }
  }
  return { width, height, channels, data };
}

function paeth(a, b, c) {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** How many colours there are on a grid of points: one or two on an empty page. The part is in pixels. */
export function colours({ width, height, channels, data }, { x = 0, y = 0, wide = width, high = height, every = 3 } = {}) {
  const seen = new Set();
  for (let row = Math.max(0, y); row < Math.min(height, y + high); row += every) {
    for (let column = Math.max(0, x); column < Math.min(width, x + wide); column += every) {
      seen.add(data.readUIntBE((row * width + column) * channels, 3));
    }
  }
  return seen.size;
}
