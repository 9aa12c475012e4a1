import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditAnswers } from '../../src/hardening/audit-questions.ts';
import { checklistOf } from '../../src/hardening/hardening-checklist.ts';
import { PRACTICES } from '../../src/hardening/hardening-practices.ts';
import { objectPath } from '../../src/manifest/field-path.ts';
import { containersOf } from '../../src/pss/pod/containers.ts';
import { keyInPod } from '../../src/pss/violation.ts';
import { workloadName } from '../../src/report/names.ts';
import { reachedLevel } from '../../src/scan/reached-level.ts';
import { arbitraryRepository } from '../report/arbitrary-repository.ts';
import { scanOf, scanOfFolder } from '../report/scan-of.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const repository = await scanOfFolder(join(FIXTURES, '../../report/fixtures/repository'));
const judgedWorkloads = repository.manifests.flatMap(({ judged }) => judged);

describe('what is said of each workload', () => {
  test('of a small repository is the text beside it', async () => {
    const text = judgedWorkloads.map(({ workload, asked }) => {
      const { level, next, blocking } = reachedLevel(workload, { version: 'latest' });
      const head = `${workloadName(workload)}: ${level}; ${next ?? 'nothing stricter'}: ${blocking.map(({ check }) => check).join(', ') || 'nothing'}`;
      const questions = auditAnswers(workload).flatMap(({ question, setters }) =>
        setters.map(({ setter, says, path }) => {
          const { line } = workload.locate(path);
          return `  ${question.question} ${setter} (${says}), line ${line}`;
        }),
      );
      const practices = checklistOf(workload, asked).flatMap(({ title, answers }) =>
        answers.map(
          ({ setter, answer, says, violation }) =>
            `  ${answer.padEnd(14)} ${title}: ${setter}: ${says}: ${objectPath(workload, violation)}`,
        ),
      );
      return `${[head, ...questions, ...practices].join('\n')}\n`;
    });
    await expect(text.join('\n')).toMatchFileSnapshot(join(FIXTURES, 'hardening', 'workloads.txt'));
  });

  test('is an answer of the pod, or of every container, to every practice', async () => {
    const scopes = new Map(PRACTICES.map(({ id, scope }) => [id, scope]));
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const scan = await scanOf(files);
        for (const { workload, asked } of scan.manifests.flatMap(({ judged }) => judged)) {
          const names = containersOf(workload.pod).map(({ name }) => name);
          for (const { id, answers, rule } of checklistOf(workload, asked)) {
            const setters = answers.map(({ setter }) => setter);
            if (rule === undefined) expect(setters).toEqual(scopes.get(id) === 'pod' ? ['pod'] : names);
            // Whom a rule speaks of is its own matter, but it says one thing of each.
            else expect(new Set(answers.map(({ violation }) => keyInPod(violation))).size).toBe(answers.length);
          }
        }
      }),
    );
  });

  test('contradicts no check: what a check of the newest version fails is no practice that is followed', async () => {
    const sameAs = new Map([
      ['allowPrivilegeEscalation', 'allowPrivilegeEscalation'],
      ['privileged', 'privileged'],
      ['runAsNonRoot', 'runAsNonRoot'],
      ['seccompProfile_restricted', 'seccompProfile_restricted'],
      ['seLinuxOptions', 'seLinuxOptions'],
    ]);
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const scan = await scanOf(files);
        for (const { workload, verdicts, asked } of scan.manifests.flatMap(({ judged }) => judged)) {
          const rows = new Map(checklistOf(workload, asked).map((row) => [row.id, row.answers]));
          for (const { check, violations } of verdicts.enforce.results) {
            const answers = rows.get(sameAs.get(check) ?? '') ?? [];
            for (const { subject } of violations) {
              const own = answers.filter(({ setter }) => subject.kind === 'container' && setter === subject.name);
              expect(own.map(({ answer }) => answer)).not.toContain('met');
            }
          }
        }
      }),
    );
  });
});

test('practices have ids of their own', () => {
  expect(new Set(PRACTICES.map(({ id }) => id)).size).toBe(PRACTICES.length);
});
