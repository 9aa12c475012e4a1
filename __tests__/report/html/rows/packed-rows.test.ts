import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workloadChecklist } from '../../../../src/report/checklist/workload-checklist.ts';
import { packedRows } from '../../../../src/report/html/rows/packed-rows.ts';
import type { ShownPlace, ShownWorkload } from '../../../../src/report/html/rows/shown-workload.ts';
import { shownWorkload } from '../../../../src/report/html/rows/shown-workload.ts';
import { reportWorkload } from '../../../../src/scan/reported-workload.ts';
import { arbitraryRepository } from '../../arbitrary-repository.ts';
import { scanOf } from '../../scan-of.ts';

const LINKS = { docs: 'https://example.com/docs' };

/** The workloads of files, as the page shows them. */
async function shownIn(files: Readonly<Record<string, string>>): Promise<ShownWorkload[]> {
  const { manifests } = await scanOf(files);
  return manifests.flatMap(({ judged }) =>
    judged.map((one) => shownWorkload(reportWorkload(one), workloadChecklist(one))),
  );
}

function packed(workloads: readonly ShownWorkload[]): string {
  const { see, chunks } = packedRows();
  for (const workload of workloads) see(workload, 0);
  return [...chunks(LINKS)].join('');
}

type Unpacked = string | readonly Unpacked[];

/** What the page's script reads of a row: its texts, without the nodes that they are stored in. */
function unpacked(json: string): unknown[] {
  const { nodes, rows } = JSON.parse(json) as { nodes: (string | number[])[]; rows: [...number[]][] };
  return (rows as unknown as [number, number, number, number, number, number, unknown[], ...string[]][]).map(
    ([head, title, body, namespaces, folder, file, places, ...words]) => {
      const read = (index: number): Unpacked => {
        const node = nodes[index] ?? '';
        if (typeof node !== 'string') return node.map(read);
        const wordOf = (mark: string) => words[mark.charCodeAt(0) - 0x80] ?? String(nodes[folder]);
        return node.replaceAll(/[\u0080-\u009f]/g, wordOf);
      };
      const own = read(file);
      const placesRead = places.map((place) => {
        const [line, doubts = 0, other] = [place].flat() as number[];
        return { file: other === undefined ? own : read(other), line, isExact: doubts % 2 === 0, isLinked: doubts < 2 };
      });
      return [...[head, title, body, namespaces, folder].map(read), placesRead];
    },
  );
}

/** The same of a workload that was not packed. */
function texts(workload: ShownWorkload): unknown[] {
  const { standing, level, next = '', blocking, checks, questions, name, kind, pod = '', place } = workload;
  const places: ShownPlace[] = [];
  const at = (one: ShownPlace): string => {
    const index = places.findIndex(
      ({ file, line, isExact }) =>
        JSON.stringify([file, line, isExact]) === JSON.stringify([one.file, one.line, one.isExact]),
    );
    return String(index === -1 ? places.push(one) - 1 : index);
  };
  at(place);
  const body = [
    workload.builder ?? '',
    workload.policy,
    (workload.message ?? '').split('), '),
    workload.violations.map((each) => [each.check, each.setter, at(each.place), each.field, each.fix, each.mode]),
    String(workload.omitted),
    workload.answers.map((each) => [each.question, each.setter, each.says, at(each.place), each.field]),
    workload.checklist.map(({ title, rows }) => [
      title,
      ...rows.map(({ answer, says, subjects, field }) => [answer, says, subjects, field]),
    ]),
    workload.podPath,
  ];
  return [
    [standing, level, next, blocking, checks, questions],
    [name, kind, pod],
    body,
    workload.namespaces,
    workload.folder,
    places,
  ];
}

describe('workloads as data', () => {
  test('are read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const workloads = await shownIn(files);
        expect(unpacked(packed(workloads))).toEqual(workloads.map(texts));
      }),
      { numRuns: 50 },
    );
  });

  test('are read back where names are words of the page itself', async () => {
    const containers = ['0', '1', 'met', 'enforce', 'restricted', 'line', 'securitycontext'].map((name) => ({ name }));
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'spec', namespace: 'pod' }, spec: { containers } };
    const workloads = await shownIn({ 'pod/0/spec.json': JSON.stringify(pod) });
    expect(workloads).toHaveLength(1);
    expect(unpacked(packed(workloads))).toEqual(workloads.map(texts));
  });

  test('share what only their names tell apart', async () => {
    const pod = (name: string) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name },
      spec: { serviceAccountName: `${name}-account`, containers: [{ name: `${name}-main` }] },
    });
    const files = ['web', 'cart'].map((name) => [`${name}/${name}.json`, JSON.stringify(pod(name))]);
    const { rows } = JSON.parse(packed(await shownIn(Object.fromEntries(files))));
    expect(rows[0].slice(0, 4)).toEqual(rows[1].slice(0, 4));
    expect(rows[0].slice(7)).toEqual(['web', 'web-main', 'web-account']);
  });

  test('come by their rank, and each rank in its order', async () => {
    const pod = (name: string) => JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec: {} });
    const names = ['a', 'b', 'c', 'd', 'e'];
    const workloads = await shownIn(Object.fromEntries(names.map((name) => [`${name}.json`, pod(name)])));
    const { see, chunks } = packedRows();
    for (const [index, workload] of workloads.entries()) see(workload, ([2, 0, 1, 0, 2] as const)[index] ?? 0);
    const { rows } = JSON.parse([...chunks(LINKS)].join(''));
    expect(rows.map((row: unknown[]) => row[7])).toEqual(['b', 'd', 'c', 'a', 'e']);
  });

  test('are nothing but text where HTML has them', async () => {
    const metadata = { name: '</script><!--<script>', namespace: '\u2028&amp;\u0085' };
    const workloads = await shownIn({
      '<!--.json': JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers: [{ name: '<b>' }] } }),
    });
    expect(packed(workloads).replaceAll('\n', '')).not.toMatch(/[<>&\p{Cc}\p{Zl}\p{Zp}]/u);
  });
});
