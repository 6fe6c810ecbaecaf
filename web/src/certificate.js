/** The certificate as a picture: A4 across at 150 dots an inch, drawn on a canvas of its own. Nothing leaves the page. */

const WIDTH = 1754;
const HEIGHT = 1240;
const MARGIN = 150;
const INK = '#1f2a30';
const MUTED = '#54626a';
const PRIMARY = '#0b6e6e';
const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** @typedef {{ values: Record<string, string>, rows: string[][] }} Certificate */

/** Lines of `key<tab>value`; rows have two values. @param {string} text @returns {Certificate} */
export function readCertificate(text) {
  /** @type {Certificate} */
  const certificate = { values: {}, rows: [] };
  for (const line of text.split('\n')) {
    const [key, ...values] = line.split('\t');
    if (key === 'row') certificate.rows.push(values);
    else if (key) certificate.values[key] = values.join(' ');
  }
  return certificate;
}

/** Breaks at spaces. @param {CanvasRenderingContext2D} context @param {string} text @param {number} width */
function wrapped(context, text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (lines[lines.length - 1] === '' || context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** @param {CanvasRenderingContext2D} context @param {Certificate} certificate */
function draw(context, { values, rows }) {
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.strokeStyle = PRIMARY;
  context.lineWidth = 6;
  context.strokeRect(60, 60, WIDTH - 120, HEIGHT - 120);
  context.lineWidth = 1.5;
  context.strokeRect(76, 76, WIDTH - 152, HEIGHT - 152);
  let y = MARGIN;
  /** @param {string} text @param {number} size @param {string} colour @param {string} [weight] */
  const write = (text, size, colour, weight = '400') => {
    let fitted = size;
    context.font = `${weight} ${fitted}px ${FONT}`;
    // A very long name gets smaller rather than leaving the page; longer texts go over several lines.
    while (weight === '600' && fitted > 24 && context.measureText(text).width > WIDTH - 2 * MARGIN) {
      fitted -= 2;
      context.font = `${weight} ${fitted}px ${FONT}`;
    }
    context.fillStyle = colour;
    for (const line of wrapped(context, text, WIDTH - 2 * MARGIN)) {
      y += size * 1.4;
      context.fillText(line, MARGIN, y);
    }
  };
  write(values.product ?? '', 34, PRIMARY, '600');
  write(values.heading ?? '', 64, INK, '600');
  if (values.course) write(values.course, 34, MUTED);
  y += 34;
  write(values.name ?? '', 58, INK, '600');
  write(values.statement ?? '', 32, INK);
  y += 30;
  const columns = rows.length > 4 ? 2 : 1;
  const wide = (WIDTH - 2 * MARGIN) / columns;
  const perColumn = Math.ceil(rows.length / columns);
  const line = Math.min(50, (HEIGHT - 210 - y) / Math.max(1, perColumn));
  context.font = `400 ${Math.min(28, line * 0.62)}px ${FONT}`;
  context.fillStyle = INK;
  rows.forEach(([name, score], n) => {
    const x = MARGIN + Math.floor(n / perColumn) * wide;
    const at = y + ((n % perColumn) + 1) * line;
    context.textAlign = 'right';
    context.fillText(score, x + 90, at);
    context.textAlign = 'left';
    context.fillText(name, x + 115, at, wide - 150);
  });
  context.font = `400 30px ${FONT}`;
  context.fillStyle = MUTED;
  context.fillText(values.date ?? '', MARGIN, HEIGHT - 130);
}

/** @param {string} text as readCertificate takes it @returns {Promise<Uint8Array | null>} a PNG; null where a canvas is refused */
export async function certificatePicture(text) {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) return null;
  draw(context, readCertificate(text));
  /** @type {Blob | null} */
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob && new Uint8Array(await blob.arrayBuffer());
}
