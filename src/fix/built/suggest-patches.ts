import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { formatSetter } from '../../pss/violation.ts';
import { blockName } from '../../repository/blocks.ts';
import type { Rendering } from '../../repository/rendering.ts';
import { groupBy } from '../../text/group-by.ts';
import { chooseAsks } from '../choose-asks.ts';
import type { SuggestOutcome, SuggestRequest, WorkloadRepairs } from '../suggest.ts';
import type { Repair, Suggestion } from '../suggestion.ts';
import type { Judged } from '../verify.ts';
import { findFaultInWorkloads } from '../verify.ts';
import { mergePatchOf, withPatch } from './new-patch.ts';
import { suggestInBlocks } from './suggest-in-blocks.ts';

/** Workloads for which patches are tried: each takes some builds. */
const MAX_WORKLOADS = 20;

/** What an overlay has. */
type Overlays = Pick<Rendering, 'texts' | 'patchesOf'>;

/** Suggestions for one workload, and the files that they change, with their new texts. */
type OverlayRepair = Pick<SuggestOutcome, 'suggestions' | 'texts'>;

/**
 * Adds to suggestions what belongs in an overlay: where not every root that builds a workload violates, its file is left
 * alone. A patch of the root that changes the workload already is extended, else its kustomization gets a new one. Each was
 * proved by building again what it changes; so was the whole.
 */
export async function suggestPatches(
  request: SuggestRequest,
  outcome: SuggestOutcome,
  overlays: Overlays,
): Promise<SuggestOutcome> {
  const refused = new Set(outcome.refusals.flatMap(({ repair, isElsewhere }) => (isElsewhere ? [repair] : [])));
  if (refused.size === 0) return outcome;
  const judged = request.workloads.map((each): Judged => {
    return { ...each, violations: each.findViolations(each.workload.pod) };
  });
  const byObject = groupBy(judged, objectKey);
  const made: OverlayRepair[] = [];
  let tried = 0;
  for (const one of judged) {
    const others = (byObject.get(objectKey(one)) ?? []).filter((other) => other !== one);
    const isOwn = (repair: Repair): boolean => others.some((other) => !hasViolation(other, repair));
    const repairs = one.repairs.filter((repair) => refused.has(repair) && isOwn(repair));
    if (repairs.length === 0 || tried++ >= MAX_WORKLOADS) continue;
    const wanted = { judged, request, one, repairs };
    const repair = (await extendedPatch(wanted, overlays)) ?? (await newPatch(wanted, overlays));
    if (repair !== undefined) made.push(repair);
  }
  const all = new Map(outcome.texts);
  const kept: OverlayRepair[] = [];
  for (const repair of made) {
    // One file takes one of them at a time: the lines of a second one would be others.
    if ([...repair.texts.keys()].some((file) => all.has(file))) continue;
    const texts = [...all, ...repair.texts];
    const done = new Set([...kept, repair].flatMap(({ suggestions }) => suggestions.flatMap(({ repairs }) => repairs)));
    if ((await faultOf(texts, done, judged, request)) !== undefined) continue;
    kept.push(repair);
    for (const [file, text] of repair.texts) all.set(file, text);
  }
  const suggestions = kept.flatMap((repair) =>
    repair.suggestions.map((each) => ({ ...each, isOfOverlay: true as const })),
  );
  const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
  return {
    suggestions: [...outcome.suggestions, ...suggestions],
    refusals: outcome.refusals.filter(({ repair }) => !done.has(repair)),
    texts: all,
  };
}

/** Builds with new texts, and says why some repairs do not hold with them; undefined where they do. */
async function faultOf(
  texts: readonly (readonly [file: string, text: string])[],
  repairs: ReadonlySet<Repair>,
  judged: readonly Judged[],
  { reader }: SuggestRequest,
): Promise<string | undefined> {
  const after = await reader.read(texts.map(([file, text]) => ({ file, text, documents: new Map() })));
  return findFaultInWorkloads(judged, after, repairs, true);
}

/** The repairs of one workload that belong in its overlay. */
interface Wanted {
  readonly request: SuggestRequest;
  readonly judged: readonly Judged[];
  readonly one: Judged;
  readonly repairs: readonly Repair[];
}

/** Makes the repairs in the first patch that takes all of them. */
async function extendedPatch(
  { request, one, repairs }: Wanted,
  { patchesOf }: Overlays,
): Promise<OverlayRepair | undefined> {
  for (const patch of patchesOf(one.workload)) {
    const { file, block, addressOf } = patch;
    const text = textFor(request, file, patch.text);
    if (text === undefined) continue;
    const editAt = (path: Path) => addressOf(path) ?? { reason: 'the patch has no place for it' };
    const workloads = request.workloads.map((each): WorkloadRepairs => {
      return each.workload === one.workload
        ? { ...each, workload: { ...one.workload, editAt }, repairs }
        : { ...each, repairs: [] };
    });
    const blocks = new Map(block === undefined ? [] : [[blockName(block), block] as const]);
    const made = await suggestInBlocks({ ...request, texts: new Map([[file, text]]), workloads }, blocks);
    if (made.refusals.length === 0 && made.suggestions.length > 0) return made;
  }
  return undefined;
}

/** The text of a file that may be repaired: a review also shows what is to be done in one that did not change. */
function textFor({ texts, shows }: SuggestRequest, file: string, unchanged: string | undefined): string | undefined {
  return texts.get(file) ?? (shows === undefined ? undefined : unchanged);
}

/** Adds a patch with the repairs to the kustomization of the root. */
async function newPatch(
  { request, judged, one, repairs }: Wanted,
  overlays: Overlays,
): Promise<OverlayRepair | undefined> {
  const { workload, violations } = one;
  const root = workload.deployedBy;
  const text = root === undefined ? undefined : textFor(request, root, overlays.texts.get(root));
  if (root === undefined || text === undefined) return undefined;
  const { asks } = chooseAsks(workload.pod, violations, repairs, new Set());
  const patch = mergePatchOf(
    workload,
    asks.map(({ edit }) => edit),
  );
  const extended = patch && withPatch(text, patch);
  if (extended === undefined) return undefined;
  if ((await faultOf([[root, extended.text]], new Set(repairs), judged, request)) !== undefined) return undefined;
  const { startLine, endLine, lines } = extended;
  const suggestion: Suggestion = {
    file: root,
    startLine,
    endLine,
    lines,
    repairs,
    isInDiff: request.shows?.(root, startLine, endLine) ?? true,
    isCommittable: !text.includes('\r'),
  };
  return { suggestions: [suggestion], texts: new Map([[root, extended.text]]) };
}

/** Identifies an object of a file, whichever root builds it. */
function objectKey({ workload: { file, document, objectPath, podPath } }: Pick<WorkloadRepairs, 'workload'>): string {
  return JSON.stringify([file, document, formatPath(objectPath), formatPath(podPath)]);
}

function hasViolation({ violations }: Judged, { check, violation }: Repair): boolean {
  return violations.some((found) => found.check === check && formatSetter(found.violation) === formatSetter(violation));
}
