import { setFlagsFromString } from 'node:v8';

/** How much the heap may grow between two collections of the old generation, in percent of what was live. */
const GROWTH = 30;

/**
 * Has V8 collect garbage early. A scan keeps little and throws away a lot, and where a machine has much memory, V8 lets the
 * garbage grow to several times of what is live before it looks.
 * https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
