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

/** @param {Engine} engine */
export function watchCanvas(engine) {
  watchSize(engine);
  const scroller = part('scroller');
  scroller.addEventListener('scroll', () => engine.call('scroll', scroller.scrollTop), { passive: true });
  canvas().addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // or it never comes back
    engine.call('context', false);
  });
  canvas().addEventListener('webglcontextrestored', () => engine.call('context', true));
}
