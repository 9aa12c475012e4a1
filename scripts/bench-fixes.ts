import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repairText } from '../__tests__/fix/repair-text.ts';
import { repairsOf } from '../src/fix/repairs-of.ts';
import { decodeText } from '../src/manifest/content.ts';
import type { Workload } from '../src/manifest/manifest.ts';
import { readManifest } from '../src/manifest/read-manifest.ts';
import { evaluate } from '../src/pss/evaluate.ts';
import type { FixClass } from '../src/pss/rule.ts';
import type { LevelVersion } from '../src/pss/verdict.ts';
import { violationsAt } from '../src/pss/violations-at.ts';

/**
 * Measures how many workloads the fixes repair: `fix --all` over the recorded pull requests and the conformance pods,
 * including existing violations and generated files. It prints figures, and tests nothing.
 */
const SHARED = join(process.cwd(), '..', 'shared');
const TARGET: LevelVersion = { level: 'restricted', version: 'latest' };

/** The four checks that most pods fail. Workloads that fail no other check are also counted apart. */
const DEFAULT_FOUR = new Set([
  'allowPrivilegeEscalation',
  'capabilities_restricted',
  'runAsNonRoot',
  'seccompProfile_restricted',
]);

if (!existsSync(SHARED)) {
  console.log('no ../shared here: nothing to measure');
  process.exit(0);
}

const counts = { failing: 0, safe: 0, careful: 0, manual: 0, refused: 0, four: 0, fourReached: 0 };
const reasons = new Map<string, number>();
const began = performance.now();
for (const corpus of ['prs', 'pss-conformance'])
  for (const file of manifestsIn(join(SHARED, corpus))) await measure(file);

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
console.log(`fix --all at ${TARGET.level}:${TARGET.version}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
console.log(`workloads that fail: ${counts.failing}`);
console.log(`  reach the target with safe fixes: ${share(counts.safe, counts.failing)}`);
console.log(`  with careful ones, too: ${share(counts.safe + counts.careful, counts.failing)}`);
console.log(`  need a person (a violation without a fix): ${share(counts.manual, counts.failing)}`);
console.log(`  do not reach it because a fix was refused: ${share(counts.refused, counts.failing)}`);
console.log(
  `workloads that fail only the default four: ${counts.four}; reach the target: ${share(counts.fourReached, counts.four)}`,
);
console.log('refusals by reason:');
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`  ${count} × ${reason}`);

async function measure(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const failing = readManifest(file, bytes).workloads.filter(({ pod }) => !evaluate(pod, TARGET).allowed);
  if (failing.length === 0) return;
  const text = decodeText(bytes);
  const safe = await passing(text, ['safe']);
  const all = await passing(text, ['safe', 'careful']);
  for (const workload of failing) {
    counts.failing++;
    const repairs = repairsOf(workload.pod, violationsAt(TARGET));
    const isReached = all.has(keyOf(workload));
    if (safe.has(keyOf(workload))) counts.safe++;
    else if (isReached) counts.careful++;
    else if (repairs.some(({ fix }) => fix.class === 'manual')) counts.manual++;
    else counts.refused++;
    if (!repairs.every(({ check }) => DEFAULT_FOUR.has(check))) continue;
    counts.four++;
    if (isReached) counts.fourReached++;
  }
}

/** Returns the workloads that pass after fixes of these classes. */
async function passing(text: string, classes: readonly FixClass[]): Promise<Set<string>> {
  const outcome = await repairText({ file: 'file.yaml', text, targetOf: () => TARGET, classes });
  if (classes.length > 1) {
    for (const { reason } of outcome.refusals) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const { workloads } = readManifest('file.yaml', new TextEncoder().encode(outcome.text));
  return new Set(workloads.filter(({ pod }) => evaluate(pod, TARGET).allowed).map(keyOf));
}

function keyOf({ document, objectPath }: Workload): string {
  return JSON.stringify([document, objectPath]);
}

function manifestsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path));
}
