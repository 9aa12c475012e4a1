import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/pss/check.ts';
import { evaluate, STANDARD } from '../../src/pss/evaluate.ts';
import { invalidReasons } from '../../src/pss/validation.ts';
import { applyEdits } from './apply-edits.ts';
import { readPod } from './read-pod.ts';

const directory = resolve(import.meta.dirname, '../../src/pss/checks');

function fileOf({ id }: Check): string {
  const words = id.replaceAll('_', '-').replaceAll(/([a-z])([A-Z])/g, '$1-$2');
  return `${words.toLowerCase()}.ts`;
}

describe.each(STANDARD.checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const target = { level: check.level, version: 'latest' } as const;
  const bad = readPod(check.docs.example.bad);
  const failureOf = (pod: typeof bad) => evaluate(pod, target).results.find((result) => result.check === id);

  it('has a file of its name', () => {
    expect(existsSync(resolve(directory, fileOf(check)))).toBe(true);
  });

  it('rejects its bad example, which the API server would take otherwise', () => {
    expect(evaluate(bad, target).results.map((result) => result.check)).toContain(id);
    // Of an unmasked /proc outside a user namespace the server's validation speaks first, since it knows the latter.
    if (id !== 'procMount') expect(invalidReasons(bad)).toEqual([]);
  });

  it('takes its good example, and so does every other check of its level', () => {
    const good = readPod(check.docs.example.good);
    expect(evaluate(good, target).message).toBe('');
    expect(invalidReasons(good)).toEqual([]);
  });

  it('repairs its bad example by the fixes of all its violations', () => {
    const fixes = failureOf(bad)?.violations.map((violation) => check.fix(violation, bad)) ?? [];
    if (fixes.some((fix) => fix.class === 'manual')) return;
    expect(
      failureOf(
        applyEdits(
          bad,
          fixes.flatMap((fix) => fix.edits ?? []),
        ),
      ),
    ).toBeUndefined();
  });

  it('documents each of its revisions, and is a sentence where one is due', () => {
    const { docs, revisions } = check;
    expect(docs.what).toMatch(/^[A-Z].*\.$/);
    // One sentence: no full stop but the last, and short enough for a comment.
    expect(docs.why).toMatch(/^[A-Z][^.]*\.$/);
    expect(docs.why.length).toBeLessThanOrEqual(160);
    expect(docs.verify.command).not.toContain('`');
    expect(docs.fix.what).toMatch(/^[A-Z].*\.$/);
    const documented = revisions.length === 1 ? [] : revisions.map(({ since }) => since);
    expect(Object.keys(docs.history ?? {})).toEqual(documented);
  });
});
