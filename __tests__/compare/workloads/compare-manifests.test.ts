import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/compare/workloads/compare-manifests.ts';
import { compareManifests } from '../../../src/compare/workloads/compare-manifests.ts';
import type { WorkloadChange } from '../../../src/compare/workloads/compare-workload.ts';
import type { Manifest, Workload } from '../../../src/manifest/manifest.ts';
import { readManifest } from '../../../src/manifest/read-manifest.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import { rulingFor } from '../ruling-for.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const RULING = rulingFor({ level: 'baseline', version: 'latest' });

describe('introduced, existing or fixed at baseline', () => {
  it.each(readdirSync(FOLDER))('%s', async (situation) => {
    const folder = join(FOLDER, situation);
    const base = readSide(join(folder, 'base'));
    const head = readSide(join(folder, 'head'));
    const comparison = compareManifests(base, head, readRenames(folder), () => ({ ruling: RULING }));
    await expect(describeComparison(comparison)).toMatchFileSnapshot(join(folder, 'expected.txt'));
  });
});

/** The files of one side; a side without files has no folder. */
function readSide(folder: string): Manifest[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ya?ml|json)$/.test(file));
  return files.sort().map((file) => readManifest(file, readFileSync(join(folder, file))));
}

/** The renames that git noticed, a line each: `old.yaml -> new.yaml`. */
function readRenames(folder: string): Map<string, string> {
  const file = join(folder, 'renames.txt');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return new Map(lines.map((line) => line.split(' -> ') as [string, string]).map(([before, after]) => [after, before]));
}

/** A line for each workload, then for what is removed and what cannot be read. */
function describeComparison({ workloads, removed, notEvaluated }: Comparison): string {
  const lines = [
    ...workloads.map(describeChange),
    ...removed.map((workload) => `removed: ${nameOf(workload)}`),
    ...notEvaluated.map(
      ({ file, line, introduced }) => `not evaluated: ${file}:${line}${introduced ? ', introduced' : ''}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function describeChange({ workload, base, findings, fixed }: WorkloadChange): string {
  const of = (status: string): string[] =>
    findings
      .filter((finding) => finding.status === status)
      .map(({ check, violation }) => `${check} ${formatSetter(violation)}`);
  const parts = [
    ['introduced', of('introduced')],
    ['existing', of('existing')],
    ['fixed', fixed.map(({ check, setter }) => `${check} ${setter}`)],
  ] as const;
  const said = parts.filter(([, list]) => list.length > 0).map(([word, list]) => `${word} ${list.join(', ')}`);
  const [now, before] = [nameOf(workload), base && nameOf(base)];
  const origin = before === undefined ? ' (new)' : before === now ? '' : ` (was ${before})`;
  return `${now}${origin}: ${said.length === 0 ? 'nothing' : said.join('; ')}`;
}

function nameOf({ file, line, identity: { kind, namespace, name }, podKey }: Workload): string {
  const pod = podKey === undefined ? '' : ` ${podKey}`;
  return `${file}:${line} ${kind} ${namespace === undefined ? '' : `${namespace}/`}${name === '' ? '(no name)' : name}${pod}`;
}
