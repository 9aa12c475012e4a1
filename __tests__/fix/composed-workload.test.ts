import { describe, expect, it, test } from 'vitest';
import type { EditedFile, RepairReader } from '../../src/fix/reader.ts';
import { repairsOf } from '../../src/fix/repairs-of.ts';
import type { SuggestOutcome, WorkloadRepairs } from '../../src/fix/suggest.ts';
import { suggest } from '../../src/fix/suggest.ts';
import type { Repair } from '../../src/fix/suggestion.ts';
import type { Workload } from '../../src/manifest/manifest.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import type { Edit } from '../../src/pss/rule.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import { formatSetter } from '../../src/pss/violation.ts';
import { violationsAt } from '../../src/pss/violations-at.ts';
import type { Texts } from '../render/overlays.ts';
import { BASE, build, OVERLAYS, TEXTS } from '../render/overlays.ts';

/*
 * Workloads whose fields stand in several files, as a kustomization makes them: here two overlays add to one base what
 * their patches say of its pod. What is proved holds for whatever reads files so: see `RepairReader`.
 */

const BASELINE: LevelVersion = { level: 'baseline', version: 'latest' };

/** Reads by building everything again, and counts how often. */
function countingReader(isBroken: (texts: Texts) => boolean = () => false): RepairReader & { times: () => number } {
  let times = 0;
  return {
    isLocal: false,
    times: () => times,
    read: async (edited: readonly EditedFile[]) => {
      times++;
      const texts = new Map([...TEXTS, ...edited.map(({ file, text }) => [file, text] as const)]);
      return isBroken(texts) ? [] : build(texts);
    },
  };
}

function suggestAll(reader: RepairReader): Promise<SuggestOutcome> {
  const workloads = build(TEXTS).map((workload, index) => ({
    workload,
    findViolations: violationsAt(BASELINE),
    // The base's violation is one in both overlays: it is asked for once.
    repairs: repairsOf(workload.pod, violationsAt(BASELINE)).filter(
      ({ check }) => index === 0 || check !== 'privileged',
    ),
  }));
  return suggest({ texts: TEXTS, workloads, reader });
}

/** Asks for the repair of the first workload; the others must not become worse. */
function repairingFirst(workloads: readonly Workload[]): WorkloadRepairs[] {
  const findViolations = violationsAt(BASELINE);
  return workloads.map((workload, index) => ({
    workload,
    findViolations,
    repairs: index === 0 ? repairsOf(workload.pod, findViolations) : [],
  }));
}

const refusalsOf = ({ refusals }: SuggestOutcome): string[] =>
  refusals.map(({ repair: { check, violation }, reason }) => `${check} (${formatSetter(violation)}): ${reason}`);

test('A repair that reaches a workload which nobody evaluated before is refused', async () => {
  const outcome = await suggest({
    texts: TEXTS,
    workloads: repairingFirst(build(TEXTS).slice(0, 1)),
    reader: countingReader(),
  });
  expect(outcome.suggestions).toEqual([]);
  expect(refusalsOf(outcome)[0]).toContain('the repair would reach `Pod web`, which was not evaluated before');
});

test('Trying repairs by building ends, whatever the builds say', async () => {
  const reader = countingReader(() => true);
  const containers = Array.from(
    { length: 60 },
    (_, index) => `    - name: c${index}\n      securityContext: {privileged: true}\n`,
  );
  const text = BASE.slice(0, BASE.indexOf('    - name')) + containers.join('');
  const { workloads } = readManifest('base/pod.yaml', new TextEncoder().encode(text));
  const outcome = await suggest({
    texts: new Map([['base/pod.yaml', text]]),
    workloads: repairingFirst(workloads),
    reader,
  });
  expect(outcome.suggestions).toEqual([]);
  expect(outcome.refusals.length).toBe(60);
  expect(reader.times()).toBeLessThan(50);
});

describe('a workload whose fields stand in several files', () => {
  it('is repaired in the file that sets each field, and built again once for all of it', async () => {
    const reader = countingReader();
    const outcome = await suggestAll(reader);
    expect(outcome.suggestions.map(({ file, startLine }) => `${file}:${startLine}`)).toEqual([
      'base/pod.yaml:8',
      'prod/patch.yaml:2',
      'dev/patch.yaml:2',
    ]);
    expect(refusalsOf(outcome)).toEqual([]);
    expect(build(new Map([...TEXTS, ...outcome.texts])).flatMap(({ pod }) => violationsAt(BASELINE)(pod))).toEqual([]);
    expect(reader.times()).toBe(1);
  });

  it('keeps what holds, found by halves, where the building fails with one of the repairs', async () => {
    const reader = countingReader((texts) => !texts.get('prod/patch.yaml')?.includes('hostPID'));
    const outcome = await suggestAll(reader);
    expect(outcome.suggestions.map(({ file }) => file)).toEqual(['base/pod.yaml', 'dev/patch.yaml']);
    expect(refusalsOf(outcome)).toEqual(['hostNamespaces (pod=hostPID): the repaired text could not be read']);
    expect(reader.times()).toBeLessThan(8);
  });

  it('is left alone where nothing would be left of a file', async () => {
    const texts = new Map([...TEXTS, ['prod/patch.yaml', 'spec:\n  hostPID: true\n']]);
    const outcome = await suggest({
      texts,
      workloads: repairingFirst(build(texts)),
      reader: countingReader(),
    });
    expect(refusalsOf(outcome)).toEqual(['hostNamespaces (pod=hostPID): nothing would be left of the text']);
  });

  it('is left alone where the file to be changed is not among those that may be', async () => {
    const outcome = await suggest({
      texts: new Map([['prod/patch.yaml', OVERLAYS['prod/patch.yaml'] ?? '']]),
      workloads: repairingFirst(build(TEXTS)),
      reader: countingReader(),
    });
    expect(outcome.suggestions.map(({ file }) => file)).toEqual(['prod/patch.yaml']);
    expect(refusalsOf(outcome)).toEqual([
      'privileged (app): the repair belongs in `base/pod.yaml`, which cannot be changed from here',
    ]);
  });

  it('is left alone where one repair would need edits in two files', async () => {
    const [workload] = build(TEXTS) as [Workload];
    const [first] = repairsOf(workload.pod, violationsAt(BASELINE)).filter(
      ({ check }) => check === 'hostNamespaces',
    ) as [Repair];
    const field = ['spec', 'containers', 0, 'securityContext', 'allowPrivilegeEscalation'];
    const edits: Edit[] = [...(first.fix.edits ?? []), { op: 'set', path: field, value: false }];
    const repair = { ...first, fix: { class: 'careful', edits } as const };
    const outcome = await suggest({
      texts: TEXTS,
      workloads: [{ workload, findViolations: violationsAt(BASELINE), repairs: [repair] }],
      reader: countingReader(),
    });
    expect(outcome.suggestions).toEqual([]);
    expect(refusalsOf(outcome)).toEqual([
      'hostNamespaces (pod=hostPID): the repair needs edits in several documents, in `prod/patch.yaml` and `base/pod.yaml`',
    ]);
  });
});
