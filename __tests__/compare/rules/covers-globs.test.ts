import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversGlobs, mayOverlap } from '../../../src/compare/rules/covers-globs.ts';
import { globFault, matchesGlobs } from '../../../src/repository/matches-globs.ts';

const piece = fc.constantFrom(
  ...['a', 'b', 'ab', '/', '*', '**', '?', '[ab]', '[!a]', '{a,b}', '!(a)', '+(a)', 'a|b', '.', './', '!', '"'],
);
const glob = fc.oneof(
  fc.constantFrom('**', '*', 'a/**', 'a/b/**', 'a*', 'ab*', '**/b', '!a/**', '!ab', 'a/b', 'ab'),
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
);
const globs = fc.array(
  glob.filter((each) => globFault(each) === undefined),
  { maxLength: 3 },
);
/** Paths of files: without empty steps, and without `.` and `..`. */
const path = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'ba', '.a', 'aab'), { minLength: 1, maxLength: 3 })
  .map((steps) => steps.join('/'));

describe('one list of globs beside another', () => {
  it('knows what is wider', () => {
    expect(coversGlobs(['envs/**'], ['envs/dev/**', 'envs/a.yaml'])).toBe(true);
    expect(coversGlobs(['backup-*'], ['backup-db', 'backup-db-*'])).toBe(true);
    expect(coversGlobs(undefined, ['a'])).toBe(true);
    expect(coversGlobs(['a/**', '!b/**'], ['a/x/**'])).toBe(true);
    expect(coversGlobs(['a/**', '!a/x/**'], ['a/x/**'])).toBe(false);
    expect(coversGlobs(['!vendor/**'], undefined)).toBe(false);
    expect(coversGlobs(['envs/dev/**'], ['envs/**'])).toBe(false);
  });

  it('knows what is apart', () => {
    expect(mayOverlap(['envs/dev/**'], ['envs/prod/**'])).toBe(false);
    expect(mayOverlap(['envs/dev/**'], ['**/jobs/**'])).toBe(true);
    expect(mayOverlap(['web'], ['logs'])).toBe(false);
    expect(mayOverlap(['w*'], ['web'])).toBe(true);
    expect(mayOverlap(undefined, ['web'])).toBe(true);
    // A leading `./` is none to a glob.
    expect(mayOverlap(['**'], ['./a'])).toBe(true);
    expect(mayOverlap(['./a/*'], ['a/b'])).toBe(true);
    expect(coversGlobs(['./a/**'], ['a/b'])).toBe(true);
    expect(mayOverlap(['././a'], ['a'])).toBe(true);
    // Behind it, a `!` takes nothing away.
    expect(coversGlobs(['./!a'], ['ab'])).toBe(false);
    expect(coversGlobs(['./!a'], ['!(b)'])).toBe(false);
    expect(coversGlobs(['./!a'], ['\\!a'])).toBe(false);
    expect(coversGlobs(['./b|-'], ['././b|-'])).toBe(false);
    expect(coversGlobs(['**', '!!a'], ['ab'])).toBe(true);
    expect(mayOverlap(['./!a'], ['!(b)'])).toBe(true);
    // Nor are quotes anything.
    expect(mayOverlap(['"prod"'], ['prod'])).toBe(true);
    expect(mayOverlap(['"prod"-*'], ['prod-*'])).toBe(true);
    // A set of characters may hold a slash.
    expect(coversGlobs(['a*'], ['a[!b]c'])).toBe(false);
  });

  it('never takes a list for wider that misses something', () => {
    fc.assert(
      fc.property(globs, globs, path, (wide, narrow, text) => {
        if (matchesGlobs(narrow, text) && coversGlobs(wide, narrow)) {
          expect(matchesGlobs(wide, text), JSON.stringify([wide, narrow, text])).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('never takes two lists for apart that match something in common', () => {
    fc.assert(
      fc.property(globs, globs, path, (a, b, text) => {
        if (matchesGlobs(a, text) && matchesGlobs(b, text)) {
          expect(mayOverlap(a, b), JSON.stringify([a, b, text])).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('covers itself', () => {
    fc.assert(
      fc.property(globs, (list) => {
        expect(coversGlobs(list, list)).toBe(true);
      }),
    );
  });

  it('tries no glob that could take long', () => {
    const slow = `+(+(+(a|aa)+(a|aa)))${'b'.repeat(20)}`;
    expect(coversGlobs([slow], ['a'.repeat(60)])).toBe(false);
    expect(mayOverlap([slow], ['a'.repeat(60)])).toBe(true);
  });
});
