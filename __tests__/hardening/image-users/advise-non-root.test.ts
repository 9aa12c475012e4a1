import { describe, expect, test } from 'vitest';
import { adviseNonRoot } from '../../../src/hardening/image-users/advise-non-root.ts';
import type { KnownImageUser } from '../../../src/hardening/image-users/known-image-user.ts';
import { runAsNonRoot } from '../../../src/pss/checks/run-as-non-root.ts';
import type { Pod } from '../../../src/pss/pod/pod.ts';

const POD: Pod = { spec: { containers: [{ name: 'web', image: 'ghcr.io/acme/web:1' }] } };

function advised(known: KnownImageUser | undefined): ReturnType<typeof adviseNonRoot> {
  const [violation] = runAsNonRoot.revisions[0]?.evaluate(POD)?.violations ?? [];
  if (violation === undefined) throw new Error('no violation');
  const fix = runAsNonRoot.fix(violation, POD);
  return adviseNonRoot({ check: 'runAsNonRoot', fix, violation, pod: POD, former: undefined }, () => known);
}

describe('the fix of runAsNonRoot', () => {
  test('is safe where the image runs as a number', () => {
    const fix = advised({ kind: 'number', number: 1000, says: 'user 1000, by web/Dockerfile:2' });
    expect(fix).toMatchObject({ class: 'safe', edits: [{ op: 'set', value: true }] });
    expect(fix).not.toHaveProperty('caution');
  });

  test('is careful where only a name tells the Dockerfile', () => {
    const fix = advised({ kind: 'number', number: 1000, isByName: true, says: 'user 1000, by web/Dockerfile:2' });
    expect(fix).toMatchObject({ class: 'careful', edits: [{ op: 'set', value: true }] });
    expect(fix.caution).toBe(
      'Only a name tells that the image is built so, and then it starts: `user 1000, by web/Dockerfile:2`.',
    );
  });

  test('names the number of a user that is only named', () => {
    const fix = advised({ kind: 'name', number: 99, says: 'user haproxy' });
    expect(fix).toMatchObject({ class: 'careful', edits: [{ value: true }, { value: 99 }] });
  });

  test.each(['root', 'no-number', 'name'] as const)('is none where it is %s', (kind) => {
    expect(advised({ kind, says: 'so' })).toMatchObject({ class: 'manual' });
    expect(advised({ kind, says: 'so' })).not.toHaveProperty('edits');
  });

  test('stays as it is where nobody knows', () => {
    expect(advised({ kind: 'unknown', says: 'so' })).toEqual(advised(undefined));
  });
});
