import type { Manifest } from '../manifest/manifest.ts';
import type { Edit } from '../pss/rule.ts';
import { applyGroups, replacedLines } from './apply.ts';
import type { DocumentAddress } from './ask-for.ts';
import { editTreeOf } from './edit-tree.ts';
import { groupPieces } from './group-pieces.ts';
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
  /** Reads the repaired text of the file. */
  readonly read: (text: string) => Manifest;
  /** Whether the file, read again, has what the edits are for, and nothing worse. */
  readonly isRepaired: (manifest: Manifest) => boolean;
}

/** Stands for what the edits are for: they repair no violation. */
const NO_VIOLATION: Repair = {
  check: '',
  violation: { subject: { kind: 'pod' }, path: [] },
  fix: { class: 'safe' },
};

/**
 * Returns the edits as one suggestion, after they were applied and the file was read again; undefined where they cannot
 * be written, are not near to each other, change another value or do not help.
 */
export function repairDocument({
  texts,
  shows,
  at,
  edits,
  read,
  isRepaired,
}: DocumentRepairRequest): Suggestion | undefined {
  const files = openFiles({ texts, shows });
  const [document, page] = [files.documentAt(at), files.pageAt(at)];
  if (document === undefined || page === undefined) return undefined;
  try {
    const repairs = [NO_VIOLATION];
    const tree = editTreeOf(edits.map((edit) => ({ edit, repairs })));
    const [group, ...others] = groupPieces(editDocument(page, tree), page.sheet.shows, []);
    if (group === undefined || others.length > 0) return undefined;
    const lines = files.linesOf(at.file);
    const text = applyGroups(lines, [group]);
    const grown = text.length - (texts.get(at.file) ?? '').length;
    const repaired = text.slice(document.offset, document.offset + document.text.length + grown);
    if (findFaultInText(document.value, repaired, tree) !== undefined || !isRepaired(read(text))) return undefined;
    const { startLine, endLine } = group;
    return {
      file: at.file,
      ...replacedLines(lines, group),
      repairs: [],
      isInDiff: shows(at.file, startLine, endLine),
      isCommittable: !text.includes('\r'),
    };
  } catch (error) {
    if (error instanceof RefusedEdit) return undefined;
    throw error;
  }
}
