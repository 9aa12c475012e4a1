import type { Workload } from '../manifest/manifest.ts';
import type { FindViolations } from '../pss/rule.ts';
import { homeOf } from '../repository/blocks.ts';
import { groupBy, groupByEach } from '../text/group-by.ts';
import { inlineCode } from '../text/inline-code.ts';
import { applyGroups, replacedLines } from './apply.ts';
import type { AddressedAsk, AskedEdits, DocumentAddress } from './ask-for.ts';
import { addressKey, askFor } from './ask-for.ts';
import { holdingAcrossDocuments } from './holding-together.ts';
import type { OpenFiles } from './open-files.ts';
import { openFiles } from './open-files.ts';
import type { RepairReader } from './reader.ts';
import type { SolvedDocument } from './solve-document.ts';
import { solveDocument } from './solve-document.ts';
import type { Refusal, Repair, Suggestion } from './suggestion.ts';
import type { Budget, Trial } from './trial.ts';
import type { Judged } from './verify.ts';

/** What trying the repairs of one file may cost: at most a few seconds. */
const BUDGET: Budget = { reads: 3_000_000, writes: 300_000 };

/** The files, and the repairs to make in them. */
export interface SuggestRequest {
  /**
   * The files that may be changed, by path: decoded, with their byte order mark if they have one. Suggestions come in
   * this order.
   */
  readonly texts: ReadonlyMap<string, string>;
  readonly workloads: readonly WorkloadRepairs[];
  /** Reads the files again, in the same way as the workloads were read. */
  readonly reader: RepairReader;
  /**
   * Whether one hunk shows all these lines of a file (from 1, inclusive), with no deleted row between. Unset: all are
   * shown.
   */
  readonly shows?: (file: string, startLine: number, endLine: number) => boolean;
}

/** The repairs to make for one workload. */
export interface WorkloadRepairs {
  readonly workload: Workload;
  /** Finds a pod's violations of the workload's policy: no repair may add one. */
  readonly findViolations: FindViolations;
  /** Only these violations are repaired, and containers that have none of them stay as they are. */
  readonly repairs: readonly Repair[];
}

/** The suggestions, and why repairs have none. */
export interface SuggestOutcome {
  /** By file, then line. They do not overlap; each holds alone, and all hold together. */
  readonly suggestions: readonly Suggestion[];
  /** One for each repair that has edits and is in no suggestion. */
  readonly refusals: readonly Refusal[];
  /** The files that change, by path, with all suggestions applied. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Turns repairs into suggestions. Each suggestion was applied, read again and evaluated again: its violations are gone,
 * none was added, nothing became invalid, no other value changed, and every byte outside its lines stayed the same.
 */
export async function suggest(request: SuggestRequest): Promise<SuggestOutcome> {
  const files = openFiles(request);
  const judged = request.workloads.map((workloadRepairs) => ({
    violations: workloadRepairs.findViolations(workloadRepairs.workload.pod),
    ...workloadRepairs,
  }));
  const askedEdits = judged.map((judgedWorkload) => askFor(files.pageAt, judgedWorkload));
  const reasons = new Map(askedEdits.flatMap(({ refused }) => [...refused]));
  const elsewhere = new Set<Repair>();
  const trials = trialsOf(
    request,
    files,
    judged,
    askedEdits.flatMap(({ asks }) => asks),
    reasons,
    elsewhere,
  );
  const solved: SolvedDocument[] = [];
  for (const trial of trials) {
    const { groups, refused } = await solveDocument(trial);
    solved.push({ trial, groups });
    for (const [repair, reason] of refused) reasons.set(repair, reason);
  }
  const apart = withoutOverlaps(solved, reasons);
  const verified = request.reader.isLocal
    ? apart
    : await holdingAcrossDocuments(apart, judged, request.reader, reasons, elsewhere);
  const meant = new Map(askedEdits.flatMap((asked) => [...asked.meant]));
  return outcomeOf(request, files, verified, { reasons, meant, elsewhere });
}

/**
 * One trial for each document with edits, in the order of the files and of their documents. Adds to `reasons` the
 * repairs of documents that cannot be changed.
 */
function trialsOf(
  { texts, reader }: SuggestRequest,
  files: OpenFiles,
  judged: readonly Judged[],
  asks: readonly AddressedAsk[],
  reasons: Map<Repair, string>,
  elsewhere: Set<Repair>,
): Trial[] {
  const positions = new Map([...texts.keys()].map((path, position) => [path, position]));
  const budgets = new Map([...texts.keys()].map((path) => [path, { ...BUDGET }]));
  const byDocument = [...groupBy(asks, ({ at }) => addressKey(at)).values()].map((documentAsks) => ({
    at: (documentAsks[0] as AddressedAsk).at,
    asks: documentAsks,
  }));
  const order = ({ file, document }: DocumentAddress): [number, number] => [positions.get(file) ?? -1, document];
  const inOrder = byDocument.toSorted((a, b) => {
    const [[file, document], [otherFile, otherDocument]] = [order(a.at), order(b.at)];
    return file - otherFile || document - otherDocument;
  });
  const judgedByDocument = judgedByDocumentOf(judged, asks);
  return inOrder.flatMap(({ at, asks: documentAsks }): Trial[] => {
    const [document, page, budget] = [files.documentAt(at), files.pageAt(at), budgets.get(at.file)];
    if (document === undefined || page === undefined || budget === undefined) {
      const reason = `the repair belongs in ${inlineCode(homeOf(at.file))}, which cannot be changed from here`;
      for (const repair of documentAsks.flatMap(({ repairs }) => repairs)) {
        reasons.set(repair, reason);
        elsewhere.add(repair);
      }
      return [];
    }
    return [
      { at, document, page, judged: judgedByDocument.get(addressKey(at)) ?? [], asks: documentAsks, budget, reader },
    ];
  });
}

/** Of groups of several documents that change the same line (JSON documents may share one), only the first stays. */
function withoutOverlaps(solved: readonly SolvedDocument[], reasons: Map<Repair, string>): SolvedDocument[] {
  const lastLines = new Map<string, number>();
  return solved.map(({ trial, groups }) => {
    const { file } = trial.at;
    const before = lastLines.get(file) ?? 0;
    const kept = groups.filter((group) => group.startLine > before);
    for (const group of kept) lastLines.set(file, Math.max(lastLines.get(file) ?? 0, group.endLine));
    for (const repair of groups.filter((group) => !kept.includes(group)).flatMap((group) => [...group.repairs]))
      reasons.set(repair, 'the repair of another document changes the same line');
    return { trial, groups: kept };
  });
}

/** By document key: the workloads in it, and those whose repairs edit it. */
function judgedByDocumentOf(judged: readonly Judged[], asks: readonly AddressedAsk[]): Map<string, Judged[]> {
  const editedFor = groupByEach(asks, ({ repairs }) => repairs);
  return groupByEach(judged, ({ workload, repairs }) => [
    ...new Set([
      addressKey(workload),
      ...repairs.flatMap((repair) => (editedFor.get(repair) ?? []).map(({ at }) => addressKey(at))),
    ]),
  ]);
}

/** What is known of repairs that were refused. */
interface RefusedRepairs {
  readonly reasons: ReadonlyMap<Repair, string>;
  readonly meant: AskedEdits['meant'];
  /** See `Refusal.isElsewhere`. */
  readonly elsewhere: ReadonlySet<Repair>;
}

/** Turns the groups of all documents into suggestions and refusals. */
function outcomeOf(
  request: SuggestRequest,
  files: OpenFiles,
  solved: readonly SolvedDocument[],
  { reasons, meant, elsewhere }: RefusedRepairs,
): SuggestOutcome {
  const groupsByFile = groupBy(
    solved.flatMap(({ trial, groups }) => groups.map((group) => ({ file: trial.at.file, group }))),
    ({ file }) => file,
  );
  const suggestions = [...groupsByFile].flatMap(([file, entries]) => {
    const isCommittable = !(request.texts.get(file) ?? '').includes('\r');
    return entries.map(({ group }): Suggestion => {
      const { startLine, endLine, repairs } = group;
      return {
        file,
        ...replacedLines(files.linesOf(file), group),
        repairs: [...repairs],
        isInDiff: request.shows?.(file, startLine, endLine) ?? true,
        isCommittable,
      };
    });
  });
  const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
  const refusals = request.workloads
    .flatMap(({ repairs }) => repairs)
    .filter((repair) => (repair.fix.edits ?? repair.fix.podEdits) !== undefined && !done.has(repair))
    .map((repair): Refusal => {
      const reason = reasons.get(repair) ?? 'the text has nothing that the repair could change';
      const comment = meant.get(repair);
      return {
        repair,
        reason,
        ...(comment !== undefined && { comment }),
        ...(elsewhere.has(repair) && { isElsewhere: true }),
      };
    });
  const texts = [...groupsByFile].map(([file, entries]): [string, string] => [
    file,
    applyGroups(
      files.linesOf(file),
      entries.map(({ group }) => group),
    ),
  ]);
  return { suggestions, refusals, texts: new Map(texts) };
}
