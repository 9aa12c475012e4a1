import type { ContainedContainer } from '../../hardening/contained-pod.ts';
import type { Manifest, Workload } from '../../manifest/manifest.ts';
import type { Policy } from '../../pss/policy.ts';
import { invalidReasons } from '../../pss/validation.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import { violationKey } from '../../pss/violation-key.ts';
import { violationsAt } from '../../pss/violations-at.ts';
import { inlineCode } from '../../text/inline-code.ts';

/** What a repair of a document brings beside what it is for: a comment says it. */
export interface RepairEffects {
  /** The containers whose root file system becomes read-only. */
  readonly readOnlyRoots: readonly string[];
  /** What pods violate that could not be read before: the checks, by the level that is enforced on them. */
  readonly violated: readonly { readonly target: LevelVersion; readonly checks: readonly string[] }[];
  /** What else was found in the document, and is repaired with it: plain text. */
  readonly further: readonly string[];
  /** Whether it takes away what another suggestion sets where it works. */
  readonly isSetElsewhere: boolean;
}

/**
 * Returns what changes for the pods of a file.
 *
 * @param policyOf the policy of a workload that could not be read before
 */
export function effectsOn(
  before: Manifest,
  after: Manifest,
  policyOf: (workload: Workload) => Policy,
): Pick<RepairEffects, 'readOnlyRoots' | 'violated'> {
  const pairs = after.workloads.map((now) => ({ now, was: counterpart(before, now) }));
  const readOnlyRoots = pairs.flatMap(({ now, was }) =>
    was === undefined ? [] : readOnlyOf(now).filter((name) => !readOnlyOf(was).includes(name)),
  );
  const violated = pairs.flatMap(({ now, was }) => {
    const { enforce: target } = policyOf(now);
    const checks = was === undefined ? violationsAt(target)(now.pod).map(({ check }) => check) : [];
    return checks.length === 0 ? [] : [{ target, checks: [...new Set(checks)] }];
  });
  return { readOnlyRoots: [...new Set(readOnlyRoots)], violated };
}

/**
 * Says as a refusal what is worse after a repair: a pod that could be read before violates more, is gone, or is no
 * longer accepted by the server; undefined where nothing is.
 */
export function findWorse(before: Manifest, after: Manifest): string | undefined {
  const find = violationsAt({ level: 'restricted', version: 'latest' });
  for (const was of before.workloads) {
    const now = counterpart(after, was);
    if (now === undefined) return 'then the object could not be read';
    const had = new Set(find(was.pod).map(({ check, violation }) => violationKey(check, violation)));
    const brought = find(now.pod).find(({ check, violation }) => !had.has(violationKey(check, violation)));
    if (brought !== undefined) return `where it works it violates ${inlineCode(brought.check)}`;
    const refused = new Set(invalidReasons(was.pod));
    const invalid = invalidReasons(now.pod).find((reason) => !refused.has(reason));
    if (invalid !== undefined) return `the API server would refuse the pod: ${inlineCode(invalid)}`;
  }
  return undefined;
}

/** The same pod of another reading of the file. */
function counterpart({ workloads }: Manifest, workload: Workload): Workload | undefined {
  const keyOf = ({ document, objectPath, podPath }: Workload): string =>
    JSON.stringify([document, objectPath, podPath]);
  return workloads.find((each) => keyOf(each) === keyOf(workload));
}

function readOnlyOf({ pod: { spec } }: Workload): string[] {
  const containers: readonly ContainedContainer[] = [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])];
  return containers.flatMap(({ name, securityContext }) =>
    securityContext?.readOnlyRootFilesystem === true ? [name ?? ''] : [],
  );
}
