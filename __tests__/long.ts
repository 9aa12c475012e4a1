/**
 * Whether the long tests were asked for: `npm run test:long` tries each law on many of its cases, and `npm test` on some.
 */
export const IS_LONG = process.env['PSS_LONG'] === '1';

/** How many cases a law is tried on: many in the long tests, else a few. */
export function caseCount(few: number, many: number): number {
  return IS_LONG ? many : few;
}
