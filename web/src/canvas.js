/** The canvas: WebGL context, exact size in device pixels, scroll position, lost contexts. */
import { part, root } from './dom.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {{ width: number, height: number, pixelWidth: number, pixelHeight: number }} Size */

const canvas = () => /** @type {HTMLCanvasElement} */ (part('canvas'));

/**
 * The engine's own request gets this same context; attributes that its loader cannot ask for are set here.
 * @returns {boolean} whether there is WebGL 2
 */
export function takeContext() {
  try {
    return (
      canvas().getContext('webgl2', {
        alpha: false,
        antialias: false,
        depth: false,
        stencil: false,
        preserveDrawingBuffer: false,
        powerPreference: 'low-power',
      }) !== null
    );
  } catch {
    return false;
  }
}

/** @returns {Size} of the canvas, or of the window while the canvas is hidden */
export function measure() {
  const rect = canvas().getBoundingClientRect();
  const width = rect.width || root.clientWidth || innerWidth;
  const height = rect.height || innerHeight;
  return { width, height, pixelWidth: Math.round(width * devicePixelRatio), pixelHeight: Math.round(height * devicePixelRatio) };
}

/** @param {Engine} engine @param {Size} size */
export function tellSize(engine, size) {
  engine.call('resize', size.width, size.height, size.pixelWidth, size.pixelHeight);
}

/** The element's box in device pixels, where the browser knows it; it is what makes text crisp at odd ratios. */
function watchSize(/** @type {Engine} */ engine) {
  const observer = new ResizeObserver((entries) => {
    const entry = entries[entries.length - 1];
    const size = measure();
    const exact = entry.devicePixelContentBoxSize?.[0];
    if (exact && Math.abs(exact.inlineSize - size.pixelWidth) <= 2) {
      // Further off is an emulated ratio, which the observer does not know.
      size.pixelWidth = exact.inlineSize;
      size.pixelHeight = exact.blockSize;
    }
    tellSize(engine, size);
  });
  try {
    observer.observe(canvas(), { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas());
  }
  addEventListener('resize', () => tellSize(engine, measure()));
  const watchRatio = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        tellSize(engine, measure());
        watchRatio();
      },
      { once: true },
    );
  };
  watchRatio();
}

/** How much of the window the drawn bar takes, above and below; null where nothing lies over it. @type {{ top: number, bottom: number } | null} */
let bar = null;

/** Text fields are real elements over the picture: they end where the drawn bar begins. */
function clipFields() {
  if (!bar) return;
  const page = part('page');
  const { scrollTop, clientHeight } = part('scroller');
  const bottom = page.clientHeight - scrollTop - clientHeight + bar.bottom;
  page.style.clipPath = `inset(${scrollTop + bar.top}px 0 ${Math.max(0, bottom)}px 0)`;
}

/** To be called when what is shown, or the view, has changed. */
export function findBar() {
  const page = part('page');
  const box = document.querySelector('#fixed nav')?.getBoundingClientRect();
  const drawn = root.dataset.view === 'canvas' && page.querySelector('textarea, input, select') !== null;
  bar = null;
  if (!drawn || !box || box.width < innerWidth * 0.9) {
    page.style.clipPath = '';
    return;
  }
  const below = box.top > innerHeight / 2;
  bar = { top: below ? 0 : box.bottom, bottom: below ? innerHeight - box.top : 0 };
  clipFields();
}

/** @param {Engine} engine */
export function watchCanvas(engine) {
  watchSize(engine);
  const scroller = part('scroller');
  const scrolled = () => {
    engine.call('scroll', scroller.scrollTop);
    clipFields();
  };
  scroller.addEventListener('scroll', scrolled, { passive: true });
  canvas().addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // or it never comes back
    engine.call('context', false);
  });
  canvas().addEventListener('webglcontextrestored', () => engine.call('context', true));
}
