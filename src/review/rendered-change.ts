import type { Comparison, NotEvaluatedChange } from '../compare/workloads/compare-manifests.ts';
import type { WorkloadChange } from '../compare/workloads/compare-workload.ts';
import type { FormerRoots } from '../compare/workloads/pair-built.ts';
import { podKeys } from '../compare/workloads/workload-keys.ts';
import type { Note, Workload } from '../manifest/manifest.ts';
import type { KustomizationBuilds } from '../repository/kustomize/build-kustomizations.ts';
import type { RenderedSides } from './review-change.ts';

/**
 * Says what was built of base.
 *
 * @param changed the paths of the changed files
 * @param builds what base's roots build from, as far as reading tells
 */
export function formerRootsOf(
  { base }: RenderedSides,
  changed: ReadonlySet<string>,
  builds: KustomizationBuilds,
): FormerRoots {
  return {
    built: base.built,
    unbuilt: base.unbuilt,
    isUnchangedAlone: (file) => !changed.has(file) && !base.files.has(file) && !builds.used.has(file),
  };
}

/**
 * Adds to a comparison what was said of building head, and leaves out what only stands beside a change: workloads of a
 * root of which nothing changed. A root that was built of base and that the tool refuses now cannot be evaluated; what
 * it built is not removed.
 *
 * @param changed the paths of the changed files
 */
export function withRendered(
  comparison: Comparison,
  { base, head }: RenderedSides,
  changed: ReadonlySet<string>,
): Comparison {
  const refused = [...new Set([...head.refused].flatMap(([build, note]) => (base.built.has(build) ? [note] : [])))];
  const isBroken = (note: Note): boolean => refused.includes(note);
  // What is not run, or not there, was so before the change, unless its own file changed.
  const isOfChange = ({ file, code }: Note): boolean =>
    changed.has(file) || !['plugin-not-run', 'generator-file-missing'].includes(code);
  const broken = refused.map(
    ({ file, line, message }): NotEvaluatedChange => ({ file, line, reason: 'build', message, introduced: true }),
  );
  // What is built no more and did not change is judged alone, as other files that did not change.
  const isKept = ({ build, file, isGiven }: Workload): boolean =>
    build !== undefined &&
    isGiven !== true &&
    (head.unbuilt.has(build) || (!changed.has(file) && !head.files.has(file)));
  return {
    ...comparison,
    workloads: comparison.workloads.filter((change) => !isUntouched(change, changed)),
    removed: comparison.removed.filter((workload) => !isKept(workload)),
    notEvaluated: [...comparison.notEvaluated, ...broken],
    notes: [...comparison.notes, ...head.notes.filter((note) => isOfChange(note) && !isBroken(note))],
  };
}

/** Whether a change leaves a workload of a root as it was. */
function isUntouched({ workload, base, move, findings, fixed }: WorkloadChange, changed: ReadonlySet<string>): boolean {
  const isBuiltAlike = base?.build === workload.build || base?.isGiven === true;
  if (workload.via === undefined || base === undefined || !isBuiltAlike || changed.has(workload.file)) return false;
  const isSame = podKeys(base)[0] === podKeys(workload)[0] && base.identity.name === workload.identity.name;
  return isSame && move === undefined && fixed.length === 0 && findings.every(({ status }) => status === 'existing');
}
