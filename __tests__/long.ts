/**
 * Whether the long tests were asked for: `npm run test:long` tries each law on all of its cases, and `npm test` on some.
 */
export const IS_LONG = process.env['PSS_LONG'] === '1';

/** How many cases a law is tried on: all of them in the long tests, else a few. */
export function caseCount(few: number, all: number): number {
  return IS_LONG ? all : few;
}
