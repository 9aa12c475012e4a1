import { formatPath } from '../pss/pod/path.ts';
import { formatSetter } from '../pss/violation.ts';
import { groupBy } from '../text/group-by.ts';
import { chooseAsks } from './choose-asks.ts';
import { mergePatchOf, withPatch } from './new-patch.ts';
import type { SuggestOutcome, SuggestRequest, WorkloadRepairs } from './suggest.ts';
import type { Repair, Suggestion } from './suggestion.ts';
import type { Judged } from './verify.ts';
import { findFaultInWorkloads } from './verify.ts';

/** Builds for new patches: each workload of each root takes one. */
const MAX_BUILDS = 20;

/**
 * Adds to suggestions what belongs in an overlay: where not every root that builds a workload violates, its file is left
 * alone, and the root's kustomization gets a patch. Each was proved by building again what it changes.
 *
 * @param kustomizations the texts of the root kustomizations, by their paths
 */
export async function suggestPatches(
  request: SuggestRequest,
  outcome: SuggestOutcome,
  kustomizations: ReadonlyMap<string, string>,
): Promise<SuggestOutcome> {
  const refused = new Set(outcome.refusals.map(({ repair }) => repair));
  const judged = request.workloads.map((each): Judged => {
    return { ...each, violations: each.findViolations(each.workload.pod) };
  });
  const byObject = groupBy(judged, objectKey);
  const suggestions: Suggestion[] = [];
  const texts = new Map(outcome.texts);
  let builds = 0;
  for (const one of judged) {
    const { workload } = one;
    const root = workload.deployedBy;
    const text = root === undefined ? undefined : (texts.get(root) ?? kustomizations.get(root));
    const others = (byObject.get(objectKey(one)) ?? []).filter((other) => other !== one);
    const repairs = one.repairs.filter(
      (repair) => refused.has(repair) && others.some((other) => !hasViolation(other, repair)),
    );
    if (root === undefined || text === undefined || repairs.length === 0 || builds >= MAX_BUILDS) continue;
    const { asks } = chooseAsks(workload.pod, one.violations, repairs, new Set());
    const patch = mergePatchOf(
      workload,
      asks.map(({ edit }) => edit),
    );
    const extended = patch && withPatch(text, patch);
    if (extended === undefined) continue;
    builds++;
    const done = new Set(repairs);
    const after = await request.reader.read([{ file: root, text: extended.text, documents: new Map() }]);
    const fault = findFaultInWorkloads(
      judged,
      after,
      done,
      ({ repairs: own }) => own.some((each) => done.has(each)),
      true,
    );
    if (fault !== undefined) continue;
    // A second patch stands behind the first one: only the whole text has both.
    const isFirst = !texts.has(root);
    texts.set(root, extended.text);
    suggestions.push({
      file: root,
      startLine: extended.line,
      endLine: extended.line,
      lines: extended.lines,
      repairs,
      isInDiff: isFirst && (request.shows?.(root, extended.line, extended.line) ?? true),
      isCommittable: isFirst && !text.includes('\r'),
      isNewPatch: true,
    });
  }
  const made = new Set(suggestions.flatMap(({ repairs }) => repairs));
  return {
    suggestions: [...outcome.suggestions, ...suggestions],
    refusals: outcome.refusals.filter(({ repair }) => !made.has(repair)),
    texts,
  };
}

/** Identifies an object of a file, whichever root builds it. */
function objectKey({ workload: { file, document, objectPath, podPath } }: Pick<WorkloadRepairs, 'workload'>): string {
  return JSON.stringify([file, document, formatPath(objectPath), formatPath(podPath)]);
}

function hasViolation({ violations }: Judged, { check, violation }: Repair): boolean {
  return violations.some((found) => found.check === check && formatSetter(found.violation) === formatSetter(violation));
}
