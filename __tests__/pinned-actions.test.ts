import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PINNED } from '../src/report/adoption/pinned-actions.ts';

const ROOT = join(import.meta.dirname, '..');

/** Matches what a step uses, up to the end of its line: the Action, its revision, the comment behind. */
const USES = /(uses: )([\w.-]+\/[\w./-]+)@(\S+)(.*)/g;

/** Matches a full commit, with its version as a comment. */
const FULL = /^[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

const WORKFLOWS = join(ROOT, '.github/workflows');
const ours = readdirSync(WORKFLOWS).map((file) => join(WORKFLOWS, file));
const documents = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((file) => `docs/${file}`)]
  .filter((file) => file.endsWith('.md'))
  .map((file) => join(ROOT, file));

/** The revision of each Action, with its comment: in the workflows of this repository, which Dependabot keeps up to date. */
const pins = new Map(
  ours.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(USES)].map(([, , name = '', revision, comment]) => [
      name,
      `${revision}${comment}`,
    ]),
  ) as [string, string][],
);
const { review, checkout } = PINNED;
pins.set('pss-review/pss-review', review.split('@')[1] ?? '');

describe('Actions', () => {
  it('are named by full commits with their version, one for each', () => {
    for (const path of ours) {
      for (const [text, , name = '', revision, comment] of readFileSync(path, 'utf8').matchAll(USES)) {
        expect(`${revision}${comment}`, text).toMatch(FULL);
        expect(`${revision}${comment}`, text).toBe(pins.get(name));
      }
    }
    expect(checkout).toBe(`actions/checkout@${pins.get('actions/checkout')}`);
  });

  it.each(documents)('are named in %s as in the workflows of this repository', async (path) => {
    const text = readFileSync(path, 'utf8').replace(USES, (uses, start: string, name: string) => {
      // A workflow that is called is the reader's own.
      if (/\.ya?ml$/.test(name)) return uses;
      const pin = pins.get(name);
      expect(pin, `${name}: no workflow of this repository uses it`).toBeDefined();
      return `${start}${name}@${pin}`;
    });
    await expect(text).toMatchFileSnapshot(path);
  });

  it('is this one at a commit of its own history', ({ skip }) => {
    const commit = /@([0-9a-f]{40}) # v\d/.exec(review)?.[1] ?? '';
    expect(commit).toHaveLength(40);
    const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
    if (!existsSync(join(ROOT, '.git')) || git('rev-parse', '--is-shallow-repository') === 'true') {
      skip('the history is not here');
    }
    expect(git('merge-base', commit, 'HEAD')).toBe(commit);
  });
});
