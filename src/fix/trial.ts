import type { Document } from '../manifest/yaml/document.ts';
import { readDocuments } from '../manifest/yaml/document.ts';
import { groupByEach } from '../text/group-by.ts';
import { applyGroups, replacementOf } from './apply.ts';
import type { DocumentAddress } from './ask-for.ts';
import type { Ask, EditTree } from './edit-tree.ts';
import { editTreeOf } from './edit-tree.ts';
import type { Group } from './group-pieces.ts';
import { groupPieces } from './group-pieces.ts';
import type { EditedFile, RepairReader } from './reader.ts';
import type { Page } from './splice/edit-document.ts';
import { editDocument } from './splice/edit-document.ts';
import { RefusedEdit } from './splice/refused-edit.ts';
import { applySplices } from './splice/splice.ts';
import type { Repair } from './suggestion.ts';
import type { Judged } from './verify.ts';
import { findFaultInText, findFaultInWorkloads } from './verify.ts';

/** A document and the edits asked for in it, to try out subsets of its repairs. */
export interface Trial {
  readonly at: DocumentAddress;
  readonly document: Document;
  readonly page: Page;
  /** The workloads in the document, and those whose repairs edit it. */
  readonly judged: readonly Judged[];
  readonly asks: readonly Ask[];
  readonly budget: Budget;
  readonly reader: RepairReader;
}

/**
 * What is left to spend on trying the repairs of one file. It limits the time that one manifest can take to seconds.
 */
export interface Budget {
  /** Characters (UTF-16 units) to read again; violations to judge again count, too. */
  reads: number;
  /** Repairs to write again. */
  writes: number;
}

/** What it costs to judge one violation again, in characters to read. */
const READS_PER_VIOLATION = 20;

/** Charges the budget for reading and judging the document once more; false where it is used up. */
export function canRead({ budget, document, judged }: Trial): boolean {
  const violations = judged.reduce((sum, workload) => sum + workload.violations.length, 0);
  budget.reads -= document.text.length + READS_PER_VIOLATION * violations;
  return budget.reads >= 0;
}

/** So many edits that are left out of a trial cost as much as one that is written. */
const LEFT_OUT = 50;

/** Charges the budget for writing these repairs once more; false where it is used up. */
export function canWrite({ budget, asks }: Trial, repairs: ReadonlySet<Repair>): boolean {
  budget.writes -= repairs.size + Math.floor(asks.length / LEFT_OUT);
  return budget.writes >= 0;
}

/**
 * Turns these repairs, and no others, into groups of splices. Repairs of one set in `together` stay in one group.
 *
 * @throws RefusedEdit where the text should be edited by hand
 */
export function buildGroups(
  trial: Trial,
  repairs: ReadonlySet<Repair>,
  together: readonly ReadonlySet<Repair>[],
): Group[] {
  const { lines, shows } = trial.page.sheet;
  const pieces = editDocument(trial.page, editsFor(trial, repairs));
  for (;;) {
    const groups = groupPieces(pieces, shows, together);
    const empty = groups.find((group) => replacementOf(lines, group) === '');
    if (empty === undefined) return groups;
    // Each piece includes a line that stays, but another piece removes it: include one more line.
    const above = { startLine: empty.startLine - 1, endLine: empty.endLine };
    const below = { startLine: empty.startLine, endLine: empty.endLine + 1 };
    if (above.startLine < 1 && below.endLine > lines.count) throw new RefusedEdit('nothing would be left of the text');
    const isBelow = above.startLine < 1 || (below.endLine <= lines.count && shows(below.startLine, below.endLine));
    pieces.push({ ...(isBelow ? below : above), splices: [], repairs: empty.repairs, place: '' });
  }
}

/** The text of a trial's document with these groups applied. */
export function documentTextWith({ document, page: { sheet } }: Trial, groups: readonly Group[]): string {
  const { offset, text } = document;
  const splices = groups.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.splices));
  // Mostly the edits stay within the document: then the rest of the file, which may be large, is left alone.
  if (splices.every(({ start, end }) => start >= offset && end <= offset + text.length) && sheet.lines.padding === 0) {
    return applySplices(
      text,
      splices.map((splice) => ({ ...splice, start: splice.start - offset, end: splice.end - offset })),
    );
  }
  const whole = applyGroups(sheet.lines, groups);
  const grown = whole.length - (sheet.lines.text.length - sheet.lines.padding);
  return whole.slice(document.offset, document.offset + document.text.length + grown);
}

/**
 * Applies these groups, reads and evaluates the result, and returns why they must not be suggested; undefined where
 * they hold. Where the reader is not local, it checks only the text: see `RepairReader`.
 */
export async function faultOfGroups(trial: Trial, groups: readonly Group[]): Promise<string | undefined> {
  const { at, document, judged, page, reader } = trial;
  const repairs = new Set(groups.flatMap((group) => [...group.repairs]));
  const text = documentTextWith(trial, groups);
  const parsed = readDocuments(text);
  const fault = findFaultInText(document.value, parsed, editsFor(trial, repairs));
  if (fault !== undefined || !reader.isLocal) return fault;
  const edited: EditedFile = {
    file: at.file,
    get text() {
      return applyGroups(page.sheet.lines, groups);
    },
    documents: new Map([[at.document, text]]),
    parsed: new Map([[at.document, parsed]]),
  };
  return findFaultInWorkloads(judged, await reader.read([edited]), repairs);
}

/** How repairs are written into a text, or why they cannot be. */
export type Writing = { readonly groups: readonly Group[] } | { readonly fault: string };

/** Writes these repairs, and no others, into the text. */
export function writeRepairs(trial: Trial, repairs: ReadonlySet<Repair>): Writing {
  try {
    const groups = buildGroups(trial, repairs, []);
    const fault = faultOfOmission(groups, repairs);
    return fault === undefined ? { groups } : { fault };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

/** Tries these repairs, and no others, and returns why they must not be suggested; undefined where they hold. */
export async function faultOfRepairs(trial: Trial, repairs: ReadonlySet<Repair>): Promise<string | undefined> {
  const writing = writeRepairs(trial, repairs);
  if ('fault' in writing) return writing.fault;
  try {
    return await faultOfGroups(trial, writing.groups);
  } catch (error) {
    return reasonOf(error);
  }
}

function faultOfOmission(groups: readonly Group[], repairs: ReadonlySet<Repair>): string | undefined {
  const done = new Set(groups.flatMap((group) => [...group.repairs]));
  return [...repairs].every((repair) => done.has(repair))
    ? undefined
    : 'the text has nothing that the repair could change';
}

function reasonOf(error: unknown): string {
  if (error instanceof RefusedEdit) return error.reason;
  throw error;
}

/** The edits of these repairs alone. What was written is mostly tried next. */
function editsFor(trial: Trial, kept: ReadonlySet<Repair>): EditTree {
  const last = LAST_EDITS.get(trial);
  if (last?.kept.size === kept.size && [...kept].every((repair) => last.kept.has(repair))) return last.edits;
  const edits = treeFor(trial, kept);
  LAST_EDITS.set(trial, { kept, edits });
  return edits;
}

const LAST_EDITS = new WeakMap<Trial, { readonly kept: ReadonlySet<Repair>; readonly edits: EditTree }>();

/** Most trials are of few repairs, where a document may have thousands. */
function treeFor({ asks }: Trial, kept: ReadonlySet<Repair>): EditTree {
  const byRepair = ASKS.get(asks) ?? groupByEach([...asks.keys()], (index) => (asks[index] as Ask).repairs);
  ASKS.set(asks, byRepair);
  const wanted = new Set([...kept].flatMap((repair) => byRepair.get(repair) ?? []));
  return editTreeOf(
    [...wanted]
      .sort((a, b) => a - b)
      .map((index) => asks[index] as Ask)
      .map(({ edit, repairs }) => ({ edit, repairs: repairs.filter((repair) => kept.has(repair)) })),
  );
}

/** The positions of the asks of each repair. */
const ASKS = new WeakMap<readonly Ask[], ReadonlyMap<Repair, readonly number[]>>();
