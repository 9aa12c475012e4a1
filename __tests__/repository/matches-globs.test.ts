import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { globFault, matchesGlobs } from '../../src/repository/matches-globs.ts';
import { caseCount } from '../long.ts';

describe('a list of globs', () => {
  it('matches where one of them does, and none takes away', () => {
    const globs = ['deploy/**', '!**/testdata/**'];
    expect(matchesGlobs(globs, 'deploy/a/b.yaml')).toBe(true);
    expect(matchesGlobs(globs, 'deploy/testdata/b.yaml')).toBe(false);
    expect(matchesGlobs(globs, 'other/b.yaml')).toBe(false);
  });

  it('that only takes away takes away from everything', () => {
    expect(matchesGlobs(['!vendor/**'], 'deploy/a.yaml')).toBe(true);
    expect(matchesGlobs(['!vendor/**'], 'vendor/a.yaml')).toBe(false);
  });

  it('knows !(a|b) for a pattern', () => {
    expect(matchesGlobs(['!(web|shop)'], 'logs')).toBe(true);
    expect(matchesGlobs(['!(web|shop)'], 'web')).toBe(false);
  });

  it('tells upper from lower case, and matches the whole of a text', () => {
    expect(matchesGlobs(['CronJob'], 'cronjob')).toBe(false);
    expect(matchesGlobs(['Job'], 'CronJob')).toBe(false);
  });

  it('holds no glob that is very long or deep', () => {
    expect(globFault('a'.repeat(256))).toBeUndefined();
    expect(globFault('a'.repeat(257))).toBe('found 257 characters, expected a pattern of at most 256');
    expect(globFault('+(+(+(+(+(a)))))')).toBeUndefined();
    expect(globFault(`${'+('.repeat(6)}a${')'.repeat(6)}`)).toContain('expected at most 5 brackets in each other');
  });

  it('matches as picomatch does, however many wildcards there are', () => {
    const pieces = ['*', '**', '**/', 'a', 'b', '/', '?', '.', '!(a)', '+(a|b)', '*(a*)', '{a,b}', '[ab]', '@(a|b)'];
    const globs = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
    const texts = fc.array(fc.constantFrom('a', 'b', '/', '.', 'c'), { maxLength: 7 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(globs, fc.array(texts, { maxLength: 10 }), (glob, candidates) => {
        fc.pre(globFault(glob) === undefined && !glob.startsWith('!'));
        // After three stars picomatch 4.0.7 takes a dot for any character.
        fc.pre(!(glob.includes('***') && glob.includes('.')));
        const matches = picomatch(glob, { dot: true, nonegate: true, strictBrackets: true, flags: 's' });
        for (const text of candidates)
          expect([glob, text, matchesGlobs([glob], text)]).toEqual([glob, text, matches(text)]);
      }),
      { numRuns: caseCount(300, 5000) },
    );
  });

  it.for([`${'*a'.repeat(20)}b`, `${'**/a/'.repeat(20)}b`, '+(+(a|aa))b', '+(a|*)+(a|*)b'])(
    'with many wildcards is quick where it does not match: %s',
    (glob) => {
      const began = performance.now();
      expect(matchesGlobs([glob], 'a'.repeat(60))).toBe(false);
      expect(matchesGlobs([glob], 'a/'.repeat(60))).toBe(false);
      expect(performance.now() - began).toBeLessThan(10_000);
    },
  );
});
