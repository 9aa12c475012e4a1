import type { Document } from '../manifest/yaml/document.ts';
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
import type { Repair } from './suggestion.ts';
import type { Judged } from './verify.ts';
import { findFaultInText, findFaultInWorkloads } from './verify.ts';

/** A document with what is asked of it, open for trying some of the repairs. */
export interface Trial {
  readonly at: DocumentAddress;
  readonly document: Document;
  readonly page: Page;
  /** The workloads that stand in it, or for whose sake it is edited. */
  readonly judged: readonly Judged[];
  readonly asks: readonly Ask[];
  readonly budget: Budget;
  readonly reader: RepairReader;
}

/** What may still be spent on trying the repairs of one file: a manifest must not buy minutes. */
export interface Budget {
  /** Characters to read again. */
  reads: number;
  /** Repairs to write again. */
  writes: number;
}

/** Pays for reading the document once more: false where nothing is left. */
export function canRead({ budget, document }: Trial): boolean {
  budget.reads -= document.text.length;
  return budget.reads >= 0;
}

/** Pays for writing some repairs once more: false where nothing is left. */
export function canWrite({ budget }: Trial, repairs: ReadonlySet<Repair>): boolean {
  budget.writes -= repairs.size;
  return budget.writes >= 0;
}

/**
 * These repairs, and no others, as groups of splices. Repairs in one of `together` stay in one group.
 *
 * @throws RefusedEdit where the text is better left to people
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
    // Each piece kept a line, but another piece took it: one more is needed.
    const above = { startLine: empty.startLine - 1, endLine: empty.endLine };
    const below = { startLine: empty.startLine, endLine: empty.endLine + 1 };
    if (above.startLine < 1 && below.endLine > lines.count) throw new RefusedEdit('nothing would be left of the file');
    const isBelow = above.startLine < 1 || (below.endLine <= lines.count && shows(below.startLine, below.endLine));
    pieces.push({ ...(isBelow ? below : above), splices: [], repairs: empty.repairs, place: '' });
  }
}

/** The text of a trial's document with these groups applied. */
export function documentTextWith({ document, page: { sheet } }: Trial, groups: readonly Group[]): string {
  const whole = applyGroups(sheet.lines, groups);
  const grown = whole.length - (sheet.lines.text.length - sheet.lines.padding);
  return whole.slice(document.offset, document.offset + document.text.length + grown);
}

/**
 * Why these groups must not be suggested, or undefined where they were tried and hold. Where reading means building only
 * the text is looked at here: see `RepairReader`.
 */
export async function faultOfGroups(trial: Trial, groups: readonly Group[]): Promise<string | undefined> {
  const { at, document, judged, page, reader } = trial;
  const repairs = new Set(groups.flatMap((group) => [...group.repairs]));
  const text = documentTextWith(trial, groups);
  const fault = findFaultInText(document.value, text, editsFor(trial, repairs));
  if (fault !== undefined || !reader.isLocal) return fault;
  const edited: EditedFile = {
    file: at.file,
    text: applyGroups(page.sheet.lines, groups),
    documents: new Map([[at.document, text]]),
  };
  return findFaultInWorkloads(judged, await reader.read([edited]), repairs, () => true);
}

/** Why these repairs, and no others, cannot be written into the text, or undefined where they can. */
export function faultOfEdits(trial: Trial, repairs: ReadonlySet<Repair>): string | undefined {
  try {
    return faultOfOmission(buildGroups(trial, repairs, []), repairs);
  } catch (error) {
    return reasonOf(error);
  }
}

/** Why these repairs, and no others, must not be suggested, or undefined where they were tried and hold. */
export async function faultOfRepairs(trial: Trial, repairs: ReadonlySet<Repair>): Promise<string | undefined> {
  try {
    const groups = buildGroups(trial, repairs, []);
    return faultOfOmission(groups, repairs) ?? (await faultOfGroups(trial, groups));
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

function editsFor({ asks }: Trial, kept: ReadonlySet<Repair>): EditTree {
  return editTreeOf(
    asks
      .map(({ edit, repairs }) => ({ edit, repairs: repairs.filter((repair) => kept.has(repair)) }))
      .filter(({ repairs }) => repairs.length > 0),
  );
}
