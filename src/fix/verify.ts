import type { PodSpecs } from '../manifest/kinds/pod-specs.ts';
import type { Workload } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import type { Document } from '../manifest/yaml/document.ts';
import { readDocuments } from '../manifest/yaml/document.ts';
import { evaluate } from '../pss/evaluate.ts';
import { formatPath } from '../pss/pod/path.ts';
import { invalidReasons } from '../pss/validation.ts';
import type { LevelVersion, Verdict } from '../pss/verdict.ts';
import { formatSetter } from '../pss/violation.ts';
import { inlineCode } from '../text/inline-code.ts';
import type { Change } from './change.ts';
import { equalExcept } from './equal-except.ts';
import type { Repair } from './suggestion.ts';

/** A workload before any repair, and what the server says of it. */
export interface Judged {
  readonly workload: Workload;
  readonly target: LevelVersion;
  readonly verdict: Verdict;
  /** What is asked for this workload's sake. */
  readonly repairs: readonly Repair[];
}

/** A document's text after some repairs, and what they claim to have done. */
export interface Claim {
  readonly text: string;
  readonly change: Change;
  readonly repairs: ReadonlySet<Repair>;
}

/**
 * Reads a repaired document again and judges it again. Returns undefined where the repairs keep their claim: every violation that they repair is gone, none is new, nothing became invalid, and every other value is what it
 * was. Else one sentence for people that says what is wrong.
 */
export function findFault(
  file: string,
  document: Document,
  judged: readonly Judged[],
  claim: Claim,
  podSpecs: PodSpecs,
): string | undefined {
  const [after, ...others] = readDocuments(claim.text);
  if (after?.value === undefined || others.length > 0 || document.value === undefined)
    return 'the repaired text could not be read';
  if (!equalExcept(document.value, after.value, claim.change)) return 'the repair would change another value, too';
  const manifest = readManifest(file, new TextEncoder().encode(claim.text), podSpecs);
  for (const { workload, target, verdict, repairs } of judged) {
    const repaired = manifest.workloads.find(
      ({ objectPath, podPath }) =>
        formatPath(objectPath) === formatPath(workload.objectPath) &&
        formatPath(podPath) === formatPath(workload.podPath),
    );
    if (repaired === undefined) return 'the repaired text could not be read';
    const claimed = repairs.filter((repair) => claim.repairs.has(repair));
    const fault = findFaultInPod(workload, repaired, verdict, evaluate(repaired.pod, target), claimed);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function findFaultInPod(
  workload: Workload,
  repaired: Workload,
  before: Verdict,
  after: Verdict,
  repairs: readonly Repair[],
): string | undefined {
  const valid = new Set(invalidReasons(workload.pod));
  const invalid = invalidReasons(repaired.pod).find((reason) => !valid.has(reason));
  if (invalid !== undefined) return `the API server would refuse the repaired pod: ${inlineCode(invalid)}`;
  const [old, left] = [violationKeys(before), violationKeys(after)];
  for (const [key, words] of left) if (!old.has(key)) return `the repair would bring another violation: ${words}`;
  for (const { check, violation } of repairs) {
    const key = violationKey(check, violation);
    if (old.has(key) && left.has(key)) return `the violation would stay: ${left.get(key)}`;
  }
  return undefined;
}

/** Each violation's identity, and how it is spoken of. */
function violationKeys({ results }: Verdict): Map<string, string> {
  return new Map(
    results.flatMap(({ check, violations }) =>
      violations.map(
        (violation) => [violationKey(check, violation), `${check} (${inlineCode(formatSetter(violation))})`] as const,
      ),
    ),
  );
}

function violationKey(check: string, violation: Repair['violation']): string {
  const { subject } = violation;
  return JSON.stringify([
    check,
    formatSetter(violation),
    subject.kind,
    subject.kind === 'pod' ? '' : formatPath(subject.path),
  ]);
}
