import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { packManifest, unpackManifest } from '../../src/manifest/packed-manifest.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import { evaluate } from '../../src/pss/evaluate.ts';
import type { Path } from '../../src/pss/pod/path.ts';
import type { Pod } from '../../src/pss/pod/pod.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';

const RESTRICTED: LevelVersion = { level: 'restricted', version: 'latest' };
const OTHER_PATHS: readonly Path[] = [[], ['spec'], ['spec', 'containers', 0, 'image'], ['metadata', 'labels', 'a']];

const folder = join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(yaml|json)$/.test(name),
);

const read = (name: string): Manifest => readManifest(name, readFileSync(join(folder, name)));
const violatedPaths = (pod: Pod): Path[] =>
  evaluate(pod, RESTRICTED).results.flatMap(({ violations }) => violations.map(({ path }) => path));
const never = (): Manifest => expect.fail('read again');

/** Without what is asked of it. */
function plain(manifest: Manifest): unknown {
  return {
    ...manifest,
    workloads: manifest.workloads.map(
      ({ locate: _, editAt: __, fieldOf: ___, locateNamespace: ____, verdicts: _____, ...workload }) => workload,
    ),
    namespaces: manifest.namespaces.map(({ locateLabel: _, ...namespace }) => namespace),
  };
}

const judgePod = (pod: Pod) => ({ verdicts: [evaluate(pod, RESTRICTED)], paths: violatedPaths(pod) });

describe('a manifest that goes from one thread to another', () => {
  it('is what it was, and says what it said without a second reading', () => {
    expect(fixtures.length).toBeGreaterThan(20);
    let paths = 0;
    for (const name of fixtures) {
      const manifest = read(name);
      const unpacked = unpackManifest(structuredClone(packManifest(manifest, judgePod)), never);
      expect(plain(unpacked)).toEqual(plain(manifest));
      for (const [index, workload] of manifest.workloads.entries()) {
        const other = unpacked.workloads[index];
        expect(other?.fieldOf === undefined).toBe(workload.fieldOf === undefined);
        expect(other?.verdicts).toEqual([evaluate(workload.pod, RESTRICTED)]);
        for (const path of violatedPaths(workload.pod)) {
          paths++;
          expect(other?.locate(path)).toEqual(workload.locate(path));
          expect(other?.fieldOf?.(path)).toEqual(workload.fieldOf?.(path));
          expect(other?.editAt(path)).toEqual(workload.editAt(path));
        }
      }
      for (const [index, namespace] of manifest.namespaces.entries()) {
        for (const label of ['', 'absent', ...Object.keys(namespace.labels)]) {
          expect(unpacked.namespaces[index]?.locateLabel(label)).toEqual(namespace.locateLabel(label));
        }
      }
    }
    expect(paths).toBeGreaterThan(100);
  });

  it('is read again, once, for what nobody expected to be asked', () => {
    for (const name of fixtures) {
      const manifest = read(name);
      let times = 0;
      const unpacked = unpackManifest(
        structuredClone(packManifest(manifest, () => ({ verdicts: [], paths: [] }))),
        () => {
          times++;
          return read(name);
        },
      );
      for (const [index, workload] of manifest.workloads.entries()) {
        for (const path of OTHER_PATHS) {
          expect(unpacked.workloads[index]?.locate(path)).toEqual(workload.locate(path));
          expect(unpacked.workloads[index]?.fieldOf?.(path)).toEqual(workload.fieldOf?.(path));
          expect(unpacked.workloads[index]?.editAt(path)).toEqual(workload.editAt(path));
        }
      }
      expect(times).toBe(manifest.workloads.length > 0 ? 1 : 0);
    }
  });
});
