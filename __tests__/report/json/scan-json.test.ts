import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIT_QUESTIONS, auditAnswers } from '../../../src/hardening/audit-questions.ts';
import { scanJson } from '../../../src/report/json/scan-json.ts';
import { printScan } from '../../../src/report/scan-printer.ts';
import { folderOf } from '../../../src/repository/paths.ts';
import { levelAchieved } from '../../../src/review/level-achieved.ts';
import type { Scan } from '../../../src/scan/scan.ts';
import { arbitraryRepository } from '../arbitrary-repository.ts';
import { scanOf } from '../scan-of.ts';

interface Reached {
  readonly level: string;
  readonly next: string | null;
}

interface Report {
  readonly results: readonly {
    readonly file: string;
    readonly workload: { readonly namespace: string | null };
    readonly reached: Reached & { readonly blocking: readonly string[] };
    readonly audit: readonly { readonly question: string; readonly line: number }[];
  }[];
  readonly namespaces: readonly (Group & { readonly namespace: string | null })[];
  readonly directories: readonly (Group & { readonly directory: string })[];
}

interface Group {
  readonly workloads: number;
  readonly rejected: number;
  readonly reached: Reached & { readonly blocking: readonly { readonly check: string; readonly workloads: number }[] };
}

const textOf = async (
  scan: Scan,
  ...only: Parameters<typeof scanJson> extends [unknown, ...infer Only] ? Only : never
): Promise<string> => await printScan(scan, scanJson(scan.target, ...only));
const reportOf = async (scan: Scan): Promise<Report> => JSON.parse(await textOf(scan)) as Report;

describe('a scan as JSON', () => {
  it('is written piece by piece as it would be in one go', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const scan = await scanOf(files);
        const text = await textOf(scan);
        expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
      }),
    );
  });

  it('keeps names apart from its own lines', async () => {
    const name = 'a\u2028b\r\u2029c\n';
    const spec = { containers: [{ name: 'app' }] };
    const scan = await scanOf({
      'a.json': JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec }),
    });
    expect(JSON.parse(await textOf(scan))).toMatchObject({ results: [{ workload: { name } }] });
  });

  it('has nothing in it where there was nothing', async () => {
    expect(await textOf(await scanOf({}))).toBe(`{
  "schemaVersion": 1,
  "target": {
    "level": "restricted",
    "version": "latest"
  },
  "results": [],
  "notes": [],
  "notEvaluated": [],
  "other": 0,
  "namespaces": [],
  "directories": [],
  "counts": {
    "workloads": 0,
    "rejected": 0,
    "notEvaluated": 0,
    "notJudged": 0,
    "other": 0
  }
}
`);
  });

  it('says how far namespaces and directories get: as far as all of their workloads', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const scan = await scanOf(files);
        const report = await reportOf(scan);
        const judged = scan.manifests.flatMap((entry) => entry.judged);
        const check = (groups: readonly Group[], keyOf: (one: (typeof judged)[number]) => string, keys: string[]) => {
          expect(keys).toEqual([...new Set(keys)]);
          expect([...keys].sort()).toEqual([...new Set(judged.map(keyOf))].sort());
          for (const [index, group] of groups.entries()) {
            const own = judged.filter((one) => keyOf(one) === keys[index]);
            const level = levelAchieved(own, 'latest');
            expect(group).toMatchObject({ workloads: own.length, reached: { level } });
            expect(group.rejected).toBe(own.filter(({ verdicts }) => !verdicts.enforce.allowed).length);
            const blocking = report.results
              .filter((_, at) => keyOf(judged[at] as (typeof judged)[number]) === keys[index])
              .flatMap(({ reached }) => (reached.level === level ? reached.blocking : []));
            expect(group.reached.blocking.flatMap((one) => Array(one.workloads).fill(one.check)).sort()).toEqual(
              [...blocking].sort(),
            );
          }
        };
        const { namespaces, directories } = report;
        check(
          namespaces,
          ({ workload }) => JSON.stringify(workload.identity.namespace ?? null),
          namespaces.map(({ namespace }) => JSON.stringify(namespace)),
        );
        check(
          directories,
          ({ workload }) => folderOf(workload.file),
          directories.map(({ directory }) => directory),
        );
      }),
    );
  });

  it('answers the questions of operators, and leaves out who answers with no', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), fc.constantFrom(...AUDIT_QUESTIONS), async (files, question) => {
        const scan = await scanOf(files);
        const all = await reportOf(scan);
        const judged = scan.manifests.flatMap((entry) => entry.judged);
        expect(all.results.map(({ audit }) => audit.map((one) => one.question))).toEqual(
          judged.map(({ workload }) =>
            auditAnswers(workload).flatMap((one) => one.setters.map(() => one.question.id as string)),
          ),
        );
        const only = JSON.parse(await textOf(scan, question)) as Report;
        expect(only).toEqual({
          ...all,
          only: question.id,
          results: all.results.filter(({ audit }) => audit.some((one) => one.question === question.id)),
        });
      }),
    );
  });
});
