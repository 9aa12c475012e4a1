import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditAnswers } from '../../src/hardening/audit-questions.ts';
import { hardeningChecklist } from '../../src/hardening/hardening-checklist.ts';
import { PRACTICES } from '../../src/hardening/hardening-practices.ts';
import { containersOf } from '../../src/pss/pod/containers.ts';
import { workloadName } from '../../src/report/names.ts';
import { reachedLevel } from '../../src/scan/reached-level.ts';
import { arbitraryRepository } from '../report/arbitrary-repository.ts';
import { scanOf, scanOfFolder } from '../report/scan-of.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const repository = await scanOfFolder(join(FIXTURES, '../../report/fixtures/repository'));
const workloads = repository.manifests.flatMap(({ manifest }) => manifest.workloads);

describe('what is said of each workload', () => {
  test('of a small repository is the text beside it', async () => {
    const text = workloads.map((workload) => {
      const { level, next, blocking } = reachedLevel(workload, { version: 'latest' });
      const head = `${workloadName(workload)}: ${level}; ${next ?? 'nothing stricter'}: ${blocking.map(({ check }) => check).join(', ') || 'nothing'}`;
      const questions = auditAnswers(workload).flatMap(({ question, setters }) =>
        setters.map(({ setter, says, path }) => {
          const { line } = workload.locate(path);
          return `  ${question.question} ${setter} (${says}), line ${line}`;
        }),
      );
      const practices = hardeningChecklist(workload).flatMap(({ practice, answers }) =>
        answers.map(
          ({ of, answer, says, path }) => `  ${answer.padEnd(14)} ${practice.title}: ${of}: ${says}: ${path}`,
        ),
      );
      return `${[head, ...questions, ...practices].join('\n')}\n`;
    });
    await expect(text.join('\n')).toMatchFileSnapshot(join(FIXTURES, 'hardening', 'workloads.txt'));
  });

  test('is an answer of the pod, or of every container, to every practice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const scan = await scanOf(files);
        for (const workload of scan.manifests.flatMap(({ manifest }) => manifest.workloads)) {
          const names = containersOf(workload.pod).map(({ name }) => name);
          for (const { practice, answers } of hardeningChecklist(workload)) {
            expect(answers.map(({ of }) => of)).toEqual(practice.scope === 'pod' ? ['pod'] : names);
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
      ['seccompProfile_restricted', 'seccompProfile'],
      ['seLinuxOptions', 'seLinuxOptions'],
    ]);
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const scan = await scanOf(files);
        for (const { workload, verdicts } of scan.manifests.flatMap(({ judged }) => judged)) {
          const rows = new Map(hardeningChecklist(workload).map((row) => [row.practice.id, row.answers]));
          for (const { check, violations } of verdicts.enforce.results) {
            const answers = rows.get(sameAs.get(check) ?? '') ?? [];
            for (const { subject } of violations) {
              const own = answers.filter(({ of }) => subject.kind === 'container' && of === subject.name);
              expect(own.map(({ answer }) => answer)).not.toContain('yes');
              expect(own.map(({ answer }) => answer)).not.toContain('by pod');
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
