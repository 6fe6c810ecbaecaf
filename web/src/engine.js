/** The compiled engine's functions with JavaScript's values. See src/platform/web/exports.cpp. */

/** @typedef {import('defuse-engine').EngineModule} EngineModule */

const encoder = new TextEncoder();

export class Engine {
  /** @param {EngineModule} module */
  constructor(module) {
    this.module = module;
  }

  /**
   * Calls with each text or byte array replaced by a pointer and a size; the engine copies what it keeps.
   * @param {string} name
   * @param {...(string | Uint8Array | number | boolean)} values
   */
  call(name, ...values) {
    /** @type {number[]} */
    const plain = [];
    /** @type {number[]} */
    const taken = [];
    for (const value of values) {
      if (typeof value === 'number' || typeof value === 'boolean') {
        plain.push(Number(value));
        continue;
      }
      const bytes = typeof value === 'string' ? encoder.encode(value) : value;
      const pointer = this.module._malloc(bytes.length || 1);
      taken.push(pointer);
      this.module.HEAPU8.set(bytes, pointer);
      plain.push(pointer, bytes.length);
    }
    try {
      return this.module[`_defuse_${name}`](...plain);
    } finally {
      for (const pointer of taken) this.module._free(pointer);
    }
  }
}
