import { plainReader } from '../../src/fix/reader.ts';
import { repairsOf } from '../../src/fix/repairs-of.ts';
import type { SuggestOutcome, WorkloadRepairs } from '../../src/fix/suggest.ts';
import { suggest } from '../../src/fix/suggest.ts';
import type { PodSpecs } from '../../src/manifest/kinds/pod-specs.ts';
import { NO_POD_SPECS } from '../../src/manifest/kinds/pod-specs.ts';
import type { Workload } from '../../src/manifest/manifest.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import type { FixClass } from '../../src/pss/rule.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import { violationsAt } from '../../src/pss/violations-at.ts';

export interface RepairRequest {
  readonly file: string;
  readonly text: string;
  /** What a workload is judged against; undefined leaves it alone. */
  readonly targetOf: (workload: Workload) => LevelVersion | undefined;
  readonly classes: readonly FixClass[];
  readonly podSpecs?: PodSpecs;
}

export interface TextOutcome extends Omit<SuggestOutcome, 'texts'> {
  /** The text with all suggestions applied. */
  readonly text: string;
  readonly workloads: readonly WorkloadRepairs[];
}

/** Everything that a text violates, repaired by fixes of some classes. */
export async function repairText(request: RepairRequest): Promise<TextOutcome> {
  const { file, text, targetOf, classes, podSpecs = NO_POD_SPECS } = request;
  const { workloads } = readManifest(file, new TextEncoder().encode(text), podSpecs);
  const wanted = workloads.flatMap((workload): WorkloadRepairs[] => {
    const target = targetOf(workload);
    if (target === undefined) return [];
    const repairs = repairsOf(workload.pod, violationsAt(target)).filter(({ fix }) => classes.includes(fix.class));
    return repairs.length === 0 ? [] : [{ workload, findViolations: violationsAt(target), repairs }];
  });
  const reader = plainReader(podSpecs);
  const { texts, ...outcome } = await suggest({ texts: new Map([[file, text]]), workloads: wanted, reader });
  return { ...outcome, text: texts.get(file) ?? text, workloads: wanted };
}
