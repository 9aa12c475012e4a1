import { readDocuments } from '../manifest/yaml/document.ts';
import type { Edit } from '../pss/rule.ts';
import { applyGroups, replacedLines } from './apply.ts';
import type { DocumentAddress } from './ask-for.ts';
import { editTreeOf } from './edit-tree.ts';
import { groupPieces } from './group-pieces.ts';
import { hasComments } from './meant.ts';
import { openFiles } from './open-files.ts';
import { editDocument } from './splice/edit-document.ts';
import { RefusedEdit } from './splice/refused-edit.ts';
import type { SuggestRequest } from './suggest.ts';
import type { Repair, Suggestion } from './suggestion.ts';
import { findFaultInText } from './verify.ts';

/** A document to repair in other ways than those of a violation: it cannot be read, or the server ignores a field. */
export interface DocumentRepairRequest extends Required<Pick<SuggestRequest, 'texts' | 'shows'>> {
  readonly at: DocumentAddress;
  /** Paths from the document's root. */
  readonly edits: readonly Edit[];
  /**
   * Why the repaired text of the file does not have what the edits are for, or something worse: as a refusal; undefined where it
   * is repaired.
   */
  readonly findFault: (text: string) => string | undefined;
}

/** Stands for what the edits are for: they repair no violation. */
const NO_VIOLATION: Repair = {
  check: '',
  violation: { subject: { kind: 'pod' }, path: [] },
  fix: { class: 'safe' },
};

/** A suggestion, or why there is none: one sentence for people, lower case, without a full stop; Markdown. */
export type DocumentRepair = { readonly suggestion: Suggestion } | { readonly refusal: string };

/**
 * Returns the edits as one suggestion, after they were applied and the file was read again; a refusal where they cannot
 * be written, would lose a comment, change another value or do not help.
 */
export function repairDocument({ texts, shows, at, edits, findFault }: DocumentRepairRequest): DocumentRepair {
  const files = openFiles({ texts, shows });
  const [document, page] = [files.documentAt(at), files.pageAt(at)];
  if (document === undefined || page === undefined) return { refusal: 'the document cannot be changed from here' };
  try {
    const repairs = [NO_VIOLATION];
    for (const { op, path } of edits) if (op === 'remove' && hasComments(page, path)) return { refusal: WITH_COMMENT };
    const tree = editTreeOf(edits.map((edit) => ({ edit, repairs })));
    const [group, ...others] = groupPieces(editDocument(page, tree), page.sheet.shows, []);
    if (group === undefined || others.length > 0) return { refusal: 'the text has nothing that could be changed' };
    const lines = files.linesOf(at.file);
    const text = applyGroups(lines, [group]);
    const grown = text.length - (texts.get(at.file) ?? '').length;
    const repaired = text.slice(document.offset, document.offset + document.text.length + grown);
    const fault = findFaultInText(document.value, readDocuments(repaired), tree) ?? findFault(text);
    if (fault !== undefined) return { refusal: fault };
    const { startLine, endLine } = group;
    return {
      suggestion: {
        file: at.file,
        ...replacedLines(lines, group),
        repairs: [],
        isInDiff: shows(at.file, startLine, endLine),
        isCommittable: !text.includes('\r'),
      },
    };
  } catch (error) {
    if (error instanceof RefusedEdit) return { refusal: error.message };
    throw error;
  }
}

const WITH_COMMENT = 'a comment stands with the field, which the edit would lose: move both by hand';
