import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOf } from '../../src/pss/check-of.ts';
import { evaluate } from '../../src/pss/evaluate.ts';
import type { Pod } from '../../src/pss/pod/pod.ts';
import type { Edit, Violation } from '../../src/pss/rule.ts';
import { invalidReasons } from '../../src/pss/validation.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import { caseCount } from '../long.ts';
import { applyEdits } from './apply-edits.ts';
import { arbitraryPod } from './arbitrary-pod.ts';

const targets: fc.Arbitrary<LevelVersion> = fc.record({
  level: fc.constantFrom('baseline', 'restricted'),
  version: fc.constantFrom('v1.0', 'v1.18', 'v1.24', 'v1.30', 'v1.34', 'v1.37', 'latest'),
});

const identityOf = (check: string, { subject, value }: Violation) => JSON.stringify([check, subject, value]);

function violationsOf(pod: Pod, target: LevelVersion): { check: string; violation: Violation; identity: string }[] {
  return evaluate(pod, target).results.flatMap(({ check, violations }) =>
    violations.map((violation) => ({ check, violation, identity: identityOf(check, violation) })),
  );
}

function forAnyPod(law: (pod: Pod, target: LevelVersion) => void): void {
  fc.assert(fc.property(arbitraryPod(), targets, law), { numRuns: caseCount(100, 300), seed: 1 });
}

describe('of every pod', () => {
  it('a failing check has violations, no two of them of one setter', () => {
    forAnyPod((pod, target) => {
      for (const { violations } of evaluate(pod, target).results) expect(violations).not.toEqual([]);
      const identities = violationsOf(pod, target).map(({ identity }) => identity);
      expect(identities).toEqual([...new Set(identities)]);
    });
  });

  it('violations come in order: the pod, then init, ordinary and ephemeral containers', () => {
    const places = ['initContainers', 'containers', 'ephemeralContainers', 'volumes'];
    const rank = ({ subject }: Violation) =>
      subject.kind === 'pod' ? 0 : (places.indexOf(String(subject.path[1])) + 1) * 100 + Number(subject.path[2]);
    forAnyPod((pod, target) => {
      for (const { violations } of evaluate(pod, target).results) {
        const ranks = violations.map(rank);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }
    });
  });

  it('what a container inherits is a violation of the pod too', () => {
    forAnyPod((pod, target) => {
      const all = violationsOf(pod, target);
      for (const { check, violation } of all) {
        if (violation.inheritedFrom === undefined) continue;
        expect(all).toContainEqual(
          expect.objectContaining({ check, violation: expect.objectContaining({ path: violation.inheritedFrom }) }),
        );
      }
    });
  });
});

describe('of every fix', () => {
  it('there are edits or it is manual, and a caution unless it is safe', () => {
    forAnyPod((pod, target) => {
      for (const { check, violation } of violationsOf(pod, target)) {
        const fix = checkOf(check).fix(violation, pod);
        expect(fix.edits === undefined).toBe(fix.class === 'manual');
        expect(fix.caution === undefined).toBe(fix.class === 'safe');
        expect(checkOf(check).docs.fix.classes).toContain(fix.class);
      }
    });
  });

  it('the edits remove the violation, add none, and make nothing invalid', () => {
    forAnyPod((pod, target) => {
      const before = violationsOf(pod, target);
      const known = before.map(({ identity }) => identity);
      for (const { check, violation, identity } of before) {
        const { edits, podEdits } = checkOf(check).fix(violation, pod);
        for (const variant of [edits, podEdits].filter((list) => list !== undefined)) {
          const fixed = applyEdits(pod, variant);
          const left = violationsOf(fixed, target).map((other) => other.identity);
          expect(left).not.toContain(identity);
          expect(left.filter((other) => !known.includes(other))).toEqual([]);
          const invalid = invalidReasons(pod);
          expect(invalidReasons(fixed).filter((reason) => !invalid.includes(reason))).toEqual([]);
        }
      }
    });
  });

  it('all edits together leave nothing but what is manual', () => {
    forAnyPod((pod, target) => {
      const fixes = violationsOf(pod, target).map(({ check, violation }) => checkOf(check).fix(violation, pod));
      const edits = new Map<string, Edit>(
        fixes.flatMap((fix) => fix.edits ?? []).map((edit) => [JSON.stringify(edit), edit]),
      );
      const fixed = applyEdits(pod, [...edits.values()]);
      const left = violationsOf(fixed, target).filter(
        ({ check, violation }) => checkOf(check).fix(violation, fixed).class !== 'manual',
      );
      expect(left).toEqual([]);
    });
  });
});
