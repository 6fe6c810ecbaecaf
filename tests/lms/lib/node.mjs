// What browsers have and Node 18, which is Debian 12's, does not.
import { webcrypto } from 'node:crypto';

globalThis.crypto ??= webcrypto;
