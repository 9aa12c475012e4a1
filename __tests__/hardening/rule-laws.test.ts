import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedRule } from '../../src/hardening/asked-rule.ts';
import { askRule, violationsUnder } from '../../src/hardening/asked-rule.ts';
import type { Answer } from '../../src/hardening/hardening-rule.ts';
import { ANSWERS } from '../../src/hardening/hardening-rule.ts';
import { HARDENING_RULES } from '../../src/hardening/rules/index.generated.ts';
import type { Pod } from '../../src/pss/pod/pod.ts';
import type { Edit } from '../../src/pss/rule.ts';
import { invalidReasons } from '../../src/pss/validation.ts';
import { formatSetter } from '../../src/pss/violation.ts';
import { caseCount } from '../long.ts';
import { applyEdits } from '../pss/apply-edits.ts';
import { arbitraryContainedPod, arbitrarySurroundings } from './arbitrary-contained-pod.ts';

const RESTRICTED = { level: 'restricted', version: 'latest' } as const;

/** Tries a law on pods, and on what may be known beside them. */
function forAnyPod(law: (pod: Pod, rules: readonly AskedRule[]) => void): void {
  const any = fc.property(arbitraryContainedPod(), arbitrarySurroundings(), (pod, around) => {
    const rules = HARDENING_RULES.map((rule) => askRule({ rule, choice: 'comment' }, around));
    law(pod, rules);
  });
  fc.assert(any, { numRuns: caseCount(300, 3000), seed: 1 });
}

/** The identities of all violations of a pod: of hardening rules, and of the standard. */
function violationsIn(pod: Pod, rules: readonly AskedRule[]): Set<string> {
  const found = violationsUnder(RESTRICTED, rules)(pod);
  return new Set(found.map(({ check, violation }) => `${check} ${formatSetter(violation)}`));
}

/** Why the server refuses a pod, without positions: a fix may remove a container before others. */
function reasonsIn(pod: Pod): string[] {
  return invalidReasons(pod).map((reason) => reason.replaceAll(/\[\d+\]/g, '[]'));
}

describe('of every hardening rule', () => {
  it('the answers say something, no two of them of one setter, and what is asked where they are not met', () => {
    const seen = new Map<string, Set<Answer>>();
    forAnyPod((pod, rules) => {
      for (const { id, answers } of rules) {
        const found = answers(pod);
        const setters = found.map(({ violation }) => `${formatSetter(violation)} ${JSON.stringify(violation.subject)}`);
        expect(setters).toEqual([...new Set(setters)]);
        for (const { answer, says, must } of found) {
          expect(says).toMatch(/^\S.*[^.\s]$/);
          if (answer === 'not met') expect(must).toMatch(/^must .*[^.]$/);
          seen.set(id, (seen.get(id) ?? new Set()).add(answer));
        }
      }
    });
    // Injection, guards of namespaces and policies of run-time tools are seen in what is around a pod.
    for (const [id, answers] of seen) {
      const least = ['image-user', 'injected', 'namespace', 'runtime-policy', 'seccomp'].includes(id) ? 1 : 3;
      expect([id, ANSWERS.filter((answer) => answers.has(answer)).length >= least]).toEqual([id, true]);
    }
  });

  it('a fix has edits or is manual, says what may break, and has a class of its docs', () => {
    forAnyPod((pod, rules) => {
      for (const { answers, fix, docs } of rules) {
        for (const { violation } of answers(pod).filter(({ answer }) => answer === 'not met')) {
          const found = fix(violation, pod);
          expect(found.edits === undefined).toBe(found.class === 'manual');
          expect(found.caution).toMatch(/^[^\s].*\.$/s);
          expect(docs.fix.classes).toContain(found.class);
        }
      }
    });
  });

  it('the edits remove what was asked, bring nothing else, and make nothing invalid', () => {
    forAnyPod((pod, rules) => {
      const before = violationsIn(pod, rules);
      const valid = reasonsIn(pod);
      for (const { id, answers, fix } of rules) {
        for (const { violation } of answers(pod).filter(({ answer }) => answer === 'not met')) {
          const { edits } = fix(violation, pod);
          if (edits === undefined) continue;
          const repaired = applyEdits(pod, edits);
          const after = violationsIn(repaired, rules);
          expect([...after]).not.toContain(`${id} ${formatSetter(violation)}`);
          expect([...before]).toEqual(expect.arrayContaining([...after]));
          expect(valid).toEqual(expect.arrayContaining(reasonsIn(repaired)));
        }
      }
    });
  });

  it('all edits together remove all that was asked, and bring nothing else', () => {
    forAnyPod((pod, rules) => {
      const before = violationsIn(pod, rules);
      const fixes = rules.flatMap(({ id, answers, fix }) =>
        answers(pod)
          .filter(({ answer }) => answer === 'not met')
          .map(({ violation }) => ({ key: `${id} ${formatSetter(violation)}`, ...fix(violation, pod) })),
      );
      // Where a container goes, the paths of other edits are those of other containers: a document's repair knows, this does not.
      const isRemoval = ({ op, path }: Edit): boolean => op === 'remove' && path.length === 3;
      const repairs = fixes.filter(({ edits }) => edits !== undefined && !edits.some(isRemoval));
      const edits = new Map(repairs.flatMap(({ edits = [] }) => edits.map((edit) => [JSON.stringify(edit), edit])));
      const after = violationsIn(applyEdits(pod, [...(edits as Map<string, Edit>).values()]), rules);
      expect([...before]).toEqual(expect.arrayContaining([...after]));
      for (const { key } of repairs) expect([...after]).not.toContain(key);
    });
  });
});
