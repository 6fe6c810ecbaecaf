/** The certificate as a picture: A4 across at 150 dots an inch, drawn on a canvas of its own. Nothing leaves the page. */

const WIDTH = 1754;
const HEIGHT = 1240;
const MARGIN = 150;
const INK = '#1f2a30';
const MUTED = '#54626a';
const PRIMARY = '#0b6e6e';
const LINE = '#d8dee0';
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

/** A frame of a thick and a thin line. @param {CanvasRenderingContext2D} context */
function frame(context) {
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.strokeStyle = PRIMARY;
  for (const [inset, thick] of [[60, 6], [76, 1.5]]) {
    context.lineWidth = thick;
    context.strokeRect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset);
  }
}

/** A seal: a ring of notches around a tick. @param {CanvasRenderingContext2D} context @param {number} x @param {number} y */
function seal(context, x, y) {
  const notches = 24;
  context.fillStyle = PRIMARY;
  context.beginPath();
  for (let n = 0; n < 2 * notches; ++n) {
    const radius = n % 2 ? 56 : 64;
    const angle = (n * Math.PI) / notches;
    context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  context.fill();
  context.strokeStyle = '#ffffff';
  context.lineWidth = 3;
  context.beginPath();
  context.arc(x, y, 47, 0, 2 * Math.PI);
  context.stroke();
  context.lineWidth = 9;
  context.lineCap = context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x - 20, y + 2);
  context.lineTo(x - 6, y + 17);
  context.lineTo(x + 21, y - 15);
  context.stroke();
}

/** Modules and their scores, between `top` and `bottom`. @param {CanvasRenderingContext2D} context @param {string[][]} rows @param {number} top @param {number} bottom */
function table(context, rows, top, bottom) {
  const columns = rows.length > 4 ? 2 : 1;
  const gap = 100;
  const wide = columns === 2 ? (WIDTH - 2 * MARGIN - 160 - gap) / 2 : 760;
  const left = (WIDTH - columns * wide - (columns - 1) * gap) / 2;
  const perColumn = Math.ceil(rows.length / columns);
  const line = Math.min(50, (bottom - top) / Math.max(1, perColumn));
  context.font = `400 ${Math.min(28, line * 0.62)}px ${FONT}`;
  rows.forEach(([name, score], n) => {
    const x = left + Math.floor(n / perColumn) * (wide + gap);
    const y = top + ((n % perColumn) + 0.75) * line;
    context.fillStyle = INK;
    context.textAlign = 'left';
    context.fillText(name, x, y, wide - 120);
    context.textAlign = 'right';
    context.fillText(score, x + wide, y);
    context.fillStyle = LINE;
    context.fillRect(x, y + line * 0.3, wide, 1.5);
  });
}

/** @param {CanvasRenderingContext2D} context @param {Certificate} certificate */
function draw(context, { values, rows }) {
  frame(context);
  let y = MARGIN;
  /** Centred. @param {string} text @param {number} size @param {string} colour @param {string} [weight] */
  const write = (text, size, colour, weight = '400') => {
    const widest = WIDTH - 2 * MARGIN - (weight === '600' ? 0 : 160);
    let fitted = size;
    context.font = `${weight} ${fitted}px ${FONT}`;
    // A very long name gets smaller rather than leaving the page; longer texts go over several lines.
    while (weight === '600' && fitted > 24 && context.measureText(text).width > widest) {
      fitted -= 2;
      context.font = `${weight} ${fitted}px ${FONT}`;
    }
    context.fillStyle = colour;
    context.textAlign = 'center';
    for (const line of wrapped(context, text.replace(/ %/g, '\u00a0%'), widest)) {
      y += size * 1.4;
      context.fillText(line, WIDTH / 2, y);
    }
  };
  write(values.product ?? '', 34, PRIMARY, '600');
  write(values.heading ?? '', 64, INK, '600');
  if (values.course) write(values.course, 34, MUTED);
  y += 50;
  write(values.name ?? '', 66, INK, '600');
  context.fillStyle = PRIMARY;
  context.fillRect(WIDTH / 2 - 330, y + 26, 660, 3);
  y += 44;
  write(values.statement ?? '', 32, INK);
  table(context, rows, y + 40, HEIGHT - 330);
  seal(context, WIDTH / 2, HEIGHT - 235);
  y = HEIGHT - 170;
  write(values.date ?? '', 30, MUTED);
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
