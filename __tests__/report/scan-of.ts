import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { judge } from '../../src/compare/judge.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import type { Scan } from '../../src/report/scan.ts';

const RESTRICTED: LevelVersion = { level: 'restricted', version: 'latest' };

/** A scan of texts by path, each workload held to one target in every mode. */
export function scanOf(files: Readonly<Record<string, string>>, target = RESTRICTED): Scan {
  const policy = { enforce: target, warn: target, audit: target };
  const manifests = Object.entries(files).map(([file, text]) => {
    const manifest = readManifest(file, new TextEncoder().encode(text));
    return {
      manifest,
      judged: manifest.workloads.map((workload) => ({ workload, policy, verdicts: judge(workload, policy) })),
    };
  });
  return { target, manifests };
}

/** A scan of a folder of fixtures, by paths from it. */
export function scanOfFolder(folder: string, target = RESTRICTED): Scan {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const files = paths
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
  return scanOf(Object.fromEntries(files), target);
}
