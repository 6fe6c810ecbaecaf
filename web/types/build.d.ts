// What scripts/build gives to the page's sources.

/** Where the compiled engine and the default pack lie, relative to the page, with their content's hash as `?v=`. */
declare const DEFUSE_WASM_URL: string;
declare const DEFUSE_STYLE_URL: string; // the page's own style once more, as a file
declare const DEFUSE_LESSONS: { ids: string[]; version: string }; // whose first pages lie in lessons/
declare const DEFUSE_REST_URL: string; // what of the engine the first screen does not need
declare const DEFUSE_PACK_URL: string;
/** A hash of everything shipped: equal builds have equal versions. */
/** Whether this build keeps itself offline: the site does, packages for an LMS do not. */
declare const DEFUSE_OFFLINE: boolean;
declare const DEFUSE_MANIFEST_URL: string; // what makes it an application that can be installed
/** What the service worker keeps. */
declare const DEFUSE_RELEASE: { version: string; files: Record<string, string> };
declare const DEFUSE_LANGUAGES: string; // a hash of the words of the interface
declare const DEFUSE_LMS_URL: string; // the script that talks to learning management systems
declare const DEFUSE_LMS_END_URL: string; // its worker: web/lms/end_worker.js
declare const DEFUSE_VERSION: string;
/** Of the workshop: the tools and the script around them, and hashes of its words and of what it hands out. */
declare const DEFUSE_TOOLS_URL: string;
declare const DEFUSE_WORKSHOP_WORKER: string;
declare const DEFUSE_WORKSHOP_WORDS: string;
declare const DEFUSE_WORKSHOP_SITE: string;

/** Emscripten's loader as a function. It reads its options from the object (wasmBinary, canvas, onRuntimeInitialized,
 * onAbort, functions that the engine calls) and puts the exports on it (`_name`, HEAPU8), and runs main(). */
declare module 'defuse-engine' {
  export interface EngineModule {
    canvas?: HTMLCanvasElement;
    wasmBinary?: ArrayBuffer;
    onRuntimeInitialized?: () => void;
    onAbort?: (what: unknown) => void;
    print?: (text: string) => void;
    printErr?: (text: string) => void;
    HEAPU8: Uint8Array;
    _malloc(size: number): number;
    _free(pointer: number): void;
    [name: string]: any;
  }
  export function startEngine(module: Partial<EngineModule>): void;
}
